import { withoutEnd } from '@/lib/core/without-end'
import { type Change, wordDiff } from '@/lib/text/diff'
import { saidWords } from '@/lib/text/said-words'

/**
 * A statement with the words its quote has now in the place of those it had: all of them where they stand in it as they
 * are, else each that differs. null where they do not, stand in it more than once, or would say twice what it says.
 */
export function reworded(statement: string, before: string, after: string): string | null {
  const [old, fresh] = [bare(before), bare(after)]
  if (old === '' || fresh === '') return null
  if (isOwn(statement, before)) {
    const own = bare(statement)
    return inPlace(statement, own, /^\p{Lu}/u.test(own) ? capital(fresh) : fresh)
  }
  if (saysTwice(statement, before, after)) return null
  return inPlace(statement, old, fresh) ?? piecewise(statement, before, after)
}

/** Whether a statement is the very words of the quote. */
export const isOwn = (statement: string, quote: string) => low(bare(statement)) === low(bare(quote))

const low = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** On one line, and without the signs that part it from what stands around. */
const bare = (words: string) =>
  withoutEnd(words.replace(/\s+/gu, ' ').replace(/^[\s,;:.]+/u, ''), /[\s,;:.]/u)

/** What the statement says from elsewhere, a subject or a year, and the new words bring as well. */
function saysTwice(statement: string, before: string, after: string): boolean {
  const [was, said] = [saidWords(before), saidWords(statement)]
  return [...saidWords(after)].some((word) => !was.has(word) && said.has(word))
}

/** Each change by itself. */
function piecewise(statement: string, before: string, after: string): string | null {
  let retold: string | null = statement
  for (const change of hunksOf(wordDiff(before, after)))
    if (retold !== null) retold = oneChange(retold, change)
  return retold
}

/** Words that went, those that came for them, and the words left and right of them, which stay. */
type Hunk = { old: string; fresh: string; left: string; right: string }

function hunksOf(changes: readonly Change[]): Hunk[] {
  const hunks: Hunk[] = []
  for (let at = 0; at < changes.length; at++) {
    const [before, change, next] = [changes[at - 1], changes[at], changes[at + 1]]
    if (!change || change.kind === 'same') continue
    const both = change.kind === 'removed' && next?.kind === 'added'
    const after = both ? changes[at + 2] : next
    hunks.push({
      old: change.kind === 'removed' ? bare(change.text) : '',
      fresh: bare(both ? next.text : change.kind === 'added' ? change.text : ''),
      left: bare(before?.text ?? '').replace(/^.* /u, ''),
      right: bare(after?.text ?? '').split(' ', 1)[0] ?? '',
    })
    if (both) at++
  }
  return hunks
}

/** Words that came or went alone are found by those beside them, or by one of them where a pronoun stood for the other. */
function oneChange(statement: string, { old, fresh, left, right }: Hunk): string | null {
  if (old && fresh) return inPlace(statement, old, fresh)
  // a sign that came or went says nothing in a statement of its own
  if (!old && !fresh) return statement
  const sides = [
    [left, right],
    ['', right],
    [left, ''],
  ] as const
  for (const [before, after] of sides) {
    if (!before && !after) continue
    const beside = (words: string) => [before, words, after].filter(Boolean).join(' ')
    const retold = inPlace(statement, beside(old), beside(fresh))
    if (retold !== null) return retold
  }
  return null
}

/** Other words in the one place where these stand; null where there is none, or several. */
function inPlace(statement: string, old: string, fresh: string): string | null {
  const [before, ...rest] = statement.split(old)
  const [after] = rest
  if (before !== undefined && after !== undefined && rest.length === 1)
    return isWhole(before, after) ? before + fresh + after : null
  // a statement begins with a capital whatever its words do
  const begun = capital(old)
  if (rest.length > 1 || !statement.startsWith(begun)) return null
  const end = statement.slice(begun.length)
  return isWhole('', end) ? capital(fresh) + end : null
}

const isWhole = (before: string, after: string) =>
  !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)
