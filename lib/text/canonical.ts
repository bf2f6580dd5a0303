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
    .replace(/[^\S\n]+(?=\n|$)/gu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/^\n+|\n+$/gu, '')
}

export type ParagraphKind = 'headline' | 'heading' | 'caption' | 'listItem' | 'paragraph'
export type Paragraph = { start: number; end: number; kind: ParagraphKind }

/** The lines of canonical text that are not blank. The kind is judged by the words alone, for drawing only. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const line of text.matchAll(/[^\n]*\S[^\n]*/gu)) {
    const start = line.index
    paragraphs.push({ start, end: start + line[0].length, kind: kindOf(line[0].trim(), paragraphs.length) })
  }
  return paragraphs
}

const LIST_ITEM = /^(?:[•◦▪‣⁃*–-]\s+|\d{1,3}[.)]\s+)\S/u
const CAPTION =
  /^(?:photo|photograph|picture|caption|image|illustration|map|chart|graphic|foto|bild|légende|imagen)\b.{0,24}:/iu
const LONGEST_HEADING = 110

function kindOf(line: string, position: number): ParagraphKind {
  if (LIST_ITEM.test(line)) return 'listItem'
  if (CAPTION.test(line)) return 'caption'
  const unfinished = line.length <= LONGEST_HEADING && !/[.!?…:;,。！？؟۔]["'”’»)\]]*$/u.test(line)
  if (!unfinished || /^\p{Ll}/u.test(line)) return 'paragraph'
  return position === 0 ? 'headline' : 'heading'
}
