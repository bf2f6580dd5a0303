import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { encode } from 'next-auth/jwt'

const pages = [
  { name: 'desk', path: '/articles/a0000/claims/1', aim: 45 },
  { name: 'dashboard', path: '/', aim: 10 },
  { name: 'report', path: '/articles/a0000/report', aim: 10 },
]

/** What every page of the framework loads, an empty one too. */
const empty = () => {
  const { rootMainFiles } = JSON.parse(readFileSync('.next/build-manifest.json', 'utf8')) as {
    rootMainFiles: string[]
  }
  return new Set(rootMainFiles)
}

/** The cookie of a session opened for this run. */
async function signedIn(file: string) {
  const database = new Database(file)
  const [now, later] = [new Date(), new Date(Date.now() + 3_600_000)].map((date) =>
    date.toISOString().replace('Z', '+00:00'),
  )
  database
    .prepare(
      'INSERT INTO Session (id, userId, createdAt, lastSeenAt, expiresAt) VALUES (?, ?, ?, ?, ?)',
    )
    .run('bench', 'eve', now, now, later)
  database.close()
  const secret =
    process.env.GALLEY_SECRET ?? readFileSync(join(dirname(file), 'secret'), 'utf8').trim()
  return `next-auth.session-token=${await encode({ token: { sub: 'eve', sessionId: 'bench' }, secret })}`
}

/** Kilobytes, gzipped, of the scripts a page asks for at first, beyond those of an empty page. */
export async function firstLoad(port: number, file: string) {
  const cookie = await signedIn(file)
  const known = empty()
  return Promise.all(
    pages.map(async ({ path, ...page }) => {
      const answered = await fetch(`http://127.0.0.1:${port}${path}`, {
        headers: { cookie },
        redirect: 'manual',
      })
      if (answered.status !== 200) throw new Error(`${path} answered ${answered.status}`)
      const html = await answered.text()
      const scripts = [
        ...html.matchAll(/<script\b[^>]*\bsrc="\/_next\/([^"?]+\.js)[^>]*>/g),
      ].filter(([tag]) => !/nomodule/i.test(tag))
      const own = new Set(
        scripts.map(([, source]) => source ?? '').filter((source) => !known.has(source)),
      )
      const bytes = [...own].reduce(
        (sum, source) => sum + gzipSync(readFileSync(join('.next', source))).length,
        0,
      )
      return { ...page, kilobytes: bytes / 1024 }
    }),
  )
}
