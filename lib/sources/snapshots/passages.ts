import { z } from 'zod'
import { reopenClaims } from '@/lib/claims/write-many'
import { allows } from '@/lib/claims/workflow'
import { type Db, db, type Tx } from '@/lib/core/db'
import { canonicalJson } from '@/lib/core/digest'
import type { NewEvent } from '@/lib/history/events'
import { lockArticlesUsing } from '@/lib/history/void-sign-offs'
import type { Ending, JobKind } from '@/lib/jobs/kind'
import { enqueue } from '@/lib/jobs/queue'
import { quotedIn } from '@/lib/passages/quoted'
import { copiesOf, lookedIn, sincePrevious } from './looked-in'

const asked = z.object({
  sourceId: z.string(),
  /** the copy that has just been made */
  made: z.string().optional(),
})
type Found = { snapshotId: string; found: boolean; start: number | null; end: number | null }

/** Looks for every quoted passage of a source in its newest copies. */
export const findPassages: JobKind = {
  run: async (data) => {
    const { sourceId, made } = asked.parse(data)
    const [copies, quoted] = await Promise.all([copiesOf(db, sourceId), quotesFrom(db, sourceId)])
    const places = lookedIn(copies)
    if (places.length === 0) return nothing
    const found = await foundIn(places, quoted)
    const pair = sincePrevious(copies, made)
    const lost = pair ? await lostBetween(pair, quoted) : []
    const newest = (lost.length > 0 ? pair?.now : places[0]?.id) ?? ''
    return (tx, now) =>
      write(tx, now, { task: { sourceId, made }, places, quoted, found, lost, newest })
  },
  // found anew the next time
  failed: () => nothing,
}

const nothing: Ending = () => Promise.resolve([])

async function finderIn(id: string) {
  const copy = await db.snapshot.findUnique({ where: { id }, select: { text: true } })
  return quotedIn(copy?.text ?? '')
}

/** What stood on a page and does not stand there now, whatever other copies of the source have. */
async function lostBetween(pair: { before: string; now: string }, quoted: readonly Quoted[]) {
  if (pair.before === pair.now) return []
  const [before, now] = [await finderIn(pair.before), await finderIn(pair.now)]
  return quoted.flatMap(({ id, quote }) => (before(quote) && !now(quote) ? [id] : []))
}

type Quoted = { id: string; quote: string }

const quotesFrom = async (from: Db | Tx, sourceId: string): Promise<Quoted[]> =>
  (
    await from.evidence.findMany({
      where: { sourceId, removedAt: null, quote: { not: null } },
      select: { id: true, quote: true },
    })
  ).map(({ id, quote }) => ({ id, quote: quote ?? '' }))

/**
 * In the newest copy that has it; where none has, the newest says that it has not. Nothing is told of what stands only in a
 * copy whose newer one could not be read.
 */
async function foundIn(copies: ReturnType<typeof lookedIn>, quoted: readonly Quoted[]) {
  const newest = copies[0]?.id ?? ''
  const found = new Map<string, Found>()
  let rest = quoted
  for (const { id: snapshotId, isNewest } of copies) {
    if (rest.length === 0) break
    const find = await finderIn(snapshotId)
    rest = rest.filter(({ id, quote }) => {
      const span = find(quote)
      if (span && isNewest) found.set(id, { snapshotId, found: true, ...span })
      return !span
    })
  }
  for (const { id } of rest)
    found.set(id, { snapshotId: newest, found: false, start: null, end: null })
  return found
}

type Result = {
  task: z.output<typeof asked>
  places: ReturnType<typeof lookedIn>
  quoted: readonly Quoted[]
  found: ReadonlyMap<string, Found>
  lost: readonly string[]
  newest: string
}

async function write(tx: Tx, now: Date, result: Result): Promise<NewEvent[]> {
  const { task, places, quoted, found, lost, newest } = result
  const { sourceId } = task
  await lockArticlesUsing(tx, sourceId)
  const look = (data: object) => enqueue(tx, { kind: 'passages', data, personId: null }, now)
  if (canonicalJson(lookedIn(await copiesOf(tx, sourceId))) !== canonicalJson(places)) {
    // what was found in older copies may not take the place of what a later look found in newer ones
    await look(task)
    return []
  }
  const asRead = new Map(quoted.map(({ id, quote }) => [id, quote]))
  const present = await quotesFrom(tx, sourceId)
  const same = present.filter(({ id, quote }) => asRead.get(id) === quote)
  if (same.length < present.length) await look({ sourceId })
  const ids = same.map(({ id }) => id)
  const before = await tx.passage.findMany({ where: { evidenceId: { in: ids } } })
  const had = new Set(before.flatMap((row) => (row.found ? [row.evidenceId] : [])))
  await tx.passage.deleteMany({ where: { evidenceId: { in: ids } } })
  await tx.passage.createMany({
    data: ids.flatMap((evidenceId) => {
      const row = found.get(evidenceId)
      return row ? [{ evidenceId, ...row }] : []
    }),
  })
  const gone = ids.filter(
    (id) => lost.includes(id) || (had.has(id) && found.get(id)?.found === false),
  )
  return gone.length > 0 ? raiseAlarm(tx, now, { sourceId, snapshotId: newest, gone }) : []
}

const passageGone =
  'A passage it leans on no longer stands in its source: the newest copy does not have it.'

type Alarm = { sourceId: string; snapshotId: string; gone: readonly string[] }

/** Of passages that stood in a copy and do not stand in the newer one: what leans on them is checked again. */
async function raiseAlarm(tx: Tx, now: Date, alarm: Alarm): Promise<NewEvent[]> {
  const { sourceId, snapshotId, gone } = alarm
  const leaning = await tx.claim.findMany({
    where: {
      deletedAt: null,
      article: { stage: { not: 'archived' } },
      evidence: { some: { id: { in: [...gone] }, removedAt: null, stance: { not: 'context' } } },
    },
    orderBy: { id: 'asc' },
  })
  const claims = leaning.filter(({ status }) => allows('reopen', status))
  const reason = passageGone
  await reopenClaims(
    tx,
    claims.map((claim) => ({ claim, reason })),
    now,
  )
  const reopened = claims.map(({ id }) => id)
  return [
    { type: 'snapshot.drifted', data: { sourceId, snapshotId, passages: [...gone], reopened } },
    ...claims.map(
      ({ id: claimId, articleId }) =>
        ({ type: 'claim.reopened', articleId, claimId, data: { reason, sourceId } }) as const,
    ),
  ]
}

/** Has the passages of a source looked for again, where there is a copy to look in; what is known of this one is void. */
export async function lookAgain(
  tx: Tx,
  evidence: { id: string; sourceId: string; quote?: string | null },
  { actor, now }: { actor: { id: string }; now: Date },
) {
  const { id, sourceId } = evidence
  await tx.passage.deleteMany({ where: { evidenceId: id } })
  if (!evidence.quote) return
  const copies = await tx.snapshot.count({ where: { sourceId, textSha256: { not: null } } })
  if (copies > 0)
    await enqueue(tx, { kind: 'passages', data: { sourceId }, personId: actor.id }, now)
}
