import { AsyncLocalStorage } from 'node:async_hooks'
import { type Caller, callerNow } from './caller'
import { areMany, type Asked, isLong } from './long'
import { asOurs } from './pack'
import { fromPieces } from './pieces'
import { nextTurn } from './turn'

/** The server's threads, as far as a part of Galley that hands work to them needs to know them. */
type Threads = {
  run: <T>(job: Called, options: { personId?: string | undefined }) => Promise<T>
}
/** A function, by its name, with what it is given: nothing that cannot be copied. */
export type Called = {
  call: string
  args: readonly unknown[]
  caller: Caller
  /** under which key it is done once only; its first argument is who asks */
  onceKey: string | undefined
}

/** The key of what a page asks for, so that it goes along into another thread: the transaction that writes it is there. */
export const onceKey = new AsyncLocalStorage<string>()

// The server's bundle and Next's are two copies of this module in one process.
const shared = globalThis as { galleyThreads?: Threads | null; galleyAnswers?: Threads | null }

/**
 * `texts` read and save what comes in; `answers` do what goes through the whole of a long text, which shall not wait
 * until somebody's import is done.
 */
export function setThreads(texts: object | null, answers: object | null) {
  shared.galleyThreads = texts as Threads | null
  shared.galleyAnswers = answers as Threads | null
}

/** Null where there are none: on the command line, in tests, and in such a thread itself. */
export const threadsFor = (what: 'texts' | 'answers') =>
  (what === 'texts' ? shared.galleyThreads : shared.galleyAnswers) ?? null

type Named = { call: string; args: readonly unknown[]; personId?: string | undefined }

/**
 * Gives a function of `lib/server/calls.ts` to another thread; null where there are none of its kind. What it answers
 * has come as JSON, read in several turns.
 */
export async function elsewhere(
  what: 'texts' | 'answers',
  { personId, ...called }: Named,
): Promise<{ done: unknown } | null> {
  const threads = threadsFor(what)
  if (!threads) return null
  const job = { ...called, caller: callerNow(), onceKey: onceKey.getStore() }
  const { pieces } = await threads
    .run<{ pieces: Uint8Array[] }>(job, { personId })
    .catch((error: unknown) => {
      throw asOurs(error)
    })
  return { done: await fromPieces(pieces, nextTurn) }
}

/** The same where many are named; null where this thread may as well do it. */
export const elsewhereIfMany = (count: number, named: Named) =>
  areMany(count) ? elsewhere('answers', named) : Promise.resolve(null)

/** The same where the article is a long one; null where this thread may as well do it. */
export async function elsewhereIfLong(
  asked: Asked,
  named: Named,
): Promise<{ done: unknown } | null> {
  if (!threadsFor('answers') || !(await isLong(asked))) return null
  return elsewhere('answers', named)
}
