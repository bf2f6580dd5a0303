import { BlockWriter } from '../block-writer'
import { withHeadline } from '../document'
import { sureness } from '../pdf/join'
import type { Line } from '../pdf/lines'
import { type Paragraph, paragraphsOf } from '../pdf/paragraphs'
import type { LeftOut, PageStart, ReadDocument, Recognised } from '../reader'

/**
 * Below it a word is marked. On pages that are well read 17 of 28 wrong words lay below it and 34 of 2,458 right ones; on
 * pages badly read 9 of 10 wrong ones. Lower misses more, higher marks what is right.
 */
const sure = 0.85
/** A paragraph below it is a photograph, a stain or a signature: hardly a word of it is right. */
const legible = 0.45

type Written = Pick<ReadDocument, 'text' | 'blocks' | 'recognised' | 'doubtful' | 'leftOut'> & {
  pages: PageStart[]
}

/** Pages that follow each other, all of them pictures or none: sizes measured on pictures compare with no others. */
export type Run = readonly (readonly Line[])[]

/** Lines, page by page, as a text; what was read off pictures keeps how sure it is. */
export function writtenOf(runs: readonly Run[]): Written {
  const writer = new BlockWriter()
  const recognised: Recognised[] = []
  const doubtful: Recognised[] = []
  const pages: PageStart[] = []
  let page = 0
  const illegible: { point: { at: number }; text: string }[] = []
  for (const paragraph of runs.flatMap(paragraphsIn)) {
    const point = writer.next()
    if (isIllegible(paragraph)) {
      illegible.push({ point, text: paragraph.words })
      continue
    }
    writer.begin(paragraph.kind)
    writer.write(paragraph.words)
    writer.end()
    for (const begins of paragraph.pages) {
      if (begins.page !== page) pages.push([point.at + begins.at, `p. ${begins.page}`])
      page = begins.page
    }
    const placed = placedAt(point.at)
    recognised.push(...paragraph.lines.map(placed))
    doubtful.push(...paragraph.seen.filter(({ confidence }) => confidence < sure).map(placed))
  }
  const written = withHeadline(writer.finish())
  const leftOut = illegible.map(({ point, text }): LeftOut => ({
    ...{ at: point.at, text },
    unit: 'lines',
    why: 'illegible',
  }))
  return { ...written, recognised, doubtful, leftOut, pages }
}

/** The headline is in the first run, or nowhere. */
const paragraphsIn = (run: Run, at: number): Paragraph[] =>
  paragraphsOf(run).map((paragraph) =>
    at > 0 && paragraph.kind === 'headline' ? { ...paragraph, kind: 'heading' } : paragraph,
  )

const isIllegible = ({ seen }: Paragraph) => seen.length > 0 && sureness(seen) < legible

const placedAt =
  (by: number) =>
  ({ start, end, confidence }: Recognised): Recognised => ({
    start: by + start,
    end: by + end,
    confidence: Math.round(confidence * 100) / 100,
  })
