import { isTag } from '@/app/ui/proof/order'

/** Where all that stops an article for one reason is seen: its claims in the list of the desk, or its sentences. */
export function stopAddress(desk: string, code: string): string {
  if (code === 'sentenceOpen') return `${desk}/coverage?state=open`
  if (code === 'factOpen') return `${desk}/coverage?state=missing`
  if (code === 'headlineDiffers') return `${desk}/facts`
  return isTag(code) ? `${desk}?stops=${code}` : desk
}
