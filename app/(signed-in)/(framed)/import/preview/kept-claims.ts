import { forget, keep, recall } from '@/app/ui/keeping'
import { type Aside, stillAside } from './aside'
import { type ClaimsState, claimsStateOf } from './claims-state'
import { isSameArticle, keepEdits } from './keep-edits'
import type { Marks } from './marks'
import { marksOf, type Reading } from '../reading/reading'

type Kept = { text: string; marks: Marks; unedited: Marks; aside?: readonly Aside[] }

const name = 'import'

/** What was done to the claims of a preview stays in this browser until the article is saved or discarded. */
export function keepClaims(person: string, { text, marks, unedited, aside, past }: ClaimsState) {
  if (past.length > 0)
    keep(person, name, JSON.stringify({ text, marks, unedited, aside } satisfies Kept))
}

/** `lostMarks`: claims somebody edited, whose words are gone */
type Recalled = { claims: ClaimsState; lostMarks: number; lostAside: number }

/** The claims as they were left; of a text that was changed since, what was done to the words that stand. */
export function recallClaims(person: string, reading: Reading): Recalled | null {
  const kept = recall(person, name)
  if (kept === null) return null
  const before = sameWhereAlike(JSON.parse(kept) as Kept)
  const isSame = before.text === reading.text
  if (!isSame && !isSameArticle(before.text, reading.text)) return null
  const { marks, unedited, lostMarks } = isSame
    ? { ...before, lostMarks: 0 }
    : keepEdits({ ...before, remarks: [] }, reading.text, marksOf(reading))
  const aside = stillAside(before.aside ?? [], before.text, reading)
  // one step, so that it is kept on and can be taken back
  return {
    claims: {
      ...claimsStateOf(reading, marks, unedited, aside),
      past: [{ marks: unedited, aside: [] }],
    },
    lostAside: (before.aside?.length ?? 0) - aside.length,
    lostMarks,
  }
}

/** A claim nobody edited is the very one that was found; as text the two are only alike. */
function sameWhereAlike({ text, marks, unedited, aside }: Kept): Kept {
  const found = new Map(unedited.map((mark) => [JSON.stringify(mark), mark]))
  return {
    text,
    unedited,
    aside: aside ?? [],
    marks: marks.map((mark) => found.get(JSON.stringify(mark)) ?? mark),
  }
}

export const forgetClaims = (person: string) => {
  forget(person, name)
}
