import { forget, keep, recall } from '@/app/ui/keeping'
import { type ClaimsState, claimsStateOf } from './claims-reducer'
import { isSameArticle, keepEdits } from './keep-edits'
import type { Marks } from './marks'
import { marksOf, type Reading } from '../reading/reading'

type Kept = { text: string; marks: Marks; unedited: Marks }

const name = 'import'

/** What was done to the claims of a preview stays in this browser until the article is saved or discarded. */
export function keepClaims(person: string, { text, marks, unedited, past }: ClaimsState) {
  if (past.length > 0) keep(person, name, JSON.stringify({ text, marks, unedited } satisfies Kept))
}

/** The preview as it was left; of a text that was changed since, what was done to the words that stand. */
export function recallClaims(person: string, reading: Reading): ClaimsState | null {
  const kept = recall(person, name)
  if (kept === null) return null
  const { text, marks, unedited } = JSON.parse(kept) as Kept
  if (text !== reading.text && !isSameArticle(text, reading.text)) return null
  const now =
    text === reading.text
      ? { marks, unedited }
      : keepEdits({ text, marks, unedited, remarks: [] }, reading.text, marksOf(reading))
  // one step, so that it is kept on and can be taken back
  return { ...claimsStateOf(reading, now.marks, now.unedited), past: [now.unedited] }
}

export const forgetClaims = (person: string) => {
  forget(person, name)
}
