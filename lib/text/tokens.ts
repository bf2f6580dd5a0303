/**
 * Words, numbers and signs of a text, with their offsets. `keys` says which are alike: white space, the style of
 * quotation marks, apostrophes and dashes, and composed or decomposed letters make no difference; case does.
 */
export type Tokens = { keys: string[]; starts: number[]; ends: number[] }

// Numbers are atomic ("1,000.50"), with their sign; scripts without spaces count by character; three dots are one sign.
const TOKEN =
  /(?<![^\s(])[-−](?=\p{N})\p{N}+(?:[.,]\p{N}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}]|(?<=\p{L}\p{M}*)['’ʼ\u00AD](?=\p{L})|(?<=\p{N})[.,](?=\p{N}))+|\.{3}|''|``|[^\s\u00AD\u200B\u2060\uFEFF]/gu

export function tokensOf(text: string): Tokens {
  const tokens: Tokens = { keys: [], starts: [], ends: [] }
  for (const found of text.matchAll(TOKEN)) {
    tokens.keys.push(keyOf(found[0]))
    tokens.starts.push(found.index)
    tokens.ends.push(found.index + found[0].length)
  }
  return tokens
}

function keyOf(token: string): string {
  if (/^[a-zA-Z0-9]+$/u.test(token)) return token
  if (/^(?:["“”„‟«»'‘’‚‛‹›`´]|''|``)$/u.test(token)) return '"'
  if (/^[-‐‑‒–—―−]$/u.test(token)) return '-'
  if (token === '...') return '…'
  return token
    .replace(/[’ʼ]/gu, "'")
    .replace(/\u00AD/gu, '')
    .replace(/^−/u, '-')
    .normalize('NFC')
}

/** Signs that may come and go at the ends of a quote without changing it. */
export const isSoft = (key: string | undefined): boolean =>
  key !== undefined && /^[.,;:!?…()[\]\-،؛؟。，；：！？、]$/u.test(key)

/** The half-open range of tokens that a span of the text touches. */
export function tokenRange(
  { starts, ends }: Tokens,
  start: number,
  end: number,
): { from: number; to: number } {
  return { from: firstAbove(ends, start), to: firstAbove(starts, end - 1) }
}

function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}

/** The same small number for the same key, in both lists: comparing numbers is what makes the alignment fast. */
export function numbered(first: readonly string[], second: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>()
  const numberOf = (key: string) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  return [Int32Array.from(first, numberOf), Int32Array.from(second, numberOf)]
}
