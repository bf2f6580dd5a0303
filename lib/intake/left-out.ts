import { linesOf } from '@/lib/text/lines'
import type { Block } from '@/lib/text/blocks'
import type { LeftOut } from '@/lib/intake/readers/reader'

type Span = { start: number; end: number }
/** A text with what stands at places of it. */
type Whole = {
  text: string
  blocks: readonly Block[]
  remarks: readonly Span[]
  leftOut: readonly LeftOut[]
  recognised: readonly Span[]
  doubtful: readonly Span[]
}

/** What is put back, by its place in the list; or all of it. */
export type Wanted = readonly number[] | 'all'

/** The same with words that were left out where they stood. Whatever stands at a place of the text moves with it. Pure. */
export function putBack<W extends Whole>(whole: W, wanted: Wanted): W {
  const which = new Set(wanted === 'all' ? whole.leftOut.keys() : wanted)
  return [...whole.leftOut.keys()]
    .reverse()
    .filter((at) => which.has(at))
    .reduce((sofar, at) => putOne(sofar, at), whole)
}

function putOne<W extends Whole>(whole: W, index: number): W {
  const out = whole.leftOut[index]
  if (!out) return whole
  const { text } = whole
  const place = Math.min(out.at, text.length)
  const inserted = insertedFor(text, place, out)
  const by = inserted.length
  const move = <S extends Span>(span: S): S => ({
    ...span,
    start: span.start >= place ? span.start + by : span.start,
    // words of a line lie in it, a line lies outside
    end:
      span.end > place || (span.end === place && out.unit === 'words') ? span.end + by : span.end,
  })
  const lines = out.unit === 'words' ? [] : paragraphsIn(inserted, place)
  const blocks = [...whole.blocks.map(move), ...lines].sort((a, b) => a.start - b.start)
  const moved = {
    remarks: whole.remarks.map(move),
    recognised: whole.recognised.map(move),
    doubtful: whole.doubtful.map(move),
  }
  const leftOut = whole.leftOut.flatMap((other, at) =>
    at === index
      ? []
      : [
          other.at > place || (other.at === place && at > index)
            ? { ...other, at: other.at + by }
            : other,
        ],
  )
  return {
    ...whole,
    text: text.slice(0, place) + inserted + text.slice(place),
    blocks,
    ...moved,
    leftOut,
  }
}

function insertedFor(text: string, at: number, { text: words, unit }: LeftOut): string {
  const [left, right] = [text.charAt(at - 1), text.charAt(at)]
  if (unit !== 'words')
    return (/^\n?$/.test(left) ? '' : '\n\n') + words + (/^\n?$/.test(right) ? '' : '\n\n')
  const before = /\S/.test(left) ? ' ' : ''
  const after = /[\p{L}\p{N}]/u.test(right) ? ' ' : ''
  return before + words + after
}

const paragraphsIn = (inserted: string, at: number): Block[] =>
  linesOf(inserted).map(({ start, end }) => ({
    start: at + start,
    end: at + end,
    kind: 'paragraph',
  }))

/** What is still left out of a text that was edited, at its places there; what somebody put back is not. */
export function stillLeftOut(before: string, text: string, leftOut: readonly LeftOut[]): LeftOut[] {
  if (leftOut.length === 0) return []
  const move = mover(before, text)
  const back = new Map<string, number>()
  for (const { text: words } of leftOut)
    if (!back.has(words)) back.set(words, countOf(text, words) - countOf(before, words))
  return leftOut.flatMap((out) => {
    const times = back.get(out.text) ?? 0
    if (times > 0) {
      back.set(out.text, times - 1)
      return []
    }
    return [{ ...out, at: move(out.at) }]
  })
}

const countOf = (text: string, words: string) => text.split(words).length - 1

/** Places before and behind the words that changed; one among them is where they begin. */
function mover(before: string, text: string): (at: number) => number {
  const shorter = Math.min(before.length, text.length)
  let same = 0
  while (same < shorter && before[same] === text[same]) same++
  let behind = 0
  while (behind < shorter - same && before.at(-1 - behind) === text.at(-1 - behind)) behind++
  return (at) => {
    if (at >= before.length - behind) return at + text.length - before.length
    return Math.min(at, same)
  }
}
