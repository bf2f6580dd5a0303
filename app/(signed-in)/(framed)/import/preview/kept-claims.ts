import { forget, keep, recall } from '@/app/ui/keeping'
import { type ClaimsState, claimsStateOf } from './claims-reducer'
import type { Marks } from './marks'
import type { Reading } from '../reading/reading'

type Kept = { text: string; marks: Marks; unedited: Marks }

const name = 'import'

/** What was done to the claims of a preview stays in this browser until the article is saved or discarded. */
export function keepClaims(person: string, { text, marks, unedited, past }: ClaimsState) {
  if (past.length > 0) keep(person, name, JSON.stringify({ text, marks, unedited } satisfies Kept))
}

/** The preview as it was left, if it is of this very text. */
export function recallClaims(person: string, reading: Reading): ClaimsState | null {
  const kept = recall(person, name)
  if (kept === null) return null
  const { text, marks, unedited } = JSON.parse(kept) as Kept
  if (text !== reading.text) return null
  // one step, so that it is kept on and can be taken back
  return { ...claimsStateOf(reading, marks, unedited), past: [unedited] }
}

export const forgetClaims = (person: string) => {
  forget(person, name)
}
