import { forget, keep, recall } from '@/app/ui/keeping'
import { type Board, boardOf } from './board'
import type { Marks } from './marks'
import type { Reading } from '../reading/reading'

type Kept = { text: string; marks: Marks; found: Marks }

const name = 'import'

/** What was done to the claims of a preview stays in this browser until the article is saved or discarded. */
export function keepBoard(person: string, { text, marks, found, past }: Board) {
  if (past.length > 0) keep(person, name, JSON.stringify({ text, marks, found } satisfies Kept))
}

/** The preview as it was left, if it is of this very text. */
export function recallBoard(person: string, reading: Reading): Board | null {
  const kept = recall(person, name)
  if (kept === null) return null
  const { text, marks, found } = JSON.parse(kept) as Kept
  if (text !== reading.text) return null
  // one step, so that it is kept on and can be taken back
  return { ...boardOf(reading, marks, found), past: [found] }
}

export const forgetBoard = (person: string) => {
  forget(person, name)
}
