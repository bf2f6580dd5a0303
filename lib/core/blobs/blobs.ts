import { join } from 'node:path'
import { sha256Beside } from '../digest'
import { env } from '../env'
import { diskStore } from './disk'
import type { BlobStore } from './store'

/** The folder of what is kept as files beside the database. */
export const blobFolder = join(env.data, 'blobs')

const store: BlobStore = diskStore(blobFolder)

export type Blob = { sha256: string; size: number }

/**
 * Keeps bytes, which are then found by what is answered, unless `check` throws. Before the transaction that writes it down:
 * a few bytes that nothing names are harmless, a name without bytes is not.
 */
export async function putBlob(
  bytes: Uint8Array,
  check?: (blob: Blob) => Promise<void>,
): Promise<Blob> {
  const blob = { sha256: await sha256Beside(bytes), size: bytes.length }
  await check?.(blob)
  await store.put(blob.sha256, bytes)
  return blob
}

/** The bytes of that name; null where they are gone, as after a restore without them. Throws where they are others by now. */
export async function getBlob(sha256: string): Promise<Uint8Array | null> {
  const bytes = await store.get(sha256)
  if (bytes && (await sha256Beside(bytes)) !== sha256)
    throw new Error(`What is kept as ${sha256} is not what it was.`)
  return bytes
}
