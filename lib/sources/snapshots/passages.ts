import { z } from 'zod'
import { reopenClaims } from '@/lib/claims/write-many'
import { allows } from '@/lib/claims/workflow'
import { type Db, db, type Tx } from '@/lib/core/db'
import type { NewEvent } from '@/lib/history/events'
import { lockArticlesUsing } from '@/lib/history/void-sign-offs'
import type { Ending, JobKind } from '@/lib/jobs/kind'
import { enqueue } from '@/lib/jobs/queue'
import { quotedIn } from '@/lib/passages/quoted'
import { newestOfEach } from './newest'

const asked = z.object({ sourceId: z.string() })
type Found = { snapshotId: string; found: boolean; start: number | null; end: number | null }

/** Looks for every quoted passage of a source in its newest copies. */
export const findPassages: JobKind = {
  run: async (data) => {
    const { sourceId } = asked.parse(data)
    const [copies, quoted] = await Promise.all([readableCopies(sourceId), quotesFrom(db, sourceId)])
    if (copies.length === 0) return nothing
    const found = foundIn(copies, quoted)
    return (tx, now) => write(tx, now, { sourceId, quoted, found, newest: copies[0]?.id ?? '' })
  },
  // found anew the next time
  failed: () => nothing,
}

const nothing: Ending = () => Promise.resolve([])

/** The newest of each page and file that could be read. */
async function readableCopies(sourceId: string) {
  const copies = await db.snapshot.findMany({
    where: { sourceId, state: 'captured', textSha256: { not: null } },
    select: { id: true, url: true, askedAt: true },
  })
  const wanted = newestOfEach(copies)
  const texts = await db.snapshot.findMany({
    where: { id: { in: wanted.map(({ id }) => id) } },
    select: { id: true, text: true },
  })
  const textOf = new Map(texts.map(({ id, text }) => [id, text ?? '']))
  return wanted.map(({ id }) => ({ id, text: textOf.get(id) ?? '' }))
}

type Quoted = { id: string; quote: string }

const quotesFrom = async (from: Db | Tx, sourceId: string): Promise<Quoted[]> =>
  (
    await from.evidence.findMany({
      where: { sourceId, removedAt: null, quote: { not: null } },
      select: { id: true, quote: true },
    })
  ).map(({ id, quote }) => ({ id, quote: quote ?? '' }))

/** In the newest copy that has it; where none has, the newest says that it has not. */
function foundIn(copies: readonly { id: string; text: string }[], quoted: readonly Quoted[]) {
  const newest = copies[0]?.id ?? ''
  const found = new Map<string, Found>()
  let rest = quoted
  for (const { id: snapshotId, text } of copies) {
    if (rest.length === 0) break
    const find = quotedIn(text)
    for (const { id, quote } of rest) {
      const span = find(quote)
      if (span) found.set(id, { snapshotId, found: true, ...span })
    }
    rest = rest.filter(({ id }) => !found.has(id))
  }
  for (const { id } of rest)
    found.set(id, { snapshotId: newest, found: false, start: null, end: null })
  return found
}

type Result = {
  sourceId: string
  quoted: readonly Quoted[]
  found: ReadonlyMap<string, Found>
  newest: string
}

async function write(tx: Tx, now: Date, result: Result): Promise<NewEvent[]> {
  const { sourceId, quoted, found, newest } = result
  await lockArticlesUsing(tx, sourceId)
  const asRead = new Map(quoted.map(({ id, quote }) => [id, quote]))
  const present = await quotesFrom(tx, sourceId)
  const same = present.filter(({ id, quote }) => asRead.get(id) === quote)
  if (same.length < present.length)
    await enqueue(tx, { kind: 'passages', data: { sourceId }, personId: null }, now)
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
  const gone = ids.filter((id) => had.has(id) && found.get(id)?.found === false)
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
