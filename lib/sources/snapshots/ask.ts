import { env } from '@/lib/core/env'
import type { Tx } from '@/lib/core/db'
import type { Blob } from '@/lib/core/blobs/blobs'
import { enqueue } from '@/lib/jobs/queue'
import { canonicalAddress } from '../address'

type Asking = { newId: () => string; actor: { id: string }; now: Date; byItself?: true }
type OfSource = {
  id: string
  url?: string | null
  confidential?: boolean
  withdrawnAt?: Date | null
}

/** The newest copy of the same page, which a newer one is compared with. */
async function previousOf(tx: Tx, sourceId: string, url: string) {
  const copies = await tx.snapshot.findMany({
    where: { sourceId, state: 'captured', url: { not: null } },
    orderBy: { askedAt: 'desc' },
    select: { id: true, url: true },
  })
  const address = canonicalAddress(url)
  return copies.find((copy) => canonicalAddress(copy.url ?? '') === address)?.id ?? null
}

type Given = { url: string } | { file: Blob & { name: string; mediaType: string } }

/** A copy that is to be made, and the job that makes it. */
export async function askForCopy(tx: Tx, sourceId: string, given: Given, asking: Asking) {
  const { actor, now, byItself } = asking
  const id = asking.newId()
  const row =
    'url' in given
      ? { url: given.url, previousId: await previousOf(tx, sourceId, given.url) }
      : given.file
  const asked = { id, sourceId, state: 'queued', askedAt: now, takenById: actor.id }
  await tx.snapshot.create({ data: { ...asked, ...row } })
  const data = { snapshotId: id, byItself }
  await enqueue(tx, { kind: 'snapshot', data, personId: actor.id }, now)
  return id
}

/**
 * A copy of a source whose address has just been given. Of a confidential one nothing is asked by itself: the site would
 * learn that somebody looks, and from where.
 */
export async function askWhenAdded(tx: Tx, source: OfSource, asking: Asking) {
  if (env.snapshots.fetch !== 'added' || !source.url) return
  if (source.confidential || source.withdrawnAt) return
  await askForCopy(tx, source.id, { url: source.url }, { ...asking, byItself: true })
}
