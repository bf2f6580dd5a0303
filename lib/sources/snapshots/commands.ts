import type { Actor } from '@/lib/auth/permissions'
import { command } from '@/lib/command'
import { putBlob } from '@/lib/core/blobs/blobs'
import { env } from '@/lib/core/env'
import type { Tx } from '@/lib/core/db'
import { db } from '@/lib/core/db'
import { Conflict, NotFound, Refused, TooLarge } from '@/lib/core/errors'
import { enqueue } from '@/lib/jobs/queue'
import { findReaderOf } from '@/lib/intake/readers/registry'
import { isKnown } from '../known'
import { getSource, loadSource } from '../load'
import { askForCopy } from './ask'
import { mostBytes } from './fetch-copy'
import { checkRoomFor } from './room'
import { newSnapshot, snapshotRef } from './schema'

const refused = (path: string, message: string) => new Refused([{ path, message }])

/** Asks for a copy of what stands at the address of a source now, or keeps a file as one. */
export const takeSnapshot = command({
  action: 'source.capture',
  input: newSnapshot,
  prepare: async ({ actor, input: { sourceId, file } }) => {
    if (!file || !(await isKnown(db, actor, sourceId))) return null
    if (file.bytes.length === 0) throw refused('file', 'This file is empty.')
    if (file.bytes.length > mostBytes.file)
      throw new TooLarge('A file that is kept may have 50 MB.')
    const blob = await putBlob(file.bytes, (asked) => checkRoomFor(db, asked))
    return { ...blob, name: file.name, mediaType: typeOf(file) }
  },
  load: loadSource,
  run: async ({ tx, actor, now, newId, subject: source, prepared: file }) => {
    if (file) await checkRoomFor(tx, file)
    else await checkMayFetch(tx, source)
    const given = file ? { file } : { url: source.url ?? '' }
    const snapshotId = await askForCopy(tx, source.id, given, { actor, now, newId })
    return { type: 'snapshot.asked', data: { sourceId: source.id, snapshotId } } as const
  },
})

/** What the sender calls it; a name whose ending Galley knows says it better than "some bytes". */
const typeOf = ({ name, mediaType }: { name: string; mediaType: string }) =>
  findReaderOf(name)?.mediaTypes[0] ?? (mediaType || 'application/octet-stream')

async function checkMayFetch(tx: Tx, source: { id: string; url: string | null }) {
  if (!source.url)
    throw refused('file', 'This source has no address. Give it one, or bring a file.')
  if (env.snapshots.fetch === 'off')
    throw refused(
      'file',
      'This Galley opens no addresses of sources (GALLEY_SNAPSHOTS=off). Bring a file.',
    )
  const queued = { sourceId: source.id, state: 'queued', url: source.url }
  if ((await tx.snapshot.count({ where: queued })) > 0)
    throw new Conflict('A copy of this source is being made. Wait until it is there.')
}

/** A copy of a source this person may know. */
async function loadSnapshot(tx: Tx, { snapshotId }: { snapshotId: string }, actor: Actor) {
  const snapshot = await tx.snapshot.findUnique({ where: { id: snapshotId } })
  if (!snapshot || !(await isKnown(tx, actor, snapshot.sourceId))) throw new NotFound('This copy')
  const source = await getSource(tx, actor, snapshot.sourceId)
  return { snapshot, source }
}

/** Tries again to make a copy that failed. */
export const retrySnapshot = command({
  action: 'source.capture',
  input: snapshotRef,
  load: loadSnapshot,
  run: async ({ tx, actor, now, subject: { snapshot } }) => {
    if (snapshot.url !== null && env.snapshots.fetch === 'off')
      throw refused('', 'This Galley opens no addresses of sources (GALLEY_SNAPSHOTS=off).')
    const { count } = await tx.snapshot.updateMany({
      where: { id: snapshot.id, state: 'failed' },
      data: { state: 'queued', problem: null, detail: null, askedAt: now, takenById: actor.id },
    })
    if (count === 0) throw new Conflict('This copy did not fail, or is being made again already.')
    const data = { snapshotId: snapshot.id }
    await enqueue(tx, { kind: 'snapshot', data, personId: actor.id }, now)
    return {
      type: 'snapshot.asked',
      data: { sourceId: snapshot.sourceId, snapshotId: snapshot.id },
    } as const
  },
})
