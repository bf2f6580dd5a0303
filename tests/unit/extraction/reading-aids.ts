import { extract } from '@/lib/extraction/extract'
import type { FoundClaim } from '@/lib/extraction/types'

export const claimsIn = (text: string, language = 'en'): FoundClaim[] =>
  extract(text, { language }).claims

/** The claim pinned to exactly these words; fails with a list of what there is. */
export function claimOn(
  text: string,
  quote: string,
  about: FoundClaim['about'] = 'content',
  language = 'en',
): FoundClaim {
  const claims = claimsIn(text, language)
  const claim = claims.find((one) => one.quote === quote && one.about === about)
  if (!claim)
    throw new Error(
      `no claim on “${quote}”, only on:\n${claims.map((one) => `${one.about}: ${one.quote}`).join('\n')}`,
    )
  return claim
}

export const quotesOf = (text: string, about?: FoundClaim['about']): string[] =>
  claimsIn(text)
    .filter((one) => about === undefined || one.about === about)
    .map(({ quote }) => quote)
