import type { z } from 'zod'
import { Refused } from '@/lib/core/errors'
import { claimRow } from '@/lib/claims/make'
import { blocksSignOff } from '@/lib/claims/scales/registry'
import { spanProblem } from '@/lib/claims/span'
import { facetsOf } from '@/lib/claims/tally'
import { quoteAt } from '@/lib/text/anchoring'
import type { foundClaim } from '@/lib/articles/schema'

export type FoundClaim = z.output<typeof foundClaim>

/** Throws Refused for a place that lies outside the text, or holds no words. */
export function checkPlaces(
  text: string,
  what: 'claims' | 'dismissals',
  places: readonly { start: number; end: number }[],
) {
  places.forEach(({ start, end }, index) => {
    const problem = spanProblem(text, start, end)
    if (problem)
      throw new Refused([{ path: `${what}.${index}.${problem.path}`, message: problem.message }])
  })
}

export type Ids = {
  articleId: string
  revisionId: string
  actorId: string
  now: Date
  newId: () => string
}

/** The rows of claims in reading order, numbered from 1, and the id of each by what it was made of. */
export function claimsFor(
  text: string,
  wanted: readonly FoundClaim[],
  { articleId, revisionId, ...by }: Ids,
  basisOf: (claim: FoundClaim) => string = () => '[]',
) {
  const ordered = [...wanted].sort((a, b) => a.start - b.start || b.end - a.end)
  const rows = ordered.map((facts, index) => {
    const quote = quoteAt(text, facts.start, facts.end)
    const row = claimRow(articleId, facts, quote.exact, index + 1, {
      ...by,
      origin: facts.origin ?? 'imported',
    })
    const { start, end } = facts
    return {
      facts,
      row,
      anchor: {
        claimId: row.id,
        revisionId,
        state: 'same',
        start,
        end,
        ...quote,
        basis: basisOf(facts),
      },
    }
  })
  const claims = rows.map(({ row }) => row)
  return {
    claims,
    anchors: rows.map(({ anchor }) => anchor),
    tallies: talliesOf(articleId, claims),
    idOf: new Map(rows.map(({ facts, row }) => [facts, row.id])),
  }
}

function talliesOf(articleId: string, claims: readonly ReturnType<typeof claimRow>[]) {
  const counts = new Map<string, { articleId: string; dimension: string; key: string; n: number }>()
  for (const claim of claims) {
    for (const [dimension, key] of facetsOf(claim, blocksSignOff)) {
      const row = counts.get(`${dimension} ${key}`) ?? { articleId, dimension, key, n: 0 }
      counts.set(`${dimension} ${key}`, { ...row, n: row.n + 1 })
    }
  }
  return [...counts.values()]
}
