import { type BlockKind, blocksOf } from '@/lib/text/blocks'
import { type Joined, joinLines, wordsWithHyphens } from './join'
import type { Line } from './lines'

export type Paragraph = Joined & { kind: BlockKind }

const endsSentence = /[.!?…:;。！？؟۔]["'”’»)\]]*$/u

/** Lines in reading order, page by page, as paragraphs: by the room between them, their size and how full they are. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): Paragraph[] {
  const all = pages.flat()
  const body = mostOf(all, ({ size, font }) => `${size.toFixed(1)} ${font}`)
  const bodySize = Number.parseFloat(body)
  const lead = leadOf(pages, bodySize)
  const rights = rightEdges(all)
  const groups: Line[][] = []
  for (const lines of pages)
    lines.forEach((line, at) => {
      const group = groups.at(-1)
      const last = group?.at(-1)
      if (
        group &&
        last &&
        goesOn(last, line, { lead, rights, first: group[0] ?? last, newPage: at === 0 })
      )
        group.push(line)
      else groups.push([line])
    })
  const hyphenated = wordsWithHyphens(all)
  const paragraphs = groups.map((lines) => ({ lines, joined: joinLines(lines, hyphenated) }))
  const largest = Math.max(
    ...groups.filter((lines) => pages[0]?.includes(lines[0] as Line)).map(sizeOf),
    0,
  )
  const headline =
    largest > bodySize * 1.15
      ? paragraphs.findIndex(({ lines }) => sizeOf(lines) > largest * 0.97)
      : -1
  return paragraphs.map(({ lines, joined }, at) => {
    if (headline >= 0 && at === headline) return { ...joined, kind: 'headline' }
    const kind = kindOf(lines, joined.words, body)
    const isBelow = headline >= 0 && at === headline + 1 && endsSentence.test(joined.words)
    return { ...joined, kind: isBelow && kind === 'heading' ? 'standfirst' : kind }
  })
}

const sizeOf = (lines: readonly Line[]) => lines[0]?.size ?? 0

function kindOf(lines: readonly Line[], words: string, body: string): BlockKind {
  const guess = blocksOf(words)[0]?.kind ?? 'paragraph'
  const bodySize = Number.parseFloat(body)
  const [first] = lines
  if (!first || words.length > 160)
    return guess === 'listItem' || guess === 'caption' ? guess : 'paragraph'
  if (first.size > bodySize * 1.08) return 'heading'
  if (guess === 'listItem' || guess === 'caption') return guess
  const isOther = first.font !== body.slice(body.indexOf(' ') + 1) && first.size > bodySize * 0.95
  return isOther && guess !== 'paragraph' ? 'heading' : 'paragraph'
}

type Around = { lead: number; rights: ReadonlyMap<number, number>; first: Line; newPage: boolean }

function goesOn(last: Line, line: Line, { lead, rights, first, newPage }: Around): boolean {
  if (Math.abs(last.size - line.size) > last.size * 0.1) return false
  const step = last.y - line.y
  // a new page or column: a sentence that has not ended goes on
  if (newPage || step < 0 || step > last.size * 8)
    return (
      !endsSentence.test(last.words) &&
      (/^\p{Ll}/u.test(line.words) || /\p{Ll}-$/u.test(last.words))
    )
  if (step > Math.max(lead * last.size, last.size * 1.1) * 1.22) return false
  if (step < last.size * 0.4) return true
  // a dash in a sentence that has not ended is a dash, not the sign of a list
  if (isListItem(line) && !(isDashed(line) && isBroken(last, rights))) return false
  const indent = line.rtl ? last.right - line.right : line.left - last.left
  if (indent > last.size * 0.8 && last.words !== first.words) return false
  if (indent > last.size * 0.8 && !isListItem(first) && endsSentence.test(last.words)) return false
  const edge = rights.get(columnOf(last)) ?? last.right
  const wasShort = edge - last.right > (edge - last.left) * 0.12
  if (last.font !== line.font && wasShort) return false
  return !(wasShort && endsSentence.test(last.words))
}

const isListItem = ({ words }: Line) => /^(?:[•◦▪‣⁃–*-]\s|\d{1,2}[.)]\s)/u.test(words)

const isDashed = ({ words }: Line) => /^[–-]\s+\p{Ll}/u.test(words)

/** Its sentence goes on below: it is as wide as the column, and no list item. */
const isBroken = (line: Line, rights: ReadonlyMap<number, number>) =>
  !endsSentence.test(line.words) &&
  !isListItem(line) &&
  (rights.get(columnOf(line)) ?? line.right) - line.right < (line.right - line.left) * 0.25

const columnOf = ({ left }: Line) => Math.round(left / 40)

/** How far lines reach that begin at about the same place. */
function rightEdges(lines: readonly Line[]): Map<number, number> {
  const edges = new Map<number, number>()
  for (const line of lines)
    edges.set(columnOf(line), Math.max(edges.get(columnOf(line)) ?? 0, line.right))
  return edges
}

/** The usual step from one line of running text to the next, in sizes of its letters. */
function leadOf(pages: readonly (readonly Line[])[], bodySize: number): number {
  const steps = pages.flatMap((lines) =>
    lines.flatMap((line, at) => {
      const step = ((lines[at - 1]?.y ?? line.y) - line.y) / line.size
      return Math.abs(line.size - bodySize) < bodySize * 0.05 && step > 0.8 && step < 2.2
        ? [step.toFixed(2)]
        : []
    }),
  )
  return Number(mostOf(steps, (step) => step) || 1.2)
}

function mostOf<T>(all: readonly T[], keyOf: (one: T) => string): string {
  const counts = new Map<string, number>()
  for (const one of all) {
    const key = keyOf(one)
    const weight =
      typeof one === 'object' && one !== null && 'words' in one ? String(one.words).length : 1
    counts.set(key, (counts.get(key) ?? 0) + weight)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
