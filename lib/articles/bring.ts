import type { Extraction } from '@/lib/extraction/extract'
import type { Brought, Incoming, Job, Ways } from './bring/brought'
import { asOurs } from './bring/pack'
import type { Aside, AsideAnswer } from './bring/aside'
import type { Threads } from './bring/threads'

export type { Brought, Incoming, Progress } from './bring/brought'

/** Set by the server; its bundle and Next's are two copies of this module in one process. */
const shared = globalThis as { galleyThreads?: Threads | null; galleyAnswers?: Threads | null }

/**
 * From now on what comes in is read beside this thread, which goes on answering; and by `answers` what goes through the
 * whole of a long text, which shall not wait until somebody's import is done.
 */
export function bringBy(threads: Threads | null, answers: Threads | null = null) {
  shared.galleyThreads = threads
  shared.galleyAnswers = answers
}

/** Null where there are none: on the command line, in tests, and in such a thread itself. */
export const threadsFor = (what: 'texts' | 'answers') =>
  (what === 'texts' ? shared.galleyThreads : shared.galleyAnswers) ?? null

type Wishes = Ways & Partial<Omit<Job, 'incoming'>>

/**
 * Reads a paste, a file or a page and finds its claims; keeps nothing. Throws Refused, TooLarge and UnsupportedMedia in
 * words for who brings it, and the signal's reason when it is called off.
 */
export async function bring(
  incoming: Incoming,
  { signal, progress, personId, ...wishes }: Wishes = {},
): Promise<Brought> {
  const job = { incoming, extract: true, model: true, ...wishes }
  if (shared.galleyThreads)
    return shared.galleyThreads.run(job, { signal, progress, personId }).catch((error: unknown) => {
      throw asOurs(error)
    })
  const { carryOut } = await import('./bring/carry-out')
  return carryOut(job, { signal, progress })
}

/** Does what may take long with a long text beside the thread that answers. */
export async function aside<T extends Aside>(task: T): Promise<AsideAnswer<T>> {
  if (shared.galleyThreads)
    return shared.galleyThreads.run<AsideAnswer<T>>(task, {}).catch((error: unknown) => {
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
