import type { Line } from './lines'

/**
 * Lines as a person reads them: a page is cut where no line crosses, into columns first, else at its widest rows of
 * white, and each part likewise. Lines of text on the other side are columns only where there are some.
 */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  if (lines.length < 2) return [...lines]
  const columns = lines.length >= 4 ? columnsOf(lines) : null
  if (columns) {
    const isRtl = lines.filter(({ rtl }) => rtl).length * 2 > lines.length
    return (isRtl ? columns.reverse() : columns).flatMap(inReadingOrder)
  }
  const rows = rowsOf(lines)
  return rows ? rows.flatMap(inReadingOrder) : [...lines].sort(byPlace)
}

const byPlace = (a: Line, b: Line) =>
  Math.abs(a.y - b.y) < a.size * 0.4 ? a.left - b.left : b.y - a.y

function columnsOf(lines: readonly Line[]): [Line[], Line[]] | null {
  const sorted = [...lines].sort((a, b) => a.left - b.left)
  let reach = -Infinity
  let best: { at: number; gap: number } | null = null
  sorted.forEach((line, at) => {
    const gap = line.left - reach
    if (at >= 2 && sorted.length - at >= 2 && gap > line.size * 0.7 && gap > (best?.gap ?? 0))
      best = { at, gap }
    reach = Math.max(reach, line.right)
  })
  const cut = (best as { at: number } | null)?.at
  if (cut === undefined) return null
  const [left, right] = [sorted.slice(0, cut), sorted.slice(cut)]
  // numbers and signs before the lines of a list are no column
  return isText(left) && isText(right) ? [left, right] : null
}

const isText = (lines: readonly Line[]) =>
  lines.reduce((sum, { words }) => sum + words.length, 0) / lines.length > 8

function rowsOf(lines: readonly Line[]): [Line[], Line[]] | null {
  const sorted = [...lines].sort((a, b) => b.y - a.y)
  let best = { at: 0, gap: 0 }
  sorted.forEach((line, at) => {
    const above = sorted[at - 1]
    if (!above) return
    const gap = (above.y - line.y) / Math.max(line.size, 1)
    if (gap > best.gap) best = { at, gap }
  })
  return best.gap > 0.4 ? [sorted.slice(0, best.at), sorted.slice(best.at)] : null
}
