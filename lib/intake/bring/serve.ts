import { readlinkSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import type { Progress } from './read-article'
import { type Packed, packed } from '@/lib/core/pack'

/** What a thread tells of its one job: how far it is, then how it ended. */
export type Message =
  { thread: string | null } | { progress: Progress } | { result: unknown } | { problem: Packed }

type Perform<Job> = (job: Job, progress: (progress: Progress) => void) => Promise<unknown>

const post = (message: Message, moved: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, moved)

/** One job at a time: the pool gives the next when this one is told to be done. */
export function serve<Job>(perform: Perform<Job>) {
  post({ thread: nameOfThread() })
  parentPort?.on('message', (job: Job) => {
    void perform(job, (progress) => post({ progress }))
      .then((result) => post({ result }, bytesIn(result)))
      .catch((error: unknown) => post({ problem: packed(error) }))
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
function bytesIn(result: unknown): ArrayBuffer[] {
  const { bytes, pieces = [bytes] } = (result ?? {}) as { bytes?: unknown; pieces?: unknown[] }
  return pieces.flatMap((piece) => {
    const own = piece instanceof Uint8Array && piece.byteLength === piece.buffer.byteLength
    return own && piece.buffer instanceof ArrayBuffer ? [piece.buffer] : []
  })
}
