import { AsyncLocalStorage } from 'node:async_hooks'

/** Where a request comes from; nulls on the command line, and where nobody said. */
export type Caller = { address: string | null; userAgent: string | null }

// The server's bundle and Next's are two copies of this module in one process; they share one store.
const shared = globalThis as {
  galleyCaller?: AsyncLocalStorage<Caller>
  galleyRead?: WeakSet<Caller>
}
const callers = (shared.galleyCaller ??= new AsyncLocalStorage<Caller>())
const read = (shared.galleyRead ??= new WeakSet())

/** Runs `run`, and all that follows from it, as asked for by this caller. */
export const askedBy = <T>(caller: Caller, run: () => T): T => callers.run(caller, run)

const nobody: Caller = { address: null, userAgent: null }
export const callerNow = (): Caller => callers.getStore() ?? nobody

/** Code of ours has read what this caller sent: from here on a fault is not the sender's. */
export const noteRead = () => read.add(callerNow())
/** Whether it has, of the request that is answered now. */
export function readingNow(): () => boolean {
  const caller = callerNow()
  return () => read.has(caller)
}
