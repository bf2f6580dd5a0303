import { coverageOf } from '@/lib/claims/coverage'
import type { DismissalReason } from '@/lib/articles/schema'
import type { Span } from '@/lib/text/selection'
import { finder } from './keep-edits'
import { byPlace, type Marks } from './marks'

/** A sentence in which there is nothing to check, as the desk will have it. */
export type Aside = Span & { reason: DismissalReason }

/** What the selection bar and its key say, as on the desk. */
const reason = 'noClaim'

const touches = (one: Span, other: Span) => one.start < other.end && other.start < one.end
const isWithin = (one: Span, other: Span) => one.start >= other.start && one.end <= other.end

/** The sentences whose words a span holds. */
export const sentencesIn = <S extends Span>(sentences: readonly S[], span: Span): S[] =>
  sentences.filter((sentence) => touches(sentence, span))

/** Those that no claim touches that comes in: what is claimed is to be checked, whatever was said of it before. */
export function standing<A extends Span>(aside: readonly A[], marks: Marks): A[] {
  const states = coverageOf(
    aside.map(({ start, end }) => ({ start, end, reason: null })),
    marks.filter(({ on }) => on),
  )
  return aside.filter((_, at) => states[at] === 'open')
}

type Accounted = { marks: Marks; aside: readonly Aside[]; sentences: readonly Span[] }
/** `count`: of how many sentences it is otherwise than before. */
type Changed = { marks: Marks; aside: readonly Aside[]; count: number } | null

/**
 * Nothing to check in the sentences of a span: the claims found in them stay out. A sentence that a claim reaches into
 * from elsewhere stays claimed. null = there is none to set aside.
 */
export function setAside({ marks, aside, sentences }: Accounted, span: Span): Changed {
  const wanted = sentencesIn(sentences, span)
  const [first, last] = [wanted[0], wanted.at(-1)]
  if (!first || !last) return null
  const all = { start: first.start, end: last.end }
  const unticked = marks.map((mark) =>
    mark.on && isWithin(mark, all) ? { ...mark, on: false } : mark,
  )
  const known = new Set(standing(aside, marks).map(({ start }) => start))
  const fresh = standing(wanted, unticked).filter(({ start }) => !known.has(start))
  if (fresh.length === 0) return null
  return {
    marks: unticked.some((mark, at) => mark !== marks[at]) ? unticked : marks,
    aside: withSentences(aside, fresh),
    count: fresh.length,
  }
}

/** Nothing to check in any sentence that no claim touches. null = there is none. */
export function setAsideOpen({ marks, aside, sentences }: Accounted): Changed {
  const known = new Set(aside.map(({ start }) => start))
  const fresh = standing(sentences, marks).filter(({ start }) => !known.has(start))
  if (fresh.length === 0) return null
  return { marks, aside: withSentences(aside, fresh), count: fresh.length }
}

const withSentences = (aside: readonly Aside[], fresh: readonly Span[]): Aside[] => {
  const starts = new Set(fresh.map(({ start }) => start))
  return [
    ...aside.filter(({ start }) => !starts.has(start)),
    ...fresh.map(({ start, end }) => ({ start, end, reason }) as const),
  ].sort(byPlace)
}

/** The sentences of a span are to be checked after all; null = none of them was set aside. */
export function takeUp({ marks, aside }: Accounted, span: Span): Changed {
  const count = sentencesIn(standing(aside, marks), span).length
  const left = aside.filter((sentence) => !touches(sentence, span))
  return count === 0 ? null : { marks, aside: left, count }
}

/** Sentences set aside in a text, in the text as it is now; one whose words changed is open again. */
export function stillAside(
  aside: readonly Aside[],
  before: string,
  now: { text: string; sentences: readonly Span[] },
): Aside[] {
  if (aside.length === 0 || before === now.text) return [...aside]
  const find = finder(before, now.text)
  const known = new Set(now.sentences.map(({ start, end }) => `${start} ${end}`))
  return aside.flatMap((sentence) => {
    const place = find(sentence)
    return place && known.has(`${place.start} ${place.end}`) ? [{ ...sentence, ...place }] : []
  })
}
