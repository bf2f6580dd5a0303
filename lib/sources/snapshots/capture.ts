import { z } from 'zod'
import { getBlob, putBlob } from '@/lib/core/blobs/blobs'
import { db } from '@/lib/core/db'
import type { Snapshot } from '@/lib/core/prisma-sqlite/client'
import type { Ending, JobKind } from '@/lib/jobs/kind'
import { enqueue } from '@/lib/jobs/queue'
import { changesBetween } from './changes'
import { fetchCopy, type OpenAddress } from './fetch-copy'
import { checkMayStillOpen } from './may-open'
import { NoCopy, type Problem, problemOf } from './problems'
import { type ReadCopy, readCopy, textDigest } from './read-copy'
import { checkRoomFor } from './room'

/** What of a copy is known once its bytes are kept. */
const kept = z.object({
  sha256: z.string(),
  size: z.number(),
  mediaType: z.string(),
  charset: z.string().nullable(),
  name: z.string(),
  finalUrl: z.string().nullable(),
  headers: z.record(z.string(), z.string()).nullable(),
  takenAt: z.iso.datetime(),
})
type Kept = z.output<typeof kept>
const asked = z.object({
  snapshotId: z.string(),
  kept: kept.optional(),
  /** nobody pressed for it: it came with the address */
  byItself: z.literal(true).optional(),
})

/** Makes a copy: has the bytes, keeps them, reads them, and says what differs from the copy before. */
export const captureWith = (open?: OpenAddress): JobKind => ({
  run: async (data, remember) => {
    const { snapshotId, kept: before, byItself } = asked.parse(data)
    const snapshot = await db.snapshot.findUnique({ where: { id: snapshotId } })
    if (snapshot?.state !== 'queued') return () => Promise.resolve([])
    try {
      if (!before && snapshot.url !== null) await checkMayStillOpen(snapshot, byItself ?? false)
      const had = before ?? (await keepCopy(snapshot, open))
      await remember({ snapshotId, byItself, kept: had })
      const bytes = await getBlob(had.sha256)
      if (!bytes) throw new NoCopy('interrupted', 'What was kept of it is gone.')
      const read = await readCopy({ ...had, bytes, url: had.finalUrl })
      return captured(snapshotId, had, { read, changes: await changesSince(snapshot, read) })
    } catch (error) {
      return failedFor(snapshotId, problemOf(error))
    }
  },
  failed: (data, why) => {
    const { snapshotId, kept: had } = asked.parse(data)
    const unread = { text: null, places: [], unreadable: why }
    return had
      ? captured(snapshotId, had, { read: unread, changes: null })
      : failedFor(snapshotId, { problem: 'interrupted', detail: why })
  },
})

async function keepCopy(snapshot: Snapshot, open?: OpenAddress): Promise<Kept> {
  const { url, sha256, size, mediaType, name, askedAt } = snapshot
  if (url === null) {
    const file = { sha256: sha256 ?? '', size: size ?? 0, mediaType: mediaType ?? '' }
    const rest = { charset: null, finalUrl: null, headers: null, name: name ?? '' }
    return { ...file, ...rest, takenAt: askedAt.toISOString() }
  }
  const { bytes, ...copy } = await fetchCopy(url, open)
  const takenAt = new Date().toISOString()
  const digest = await putBlob(bytes, (blob) => checkRoomFor(db, blob))
  return { ...copy, ...digest, takenAt }
}

/** What differs from the copy it is compared with, where both could be read. */
async function changesSince({ previousId }: Snapshot, { text }: ReadCopy) {
  if (!previousId || text === null) return null
  const previous = await db.snapshot.findUnique({
    where: { id: previousId },
    select: { text: true },
  })
  return typeof previous?.text === 'string' ? changesBetween(previous.text, text) : null
}

type Outcome = { read: ReadCopy; changes: object | null }

const captured =
  (id: string, had: Kept, { read, changes }: Outcome): Ending =>
  async (tx, now) => {
    const problem = await checkRoomFor(tx, had).then(() => null, problemOf)
    if (problem) return failedFor(id, problem)(tx, now)
    const { sha256, size, mediaType, name, finalUrl, headers, takenAt } = had
    const places = read.text === null ? null : JSON.stringify(read.places)
    const { count } = await tx.snapshot.updateMany({
      where: { id, state: 'queued' },
      data: {
        ...{ state: 'captured', problem: null, detail: null },
        ...{ sha256, size, mediaType, name, finalUrl },
        headers: headers && JSON.stringify(headers),
        takenAt: new Date(takenAt),
        ...{ text: read.text, places, unreadable: read.unreadable },
        textSha256: textDigest(read.text, places),
        changes: changes && JSON.stringify(changes),
      },
    })
    if (count === 0) return []
    const { sourceId, takenById } = await tx.snapshot.findUniqueOrThrow({
      where: { id },
      select: { sourceId: true, takenById: true },
    })
    const look = { kind: 'passages', data: { sourceId, made: id }, personId: takenById }
    await enqueue(tx, look, now)
    return [{ type: 'snapshot.captured', data: { sourceId, snapshotId: id, sha256 } }]
  }

const failedFor =
  (id: string, { problem, detail }: { problem: Problem; detail: string }): Ending =>
  async (tx) => {
    const { count } = await tx.snapshot.updateMany({
      where: { id, state: 'queued' },
      data: { state: 'failed', problem, detail },
    })
    if (count === 0) return []
    const { sourceId } = await tx.snapshot.findUniqueOrThrow({
      where: { id },
      select: { sourceId: true },
    })
    return [{ type: 'snapshot.failed', data: { sourceId, snapshotId: id, problem } }]
  }
