import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Bytes the heap may grow to, and by how much again where more than that stays in use, before it is swept. */
const room = { first: 96_000_000, more: 48_000_000 }

export type Heap = { used: () => number; sweep: () => void }

function ownHeap(): Heap {
  setFlagsFromString('--expose-gc')
  const sweep = runInNewContext('gc') as () => void
  return { used: () => process.memoryUsage().heapUsed, sweep }
}

/**
 * To be called between one record and the next. Left alone, the heap grows with what the machine has, for sweeping
 * late is cheap; a stream without end would hold several times what it needs.
 */
export function sweeper({ used, sweep }: Heap = ownHeap()): () => void {
  let most = room.first
  return () => {
    if (used() < most) return
    sweep()
    most = Math.max(room.first, used() + room.more)
  }
}
