import type { Range } from '../types'
import type { Word } from './words'

/** "habitats, including fields, meadows and forests": `head` leads to each item, with or without what the list illustrates. */
export type Examples = { coreEnd: number; head: Range[]; items: Range[] }

const CATEGORY = new Set('variety range number series host array selection group'.split(' '))
const MOST_ITEMS = 16

/** The examples that "such as" and "including" bring into a predicate; null when there are none. */
export function examplesIn(words: readonly Word[], from: number, end: number): Examples | null {
  for (let at = from + 1; at < end - 1; at++) {
    const marker = markerLength(words, at)
    if (marker === 0) continue
    const items = itemsFrom(words, at + marker, end)
    if (items.length === 0) continue
    const coreEnd = words[at - 1]?.low === ',' || words[at - 1]?.text === '(' ? at - 1 : at
    const general = categoryBefore(words, from, coreEnd)
    const bracketed = words[coreEnd]?.text === '('
    const head =
      general !== null
        ? [{ from, to: general }]
        : bracketed
          ? [
              { from, to: coreEnd },
              { from: at, to: at + marker },
            ]
          : [{ from, to: at + marker }]
    return { coreEnd, head, items }
  }
  return null
}

function markerLength(words: readonly Word[], at: number): number {
  const [word, next] = [words[at]?.low, words[at + 1]?.low]
  if (word === 'such' && next === 'as') return 2
  return word === 'including' ? 1 : 0
}

/** "a variety of products such as snacks": of the snacks it can be said without the variety. */
function categoryBefore(words: readonly Word[], from: number, end: number): number | null {
  const at = words.findLastIndex(
    ({ low }, index) =>
      index > from && index < end && CATEGORY.has(low) && words[index + 1]?.low === 'of',
  )
  if (at < 0) return null
  let start = at
  while (start > from && /^(?:ADJ|DET)$/.test(words[start - 1]?.pos ?? '')) start--
  return start
}

function itemsFrom(words: readonly Word[], from: number, end: number): Range[] {
  const items: Range[] = []
  let [start, depth, joined] = [from, 0, false]
  for (let at = from; at <= end; at++) {
    const word = at < end ? words[at] : undefined
    if (word?.text === '(') depth++
    if (word?.text === ')') depth--
    const over = !word || depth < 0 || stops(word)
    const divides = over || (depth === 0 && (word.low === ',' || /^(?:and|or)$/.test(word.low)))
    if (!divides) continue
    if (at > start) items.push({ from: start, to: at })
    if (over) return joined || items.length < 2 ? items : items.slice(0, 1)
    joined ||= word.low !== ','
    start = at + 1
    if (items.length > MOST_ITEMS) break
  }
  return items
}

const stops = ({ pos, low }: Word) =>
  pos === 'AUX' ||
  low === ';' ||
  low === '–' ||
  low === '—' ||
  (pos === 'VERB' && !/(?:ing|ed)$/.test(low))
