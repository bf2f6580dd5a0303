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

/** Of the desk, which knows only whether the correction counts; or as it is told of a claim. */
type Correction = boolean | { state: 'waits' | 'right' | 'past' } | null | undefined
type Judged = { status: Status; rating: string | null; corrected?: Correction }

const counts = (corrected: Correction) =>
  typeof corrected === 'object' ? corrected !== null && corrected.state !== 'past' : corrected

/** What was found wrong is no longer in the text, and nothing was found wrong with what is. */
export const isCorrected = ({ status, corrected }: Judged): boolean =>
  status === 'settled' && Boolean(counts(corrected))

/** A rating that waits for its second is drawn for those who may know it. */
export function signOf(claim: Judged): Signed {
  const { status, rating, corrected } = claim
  const work = working[status]
  if (work) return work
  if (rating === null && status === 'awaitingSecond') return counts(corrected) ? toLookAt : unseen
  if (isCorrected(claim)) return { sign: 'ok', two: true, label: 'Corrected' }
  const known = findRating(rating)
  return {
    sign: known?.mark ?? 'open',
    two: status === 'settled',
    label: known?.label ?? rating ?? 'Open',
  }
}
