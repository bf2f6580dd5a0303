import { inBatches } from '@/lib/core/batches'
import type { Tx } from '@/lib/core/db'
import type { Claim } from '@/lib/core/prisma-sqlite/client'
import { join, sql } from '@/lib/core/sql'

/** What of a claim is counted. */
export type Counted = Pick<
  Claim,
  | 'status'
  | 'kind'
  | 'rating'
  | 'priority'
  | 'thin'
  | 'openTasks'
  | 'openFixes'
  | 'corrected'
  | 'essential'
  | 'clearedAt'
  | 'deletedAt'
  | 'staleStatement'
  | 'staleClaimant'
  | 'contextBefore'
  | 'contextAfter'
  | 'reopenedFor'
>

/** Ratings that stop sign-off while their words stand; of every scale together, they have one name each. */
type Blocks = (rating: string) => boolean

export type Facet = readonly [
  dimension: 'status' | 'rating' | 'settled' | 'blocker' | 'agreement',
  key: string,
]

/** Kinds that are names, numbers and quotes by what they are; of the others their words say it. */
const essentialKinds = ['quote', 'statistic', 'date', 'background']

/**
 * What stops sign-off on account of this one claim, as codes. Pure; the dashboard counts them, the desk lists them.
 * A claim nobody has begun says whether it is essential, for depth decides whether it counts. One that was judged, and
 * waits for a second or to be judged again, stops it at every depth; what would tell that verdict is then not a reason.
 */
export function blockersOf(claim: Counted, blocks: Blocks): string[] {
  if (claim.deletedAt || claim.status === 'cut') return []
  const codes: string[] = []
  const untouched = claim.status === 'open' && claim.reopenedFor === null
  if (claim.status === 'open' || claim.status === 'inReview') {
    const code = claim.priority >= 4 ? 'mustCheckOpen' : 'claimOpen'
    const scope = essentialKinds.includes(claim.kind) || claim.essential ? 'essential' : 'rest'
    codes.push(untouched ? `${code}/${scope}` : code)
  }
  if (claim.status === 'awaitingSecond') codes.push('awaitingSecond')
  if (claim.status === 'disputed') codes.push('disputed')
  const judged = claim.status === 'disputed' || claim.status === 'settled'
  if (claim.thin && judged) codes.push('thinlySourced')
  if (claim.openFixes > 0 && (judged || untouched)) codes.push('fixOpen')
  const stands = claim.corrected || claim.clearedAt !== null
  if (claim.status === 'settled' && claim.rating && blocks(claim.rating) && !stands)
    codes.push('ratingBlocks')
  if (claim.contextAfter !== null) codes.push('contextChanged')
  if (claim.staleStatement !== null || claim.staleClaimant !== null) codes.push('statementStale')
  // a task may have come with the verdict
  const tasks = claim.status === 'awaitingSecond' ? 0 : claim.openTasks
  for (let i = 0; i < tasks; i++) codes.push('taskOpen')
  return codes
}

/** The code without its scope, or null where the declared depth does not ask for it. */
export function blockerAtDepth(key: string, depth: string): string | null {
  const [code = key, scope] = key.split('/')
  if (scope === 'rest' && depth !== 'full') return null
  if (scope === 'essential' && depth === 'spot') return null
  return code
}

/** Every count this claim adds one to. A deleted claim counts nowhere. */
export function facetsOf(claim: Counted, blocks: Blocks): Facet[] {
  if (claim.deletedAt) return []
  const facets: Facet[] = [['status', claim.status]]
  // what was found of words that are corrected by now is not found of those that stand there
  const past = claim.corrected && claim.rating && blocks(claim.rating)
  if (claim.rating && claim.status !== 'cut' && !past) facets.push(['rating', claim.rating])
  if (claim.rating && claim.status === 'settled' && !claim.corrected)
    facets.push(['settled', claim.rating])
  for (const code of blockersOf(claim, blocks)) facets.push(['blocker', code])
  return facets
}

/** What some claims of an article counted to, and what they count to now. */
type Recounted = { articleId: string; before: readonly Facet[]; after: readonly Facet[] }

export const tally = (
  tx: Tx,
  articleId: string,
  before: readonly Facet[],
  after: readonly Facet[],
) => tallyAll(tx, [{ articleId, before, after }])

/** Adds and takes away what changed, and nothing else: the rows that stay the same are not written. */
export async function tallyAll(tx: Tx, recounted: readonly Recounted[]) {
  const changes = new Map<string, number>()
  const add = (articleId: string, facet: Facet, by: number) => {
    const key = [articleId, ...facet].join(' ')
    changes.set(key, (changes.get(key) ?? 0) + by)
  }
  for (const { articleId, before, after } of recounted) {
    for (const facet of before) add(articleId, facet, -1)
    for (const facet of after) add(articleId, facet, 1)
  }
  // in one order, so that no two of these wait for each other
  const rows = [...changes].filter(([, by]) => by !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  await inBatches(rows, (part) => {
    const values = part.map(([key, by]) => {
      const [articleId, dimension, ...rest] = key.split(' ')
      return sql`(${articleId}, ${dimension}, ${rest.join(' ')}, ${by})`
    })
    return tx.$executeRaw(sql`
      INSERT INTO "Tally" ("articleId", "dimension", "key", "n") VALUES ${join(values)}
      ON CONFLICT ("articleId", "dimension", "key") DO UPDATE SET "n" = "Tally"."n" + excluded."n"`)
  })
}
