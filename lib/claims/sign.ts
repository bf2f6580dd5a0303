import { findRating } from './scales/registry'
import type { MarkName } from './scales/scale'
import type { Status } from './vocabulary'

/** What is drawn for a claim: its rating's mark, or where its work stands. */
export type Sign = MarkName | 'open' | 'review' | 'disputed' | 'second' | 'cut'

/** What to draw and what to call it. `two`: two people stand behind it, drawn filled. */
export type Signed = { sign: Sign; two: boolean; label: string }

const working: Partial<Record<Status, Signed>> = {
  open: { sign: 'open', two: false, label: 'Open' },
  inReview: { sign: 'review', two: false, label: 'Being checked' },
  disputed: { sign: 'disputed', two: false, label: 'Disputed' },
  cut: { sign: 'cut', two: false, label: 'Cut from the text' },
}

const unseen: Signed = { sign: 'second', two: false, label: 'Waits for your signature' }

type Judged = { status: Status; rating: string | null }

/** `blind`: the reader may be its second person, who does not see the first verdict before choosing one. */
export function signOf({ status, rating }: Judged, blind = false): Signed {
  const work = working[status]
  if (work) return work
  if (blind && status === 'awaitingSecond') return unseen
  const found = findRating(rating)
  return { sign: found?.mark ?? 'open', two: status === 'settled', label: found?.label ?? rating ?? 'Open' }
}
