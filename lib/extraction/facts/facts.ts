import { quotationsOf, isTitle } from '../quotations'
import { apart, datePlaces } from './dates'
import { Names } from './names'
import { numberPlaces } from './numbers'

export const factKinds = ['name', 'number', 'date', 'quotation'] as const
export type FactKind = (typeof factKinds)[number]
/** A name, a number, a date or a quotation, in one sentence: UTF-16 offsets, `end` exclusive. */
export type Fact = { start: number; end: number; kind: FactKind; sentence: number }

type Span = { start: number; end: number }

/** What a check of the essentials looks at, in the order of the text; a quotation comes before what it holds. Pure. */
export function factsOf(text: string, sentences: readonly Span[], language = 'en'): Fact[] {
  const names = new Names(text, language, sentences)
  const quotations = quotationsOf(text).filter(
    ({ innerStart, innerEnd }) => !isTitle(text.slice(innerStart, innerEnd)),
  )
  let next = 0
  return sentences.flatMap((sentence, index) => {
    const { start, end } = sentence
    const words = text.slice(start, end)
    const shift = (spans: readonly Span[]) =>
      spans.map((span) => ({ start: start + span.start, end: start + span.end }))
    const dates = shift(datePlaces(words, language))
    const numbers = shift(numberPlaces(words, language))
    while ((quotations[next]?.end ?? Infinity) <= start) next++
    const said: Span[] = []
    for (let at = next; (quotations[at]?.start ?? Infinity) < end; at++) {
      const { start: from = 0, end: to = 0 } = quotations[at] ?? {}
      said.push({ start: Math.max(from, start), end: Math.min(to, end) })
    }
    const of = (kind: FactKind, spans: readonly Span[]) =>
      spans.map((span) => ({ ...span, kind, sentence: index }))
    // what is a date is no number
    const figures = apart([...of('date', dates), ...of('number', numbers)])
    const named = of('name', names.in(sentence, figures))
    return [...of('quotation', said), ...figures, ...named].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    )
  })
}
