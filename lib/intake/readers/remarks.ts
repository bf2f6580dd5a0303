import { type Block } from '@/lib/text/blocks'
import { sentencesOf } from '@/lib/text/sentences'
import type { BlockWriter, Point } from './block-writer'
import type { Remark } from './reader'

/** A place between words, known while writing. */
export type Spot = { before: number; inBlock: boolean; next: Point }
export const spotIn = (writer: BlockWriter): Spot => ({
  before: writer.length,
  inBlock: writer.isWriting,
  next: writer.next(),
})

/** A remark and where its mark stands; `from` is given where the file says on which word it begins. */
export type Noted = Omit<Remark, 'start' | 'end'> & { from: Spot | null; to: Spot }

type Written = { text: string; blocks: readonly Block[] }
type Span = { start: number; end: number }

const longestBody = 10_000

/** Finds the words each remark is about; one without words on either side is about nothing and is left out. */
export function placeRemarks(
  written: Written,
  noted: readonly Noted[],
  language: string | null,
): Remark[] {
  const marks = noted.flatMap(({ kind, to }) => (kind === 'footnote' ? [to.before] : []))
  const remarks: Remark[] = []
  for (const { from, to, body, ...facts } of noted) {
    const span = trimmed(written.text, {
      start: from?.next.at ?? to.before,
      end: to.before,
    })
    const words = span ?? wordsAt(written, to, marks, language ?? 'en')
    const said = body
      .trim()
      .slice(0, longestBody)
      .replace(/\p{Surrogate}$/u, '')
    if (words && said) remarks.push({ ...facts, body: said, ...words })
  }
  return remarks.sort((a, b) => a.start - b.start || a.end - b.end)
}

function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  if (!words.trim()) return null
  const from = start + words.length - words.trimStart().length
  return { start: from, end: from + words.trim().length }
}

/** The words a mark hangs on: back to the mark or the sentence before it; at the head of a block, its first sentence. */
function wordsAt(
  { text, blocks }: Written,
  to: Spot,
  marks: number[],
  language: string,
): Span | null {
  const block = blockAt(blocks, to.inBlock ? to.before - 1 : to.next.at) ?? blocks.at(-1)
  if (!block) return null
  if (!to.inBlock) return firstSentence(text, block, language)
  // a sentence longer than this is none
  const start = Math.max(block.start, to.before - 2000)
  const before = sentencesOf(text.slice(start, to.before), language).at(-1)
  const sentence = before
    ? { start: start + before.start, end: to.before }
    : { start, end: to.before }
  const last = Math.max(...marks.filter((mark) => mark > sentence.start && mark < to.before), 0)
  const clause = /^[\s,;:.)\]”’]*/u.exec(text.slice(last, to.before))?.[0].length ?? 0
  return (
    (last ? trimmed(text, { start: last + clause, end: to.before }) : null) ??
    trimmed(text, sentence)
  )
}

function firstSentence(text: string, { start, end }: Block, language: string): Span | null {
  const [first] = sentencesOf(text.slice(start, Math.min(end, start + 2000)), language)
  return first
    ? { start: start + first.start, end: start + first.end }
    : trimmed(text, { start, end })
}

function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return blocks[low]
}
