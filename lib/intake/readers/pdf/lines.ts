import { raisedWords } from '../raised'
import type { Recognised } from '../reader'

/** A piece of text as the page sets it: at x, with its baseline at y, which grows upwards. */
export type Piece = {
  words: string
  x: number
  y: number
  width: number
  size: number
  font: string
  rtl: boolean
}

export type Line = {
  words: string
  left: number
  right: number
  y: number
  size: number
  /** the one most of it is set in */
  font: string
  rtl: boolean
  /** of a line that was read off a picture: its words by their places in `words` */
  seen?: readonly Recognised[]
  /** on which page it stands, from 1 */
  page?: number
}

/** Pieces on one baseline are a line, unless the room between them is that between columns. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = []
  let row: Piece[] = []
  const close = () => {
    if (row.some(({ words }) => words.trim())) lines.push(lineOf(row))
    row = []
  }
  for (const piece of pieces) {
    const last = row.at(-1)
    if (last && piece.words.trim() && !isBeside(last, piece)) close()
    // a space is as wide as the room it fills, and would bridge two columns
    if (piece.words.trim()) row.push(piece)
  }
  close()
  return lines
}

function isBeside(last: Piece, piece: Piece): boolean {
  const size = Math.max(last.size, piece.size)
  const gap = roomBetween(last, piece)
  return Math.abs(last.y - piece.y) < size * 0.5 && gap > -size && gap < size * 2.5
}

function roomBetween(last: Piece, piece: Piece): number {
  const [first, second] = last.rtl && piece.rtl ? [piece, last] : [last, piece]
  return second.x - (first.x + first.width)
}

function lineOf(row: readonly Piece[]): Line {
  const sizes = new Map<string, number>()
  for (const { words, size, font } of row) {
    const key = `${size} ${font}`
    sizes.set(key, (sizes.get(key) ?? 0) + words.trim().length)
  }
  const [main = '0 '] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? []
  const size = Number.parseFloat(main)
  const base = row.find((piece) => piece.size === size) ?? row[0]
  const pieces = row.map((piece, at) => settled(piece, row[at - 1], size, base?.y ?? 0))
  return {
    words: joined(pieces),
    left: Math.min(...row.map(({ x }) => x)),
    right: Math.max(...row.map(({ x, width }) => x + width)),
    y: base?.y ?? 0,
    size,
    font: main.slice(main.indexOf(' ') + 1),
    rtl: row.filter(({ rtl }) => rtl).length * 2 > row.length,
  }
}

/**
 * A small raised number leads to a footnote and is no number of the article, but for one right behind a figure or a
 * measure, which may be a power of it: 10⁹, 40 m². Doubt keeps it. The room a mark took is no space between words.
 */
function settled(piece: Piece, before: Piece | undefined, size: number, y: number): Piece {
  const raised = piece.size < size * 0.8 && piece.y > y + size * 0.12
  if (!raised) return piece
  const words = piece.words.trim()
  const behind = before && roomBetween(before, piece) < size * 0.2 ? before.words : ''
  if (/(?:\d|\b(?:m|km|cm|mm|ft|mi))$/u.test(behind) && /^[-−+]?\d{1,3}$/u.test(words))
    return { ...piece, words: raisedWords(words, behind) }
  return /^\d{1,3}$/u.test(words) ? { ...piece, words: '' } : piece
}

function joined(row: readonly Piece[]): string {
  let words = ''
  let last: Piece | undefined
  for (const piece of row) {
    const room = last ? roomBetween(last, piece) : 0
    const apart = room > piece.size * 0.18 && !/^(?:$|[,.)\]])/u.test(piece.words)
    words += apart ? ` ${piece.words}` : piece.words
    last = piece
  }
  // fonts of signs have their bullets where Unicode has nothing
  return words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\p{Co}(?=\s*\S)\s*/u, '• ')
}
