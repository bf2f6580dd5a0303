/** An address a reader may be led to. schema.ts lets in web addresses alone, but a report may be made of what came in another way. */
export function webAddress(address: string | null): string | null {
  if (!address || !/^https?:\/\//iu.test(address)) return null
  return URL.canParse(address) ? new URL(address).href : null
}
