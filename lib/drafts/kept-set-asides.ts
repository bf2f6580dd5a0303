import type { Span } from '@/lib/claims/coverage'
import { sameSentencesOf } from './kept-dismissals'

type Draft<S extends Span> = { text: string; sentences: readonly S[] }

/**
 * Where what was set aside stands in the next draft. As a dismissal it keeps to its sentence: only where that says the
 * same it stays, at its own words there, the first or the second of several alike.
 */
export function keptSetAsides<Row extends Span>(
  old: Draft<Span> & { setAsides: readonly Row[] },
  next: Draft<Span>,
): Row[] {
  const rows = rowsIn(old.sentences, old.setAsides)
  const states = rows.map((inside, at) => {
    const from = old.sentences[at]?.start ?? 0
    return inside.length > 0
      ? inside.map(({ start, end }) => `${start - from} ${end - from}`).join()
      : null
  })
  return sameSentencesOf(old, next, states).flatMap((from, at) => {
    const [before, after] = [from === null ? undefined : old.sentences[from], next.sentences[at]]
    if (from === null || !before || !after) return []
    return (rows[from] ?? []).flatMap((row) => {
      const words = old.text.slice(row.start, row.end)
      const nth = occurrences(old.text.slice(before.start, row.start), words).length
      const place = occurrences(next.text.slice(after.start, after.end), words)[nth]
      const start = after.start + (place ?? 0)
      return place === undefined ? [] : [{ ...row, start, end: start + words.length }]
    })
  })
}

/** For each sentence the rows that begin in it. */
function rowsIn<Row extends Span>(sentences: readonly Span[], rows: readonly Row[]): Row[][] {
  const waiting = [...rows].sort((a, b) => a.start - b.start)
  let next = 0
  return sentences.map(({ end }) => {
    const from = next
    while ((waiting[next]?.start ?? Infinity) < end) next++
    return waiting.slice(from, next)
  })
}

function occurrences(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    places.push(at)
  return places
}
