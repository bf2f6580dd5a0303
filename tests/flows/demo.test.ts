import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkPassword } from '@/lib/auth/password'
import { blocksSignOff } from '@/lib/claims/scales/registry'
import { facetsOf } from '@/lib/claims/tally'
import { db } from '@/lib/core/db'
import { listChains, verifyChain } from '@/lib/history/check-chain'
import { addNote } from '@/lib/notes/commands'
import { setUp } from '@/lib/people/joining'
import { deadlineAfter } from '@/prisma/demo/article'
import { loadDemo } from '@/prisma/demo/load'
import { readAccounts } from '@/prisma/demo/people'
import { story } from '@/prisma/demo/story'

type Curated = {
  start: number
  end: number
  quote: string
  claim: string
  checkable: boolean
  type: string
  about: string
  check_worthiness: number
}
const seed = JSON.parse(readFileSync('prisma/ceasefire.claims.json', 'utf8')) as {
  claims: Curated[]
}
const afternoon = new Date('2025-03-12T16:20:00Z')

let data: string
beforeEach(() => void (data = mkdtempSync(join(tmpdir(), 'galley-demo-'))))
afterEach(() => rmSync(data, { recursive: true, force: true }))

const load = (now = afternoon) => loadDemo({ data, seed: 'prisma' }, now)
const accounts = () => readFileSync(join(data, 'demo-accounts.txt'), 'utf8')
const getArticle = () =>
  db.article.findFirstOrThrow({ include: { currentRevision: true, tallies: true } })

test('the demo holds all 89 curated claims at their exact words', async () => {
  expect(await load()).toBe(true)
  const { currentRevision: revision } = await getArticle()
  expect(revision?.text).toBe(readFileSync('prisma/ceasefire.txt', 'utf8'))
  const anchors = await db.anchor.findMany({
    include: { claim: true },
    orderBy: { claim: { number: 'asc' } },
  })
  const held = anchors.map(({ start, end, exact, claim }) => ({
    start,
    end,
    quote: exact,
    claim: claim.statement,
    checkable: claim.checkable,
    type: claim.kind,
    about: claim.about,
    check_worthiness: claim.priority,
  }))
  expect(held).toEqual(
    seed.claims.map(({ start, end, quote, claim, checkable, type, about, check_worthiness }) => ({
      start,
      end,
      quote,
      claim,
      checkable,
      type,
      about,
      check_worthiness,
    })),
  )
  expect(held).toHaveLength(89)
  expect(held.filter(({ checkable }) => checkable)).toHaveLength(72)
})

test('claimants are names, and none where the article speaks itself', async () => {
  await load()
  const rows = await db.claim.findMany({ distinct: ['claimant'], select: { claimant: true } })
  expect(rows.map(({ claimant }) => claimant).sort()).toEqual(
    [
      null,
      'Dmitry Peskov',
      'Donald Trump',
      'Kremlin',
      'Marco Rubio',
      'Roman Dunayevsky',
      'Russian foreign ministry',
      'Russian news agencies',
      'Ukrainian officials',
      'United States',
      'Volodymyr Zelensky',
      'unattributed',
      'unnamed 44-year-old serviceman in Kramatorsk',
    ].sort(),
  )
})

test('the work stands part-way: settled, awaiting, disputed, with notes, a task, corrections and two dismissals', async () => {
  await load()
  const article = await getArticle()
  const statuses = await db.claim.groupBy({ by: ['status'], _count: true })
  const count = (status: string) => statuses.find((row) => row.status === status)?._count ?? 0
  expect(count('settled')).toBeGreaterThan(20)
  expect(count('awaitingSecond')).toBeGreaterThan(5)
  expect(count('disputed')).toBe(1)
  expect(count('inReview')).toBeGreaterThan(5)
  expect(count('open')).toBeGreaterThan(20)
  expect(await db.sentence.count({ where: { reason: { not: null } } })).toBe(2)
  expect(await db.note.count({ where: { isTask: true, doneAt: null } })).toBe(1)
  expect(await db.note.count({ where: { parentId: { not: null } } })).toBeGreaterThan(0)
  expect(await db.fix.count({ where: { state: 'proposed' } })).toBe(2)
  expect(await db.source.count({ where: { confidential: true } })).toBe(1)
  const ratings = await db.claim.findMany({
    distinct: ['rating'],
    where: { rating: { not: null } },
    select: { rating: true },
  })
  expect(ratings.map(({ rating }) => rating).sort()).toEqual([
    'cannotVerify',
    'confirmed',
    'needsChange',
    'onAuthor',
    'opinion',
    'wrong',
  ])
  expect(article.deadline && article.deadline > afternoon).toBe(true)
})

test('two different people stand behind every settled claim', async () => {
  await load()
  const settled = await db.claim.findMany({
    where: { status: 'settled' },
    include: { verdicts: true },
  })
  for (const { number, verdicts } of settled) {
    const people = new Set(
      verdicts.flatMap(({ authorId, answeredById }) => [authorId, answeredById ?? authorId]),
    )
    expect(people.size, `C${number}`).toBeGreaterThan(1)
  }
})

test('what the demo names without saying “Example” is a public document with publisher and date', async () => {
  await load()
  const named = await db.source.findMany({ where: { NOT: { title: { startsWith: 'Example: ' } } } })
  expect(named.length).toBeGreaterThan(4)
  for (const { title, publisher, publishedAt } of named)
    expect(Boolean(publisher && publishedAt), title).toBe(true)
  expect(await db.source.count({ where: { url: { not: null } } })).toBe(0)
})

test('its history is whole, in order and spread over the afternoon, and every step made one event', async () => {
  await load()
  const { id } = await getArticle()
  for (const chain of await listChains()) expect((await verifyChain(chain)).broken).toBeNull()
  const events = await db.event.findMany({ where: { chainId: id }, orderBy: { seq: 'asc' } })
  expect(events).toHaveLength(story.length + 1)
  const times = events.map(({ at }) => at.getTime())
  expect(times).toEqual([...times].sort((a, b) => a - b))
  expect(times[0]).toBe(afternoon.getTime() - 7 * 3_600_000)
  expect(times.at(-1)).toBeLessThan(afternoon.getTime())
})

test('its kept counts are what counting gives', async () => {
  await load()
  const article = await getArticle()
  const counted: Record<string, number> = {}
  for (const claim of await db.claim.findMany()) {
    for (const [dimension, key] of facetsOf(claim, blocksSignOff))
      counted[`${dimension} ${key}`] = (counted[`${dimension} ${key}`] ?? 0) + 1
  }
  const kept = article.tallies.filter(({ dimension, n }) => dimension !== 'agreement' && n > 0)
  expect(
    Object.fromEntries(kept.map(({ dimension, key, n }) => [`${dimension} ${key}`, n])),
  ).toEqual(counted)
  expect([article.accountedCount, article.sentenceCount]).toEqual([33, 33])
})

test('the passwords of the file open the five accounts, and only its owner may read it', async () => {
  await load()
  expect(statSync(join(data, 'demo-accounts.txt')).mode & 0o777).toBe(0o600)
  const passwords = readAccounts(accounts())
  const users = await db.user.findMany({ orderBy: { email: 'asc' } })
  expect(users.map(({ email, role }) => [email.split('@')[0], role])).toEqual([
    ['ada', 'admin'],
    ['ana', 'reviewer'],
    ['ben', 'reviewer'],
    ['eve', 'editor'],
    ['vic', 'viewer'],
  ])
  for (const { email, passwordHash } of users)
    expect(await checkPassword(passwordHash, passwords.get(email) ?? '')).toBe(true)
  expect(new Set(passwords.values()).size).toBe(5)
})

test('a second start changes nothing, even after people worked on', async () => {
  await load()
  const before = accounts()
  const ben = await db.user.findUniqueOrThrow({ where: { email: 'ben@galley.test' } })
  const claim = await db.claim.findFirstOrThrow({ where: { number: 8 } })
  await addNote({ ...ben, role: 'reviewer' }, { claimId: claim.id, body: 'Mine.' })
  const events = await db.event.count()
  expect(await load()).toBe(false)
  expect(await db.event.count()).toBe(events)
  expect(accounts()).toBe(before)
})

const killed = () => Promise.reject(new Error('killed'))
const cutOff = [
  ['before the article', { seed: 'nowhere' }],
  ['after the import', { steps: [killed, ...story.slice(1)] }],
  ['half-way', { steps: [...story.slice(0, 40), killed, ...story.slice(41)] }],
  ['before the last step', { steps: [...story.slice(0, -1), killed] }],
] as const

test.each(cutOff)(
  'a start that was cut off %s is taken up again, with the same passwords',
  async (_, how) => {
    await expect(loadDemo({ data, seed: 'prisma', ...how }, afternoon)).rejects.toThrow()
    const before = accounts()
    expect(existsSync(join(data, 'demo-unfinished'))).toBe(true)
    expect(await load(new Date(afternoon.getTime() + 600_000))).toBe(true)
    expect(existsSync(join(data, 'demo-unfinished'))).toBe(false)
    expect(accounts()).toBe(before)
    expect([await db.user.count(), await db.article.count()]).toEqual([5, 1])
    const { id } = await getArticle()
    expect(await db.event.count({ where: { chainId: id } })).toBe(story.length + 1)
    expect((await verifyChain(id)).broken).toBeNull()
  },
)

test('a newsroom with people of its own gets no demo', async () => {
  await setUp({ name: 'Nora', email: 'nora@newsroom.example', password: 'a long enough password' })
  expect(await load()).toBe(false)
  expect(await db.article.count()).toBe(0)
  expect(existsSync(join(data, 'demo-accounts.txt'))).toBe(false)
})

test('the deadline is this evening, or the next where this one is too near', () => {
  const evening = deadlineAfter(new Date(2025, 2, 12, 15, 0))
  expect([evening.getDate(), evening.getHours(), evening.getMinutes()]).toEqual([12, 21, 30])
  expect(deadlineAfter(new Date(2025, 2, 12, 20, 30)).getDate()).toBe(13)
})
