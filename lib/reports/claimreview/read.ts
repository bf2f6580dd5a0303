const scripts =
  /<script\b[^>]*\btype\s*=\s*["']?application\/ld\+json["']?[^>]*>([\s\S]*?)<\/script\s*>/giu

/** Linked data of a file: the file itself, or what stands in a page's scripts. Throws SyntaxError where it is no JSON. */
export function linkedDataIn(file: string): unknown {
  const text = file.replace(/^\uFEFF/u, '')
  if (!/^\s*</u.test(text)) return JSON.parse(text) as unknown
  return [...text.matchAll(scripts)].map(([, json = '']) => JSON.parse(json) as unknown)
}
