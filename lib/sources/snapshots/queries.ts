import type { Actor } from '@/lib/auth/permissions'
import { getBlob } from '@/lib/core/blobs/blobs'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { NotFound } from '@/lib/core/errors'
import type { Snapshot } from '@/lib/core/prisma-sqlite/client'
import { isKnown } from '../known'
import { copyChanges, type CopyChanges } from './changes'
import { placesIn } from './read-copy'
import { type Problem, problems } from './problems'

export const snapshotStates = ['queued', 'captured', 'failed'] as const

const columns = {
  ...{ id: true, sourceId: true, state: true, url: true, finalUrl: true, name: true },
  ...{ sha256: true, mediaType: true, size: true, headers: true, textSha256: true },
  ...{ unreadable: true, problem: true, detail: true, previousId: true, changes: true },
  ...{ askedAt: true, takenAt: true, takenBy: { select: { id: true, name: true } } },
} as const

type Stored = Omit<Snapshot, 'text' | 'places' | 'takenById'> & {
  takenBy: { id: string; name: string }
}

export type SnapshotView = ReturnType<typeof viewOf>

const viewOf = (row: Stored) => ({
  id: row.id,
  sourceId: row.sourceId,
  state: row.state as (typeof snapshotStates)[number],
  /** where it is asked for; null = a file */
  url: row.url,
  finalUrl: row.finalUrl,
  name: row.name,
  sha256: row.sha256,
  mediaType: row.mediaType,
  size: row.size,
  headers: row.headers === null ? null : (JSON.parse(row.headers) as Record<string, string>),
  hasText: row.textSha256 !== null,
  /** why no text can be read of it */
  unreadable: row.unreadable,
  problem: problemIn(row),
  previousId: row.previousId,
  /** since the copy it is compared with; null = with none */
  changes: changesIn(row),
  askedAt: row.askedAt.toISOString(),
  takenAt: row.takenAt?.toISOString() ?? null,
  takenBy: row.takenBy,
})

const problemIn = ({ problem, detail }: Stored) =>
  problem === null
    ? null
    : { code: problem as Problem, detail: detail ?? problems[problem as Problem] }

const changesIn = ({ changes }: Stored): CopyChanges | null =>
  changes === null ? null : copyChanges.parse(JSON.parse(changes))

async function checkKnown(actor: Actor, sourceId: string | undefined, what: string) {
  if (!sourceId || !(await isKnown(db, actor, sourceId))) throw new NotFound(what)
}

/** Whether addresses of sources are opened here at all. */
export const opensAddresses = () => env.snapshots.fetch !== 'off'

const mostListed = 100

/** The newest copies of a source, newest first. */
export async function listSnapshots(actor: Actor, sourceId: string): Promise<SnapshotView[]> {
  await checkKnown(actor, sourceId, 'This source')
  const rows = await db.snapshot.findMany({
    where: { sourceId },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: mostListed,
    select: columns,
  })
  return rows.map(viewOf)
}

/** One copy, of `sourceId` where that is given, with its text, its places, and the passages that were found in it. */
export async function getSnapshot(actor: Actor, snapshotId: string, sourceId?: string) {
  const row = await db.snapshot.findUnique({
    where: { id: snapshotId, sourceId },
    select: { ...columns, text: true, places: true },
  })
  await checkKnown(actor, row?.sourceId, 'This copy')
  if (!row) throw new NotFound('This copy')
  const found = await db.passage.findMany({
    where: { snapshotId, found: true, evidence: { removedAt: null, claim: { deletedAt: null } } },
    orderBy: { start: 'asc' },
    select: { evidenceId: true, start: true, end: true },
  })
  return {
    ...viewOf(row),
    text: row.text,
    places: placesIn(row.places).map(([at, name]) => ({ at, name })),
    passages: found.map(({ evidenceId, start, end }) => ({
      evidenceId,
      start: start ?? 0,
      end: end ?? 0,
    })),
  }
}

/** The bytes of a copy, as they came. */
export async function getSnapshotFile(actor: Actor, snapshotId: string) {
  const row = await db.snapshot.findUnique({
    where: { id: snapshotId },
    select: { sourceId: true, state: true, sha256: true, name: true },
  })
  await checkKnown(actor, row?.sourceId, 'This copy')
  const bytes = row?.state === 'captured' && row.sha256 ? await getBlob(row.sha256) : null
  if (!bytes) throw new NotFound('The file of this copy')
  return { bytes, name: row?.name ?? 'copy' }
}
