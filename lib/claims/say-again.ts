import { touch } from '@/lib/history/touched'
import { inBatches } from '@/lib/core/batches'
import type { Tx } from '@/lib/core/db'
import { searchTextOf } from '@/lib/core/finding'
import type { Claim } from '@/lib/core/prisma-sqlite/client'
import { join, sql } from '@/lib/core/sql'
import type { NewEvent } from '@/lib/history/events'
import { tokensOf } from '@/lib/text/tokens'
import type { Placement } from './place'
import { blocksSignOff } from './scales/registry'
import { facetsOf, tally } from './tally'
import type { StoredClaim } from './write'

/** A claim as it stood in the draft before. */
export type Marked = StoredClaim &
  Pick<Claim, 'statement' | 'claimant'> & { quote: string; wasGone: boolean }

const judged = ['awaitingSecond', 'disputed', 'settled']

/** What claims say and what differs around them after a new draft: written, counted, and told. */
export async function sayAgain(tx: Tx, all: readonly { claim: Marked; place: Placement }[]) {
  const events: NewEvent[] = []
  const before: StoredClaim[] = []
  const changes: Changed[] = []
  const marked = all.map(({ claim, place }) => {
    const now = { ...claim, ...saidIn(claim, place), ...contextOf(claim, place) }
    const reworded = place.state !== 'gone' && place.exact !== claim.quote
    if (!reworded && !differs(claim, now)) return { claim, place }
    before.push(claim)
    changes.push({ ...now, words: searchTextOf(now.statement, place.exact) })
    events.push(...eventsOf(claim, now))
    return { claim: now, place }
  })
  await writeAll(tx, changes)
  const [articleId] = changes.map((claim) => claim.articleId)
  if (articleId !== undefined) {
    const facets = (claims: readonly StoredClaim[]) =>
      claims.flatMap((claim) => facetsOf(claim, blocksSignOff))
    await tally(tx, articleId, facets(before), facets(changes))
  }
  return { marked, events }
}

type Changed = Marked & { words: string }
const fields = [
  'statement',
  'claimant',
  'staleStatement',
  'staleClaimant',
  'contextBefore',
  'contextAfter',
] as const
const differs = (one: Marked, other: Marked) => fields.some((field) => one[field] !== other[field])

/** What was stale stays so until a person looks, unless it is found to be stale of something else. */
function saidIn(claim: Marked, { retold, state }: Placement) {
  if (state === 'gone') return {}
  return {
    statement: retold.statement,
    claimant: retold.claimant,
    staleStatement:
      retold.staleStatement ?? (retold.statement === claim.statement ? claim.staleStatement : null),
    staleClaimant:
      retold.staleClaimant ?? (retold.claimant === claim.claimant ? claim.staleClaimant : null),
  }
}

/** Over several drafts, the sentence as it was when last found right and as it is; none where it came back to what it was. */
function contextOf(claim: Marked, { around, state }: Placement) {
  if (state === 'changed' || state === 'gone') return { contextBefore: null, contextAfter: null }
  if (!around || !judged.includes(claim.status)) return {}
  const contextBefore = claim.contextBefore ?? around.before
  return wordsOf(contextBefore) === wordsOf(around.after)
    ? { contextBefore: null, contextAfter: null }
    : { contextBefore, contextAfter: around.after }
}

const wordsOf = (text: string) => tokensOf(text).keys.join(' ')

function eventsOf(claim: Marked, now: Marked): NewEvent[] {
  const common = { articleId: claim.articleId, claimId: claim.id }
  const events: NewEvent[] = []
  if (now.statement !== claim.statement || now.claimant !== claim.claimant) {
    const data = {
      from: claim.statement,
      to: now.statement,
      claimantFrom: claim.claimant,
      claimantTo: now.claimant,
    }
    events.push({ type: 'claim.retold', ...common, data })
  }
  const stale = [now.staleStatement, now.staleClaimant] as const
  if (
    (stale[0] && stale[0] !== claim.staleStatement) ||
    (stale[1] && stale[1] !== claim.staleClaimant)
  )
    events.push({
      type: 'claim.stale',
      ...common,
      data: { statement: stale[0], claimant: stale[1] },
    })
  if (now.contextAfter !== null && now.contextAfter !== claim.contextAfter) {
    const data = { from: now.contextBefore ?? '', to: now.contextAfter }
    events.push({ type: 'claim.contextChanged', ...common, data })
  }
  return events
}

/** A thousand in one statement. */
const writeAll = (tx: Tx, claims: readonly Changed[]) =>
  inBatches(claims, (part) => {
    touch(
      tx,
      part.map(({ id }) => id),
    )
    const values = part.map(
      (claim) =>
        sql`(${claim.id}, ${claim.words}, ${claim.statement}, ${claim.claimant}, ${claim.staleStatement}, ${claim.staleClaimant}, ${claim.contextBefore}, ${claim.contextAfter})`,
    )
    return tx.$executeRaw(sql`
      UPDATE "Claim" SET "searchText" = "given"."column2", "statement" = "given"."column3", "claimant" = "given"."column4",
        "staleStatement" = "given"."column5", "staleClaimant" = "given"."column6", "contextBefore" = "given"."column7",
        "contextAfter" = "given"."column8"
      FROM (VALUES ${join(values)}) AS "given" WHERE "Claim"."id" = "given"."column1"`)
  })
