import { forget, keep, recall } from '@/app/ui/keeping'
import { canonicalText } from '@/lib/text/canonical'

/** Words not saved yet, what is new in them, and the draft they were written on top of. */
export type Kept = { text: string; note?: string; base: number }

const nameOf = (articleId: string) => `draft-${articleId}`

/** The same words, whatever white space a field leaves at the ends of lines. */
const same = (a: string, b: string) => canonicalText(a.replaceAll('\0', '')) === b

/**
 * The words of a draft stay in this browser until they are saved: through a refusal, a session that ended, a page left by
 * accident. Those that are the present draft by now were saved.
 */
export function keptDraft(
  person: string,
  articleId: string,
  present: { text: string; number: number },
): Kept | null {
  const stored = recall(person, nameOf(articleId))
  const kept = stored === null ? null : (JSON.parse(stored) as Kept)
  if (kept && !same(kept.text, present.text)) return kept
  if (kept?.note && kept.base === present.number) return kept
  dropDraft(person, articleId)
  return null
}

/** The words that were sent are saved; what was written since stays. */
export function dropSaved(person: string, articleId: string, sent: string | undefined) {
  const stored = recall(person, nameOf(articleId))
  if (stored !== null && (JSON.parse(stored) as Kept).text === sent) dropDraft(person, articleId)
}

export const keepDraft = (person: string, articleId: string, kept: Kept) => {
  keep(person, nameOf(articleId), JSON.stringify(kept))
}

export const dropDraft = (person: string, articleId: string) => {
  forget(person, nameOf(articleId))
}
