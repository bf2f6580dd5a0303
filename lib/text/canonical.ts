import { Refused } from '@/lib/core/errors'

/**
 * The one form in which text is stored and counted: lines end in \n, no byte order mark, no white space at line ends,
 * at most one blank line in a row. A lone surrogate, which no file can hold, becomes U+FFFD. NUL is refused: it
 * shows that the file is not text.
 */
export function canonicalText(raw: string): string {
  const nul = raw.indexOf('\0')
  if (nul >= 0) {
    const message = `This is not plain text: there is a NUL character at position ${nul + 1}.`
    throw new Refused([{ path: 'text', message }])
  }
  return raw
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\uFEFF/gu, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/(?<![^\S\n])[^\S\n]+(?=\n|$)/gu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/^\n+|\n+$/gu, '')
}
