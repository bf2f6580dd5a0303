import type { Extraction } from '@/lib/extraction/extract'
import type { Brought, Incoming, Job, Ways } from './bring/brought'
import { carryOut } from './bring/carry-out'

export type { Brought, FoundClaim, Incoming, Progress } from './bring/brought'

type Wishes = Ways & Partial<Omit<Job, 'incoming'>>

/**
 * Reads a paste, a file or a page and finds its claims; keeps nothing. Throws Refused, TooLarge and UnsupportedMedia in
 * words for who brings it, and the signal's reason when it is called off.
 */
export function bring(incoming: Incoming, { signal, progress, ...wishes }: Wishes = {}): Promise<Brought> {
  return carryOut({ incoming, extract: true, model: true, ...wishes }, { signal, progress })
}

/** The claims of a canonical text, by the rules alone. */
export async function findClaims(
  text: string,
  known: { language: string; publishedAt?: Date; signal?: AbortSignal },
): Promise<Extraction> {
  const { sentences, claims } = await bring({ text }, { ...known, model: false })
  return { sentences, claims }
}
