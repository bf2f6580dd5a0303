import type { AnchorState } from '@/lib/claims/vocabulary'

type Place = { exact: string; state: string }

/** What became of a claim between two drafts; `new` = it was made after the older one. */
export type Fate = AnchorState | 'new'

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
