import { canonicalText } from '@/lib/text/canonical'

/** Words not saved yet, and the draft they were written on top of. */
export type Kept = { text: string; base: number }

const nameOf = (articleId: string) => `draft-${articleId}`

/** The same words, whatever white space a field leaves at the ends of lines. */
const same = (a: string, b: string) => canonicalText(a.replaceAll('\0', '')) === b

/**
 * The words of a draft stay in this tab until they are saved: through a refusal, a session that ended, a page left by
 * accident. Those that are the present draft by now were saved.
 */
export function keptDraft(articleId: string, present: string): Kept | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(nameOf(articleId)) ?? 'null') as Kept | null
    if (kept && !same(kept.text, present)) return kept
  } catch {
    // not ours; it goes
  }
  dropDraft(articleId)
  return null
}

export function keepDraft(articleId: string, kept: Kept) {
  sessionStorage.setItem(nameOf(articleId), JSON.stringify(kept))
}

export function dropDraft(articleId: string) {
  sessionStorage.removeItem(nameOf(articleId))
}
