// `npm run bench -- held`: how long the main thread of the server is held by what was made to hold it.
import { execFileSync, type ChildProcess } from 'node:child_process'
import { readFileSync, mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { encode } from 'next-auth/jwt'
import { hashSecret } from '@/lib/auth/secrets'
import { startGalley, stop } from './processes'

/** No request may hold the main thread longer: milliseconds of processor time in one turn. */
const aim = 100

const folder = mkdtempSync(join(tmpdir(), 'galley-held-'))
const file = join(folder, 'held.db')
const secret = 'held for a bench, and by nobody else'
const env = {
  DATABASE_URL: `file:${file}`,
  GALLEY_DATA: folder,
  GALLEY_DEMO: '0',
  GALLEY_SECRET: secret,
}

/** A reviewer who sends, and a colleague who waits. */
function hire() {
  const database = new Database(file)
  database.pragma('foreign_keys = OFF')
  const at = new Date().toISOString().replace('Z', '+00:00')
  for (const name of ['ana', 'ben']) {
    database
      .prepare(
        'INSERT INTO User (id, email, name, role, createdAt, singleKeys) VALUES (?, ?, ?, ?, ?, 1)',
      )
      .run(name, `${name}@galley.test`, name, 'editor', at)
    database
      .prepare(
        'INSERT INTO ApiToken (id, userId, name, hash, scopes, createdAt, lastUsedAt) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(name, name, name, hashSecret(name), 'read,write', at, at)
    database
      .prepare(
        'INSERT INTO Session (id, userId, createdAt, lastSeenAt, expiresAt) VALUES (?, ?, ?, ?, ?)',
      )
      .run(name, name, at, at, at.replace(/^\d{4}/u, '2999'))
  }
  database.close()
}

type Answered = { status: number; bytes: number; text: string }

const send = (port: number, who: string, method: string, path: string, body?: string) =>
  new Promise<Answered>((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        method,
        // a page is asked for as a browser does
        path: path.startsWith('page:') ? path.slice(5) : `/api/v1${path}`,
        headers: {
          ...(path.startsWith('page:')
            ? { cookie: `next-auth.session-token=${cookie}` }
            : { authorization: `Bearer ${who}` }),
          ...(body !== undefined && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          }),
        },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const all = Buffer.concat(chunks)
          resolve({ status: response.statusCode ?? 0, bytes: all.length, text: all.toString() })
        })
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })

const turnsOf = (child: ChildProcess, what: 'begin' | 'end') =>
  new Promise<number>((resolve) => {
    child.once('message', (told) => resolve((told as { longest: number }).longest))
    child.send(what)
  })

const seed = readFileSync('prisma/ceasefire.txt', 'utf8')
const long = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
const prose = (length: number) => {
  let text = ''
  for (let part = 1; text.length < length; part++)
    text += `${seed}\n\nPart ${part} ended on day ${part * 7}.\n\n`
  return text
}
const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => 'abcdefghij'[at % 10]).join('\n')
const article = (text: string, more: object = {}) =>
  JSON.stringify({ title: 'Held', text, ...more })

const words = long('the same words again ', 200_000)
const claims = Array.from({ length: 40 }, (_, at) => {
  const start = at * 4998
  return { start, end: start + 14 }
})

type Step = {
  what: string
  status: number
  bytes: number
  held: number
  slowest: number
  seconds: number
}
const steps: Step[] = []

let cookie = ''

async function bench() {
  cookie = await encode({ token: { sub: 'ana', sessionId: 'ana' }, secret })
  const { child, port } = await startGalley(env, { watched: true })
  const state = { asking: true, slowest: 0 }
  const colleague = (async () => {
    while (state.asking) {
      const begun = performance.now()
      await send(port, 'ben', 'GET', '/me')
      state.slowest = Math.max(state.slowest, performance.now() - begun)
      await sleep(20)
    }
  })()
  const step = async (what: string, method: string, path: string, body?: string) => {
    await sleep(300)
    await turnsOf(child, 'begin')
    state.slowest = 0
    const begun = performance.now()
    const { status, bytes, text } = await send(port, 'ana', method, path, body)
    const seconds = (performance.now() - begun) / 1000
    const held = await turnsOf(child, 'end')
    const { slowest } = state
    steps.push({ what, status, bytes, held, slowest, seconds })
    console.log(
      `${what}: ${status}, held ${held.toFixed(0)} ms, ${seconds.toFixed(1)} s, colleague ${slowest.toFixed(0)} ms, ${(bytes / 1e6).toFixed(2)} MB ${status >= 400 ? text.slice(0, 200) : ''}`,
    )
    return status < 300 && !path.startsWith('page:')
      ? (JSON.parse(text) as { id?: string; number?: number })
      : {}
  }
  const only = process.argv[3]
  const bring = async (what: string, text: string, more: object = {}) => {
    if (only && what !== 'warm-up' && !what.includes(only)) return
    await step(`${what}, claims found`, 'POST', '/extract', JSON.stringify({ text }))
    const { id } = await step(`${what}, brought in`, 'POST', '/articles', article(text, more))
    if (!id) return
    await step(`${what}, read`, 'GET', `/articles/${id}`)
    const draft = JSON.stringify({
      text: `It began.\n\n${text.slice(0, text.length / 2)} not ${text.slice(text.length / 2)}`,
      baseNumber: 1,
    })
    await step(`${what}, next draft tried`, 'POST', `/articles/${id}/revisions/preview`, draft)
    await step(`${what}, next draft`, 'POST', `/articles/${id}/revisions`, draft)
    await step(`${what}, drafts compared`, 'GET', `/articles/${id}/revisions/2/changes`)
    await step(
      `${what}, sentence dismissed`,
      'POST',
      `/articles/${id}/dismissals`,
      JSON.stringify({ sentence: 3, reason: 'noClaim' }),
    )
    await step(
      `${what}, claim made`,
      'POST',
      `/articles/${id}/claims`,
      JSON.stringify({ start: 0, end: 8 }),
    )
    await step(`${what}, sentences listed`, 'GET', `/articles/${id}/sentences?limit=200`)
    await step(`${what}, facts listed`, 'GET', `/articles/${id}/facts?limit=200`)
    await step(`${what}, proposals`, 'GET', `/articles/${id}/proposals`)
    await step(`${what}, report`, 'GET', `/articles/${id}/report?format=json`)
    const pages = [
      '',
      '/claims/3',
      '/facts',
      '/coverage',
      '/revisions',
      '/revisions/new',
      '/revisions/2',
      '/report',
      '/history',
      '/sign-off',
    ]
    for (const page of pages)
      await step(`${what}, page ${page || 'of the desk'}`, 'GET', `page:/articles/${id}${page}`)
    await step(`${what}, signed off`, 'POST', `/articles/${id}/sign-off`)
    await step(
      `${what}, retitled`,
      'PATCH',
      `/articles/${id}`,
      JSON.stringify({ title: 'Still held' }),
    )
  }
  await bring('warm-up', seed)
  await bring('200 KB of the same words with 40 claims', words, { claims })
  await bring('100 KB of unclosed quotation marks', long('He said: “It is. ', 100_000))
  await bring('80 KB of [', long('[', 80_000))
  await bring('100,000 lines of a letter', lines(100_000))
  await bring('1 MB of prose', prose(1_000_000))
  await bring('4 MB of prose', prose(3_990_000))
  if (!only)
    await step(
      '500,000 unknown keys',
      'POST',
      '/articles',
      `{${Array.from({ length: 500_000 }, (_, at) => `"k${at}":1`).join()}}`,
    )
  state.asking = false
  await colleague
  await stop(child)
}

try {
  execFileSync(process.execPath, ['node_modules/prisma/build/index.js', 'migrate', 'deploy'], {
    env: { ...process.env, ...env },
  })
  hire()
  await bench()
  console.table(
    Object.fromEntries(
      steps.map(({ what, held, slowest, seconds, status, bytes }) => [
        what,
        {
          'longest turn, ms': Math.round(held),
          'colleague waited, ms': Math.round(slowest),
          'answered after, s': seconds.toFixed(1),
          status,
          KB: Math.round(bytes / 1000),
          met: held <= aim ? 'yes' : 'no',
        },
      ]),
    ),
  )
  if (steps.some(({ held }) => held > aim)) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
