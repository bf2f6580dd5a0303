import { endedAmong, type Pass, passOf } from '@/lib/auth/identify'
import type { Actor } from '@/lib/auth/permissions'
import { TooMany } from '@/lib/core/errors'

type Guest = { userId: string; pass: Pass; close: () => void }

/** Streams one person may have open in one process: a tab each, with room to spare. */
const mostEach = 10
/** How long a session or token that has ended may still look on; one question of the database in that time. */
const pause = 1000

const guests = new Set<Guest>()
let watching = false

/** Throws TooMany where this person looks on often enough. */
export function checkRoom({ id }: Actor) {
  const open = [...guests].filter(({ userId }) => userId === id).length
  if (open < mostEach) return
  throw new TooMany(
    60,
    `You have ${open} articles open to follow. Close a tab of Galley, then reload this one.`,
  )
}

/** Calls `close` once the session or token has ended, in whatever process that was done. Returns how to leave. */
export function admit(actor: Actor, close: () => void): () => void {
  const guest = { userId: actor.id, pass: passOf(actor), close }
  guests.add(guest)
  if (!watching) void watch()
  return () => void guests.delete(guest)
}

async function watch() {
  watching = true
  while (guests.size > 0) {
    await new Promise((resolve) => setTimeout(resolve, pause).unref())
    try {
      const ended = await endedAmong([...guests].map(({ pass }) => pass))
      for (const { pass, close } of guests) if (ended.has(pass)) close()
    } catch (error) {
      // a database that does not answer throws nobody out
      console.error(error)
    }
  }
  watching = false
}
