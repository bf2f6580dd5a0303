import type { Range } from './changed'
import type { Revision } from './compare'
import { isWord, type Tokens } from './tokens'
import type { Words } from './words'

/**
 * Whether words joined the sentences of a claim or left them, though not a word differs: "It is a lie. The mayor left."
 * says something else than "It is a lie: the mayor left." `then` and `now`: the words of the sentences, in the count of
 * the new text.
 */
export function isParted(
  revision: Revision,
  [olds, news]: readonly [old: Words, fresh: Words],
  [then, now]: readonly [then: Range, now: Range],
  shift: number,
): boolean {
  const { old, fresh, oldText, newText } = revision
  const holdsWord = (from: number, to: number) => {
    for (let nth = Math.min(from, to); nth < Math.max(from, to); nth++)
      if (isWord(fresh.keys[news.at[nth] ?? -1])) return true
    return false
  }
  const divides = (border: number) =>
    !isSameGap(gapAt(oldText, old, olds.at[border - shift]), gapAt(newText, fresh, news.at[border]))
  // of two borders the one nearer to the claim tells: it stands in one text only
  return (
    (holdsWord(then.from, now.from) && divides(Math.max(then.from, now.from))) ||
    (holdsWord(then.to, now.to) && divides(Math.min(then.to, now.to)))
  )
}

/** What stands between two words: the signs, a line break, and whether the next begins small, as within a sentence. */
type Gap = { signs: string; broken: boolean; small: boolean }

function gapAt(text: string, { keys, starts, ends }: Tokens, at = keys.length): Gap {
  let [from, to] = [at, at]
  while (from > 0 && !isWord(keys[from - 1])) from--
  while (to < keys.length && !isWord(keys[to])) to++
  const start = starts[to] ?? text.length
  return {
    signs: keys.slice(from, to).join(' '),
    broken: text.slice(ends[from - 1] ?? 0, start).includes('\n'),
    small: /^\p{Ll}/u.test(text.slice(start, start + 2)),
  }
}

/** The same signs, read as an end of a sentence in one text only, divide nothing; nor does a line joined again. */
const isSameGap = (was: Gap, is: Gap) =>
  was.signs === is.signs && (was.broken === is.broken || (was.broken && was.small))
