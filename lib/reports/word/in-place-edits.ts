import type { Places } from '@/lib/intake/readers/docx/places'
import { type Changes, commentEnd, commentStart, text as wordsXml } from './runs'
import type { Change, Item } from './tracks'

/** Where words are put between others: in or beside a run. `xml` is made for the properties of the words around it. */
export type Cut = {
  run: number
  at: number
  xml: (properties: string, within: string | null) => string
}
export type Deletion = { from: number; to: number; change: Change }

/** What is put where in a part, and which words of it are taken out, by run. */
export function editsOf(
  places: Places,
  items: readonly Item[],
  idOf: (claim: { number: number }) => number | null,
  changes: Changes,
) {
  const cuts = new Map<number, Cut[]>()
  const deletions = new Map<number, Deletion[]>()
  const put = (place: { run: number; at: number } | null, xml: Cut['xml']) => {
    if (place) push(cuts, place.run, { ...place, xml })
  }
  let base = 0
  items.forEach((item, index) => {
    if (item.kind === 'piece') {
      const { piece } = item
      if (piece.base === null) {
        const made = (properties: string, within: string | null) =>
          putIn(piece, properties, within, changes)
        put(between(places, base), made)
      } else {
        base = piece.base + piece.words.length
        if (piece.deleted)
          deleteIn(places, deletions, { from: piece.base, to: base, change: piece.deleted })
      }
      return
    }
    const id = idOf(item.claim)
    if (id === null) return
    const besideNew = isNew(items, index, item.kind === 'open' ? 1 : -1)
    if (item.kind === 'open')
      put(besideNew ? between(places, base) : before(places, base), () => commentStart(id))
    else put(besideNew ? between(places, base) : after(places, base), () => commentEnd(id))
  })
  return { cuts, deletions }
}

/** Whether the piece next to a claim's edge is one that was put in. */
function isNew(items: readonly Item[], from: number, step: 1 | -1): boolean {
  for (let at = from + step; at >= 0 && at < items.length; at += step) {
    const item = items[at]
    if (item?.kind === 'piece') return item.piece.base === null
  }
  return false
}

function push<T>(map: Map<number, T[]>, key: number, value: T) {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

const isPlaced = ({ runOf }: Places, at: number) => (runOf[at] ?? -1) >= 0

/** Before the first word from here on, or behind the last before; null where there is none in a run. */
function before(places: Places, offset: number) {
  let at = offset
  while (at < places.text.length && !isPlaced(places, at)) at++
  return isPlaced(places, at) ? { run: places.runOf[at] ?? 0, at: places.starts[at] ?? 0 } : null
}
function after(places: Places, offset: number) {
  let at = offset - 1
  while (at >= 0 && !isPlaced(places, at)) at--
  return at >= 0 ? { run: places.runOf[at] ?? 0, at: places.ends[at] ?? 0 } : null
}

/** Where words go that are put in: with those before them, or at the head of a paragraph with those behind. */
const between = (places: Places, offset: number) =>
  (places.text[offset - 1] ?? '\n') === '\n'
    ? (before(places, offset) ?? after(places, offset))
    : after(places, offset)

function deleteIn(
  places: Places,
  deletions: Map<number, Deletion[]>,
  { from, to, change }: Deletion,
) {
  const runs = new Map<number, { from: number; to: number }>()
  for (let at = from; at < to; at++) {
    const run = places.runOf[at] ?? -1
    if (run < 0) continue
    const known = runs.get(run)
    const [start, end] = [places.starts[at] ?? 0, places.ends[at] ?? 0]
    if (known) known.to = Math.max(known.to, end)
    else runs.set(run, { from: start, to: end })
  }
  // a space between two runs may stand at the end of the first, where it has no place of its own
  const edge = places.text[from] === ' ' && !isPlaced(places, from) ? after(places, from) : null
  const whole = edge && places.runs[edge.run]
  if (edge && whole) runs.set(edge.run, { from: edge.at, to: whole.end })
  for (const [run, span] of runs) push(deletions, run, { ...span, change })
}

/** Words that are put in, with the look of those around them; not within what somebody else put in. */
function putIn(
  { inserted, deleted, words }: { inserted: Change | null; deleted: Change | null; words: string },
  properties: string,
  within: string | null,
  changes: Changes,
): string {
  const looks = properties.replace(/<w:(rPrChange|ins|del)\b.*?(?:<\/w:\1>|\/>)/gsu, '')
  const run = `<w:r>${looks}${wordsXml(words, deleted ? 'w:delText' : 'w:t')}</w:r>`
  const inside = deleted ? changes.wrap('w:del', deleted, run) : run
  const made = inserted ? changes.wrap('w:ins', inserted, inside) : inside
  return within ? `</w:ins>${made}${changes.again(within)}` : made
}
