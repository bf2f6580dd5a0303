import { wholeCharacters } from './graphemes'

/** UTF-16 offsets, `end` exclusive. */
export type Span = { start: number; end: number }
export type Border = 'start' | 'end'

// Signs that belong to the number or word they touch: $5, 20%, #1, month-long, AT&T, and/or.
const BEFORE = /^[$€£¥₴#@+−-]$/u
const AFTER = /^[%‰°$€£¥₴]$/u
const BETWEEN = /^[&/\-‐‑_+'’.,:]$/u
// Longer paragraphs are cut into windows: the segmenter is linear, but not cheap.
const WINDOW = 2_000

/** The smallest run of whole words that holds the selection; null where it holds none. Never splits a character. */
export function snapToWords(text: string, selection: Span, language = 'en'): Span | null {
  const from = Math.max(0, Math.min(selection.start, selection.end))
  const to = Math.min(text.length, Math.max(selection.start, selection.end))
  const words = wordsAround(text, from, to, language).filter(
    (word) => word.start < to && word.end > from,
  )
  const first = words[0]
  const last = words.at(-1)
  // of signs joined against the rules a word may end within what is drawn as one
  return first && last ? wholeCharacters(text, { start: first.start, end: last.end }) : null
}

/** Moves one border of a claim by one word; a border that cannot move stays where it is. */
export function moveBorder(
  text: string,
  span: Span,
  border: Border,
  step: -1 | 1,
  language = 'en',
): Span {
  const moved =
    border === 'start'
      ? { ...span, start: movedStart(text, span, step, language) }
      : { ...span, end: movedEnd(text, span, step, language) }
  return moved.start < moved.end ? wholeCharacters(text, moved) : span
}

function movedStart(text: string, span: Span, step: -1 | 1, language: string): number {
  const starts = wordsAround(text, span.start, span.start, language).map((word) => word.start)
  return (
    (step < 0 ? starts.findLast((at) => at < span.start) : starts.find((at) => at > span.start)) ??
    span.start
  )
}

function movedEnd(text: string, span: Span, step: -1 | 1, language: string): number {
  const ends = wordsAround(text, span.end, span.end, language).map((word) => word.end)
  return (
    (step < 0 ? ends.findLast((at) => at < span.end) : ends.find((at) => at > span.end)) ?? span.end
  )
}

/** The words from some way before `from` to some way after `to`, in order. */
function wordsAround(text: string, from: number, to: number, language: string): Span[] {
  const low = windowStart(text, from)
  const segments = [...segmenter(language).segment(text.slice(low, windowEnd(text, to)))]
  const words: Span[] = []
  let glued = false
  segments.forEach(({ segment, index }, position) => {
    const start = low + index
    const end = start + segment.length
    const last = words.at(-1)
    const afterWord = last !== undefined && last.end === start
    const beforeWord = isWord(segments[position + 1]?.segment)
    const between = afterWord && beforeWord && BETWEEN.test(segment)
    const before = !afterWord && beforeWord && BEFORE.test(segment)
    if (last && (between || (glued && isWord(segment)) || (afterWord && AFTER.test(segment))))
      last.end = end
    else if (isWord(segment) || before) words.push({ start, end })
    glued = between || before
  })
  return words
}

const isWord = (segment = '') =>
  /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(segment)

const segmenters = new Map<string, Intl.Segmenter>()
function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = new Intl.Segmenter(supported(language), { granularity: 'word' })
  segmenters.set(language, made)
  return made
}

function supported(language: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

// Windows begin and end at white space where there is any, so that no word or character is cut.
function windowStart(text: string, from: number): number {
  const rough = Math.max(0, from - WINDOW)
  const space = /\s/u.exec(text.slice(rough, from))
  return rough === 0 ? 0 : space ? rough + space.index : safe(text, rough)
}

function windowEnd(text: string, to: number): number {
  const rough = Math.min(text.length, to + WINDOW)
  const tail = text.slice(to, rough)
  const space = tail.search(/\s\S*$/u)
  return rough === text.length ? rough : space > 0 ? to + space : safe(text, rough)
}

const safe = (text: string, at: number) =>
  /^[\uDC00-\uDFFF]/u.test(text.slice(at, at + 1)) ? at - 1 : at
