import type { Extraction } from '@/lib/extraction/extract'
import type { ReadArticle, Incoming, Job, JobOptions } from './bring/read-article'
import { setThreads, threadsFor } from '@/lib/core/beside'
import { asOurs } from '@/lib/core/pack'
import type { Aside, AsideAnswer } from './bring/aside'
import type { Threads } from './bring/threads'

export type { ReadArticle, Incoming, Progress } from './bring/read-article'

/** From now on what comes in is read beside this thread, which goes on answering; see `setThreads`. */
export const readInThreads = (threads: Threads | null, answers: Threads | null = null) =>
  setThreads(threads, answers)

const reading = () => threadsFor('texts') as unknown as Threads | null

type Wishes = JobOptions & Partial<Omit<Job, 'incoming'>>

/**
 * Reads a paste, a file or a page and finds its claims; keeps nothing. Throws Refused, TooLarge and UnsupportedMedia in
 * words for who brings it, and the signal's reason when it is called off.
 */
export async function bring(
  incoming: Incoming,
  { signal, progress, personId, ...wishes }: Wishes = {},
): Promise<ReadArticle> {
  const job = { incoming, extract: true, model: true, ...wishes }
  const threads = reading()
  if (threads)
    return threads.run(job, { signal, progress, personId }).catch((error: unknown) => {
      throw asOurs(error)
    })
  const { carryOut } = await import('./bring/carry-out')
  return carryOut(job, { signal, progress })
}

/** The same as JSON: where another thread reads it, this one neither takes it apart nor puts it together. */
export async function bringAsJson(
  incoming: Incoming,
  wishes: Wishes = {},
): Promise<Uint8Array | ReadArticle> {
  const threads = reading()
  if (!threads) return bring(incoming, wishes)
  const { signal, progress, personId, ...rest } = wishes
  const job = { incoming, extract: true, model: true, ...rest, asJson: true }
  const { bytes } = await threads.run<{ bytes: Uint8Array }>(job, { signal, progress, personId })
  return bytes
}

/** Does what may take long with a long text beside the thread that answers. */
export async function aside<T extends Aside>(task: T): Promise<AsideAnswer<T>> {
  const threads = reading()
  if (threads)
    return threads.run<AsideAnswer<T>>(task, {}).catch((error: unknown) => {
      throw asOurs(error)
    })
  const { doAside } = await import('./bring/aside')
  return doAside(task)
}

/** The claims of a canonical text, by the rules alone. */
export async function findClaims(
  text: string,
  known: { language: string; publishedAt?: Date; signal?: AbortSignal },
): Promise<Extraction> {
  const { sentences, claims } = await bring({ text }, { ...known, model: false })
  return { sentences, claims }
}
