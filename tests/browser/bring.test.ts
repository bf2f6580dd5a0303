import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { at, browse } from '../support/chromium'

// The built Galley reads in threads of its own, which no other test has.

type Line = {
  progress?: { step: string; done: number; of: number }
  result?: { claims: object[] }
  problem?: object
}

/** What a page of Galley could ask, signed in as Ana. */
async function asAna() {
  const page = await browse('ana')
  const jar = await page.context().cookies()
  const headers = {
    cookie: jar.map(({ name, value }) => `${name}=${value}`).join('; '),
    origin: new URL(at('/')).origin,
    accept: 'application/x-ndjson',
    'content-type': 'application/json',
  }
  return (path: string, body: object, signal?: AbortSignal) =>
    fetch(at(`/api/v1${path}`), {
      ...{ method: 'POST', headers, body: JSON.stringify(body) },
      ...(signal && { signal }),
    })
}

async function* linesOf(response: Response): AsyncGenerator<Line> {
  let rest = ''
  for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line) as Line
  }
}

const seed = readFileSync('prisma/ceasefire.txt', 'utf8')
const longest = `${seed}\n\n`.repeat(Math.floor(3_990_000 / (seed.length + 2)))

test('while a text of 4,000,000 characters is read others are answered, and it can be called off', async () => {
  const ask = await asAna()
  const gone = new AbortController()
  const state = { answers: 0, over: false }
  const others = (async () => {
    while (!state.over) {
      if ((await fetch(at('/api/v1/health'))).ok) state.answers++
      await sleep(10)
    }
  })()
  const response = await ask('/extract', { text: longest }, gone.signal)
  // of each piece of the work, how many others were answered meanwhile
  const counts: number[] = []
  let last = 0
  for await (const { progress } of linesOf(response)) {
    counts.push(state.answers - last)
    last = state.answers
    if (progress?.step === 'finding' && progress.done >= 2000) break
  }
  state.over = true
  await others
  gone.abort()
  expect(counts.filter((count) => count > 0).length).toBeGreaterThan(counts.length / 2)
  expect(state.answers).toBeGreaterThan(10)
})

test('what was called off makes room for the next', async () => {
  const ask = await asAna()
  for (let time = 0; time < 3; time++) {
    const gone = new AbortController()
    for await (const { progress } of linesOf(await ask('/extract', { text: longest }, gone.signal)))
      if (progress?.step === 'finding') break
    gone.abort()
  }
  const lines: Line[] = []
  for await (const line of linesOf(await ask('/extract', { text: seed }))) lines.push(line)
  expect(lines.at(-1)?.result?.claims.length).toBeGreaterThan(50)
})

test('a private address is refused by the thread in the words for people', async () => {
  const ask = await asAna()
  const lines: Line[] = []
  for await (const line of linesOf(await ask('/extract', { url: at('/') }))) lines.push(line)
  expect(lines.at(-1)?.problem).toMatchObject({
    status: 422,
    detail: expect.stringContaining('private network') as string,
  })
})

test('an article of 60,000 words comes in', async () => {
  const ask = await asAna()
  const words = seed.split(/\s+/).length
  const text = `${seed}\n\n`.repeat(Math.ceil(60_000 / words))
  const response = await ask('/articles', { title: 'Long', text })
  expect(response.status).toBe(201)
  expect(((await response.json()) as { claims: number }).claims).toBeGreaterThan(1000)
})
