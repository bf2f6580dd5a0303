import { loweredWords, raisedWords } from './raised'

/** Words that stay one thing beside a sign: "3", "(a+b)", but "(a+b)" for "a+b". */
export const grouped = (words: string) =>
  /^(?:[\p{L}\p{N}.,]*|\([^()]*\))$/u.test(words) ? words : `(${words})`

/** Small figures where there are such signs, else a sign that says where the words stand. */
function set(
  base: string,
  words: string,
  small: (words: string, before: string) => string,
  sign: string,
) {
  const drawn = small(words, '1')
  if (!words || (drawn !== words && !/[_^]/.test(drawn))) return base + drawn
  return `${base}${sign}${grouped(words)}`
}

export const above = (base: string, words: string) => set(base, words, raisedWords, '^')
export const below = (base: string, words: string) => set(base, words, loweredWords, '_')
