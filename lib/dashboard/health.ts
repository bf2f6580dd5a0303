import { readFileSync, statSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Actor, may } from '@/lib/auth/permissions'
import { recount } from '@/lib/claims/recount'
import { db, isPostgres } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { Forbidden } from '@/lib/core/errors'
import { verifyChain } from '@/lib/history/check-chain'
import { newsroomChain } from '@/lib/history/record'
import manifest from '@/package.json'

/** Of the process, not of this file: pages load it with the first visit. */
const started = new Date(Date.now() - process.uptime() * 1000)

/** Null where it cannot be told, as of a database on another machine. */
function orNull<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

const backupNote = z.object({ at: z.iso.datetime(), file: z.string(), bytes: z.number() })

/** The last `galley backup`, which leaves a note in the data folder (lib/cli/backup.ts); null where there is none. */
const lastBackup = () =>
  orNull(() =>
    backupNote.parse(JSON.parse(readFileSync(join(env.data, 'last-backup.json'), 'utf8'))),
  )

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
  const { broken } = await verifyChain(newsroomChain)
  const file = env.databaseUrl.replace(/^file:/, '')
  return {
    version: manifest.version,
    database: isPostgres ? ('postgresql' as const) : ('sqlite' as const),
    databaseBytes: isPostgres ? null : orNull(() => statSync(file).size),
    freeBytes: orNull(() => {
      const { bavail, bsize } = statfsSync(env.data)
      return bavail * bsize
    }),
    since: started.toISOString(),
    articles,
    claims,
    events,
    miscounts,
    /** the newsroom's own history: people, policy, tokens */
    historyBroken: broken !== null,
    lastBackup: lastBackup(),
    node: process.versions.node,
  }
}
