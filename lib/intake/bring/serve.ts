import { readlinkSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import type { Progress } from './brought'
import { type Packed, packed } from '@/lib/core/pack'

/** What a thread tells of its one job: how far it is, then how it ended. */
export type Told =
  { thread: string | null } | { progress: Progress } | { brought: unknown } | { problem: Packed }

type Perform<Job> = (job: Job, progress: (progress: Progress) => void) => Promise<unknown>

const tell = (told: Told, moved: ArrayBuffer[] = []) => parentPort?.postMessage(told, moved)

/** One job at a time: the pool gives the next when this one is told to be done. */
export function serve<Job>(perform: Perform<Job>) {
  tell({ thread: nameOfThread() })
  parentPort?.on('message', (job: Job) => {
    void perform(job, (progress) => tell({ progress }))
      .then((brought) => tell({ brought }, bytesIn(brought)))
      .catch((error: unknown) => tell({ problem: packed(error) }))
  })
}

/** By which the system counts this thread's time; null where it does not tell. */
function nameOfThread(): string | null {
  try {
    return readlinkSync('/proc/thread-self')
  } catch {
    return null
  }
}

/** Bytes of an answer are handed over, not copied. */
function bytesIn(brought: unknown): ArrayBuffer[] {
  const { bytes } = (brought ?? {}) as { bytes?: unknown }
  const own = bytes instanceof Uint8Array && bytes.byteLength === bytes.buffer.byteLength
  return own && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []
}
