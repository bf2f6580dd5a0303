import type { Line } from './lines'

export type Page = { lines: Line[]; bottom: number; height: number }

const pageNumber =
  /^\W*(?:(?:page|seite|pagina|página|p|s)\.?\s*)?\d{1,4}(?:\s*(?:of|\/|von|de|sur|di)\s*\d{1,4})?\W*$/iu
/** How much of a page may be its head or its foot. */
const margin = 0.12
const shape = ({ words }: Line) => words.toLowerCase().replace(/\d+/gu, '#')

/**
 * Takes away page numbers, and lines at the head or foot that come back on half of the pages. `margins`: these, one of those
 * that differ in their figures alone.
 */
export function withoutMargins(pages: readonly Page[]): { pages: Line[][]; margins: string[] } {
  const seen = new Map<string, number>()
  const inMargin = ({ bottom, height }: Page, line: Line) => {
    const place = (line.y - bottom) / height
    return place < margin || place > 1 - margin
  }
  for (const page of pages)
    for (const key of new Set(page.lines.filter((line) => inMargin(page, line)).map(shape)))
      seen.set(key, (seen.get(key) ?? 0) + 1)
  const often = Math.max(2, pages.length / 2)
  const isMargin = (page: Page, line: Line) =>
    inMargin(page, line) && (pageNumber.test(line.words) || (seen.get(shape(line)) ?? 0) >= often)
  const margins = new Map<string, string>()
  const kept = pages.map((page) =>
    page.lines.filter((line) => {
      const isLeft = isMargin(page, line)
      if (isLeft && !margins.has(shape(line))) margins.set(shape(line), line.words)
      return !isLeft
    }),
  )
  return { pages: kept, margins: [...margins.values()] }
}
