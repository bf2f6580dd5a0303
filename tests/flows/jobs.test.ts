import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { db, transaction } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'
import type { JobKinds, TakenJob } from '@/lib/jobs/kind'
import { performJob } from '@/lib/jobs/perform'
import { enqueue, forgetEnded, putBack, renewLease, takeJob } from '@/lib/jobs/queue'
import { startWorker } from '@/lib/jobs/worker'
import { bundled } from '../support/bundled'
import { counting } from '../support/counting-job'
import { databaseUrl } from '../support/database-url'

const minute = 60_000
const ask = (name: string, personId: string | null = null, kind = 'count') =>
  transaction((tx) => enqueue(tx, { kind, data: { name }, personId }, new Date()))
const nameOf = (job: TakenJob | null) => job && (JSON.parse(job.data) as { name: string }).name
const take = async (now?: Date) => nameOf(await takeJob(minute, now))
const stateOf = async () =>
  (await db.job.findMany({ orderBy: { id: 'asc' } })).map(({ state }) => state)
const ends = async () => (await db.throttle.findMany()).map(({ key }) => key.split(' ')[0] ?? '')

/** How many workers are killed at their work, on each database; `npm run bench -- kills` has more. */
const kills = Number(process.env.GALLEY_KILLS ?? 10)

test(
  `of ${kills} workers killed at their work, every job ends once and none is lost`,
  { timeout: 30_000 + kills * 5000 },
  async () => {
    const jobs = Array.from({ length: kills * 3 }, (_, n) => `job${n}`)
    for (const [n, name] of jobs.entries()) await ask(name, n % 3 === 0 ? null : `person${n % 7}`)
    const program = await bundled('job-worker')
    const one = async () => {
      const child = spawn(process.execPath, [program.file], {
        env: { ...process.env, DATABASE_URL: databaseUrl },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      // one that found nothing left to do is killed as well
      await Promise.race([once(child.stdout, 'data'), sleep(20_000)])
      await sleep(Math.random() * 40)
      child.kill('SIGKILL')
      await once(child, 'close')
    }
    for (let killed = 0; killed < kills; killed += 2) await Promise.all([one(), one()])
    program.remove()
    const kinds = counting()
    const last = startWorker(kinds, (job) => performJob(kinds, job), { lease: 400, every: 20 })
    await vi.waitFor(async () => expect(new Set(await stateOf())).toEqual(new Set(['done'])), {
      timeout: 25_000,
      interval: 100,
    })
    await last.stop()
    expect((await ends()).sort()).toEqual([...jobs].sort())
    const tries = await db.job.findMany({ select: { tries: true } })
    expect(tries.filter((job) => job.tries > 1).length).toBeGreaterThan(kills / 4)
  },
)

test('who waited longest comes first, of one person one at a time, and others meanwhile', async () => {
  for (const [name, person] of [
    ['a1', 'ana'],
    ['a2', 'ana'],
    ['b1', 'ben'],
    ['n1', null],
    ['n2', null],
  ] as const)
    await ask(name, person)
  const first = await takeJob(minute)
  expect(nameOf(first)).toBe('a1')
  expect([await take(), await take(), await take(), await take()]).toEqual(['b1', 'n1', 'n2', null])
  if (first) await performJob(counting(), first)
  expect(await take()).toBe('a2')
})

test('twenty who look at the same moment take twenty jobs, and of each person one', async () => {
  for (let n = 0; n < 40; n++) await ask(`job${n}`, `person${n % 4}`)
  const taken: (TakenJob | null)[] = []
  for (let round = 0; round < 3; round++)
    taken.push(...(await Promise.all(Array.from({ length: 20 }, () => takeJob(minute)))))
  const people = taken.flatMap((job) => (job ? [job.personId] : []))
  expect(people.sort()).toEqual(['person0', 'person1', 'person2', 'person3'])
})

test('a job whose worker is no more is taken up after its lease, and whoever had it ends nothing', async () => {
  await ask('slow')
  const first = await takeJob(minute)
  if (!first) throw new Error('nothing was taken')
  const later = new Date(Date.now() + minute + 1)
  expect(await take()).toBeNull()
  await renewLease(first, 2 * minute)
  expect(await take(later)).toBeNull()
  const second = await takeJob(minute, new Date(Date.now() + 2 * minute + 1000))
  expect(second).toMatchObject({ id: first.id, tries: 2 })
  await performJob(counting(), first)
  expect([await ends(), await stateOf()]).toEqual([[], ['running']])
  await putBack(first, new Date(), null)
  expect(await stateOf()).toEqual(['running'])
  if (second) await performJob(counting(), second)
  expect([await ends(), await stateOf()]).toEqual([['slow'], ['done']])
})

test('what is asked for in a transaction that fails is never done', async () => {
  await transaction(async (tx) => {
    await enqueue(tx, { kind: 'count', data: { name: 'x' }, personId: null }, new Date())
    throw new Error('no')
  }).catch(() => undefined)
  expect(await stateOf()).toEqual([])
})

/** A worker until all jobs have ended. */
async function untilDone(kinds: JobKinds, perform = (job: TakenJob) => performJob(kinds, job)) {
  const worker = startWorker(kinds, perform, { every: 10 })
  await vi.waitFor(async () => expect(await db.job.count({ where: { endedAt: null } })).toBe(0), {
    timeout: 10_000,
  })
  await worker.stop()
}

test('what is refused ends at once, and what goes wrong waits longer each time until it is given up', async () => {
  const failed: string[] = []
  const failing = (error: Error, tries?: number): JobKinds[string] => ({
    ...(tries && { tries }),
    run: () => Promise.reject(error),
    failed: (_, why) => () => {
      failed.push(why)
      return Promise.resolve([])
    },
  })
  await ask('one', null, 'refused')
  await ask('two', null, 'broken')
  const kinds = {
    refused: failing(new Refused([{ message: 'Too much work.' }])),
    broken: failing(new Error('A bug.'), 2),
  }
  const worker = startWorker(kinds, (job) => performJob(kinds, job), { every: 10 })
  await vi.waitFor(async () => expect(await stateOf()).toEqual(['failed', 'queued']))
  const [, waiting] = await db.job.findMany({ orderBy: { id: 'asc' } })
  expect(waiting).toMatchObject({ tries: 1, lastError: 'A bug.' })
  expect(Number(waiting?.dueAt) - Date.now()).toBeGreaterThan(5000)
  await db.job.updateMany({ data: { dueAt: new Date() } })
  await vi.waitFor(async () => expect(await stateOf()).toEqual(['failed', 'failed']))
  await worker.stop()
  expect(failed).toEqual(['Too much work.', 'A bug.'])
})

test('a job at which every worker goes down is not taken up for ever', async () => {
  const why = vi.fn(() => () => Promise.resolve([]))
  const kinds: JobKinds = {
    deadly: {
      run: () => new Promise(() => undefined),
      failed: (_, said) => (why as (said: string) => () => Promise<never[]>)(said),
    },
  }
  await ask('x', null, 'deadly')
  for (let n = 0; n < 5; n++) await takeJob(-1)
  await untilDone(kinds)
  expect(why).toHaveBeenCalledWith('Galley was stopped again and again while it worked on this.')
})

test('a stopped worker puts back what it had, and what ended long ago is forgotten', async () => {
  await ask('x', 'ana', 'long')
  const kinds: JobKinds = {
    long: { run: () => new Promise(() => undefined), failed: () => () => Promise.resolve([]) },
  }
  const worker = startWorker(kinds, (job) => performJob(kinds, job), { every: 10 })
  await vi.waitFor(async () => expect(await stateOf()).toEqual(['running']))
  await worker.stop()
  expect(await db.job.findFirst()).toMatchObject({ state: 'queued', runsFor: null, leaseId: null })
  await db.job.updateMany({
    data: { state: 'done', endedAt: new Date(Date.now() - 31 * 24 * 3600_000) },
  })
  await forgetEnded()
  expect(await stateOf()).toEqual([])
})
