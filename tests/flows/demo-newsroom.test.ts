import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listArticles } from '@/lib/articles/queries'
import type { Actor, Role } from '@/lib/auth/permissions'
import { checkAll } from '@/lib/cli/verify'
import { db } from '@/lib/core/db'
import { getDashboard } from '@/lib/dashboard/queries'
import { getQueue } from '@/lib/dashboard/queue'
import { standingOf } from '@/lib/dashboard/standing'
import { loadDemo } from '@/prisma/demo/load'
import { court } from '@/prisma/demo/newsroom/court'
import { newsroom } from '@/prisma/demo/newsroom/articles'

const now = new Date('2025-03-12T16:20:00Z')

let data: string
beforeEach(() => void (data = mkdtempSync(join(tmpdir(), 'galley-demo-'))))
afterEach(() => rmSync(data, { recursive: true, force: true }))

const load = (beside = newsroom, at = now) => loadDemo({ data, seed: 'prisma', beside }, at)

async function person(name: string): Promise<Actor> {
  const user = await db.user.findUniqueOrThrow({ where: { email: `${name}@galley.test` } })
  return { ...user, role: user.role as Role }
}

const rowsOf = () =>
  Promise.all(
    [db.user, db.article, db.claim, db.source, db.event].map((rows) =>
      (rows as typeof db.user).count(),
    ),
  )

/** What a first visitor sees: the lists, the dashboard, each person's queue. */
async function checkStages() {
  const eve = await person('eve')
  const { articles, ...figures } = await getDashboard(eve, {}, now)
  const standings = articles.map((article) => [article.desk, standingOf(article, now)])
  expect(Object.fromEntries(standings)).toEqual({
    Diplomatic: 'stopped',
    Health: 'stopped',
    'Ukrainian service': 'stopped',
    'Arabic service': 'onCourse',
    Obituaries: 'ready',
    Courts: 'signedOff',
    Business: 'published',
  })
  const late = articles.filter(
    ({ deadline, stage }) => stage === 'checking' && deadline && new Date(deadline) < now,
  )
  expect(late.map(({ desk }) => desk)).toEqual(['Health'])
  expect(
    articles.find(({ desk }) => desk === 'Arabic service')?.counts.awaitingSecond,
  ).toBeGreaterThan(5)
  expect(figures.statuses).toMatchObject({ disputed: 2 })
  for (const status of ['open', 'inReview', 'awaitingSecond', 'settled'] as const)
    expect(figures.statuses[status], status).toBeGreaterThan(10)
  // the one that was put right in print is none
  expect(figures.caught.total).toBe(6)
  expect(figures.caught.latest.length).toBe(4)
  expect(Object.values(figures.ageing).filter((n) => n > 0).length).toBeGreaterThan(3)
  expect(figures.agreement.pairs).toBeGreaterThan(50)
  expect(figures.agreement.share).toBeGreaterThan(0.8)
  expect(figures.agreement.share).toBeLessThan(1)
}

async function checkQueues() {
  for (const name of ['ana', 'ben']) {
    const { held, seconds, tasks } = await getQueue(await person(name), {}, now)
    for (const part of [held, seconds, tasks]) expect(part.total, name).toBeGreaterThan(0)
  }
  expect((await getQueue(await person('eve'), {}, now)).disputes.total).toBe(2)
  const dueTimes = await db.note.findMany({
    where: { isTask: true, doneAt: null },
    select: { dueAt: true },
  })
  expect(dueTimes.some(({ dueAt }) => dueAt && dueAt < now)).toBe(true)
  expect(await db.note.count({ where: { isTask: true, doneAt: { not: null } } })).toBeGreaterThan(0)
}

/** The two ends a story can have: signed with its report made; out, corrected, and signed again. */
async function checkEndings() {
  const { signOffs } = await db.article.findFirstOrThrow({
    where: { desk: 'Business' },
    include: { signOffs: true },
  })
  expect(signOffs.map(({ voidedAt }) => voidedAt === null).sort()).toEqual([false, true])
  const corrected = await db.fix.findMany({
    where: { article: { desk: 'Business' }, state: 'accepted' },
  })
  expect(corrected.map(({ replacement }) => replacement)).toContain('the second decline in a row')
  const report = readFileSync(join(data, 'demo-report.html'), 'utf8')
  expect(report).toContain(court.title)
  expect(report).not.toContain('Not signed off')
  const taken = await db.event.findMany({
    where: { type: 'report.exported' },
    include: { actor: true },
  })
  expect(taken.map(({ actor }) => actor?.name)).toEqual(['Eve Castellano'])
  expect(taken[0]?.at.getTime()).toBeLessThan(now.getTime() - 12 * 86_400_000)
  expect(statSync(join(data, 'demo-report.html')).mode & 0o777).toBe(0o600)
}

async function checkSources() {
  const used = await db.source.findMany({
    select: {
      title: true,
      confidential: true,
      evidence: { select: { claim: { select: { articleId: true } } } },
    },
  })
  const shared = used.filter(
    ({ evidence }) => new Set(evidence.map(({ claim }) => claim.articleId)).size > 1,
  )
  expect(shared.length).toBeGreaterThan(1)
  expect(new Set(used.map(({ title }) => title)).size).toBe(used.length)
  expect(used.filter(({ confidential }) => confidential)).toHaveLength(2)
  expect(await db.setAside.count()).toBeGreaterThan(0)
}

test('the newsroom of the demo stands in all stages, true to the last hash, and a second start doubles nothing', async () => {
  expect(await load()).toBe(true)
  expect((await checkAll()).problems).toEqual([])
  const [newest, ...others] = (await listArticles(await person('vic'))).items
  expect([newest?.desk, newest?.claims, others.length]).toEqual(['Diplomatic', 89, 6])
  await checkStages()
  // an address is opened when somebody gives it, not because a demo names it
  expect([await db.job.count(), await db.snapshot.count()]).toEqual([0, 0])
  await checkQueues()
  await checkEndings()
  await checkSources()
  const before = await rowsOf()
  expect(await load()).toBe(false)
  expect(await load(newsroom, new Date(now.getTime() + 86_400_000))).toBe(false)
  expect(await rowsOf()).toEqual(before)
}, 120_000)

test.each([
  ['in its first check', 0],
  ['after a correction was accepted', 2],
])(
  'a start that was cut off %s goes on from there',
  async (_, session) => {
    const work = court.work.map(({ from, steps }, index) => ({
      from,
      steps:
        index === session
          ? [...steps.slice(0, -2), () => Promise.reject(new Error('killed'))]
          : steps,
    }))
    await expect(load([{ ...court, work }])).rejects.toThrow('killed')
    expect(await load([court], new Date(now.getTime() + 3_600_000))).toBe(true)
    const { id } = await db.article.findFirstOrThrow({ where: { desk: 'Courts' } })
    const events = await db.event.groupBy({ by: ['type'], where: { chainId: id }, _count: true })
    const counts = Object.fromEntries(events.map(({ type, _count }) => [type, _count]))
    expect(counts).toMatchObject({
      'evidence.added': 10,
      'verdict.submitted': 10,
      'fix.accepted': 2,
      'signOff.given': 1,
    })
    expect((await checkAll()).problems).toEqual([])
  },
  120_000,
)
