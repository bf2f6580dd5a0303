import { westernDigits } from '../plain/figures'

const PLAIN = /^[a-z0-9.,]*$/
const OTHERWISE: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/** Small letters, without accents and marks, digits as Western ones. */
export function plainOf(word: string): string {
  const low = word.toLowerCase()
  if (PLAIN.test(low)) return low
  return westernDigits(low.normalize('NFKD'))
    .replace(/[\p{M}\u00AD\u200B-\u200D\u2060]/gu, '')
    .replace(/[ßøłđæœı]/gu, (letter) => OTHERWISE[letter] ?? letter)
}
