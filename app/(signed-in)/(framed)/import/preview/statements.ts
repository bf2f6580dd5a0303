import { withoutEnd } from '@/lib/core/without-end'

/** What an import takes. */
const longest = 2000

/** Words on one line, as a statement holds them. */
export const plain = (words: string) => words.replace(/\s+/g, ' ').trim().slice(0, longest)

/** Without the sign at its end and the size of its first letter, in which a statement differs from its words. */
const core = (words: string) =>
  withoutEnd(plain(words), /[\s.,;:!?…。؟]/u).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())

/**
 * The statement of a claim whose borders were moved. Where it holds the old words the new ones take their place, so
 * that a resolved name stays; else nothing of it is sure any more and it is the words as they stand.
 */
export function statementAfter(statement: string, before: string, after: string): string {
  const [old, fresh] = [plain(before), plain(after)]
  if (core(statement) === core(old)) return fresh
  const at = statement.indexOf(old)
  if (at < 0) return fresh
  return (statement.slice(0, at) + fresh + statement.slice(at + old.length)).slice(0, longest)
}

type Said = { words: string; statement: string }

const sentence = (words: string) => (/[.!?…。؟]["'”’»)\]]*$/u.test(words) ? words : `${words}.`)

/** The statement of two claims that became one: the wider one's, the words of both, or one after the other. */
export function bothStatements(first: Said, second: Said, words: string): string {
  if (first.words.includes(second.words) && first.words.length === words.length)
    return first.statement
  if (second.words.includes(first.words) && second.words.length === words.length)
    return second.statement
  const own = ({ words: itsWords, statement }: Said) => core(itsWords) === core(statement)
  if (own(first) && own(second)) return plain(words)
  return `${sentence(first.statement)} ${sentence(second.statement)}`.slice(0, longest)
}
