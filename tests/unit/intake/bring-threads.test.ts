import { pathToFileURL } from 'node:url'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { bring, readInThreads, type Progress } from '@/lib/intake/bring'
import { asOurs, packed, unpacked } from '@/lib/core/pack'
import { Threads } from '@/lib/intake/bring/threads'
import { Refused, TooLarge, UnsupportedMedia } from '@/lib/core/errors'

// Stands for dist/thread.mjs: does what the text of its job says, and tells which thread it is.
const stand = `
  import { parentPort, threadId } from 'node:worker_threads'
  const answers = {
    echo: (job) => ({ result: { text: job.incoming.text, threadId, job } }),
    refuse: () => ({ problem: { status: 422, message: 'No.', reasons: [{ path: 'text', message: 'No.' }], stack: '' } }),
    throw: () => { throw new Error('a bug') },
    exit: () => process.exit(0),
    fill: () => { const all = []; for (;;) all.push(new Array(1e6).fill(all.length)) },
    spin: () => { for (;;); },
    pages: () => {
      for (let page = 0; page < 3; page++) {
        parentPort.postMessage({ progress: { step: 'recognising', done: page, of: 3 } })
        for (const began = Date.now(); Date.now() - began < 500; );
      }
      return { result: { text: 'read' } }
    },
  }
  parentPort.on('message', (job) => {
    const [word, wait = 0] = job.incoming.text.split(' ')
    parentPort.postMessage({ progress: { step: 'finding', done: 1, of: 2 } })
    setTimeout(() => parentPort.postMessage(answers[word](job)), Number(wait))
  })`

let folder: string
let script: URL
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-threads-'))
  writeFileSync(join(folder, 'stand.mjs'), stand)
  script = pathToFileURL(join(folder, 'stand.mjs'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const job = (text: string) => ({ incoming: { text }, extract: true, model: true })
const runIn =
  (threads: Threads) =>
  async (text: string, ways: Parameters<Threads['run']>[1] = {}) =>
    (await threads.run(job(text), ways)) as unknown as { text: string; threadId: number }

test('a job is done beside this thread, and how far it is, is told', async () => {
  const told: Progress[] = []
  const run = runIn(new Threads(script))
  expect((await run('echo', { progress: (progress) => told.push(progress) })).text).toBe('echo')
  expect(told).toEqual([{ step: 'finding', done: 1, of: 2 }])
})

test('one thread serves one after another, and tells each only of its own', async () => {
  const told: string[] = []
  const run = runIn(new Threads(script))
  const first = await run('echo', { progress: () => told.push('first') })
  const second = await run('echo', { progress: () => told.push('second') })
  expect(second.threadId).toBe(first.threadId)
  expect(told).toEqual(['first', 'second'])
})

test('each page that is a picture has its own minute, and what is told of it', async () => {
  const told: Progress[] = []
  const run = runIn(new Threads(script, { longest: 1200 }))
  const { text } = await run('pages', { progress: (progress) => told.push(progress) })
  expect(text).toBe('read')
  expect(told.slice(1)).toEqual([0, 1, 2].map((done) => ({ step: 'recognising', done, of: 3 })))
})

test('a thread with nothing to do is ended, and the next job has a new one', async () => {
  const run = runIn(new Threads(script, { keptFor: 20 }))
  const { threadId } = await run('echo')
  await sleep(100)
  expect((await run('echo')).threadId).not.toBe(threadId)
})

test('no more threads work at one moment than may', async () => {
  const run = runIn(new Threads(script, { most: 2 }))
  const done = await Promise.all(
    ['echo 60', 'echo 60', 'echo', 'echo', 'echo'].map((text) => run(text)),
  )
  expect(new Set(done.map(({ threadId }) => threadId)).size).toBe(2)
})

test('a refusal comes as it was thrown, and the thread goes on', async () => {
  const run = runIn(new Threads(script))
  const { threadId } = await run('echo')
  const error: unknown = await run('refuse').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Refused)
  expect((error as Refused).reasons).toEqual([{ path: 'text', message: 'No.' }])
  expect((await run('echo')).threadId).toBe(threadId)
})

test('a job that is called off ends at once, however busy it is, and its place is free', async () => {
  const run = runIn(new Threads(script, { most: 1 }))
  const given = new AbortController()
  const busy = run('spin', {
    signal: given.signal,
    progress: () => given.abort(new Error('not needed')),
  })
  await expect(busy).rejects.toThrow('not needed')
  expect((await run('echo')).text).toBe('echo')
})

test('who is called off while waiting in line leaves it', async () => {
  const run = runIn(new Threads(script, { most: 1 }))
  const first = run('echo 80')
  const given = new AbortController()
  const second = run('echo', { signal: given.signal })
  const third = run('echo')
  given.abort(new Error('not needed'))
  await expect(second).rejects.toThrow('not needed')
  await expect(Promise.all([first, third])).resolves.toHaveLength(2)
  const late = run('echo', { signal: AbortSignal.abort(new Error('too late')) })
  await expect(late).rejects.toThrow('too late')
})

test('a job without end is given up', async () => {
  const run = runIn(new Threads(script, { longest: 200, most: 1 }))
  await expect(run('spin')).rejects.toThrow(/more than a minute of work/)
  expect((await run('echo')).text).toBe('echo')
})

test('a job that waits for others without end is given up too, though it does no work', async () => {
  const run = runIn(new Threads(script, { patience: 2000, most: 1 }))
  await expect(run('echo 60000')).rejects.toThrow(/longer than five minutes/)
  expect((await run('echo')).text).toBe('echo')
})

test('of one person one job runs; the next says that it waits, and others go before it', async () => {
  const done: string[] = []
  const run = runIn(new Threads(script, { most: 2 }))
  const given = new AbortController()
  const as = (personId: string, text: string, name: string) => {
    const progress = ({ step }: Progress) => done.push(`${name} ${step}`)
    return run(text, { personId, progress, ...(text === 'spin' && { signal: given.signal }) })
  }
  const first = as('ana', 'spin', 'first').catch(() => undefined)
  const second = as('ana', 'echo', 'second')
  await as('ben', 'echo', 'third')
  await vi.waitFor(
    () => {
      expect(done).toEqual(
        expect.arrayContaining(['first finding', 'second waiting', 'third finding']),
      )
    },
    { timeout: 20_000 },
  )
  expect(done).not.toContain('second finding')
  given.abort(new Error('not needed'))
  await Promise.all([first, second])
  expect(done.at(-1)).toBe('second finding')
})

test('one person may not fill the line', async () => {
  const run = runIn(new Threads(script, { most: 1 }))
  const given = new AbortController()
  const ways = { personId: 'ana', signal: given.signal }
  const jobs = Array.from({ length: 9 }, () => run('spin', ways).catch(() => undefined))
  await expect(run('echo', ways)).rejects.toMatchObject({ status: 429 })
  given.abort(new Error('not needed'))
  await Promise.all(jobs)
})

test('a job that wants more memory than there is for it is refused, and this thread stays', async () => {
  const run = runIn(new Threads(script, { megabytes: 32, most: 1 }))
  await expect(run('fill')).rejects.toThrow(TooLarge)
  expect((await run('echo')).text).toBe('echo')
})

test.each(['throw', 'exit'])(
  'a thread that breaks (%s) is told as a failure, and another takes its place',
  async (how) => {
    const run = runIn(new Threads(script, { most: 1 }))
    await expect(run(how)).rejects.toThrow()
    expect((await run('echo')).text).toBe('echo')
  },
)

test('the server says that there are threads; without them a job is done in this one', async () => {
  const threads = new Threads(script)
  const ran = vi.spyOn(threads, 'run')
  readInThreads(threads)
  try {
    await bring({ text: 'echo' }, { language: 'de' })
    expect(ran).toHaveBeenCalledWith(
      { incoming: { text: 'echo' }, extract: true, model: true, language: 'de' },
      { signal: undefined, progress: undefined },
    )
  } finally {
    readInThreads(null)
  }
  const here = { language: 'en', extract: false }
  expect((await bring({ text: 'It broke in 1911.' }, here)).sentences).toHaveLength(1)
})

test.each([
  new Refused([{ path: 'file', message: 'No.' }]),
  new TooLarge('Large.'),
  new UnsupportedMedia('Odd.'),
])('a refusal survives the way between threads: $message', (error) => {
  const there = unpacked(structuredClone(packed(error)))
  expect(there).toBeInstanceOf(error.constructor)
  expect(there).toMatchObject({ message: error.message, status: error.status })
})

test('a failure keeps its words and where it happened', () => {
  const there = unpacked(structuredClone(packed(new TypeError('undefined is not a function'))))
  expect([there.message, there.stack]).toEqual([
    'undefined is not a function',
    expect.stringContaining('bring-threads'),
  ])
})

test('a refusal of another copy of Galley in the process, as Next has its own, is one of ours', async () => {
  const theirs = Object.assign(new Error('No.'), {
    status: 422,
    reasons: [{ path: 'url', message: 'No.' }],
  })
  readInThreads({ run: () => Promise.reject(theirs) } as unknown as Threads)
  try {
    const refusal: unknown = await bring({ url: 'http://127.0.0.1/' }).catch(
      (error: unknown) => error,
    )
    expect(refusal).toBeInstanceOf(Refused)
    expect(refusal).toMatchObject({ reasons: [{ path: 'url', message: 'No.' }] })
  } finally {
    readInThreads(null)
  }
  const bug = new TypeError('a bug')
  expect(asOurs(bug)).toBe(bug)
})
