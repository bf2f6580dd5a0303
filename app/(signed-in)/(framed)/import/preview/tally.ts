import { coverageOf } from '@/lib/claims/coverage'
import { type Kind, kinds } from '@/lib/claims/vocabulary'
import type { Span } from '@/lib/text/selection'
import { standing } from './aside'
import { type Importance, importanceOf } from './importance'
import type { Marks } from './marks'

export type Tally = {
  claims: number
  checkable: number
  byImportance: Record<Importance, number>
  kinds: { kind: Kind; n: number }[]
  /** sentences no claim that comes in touches, and those of them in which there is nothing to check */
  unclaimed: Span[]
  aside: Span[]
}

/** The claims that come in, counted. */
export function tallyOf(
  marks: Marks,
  sentences: readonly Span[],
  aside: readonly Span[] = [],
): Tally {
  const coming = marks.filter(({ on }) => on)
  const byImportance: Record<Importance, number> = { must: 0, should: 0, optional: 0, not: 0 }
  const byKind = new Map<string, number>()
  for (const mark of coming) {
    byImportance[importanceOf(mark)]++
    byKind.set(mark.kind, (byKind.get(mark.kind) ?? 0) + 1)
  }
  const states = coverageOf(
    sentences.map(({ start, end }) => ({ start, end, reason: null })),
    coming,
  )
  const known = new Set(aside.map(({ start }) => start))
  return {
    claims: coming.length,
    checkable: coming.length - byImportance.not,
    byImportance,
    kinds: kinds
      .map((kind) => ({ kind, n: byKind.get(kind) ?? 0 }))
      .filter(({ n }) => n > 0)
      .sort((a, b) => b.n - a.n),
    unclaimed: sentences.filter(({ start }, at) => states[at] === 'open' && !known.has(start)),
    aside: standing(aside, marks),
  }
}
