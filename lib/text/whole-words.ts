import type { Tokens } from './tokens'

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const LETTERS = /[\p{L}\p{N}]/u
const GLUE = /^(?:-|\p{Cf})$/u

/**
 * The keys of a text, each part of a compound with all of it ("ex-minister", "2019-2020", a word with something in it that
 * nobody sees): whatever dash holds it together.
 */
export function wholeKeys(text: string, tokens: Tokens): readonly string[] {
  const { keys } = tokens
  let whole: string[] | null = null
  for (let at = 0; at < keys.length; at++) {
    if (!GLUE.test(keys[at] ?? '')) continue
    const [from, to] = compoundAt(text, tokens, at)
    if (to - from < 2) continue
    whole ??= [...keys]
    const compound = keys.slice(from, to).join('')
    for (let part = from; part < to; part++) whole[part] = `${compound} ${part - from}`
    at = to
  }
  return whole ?? keys
}

/** As far as words and what glues them stand without white space, on either side of one that glues. */
function compoundAt(text: string, tokens: Tokens, glue: number): [from: number, to: number] {
  const { keys, starts, ends } = tokens
  const isPart = (at: number) => {
    const key = keys[at] ?? ''
    return GLUE.test(key) || (LETTERS.test(key) && !UNSPACED.test(key))
  }
  const touches = (at: number) => !/\s/u.test(text.slice(ends[at - 1], starts[at]))
  const glued = (at: number) => GLUE.test(keys[at - 1] ?? '') || GLUE.test(keys[at] ?? '')
  let [from, to] = [glue, glue + 1]
  while (from > 0 && isPart(from - 1) && glued(from) && touches(from)) from--
  while (to < keys.length && isPart(to) && glued(to) && touches(to)) to++
  return [from, to]
}
