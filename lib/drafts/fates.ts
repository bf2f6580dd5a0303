import type { AnchorState } from '@/lib/claims/vocabulary'

type Place = { exact: string; state: string }

/** What became of a claim between two drafts; `new` = it was made after the older one. */
export const fates = ['changed', 'gone', 'new', 'moved', 'same'] as const
export type Fate = (typeof fates)[number]

/** `sentenceLookedAt`: other words of its sentence changed, and nobody is asked about it any more. */
export const outcomes = [
  'reopened',
  'cut',
  'corrected',
  'found',
  'sentenceChanged',
  'sentenceLookedAt',
] as const
type Outcome = (typeof outcomes)[number]

/** A claim on its way from one draft to another. `statement` is what it says now. */
export type ClaimFate = {
  id: string
  number: number
  statement: string
  fate: Fate
  /** its words in the older and in the newer draft; none = '' */
  before: string
  after: string
  /** what that did to it, and why; null where it stands as it was */
  outcome: Outcome | null
  reason: string | null
}

export type FateCounts = Record<Fate, number>

export function countFatesOf(claims: readonly { fate: Fate }[]): FateCounts {
  const counts = { changed: 0, gone: 0, new: 0, moved: 0, same: 0 }
  for (const { fate } of claims) counts[fate]++
  return counts
}

/**
 * `then` and `now` are where the claim sits in the two drafts. Between neighbours the anchor says it itself; over several
 * drafts the words decide, whatever way they went.
 */
export function fateOf(then: Place | undefined, now: Place, neighbours: boolean): Fate {
  if (!then) return 'new'
  if (neighbours) return now.state as AnchorState
  if (now.state === 'gone') return 'gone'
  if (then.state === 'gone') return 'new'
  return now.exact === then.exact ? 'same' : 'changed'
}
