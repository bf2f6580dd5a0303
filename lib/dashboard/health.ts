import { statSync, statfsSync } from 'node:fs'
import { type Actor, may } from '@/lib/auth/permissions'
import { recount } from '@/lib/claims/recount'
import { db, isPostgres } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { Forbidden } from '@/lib/core/errors'
import manifest from '@/package.json'

const started = new Date()

/** Null where it cannot be told, as of a database on another machine. */
function told<T>(ask: () => T): T | null {
  try {
    return ask()
  } catch {
    return null
  }
}

/** What an admin wants to know of the installation. Counts are checked on the 20 newest articles. */
export async function getHealth(actor: Actor) {
  if (!may(actor, 'system.read')) throw new Forbidden('Only an admin sees this.')
  const [articles, claims, events, newest] = await Promise.all([
    db.article.count(),
    db.claim.count(),
    db.event.count(),
    db.article.findMany({ orderBy: { id: 'desc' }, take: 20, select: { id: true } }),
  ])
  const miscounts = (await Promise.all(newest.map(({ id }) => recount(id)))).flat().length
  const file = env.databaseUrl.replace(/^file:/, '')
  return {
    version: manifest.version,
    database: isPostgres ? ('postgresql' as const) : ('sqlite' as const),
    databaseBytes: isPostgres ? null : told(() => statSync(file).size),
    freeBytes: told(() => {
      const { bavail, bsize } = statfsSync(env.data)
      return bavail * bsize
    }),
    since: started.toISOString(),
    articles,
    claims,
    events,
    miscounts,
  }
}
