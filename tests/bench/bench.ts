import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { articles, claimsPerArticle, fill, token } from './fill'
import { firstLoad } from './first-load'
import { type Call, compare, median, rate } from './load'
import { residentMegabytes, startFloor, startGalley, stop } from './processes'

type Row = { what: string; measured: string; aim: string; met: boolean }
const rows: Row[] = []
const ratio = (what: string, { floor, galley }: { floor: number; galley: number }, aim: number) =>
  rows.push({
    what,
    measured: `${(galley / floor).toFixed(2)} × (${Math.round(galley)}/s beside ${Math.round(floor)}/s)`,
    aim: `≥ ${aim} ×`,
    met: galley / floor >= aim,
  })
const most = (what: string, value: number, unit: string, aim: number) =>
  rows.push({
    what,
    measured: `${value.toFixed(unit === 's' ? 2 : 1)} ${unit}`,
    aim: `≤ ${aim} ${unit}`,
    met: value <= aim,
  })

const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'))
const file = join(folder, 'bench.db')
const floorFile = join(folder, 'floor.db')
const env = { DATABASE_URL: `file:${file}`, GALLEY_DATA: folder, GALLEY_DEMO: '0' }
const bearer = { authorization: `Bearer ${token}` }

const articleId = (i: number) => `a${String(i % articles).padStart(4, '0')}`
/** A fixed walk over all articles, so that no cache of a few helps. */
const walk = (count: number, seed: number) =>
  Array.from({ length: count }, (_, i) => articleId(seed + i * 37))

async function coldStarts() {
  const seconds: number[] = []
  for (let i = 0; i < 5; i++) {
    const { child, seconds: taken } = await startGalley(env)
    seconds.push(taken)
    await stop(child)
  }
  most('Cold start to first answer', median(seconds), 's', 0.8)
}

async function lists(floor: number, galley: number) {
  let seed = 0
  const calls = (path: (id: string) => string, headers: Record<string, string>): Call[] =>
    walk(300, (seed += 101)).map((id) => ({ path: path(id), headers }))
  const found = await compare(
    5,
    () =>
      rate(
        floor,
        calls((id) => `/${id}`, {}),
        200,
      ),
    () =>
      rate(
        galley,
        calls((id) => `/api/v1/articles/${id}/claims?limit=${claimsPerArticle}`, bearer),
        200,
      ),
  )
  ratio('List of an article’s 200 claims with verdict and evidence', found, 0.6)
}

async function dashboard(floor: number, galley: number) {
  const many = (path: string): Call[] =>
    Array.from({ length: 60 }, () => ({ path, headers: bearer }))
  const found = await compare(
    3,
    () => rate(floor, many('/ratings'), 200),
    () => rate(galley, many('/api/v1/dashboard'), 200),
  )
  ratio('Dashboard beside a GROUP BY over 100,000 verdicts', found, 5)
}

async function verdicts(floor: number, galley: number) {
  const database = new Database(file, { readonly: true })
  const open = database
    .prepare(`SELECT id FROM Claim WHERE status = 'inReview' ORDER BY substr(id, 6), id`)
    .pluck()
    .all() as string[]
  database.close()
  const body = (claimId: string) =>
    JSON.stringify({ claimId, rating: 'confirmed', rationale: 'The minutes say so.', revision: 1 })
  const given = JSON.stringify({
    rating: 'confirmed',
    rationale: 'The minutes say so.',
    revision: 1,
  })
  const found = await compare(
    5,
    () =>
      rate(
        floor,
        Array.from({ length: 600 }, (_, i) => ({
          method: 'POST',
          path: '/',
          body: body(String(i)),
        })),
        200,
      ),
    () =>
      rate(
        galley,
        open.splice(0, 600).map((id) => ({
          method: 'POST',
          path: `/api/v1/claims/${id}/verdicts`,
          headers: bearer,
          body: given,
        })),
        201,
      ),
  )
  ratio('Authenticated durable verdict with its event, beside a bare insert', found, 0.2)
}

try {
  console.log(`Filling ${(articles * claimsPerArticle).toLocaleString('en')} claims …`)
  execFileSync(process.execPath, ['node_modules/prisma/build/index.js', 'migrate', 'deploy'], {
    env: { ...process.env, ...env },
  })
  fill(file)
  copyFileSync(file, floorFile)
  await coldStarts()
  const floor = await startFloor(floorFile)
  const galley = await startGalley(env)
  await sleep(2000)
  most('Idle memory', residentMegabytes(galley.child), 'MiB', 125)
  await lists(floor.port, galley.port)
  await dashboard(floor.port, galley.port)
  await verdicts(floor.port, galley.port)
  most('Memory after the run', residentMegabytes(galley.child), 'MiB', 266)
  for (const page of await firstLoad(galley.port, file))
    most(
      `First-load JavaScript of the ${page.name}, above an empty page`,
      page.kilobytes,
      'KB',
      page.aim,
    )
  await Promise.all([stop(floor.child), stop(galley.child)])
  console.table(
    Object.fromEntries(
      rows.map(({ what, ...row }) => [what, { ...row, met: row.met ? 'yes' : 'no' }]),
    ),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
