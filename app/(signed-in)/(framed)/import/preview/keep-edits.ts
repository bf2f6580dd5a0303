import { type Line, linesOf } from '@/lib/text/lines'
import type { Span } from '@/lib/text/selection'
import { byPlace, type Marks } from './marks'
import type { Remark } from '../reading/reading'

const wordedLines = (text: string) => linesOf(text).filter(({ words }) => words.trim())

/** By the start of a line, the start of the same line in the text as it is now; several alike go in order. */
function pairLines(old: readonly Line[], fresh: readonly Line[]): Map<number, number> {
  const places = new Map<string, number[]>()
  for (const { words, start } of fresh) {
    const starts = places.get(words)
    if (starts) starts.push(start)
    else places.set(words, [start])
  }
  return new Map(
    old.flatMap(({ words, start }) => {
      const there = places.get(words)?.shift()
      return there === undefined ? [] : [[start, there] as const]
    }),
  )
}

/** Where a span of the old text lies in the new one; null where its words are not there, or no longer only once. */
type Finder = (span: Span) => Span | null

export function finder(
  oldText: string,
  newText: string,
): Finder & { isKept: (start: number) => boolean } {
  const lines = wordedLines(oldText)
  const fresh = wordedLines(newText)
  const pairs = pairLines(lines, fresh)
  const kept = new Set(pairs.values())
  const lineAt = lastStartingBefore(lines)
  const freshLineAt = lastStartingBefore(fresh)
  const find: Finder = ({ start, end }) => {
    const line = lineAt(start)
    const there = line && pairs.get(line.start)
    const words = oldText.slice(start, end)
    if (line && there !== undefined && newText.startsWith(words, there + start - line.start))
      return { start: there + start - line.start, end: there + end - line.start }
    const at = words.trim() ? newText.indexOf(words) : -1
    return at < 0 || newText.includes(words, at + 1) ? null : { start: at, end: at + words.length }
  }
  return Object.assign(find, {
    isKept: (start: number) => kept.has(freshLineAt(start)?.start ?? -1),
  })
}

function lastStartingBefore(lines: readonly Line[]) {
  return (offset: number): Line | undefined => {
    let [low, high] = [0, lines.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((lines[middle]?.start ?? Infinity) <= offset) low = middle + 1
      else high = middle
    }
    return lines[low - 1]
  }
}

/** Whether it is the same article still: some paragraph of it stands as it was. */
export function isSameArticle(oldText: string, newText: string): boolean {
  const lines = new Set(wordedLines(newText).map(({ words }) => words))
  return wordedLines(oldText).some(({ words }) => lines.has(words))
}

type Before = { text: string; marks: Marks; unedited: Marks; remarks: readonly Remark[] }
type Kept = {
  marks: Marks
  /** those of `marks` nobody edited are in here, so that a later edit of the text knows them */
  unedited: Marks
  remarks: Remark[]
  lostMarks: number
  lostRemarks: number
}

/**
 * What was done in the preview of one text, on the text as it is now: paragraphs whose words stand keep their claims
 * as they were edited, changed ones take those just found. `lost` counts edits and remarks whose words are gone.
 */
export function keepEdits(before: Before, newText: string, fresh: Marks): Kept {
  const find = finder(before.text, newText)
  const remarks = before.remarks.flatMap((remark) => {
    const place = find(remark)
    return place ? [{ ...remark, ...place }] : []
  })
  const lostRemarks = before.remarks.length - remarks.length
  const untouched = new Set(before.unedited)
  const edited = before.marks !== before.unedited
  if (!edited) return { marks: fresh, unedited: fresh, remarks, lostMarks: 0, lostRemarks }
  const edits = before.marks.filter((mark) => !untouched.has(mark))
  const stays = before.marks.flatMap((mark) => {
    const place = find(mark)
    const own = !untouched.has(mark)
    return place && (own || find.isKept(place.start)) ? [{ mark: { ...mark, ...place }, own }] : []
  })
  const places = new Set(stays.map(({ mark: { start, end } }) => `${start} ${end}`))
  const rest = fresh
    .filter(({ start, end }) => !find.isKept(start) && !places.has(`${start} ${end}`))
    .map((mark) => ({ mark, own: false }))
  const all = [...stays, ...rest]
    .sort((a, b) => byPlace(a.mark, b.mark))
    .map(({ mark, own }, id) => ({ mark: { ...mark, id }, own }))
  return {
    marks: all.map(({ mark }) => mark),
    unedited: all.flatMap(({ mark, own }) => (own ? [] : [mark])),
    remarks,
    lostMarks: edits.length - stays.filter(({ own }) => own).length,
    lostRemarks,
  }
}
