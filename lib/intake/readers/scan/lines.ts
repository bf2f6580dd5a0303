import type { RawBlock, RawLine } from 'tesseract.js-core/tesseract-core-simd-lstm.js'
import { seen as withoutUnseen } from '../block-writer'
import type { Line } from '../pdf/lines'
import type { Page } from '../pdf/margins'
import type { Recognised } from '../reader'

/** The size running text is taken to have, so that pictures of any fineness measure alike. */
const usualSize = 10
/** Sizes that differ by less are the same: they are measured on letters, not known. */
const alike = 0.18

/** What was recognised on one page as lines, in the order in which the recognition reads them. */
export function pageOf(blocks: readonly RawBlock[]): Page {
  const paragraphs = blocks.flatMap((block) => block.paragraphs)
  const sizes = sizesOf(paragraphs)
  const scale = usualSize / (sizes.body || usualSize)
  const raw = paragraphs.flatMap((paragraph) => paragraph.lines)
  const bottom = Math.max(...raw.map(({ bbox }) => bbox.y1), 0)
  const lines = paragraphs.flatMap((paragraph) =>
    paragraph.lines.flatMap((line): Line[] => {
      const { words, seen } = wordsOf(line)
      const { bbox, baseline } = line
      const place = {
        left: bbox.x0 * scale,
        right: bbox.x1 * scale,
        y: (bottom - (baseline.y0 + baseline.y1) / 2) * scale,
        size: sizes.of(paragraph) * scale,
      }
      return words ? [{ ...place, words, seen, rtl: !paragraph.is_ltr, font: '' }] : []
    }),
  )
  return { lines, bottom: 0, height: bottom * scale }
}

function wordsOf(line: RawLine): { words: string; seen: Recognised[] } {
  let words = ''
  const seen: Recognised[] = []
  for (const { text, confidence } of line.words) {
    const word = withoutUnseen(text.normalize()).trim().replace(/\s+/gu, ' ')
    if (!word) continue
    if (words) words += ' '
    seen.push({
      start: words.length,
      end: words.length + word.length,
      confidence: confidence / 100,
    })
    words += word
  }
  return { words, seen }
}

type Paragraph = RawBlock['paragraphs'][number]

/**
 * The size most of the text has, and that of a paragraph, which is the same where it is about the same. Of a line alone
 * it is not known well: without strokes upwards it seems small.
 */
function sizesOf(paragraphs: readonly Paragraph[]) {
  const body = middleOf(paragraphs.flatMap(({ lines }) => lines))
  return {
    body,
    of: ({ lines }: Paragraph) => {
      const size = middleOf(lines)
      return Math.abs(size - body) < body * alike ? body : size
    },
  }
}

/** The height of lines that half of the letters do not reach. */
function middleOf(lines: readonly RawLine[]): number {
  const heights = lines
    .map(({ words, rowAttributes }) => ({
      height: rowAttributes.rowHeight,
      letters: words.reduce((sum, { text }) => sum + text.length, 0),
    }))
    .sort((a, b) => a.height - b.height)
  let half = heights.reduce((sum, { letters }) => sum + letters, 0) / 2
  return heights.find(({ letters }) => (half -= letters) <= 0)?.height ?? 0
}
