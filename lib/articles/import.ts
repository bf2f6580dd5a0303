import type { z } from 'zod'
import { searchTextOf } from '@/lib/core/finding'
import { Refused } from '@/lib/core/errors'
import { blocksSignOff } from '@/lib/claims/scales/registry'
import { spanProblem } from '@/lib/claims/span'
import { facetsOf } from '@/lib/claims/tally'
import { checkableByKind } from '@/lib/claims/vocabulary'
import { quoteAt } from '@/lib/text/anchoring'
import { type foundClaim, mostClaims } from './schema'

type FoundClaim = z.input<typeof foundClaim>

/**
 * Claims found in a text, as an import takes them. `publishedAt` resolves "on Tuesday". The model of the language is
 * loaded with the first text: a server at rest does without its 30 MB.
 */
export async function foundClaims(text: string, language: string, publishedAt: Date): Promise<FoundClaim[]> {
  const { extract } = await import('@/lib/extraction/extract')
  return mostImportant(extract(text, { language, publishedAt }).claims).map(
    ({ start, end, statement, kind, about, claimant, checkable, priority }) => ({
      start,
      end,
      statement: statement.slice(0, 2000),
      kind,
      about,
      claimant,
      checkable,
      priority,
    }),
  )
}

/** Of more claims than an article takes, those that matter most, in the order they had. */
export function mostImportant<Claim extends { priority: number }>(
  claims: readonly Claim[],
): readonly Claim[] {
  if (claims.length <= mostClaims) return claims
  const kept = new Set([...claims].sort((a, b) => b.priority - a.priority).slice(0, mostClaims))
  return claims.filter((claim) => kept.has(claim))
}

type Ids = { articleId: string; revisionId: string; actorId: string; now: Date; newId: () => string }

/** The rows of claims in reading order, numbered from 1. Throws Refused for one that lies outside the text. */
export function claimsFor(text: string, found: readonly FoundClaim[], ids: Ids) {
  found.forEach(({ start, end }, index) => {
    const problem = spanProblem(text, start, end)
    if (problem) throw new Refused([{ path: `claims.${index}.${problem.path}`, message: problem.message }])
  })
  const ordered = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  const claims = ordered.map((item, index) => claimRow(text, item, index + 1, ids))
  const anchors = ordered.map(({ start, end }, index) => ({
    claimId: claims[index]?.id ?? '',
    revisionId: ids.revisionId,
    state: 'same',
    start,
    end,
    ...quoteAt(text, start, end),
  }))
  return { claims, anchors, tallies: talliesOf(ids.articleId, claims) }
}

function claimRow(text: string, item: FoundClaim, number: number, { articleId, actorId, now, newId }: Ids) {
  const quote = text.slice(item.start, item.end)
  const statement = item.statement ?? quote.replace(/\s+/g, ' ').slice(0, 2000)
  const kind = item.kind ?? 'event'
  return {
    id: newId(),
    articleId,
    number,
    statement,
    kind,
    about: item.about ?? 'content',
    claimant: item.claimant ?? null,
    checkable: item.checkable ?? checkableByKind(kind),
    priority: item.priority ?? 3,
    status: 'open',
    rating: null,
    thin: false,
    corrected: false,
    openTasks: 0,
    openFixes: 0,
    clearedAt: null,
    deletedAt: null,
    origin: 'imported',
    createdById: actorId,
    createdAt: now,
    updatedAt: now,
    since: now,
    searchText: searchTextOf(statement, quote),
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
