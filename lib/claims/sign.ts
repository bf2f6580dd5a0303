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

const unseen: Signed = { sign: 'second', two: false, label: 'Waits for a second signature' }

const toLookAt: Signed = { sign: 'second', two: false, label: 'Corrected, to be looked at' }

type Judged = { status: Status; rating: string | null; corrected?: unknown }

/** A rating that waits for its second is drawn for those who may know it. */
export function signOf({ status, rating, corrected }: Judged): Signed {
  const work = working[status]
  if (work) return work
  if (rating === null && status === 'awaitingSecond') return corrected ? toLookAt : unseen
  // what was found wrong is no longer in the text
  if (corrected && status === 'settled') return { sign: 'ok', two: true, label: 'Corrected' }
  const known = findRating(rating)
  return {
    sign: known?.mark ?? 'open',
    two: status === 'settled',
    label: known?.label ?? rating ?? 'Open',
  }
}
