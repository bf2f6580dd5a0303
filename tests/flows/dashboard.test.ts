import { describe, expect, test } from 'vitest'
import { importArticle } from '@/lib/intake/import-article'
import { publishArticle, signOffArticle } from '@/lib/articles/sign-off'
import { createClaim, startClaim } from '@/lib/claims/commands'
import { deleteClaim } from '@/lib/claims/delete'
import { getDashboard } from '@/lib/dashboard/queries'
import { acceptFix, proposeFix } from '@/lib/fixes/commands'
import { adjudicate } from '@/lib/verdicts/dispute'
import { secondVerdict } from '@/lib/verdicts/second'
import { addClaim, judge, newsroom, wrong } from '../support/newsroom'
import { secondAlike } from '../support/second'
import { archived } from '../support/archived'

const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString()
const workOf = async (room: Awaited<ReturnType<typeof newsroom>>, name: string | null) =>
  (await getDashboard(room.eve)).workload.find(({ person }) => (person?.name ?? null) === name)

async function bringIn(
  room: Awaited<ReturnType<typeof newsroom>>,
  title: string,
  deadline: string | null,
  depth: 'full' | 'spot' = 'full',
) {
  const { articleId } = await importArticle(room.ana, {
    title,
    text: 'The mayor resigned on Friday.',
    extract: false,
    deadline,
    depth,
  })
  return articleId
}

describe('the list of articles', () => {
  test('is by deadline, what has none after that, what is published last, without the archive', async () => {
    const room = await newsroom()
    const published = await bringIn(room, 'Published', hours(-1), 'spot')
    const { claimId } = await createClaim(room.ana, { articleId: published, start: 10, end: 28 })
    await judge(room.ana, claimId)
    await secondAlike(room.ben, { claimId })
    await signOffArticle(room.eve, { articleId: published })
    await publishArticle(room.eve, { articleId: published })
    await bringIn(room, 'Later', hours(20))
    await bringIn(room, 'Sooner', hours(2))
    await archived(room.eve, await bringIn(room, 'Archived', hours(1)))
    const { articles, totals } = await getDashboard(room.vic)
    expect(articles.map(({ title }) => title)).toEqual([
      'Sooner',
      'Later',
      'The bridge',
      'Published',
    ])
    expect(totals).toEqual({ articles: 4, claims: 2 })
  })

  test('comes in pages that miss nothing and repeat nothing', async () => {
    const room = await newsroom()
    for (const deadline of [hours(1), hours(1), null, hours(3), null])
      await bringIn(room, 'One', deadline)
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await getDashboard(room.eve, { limit: 2, ...(cursor && { cursor }) })
      seen.push(...page.articles.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(seen).toHaveLength(6)
    expect(new Set(seen).size).toBe(6)
  })

  test('says what stops each article', async () => {
    const room = await newsroom()
    const [article] = (await getDashboard(room.eve)).articles
    expect(article?.counts.open).toBe(1)
    expect(article?.blockers.map(({ message }) => message)).toEqual([
      '1 must-check claim open',
      '2 sentences unaccounted for',
    ])
  })
})

test('verdicts, statuses and agreement are those in force on articles that are not archived', async () => {
  const room = await newsroom()
  await judge(room.ana, room.claim.id)
  await secondAlike(room.ben, { claimId: room.claim.id })
  const second = await addClaim(room.ana, room.article.id, '14 million crowns')
  await judge(room.ana, second)
  await secondVerdict(room.ben, wrong(second))
  await adjudicate(room.eve, { claimId: second, rating: 'wrong', rationale: 'Ben is right.' })
  const before = await getDashboard(room.eve)
  expect(before.ratings).toEqual({ confirmed: 1, wrong: 1 })
  expect(before.statuses.settled).toBe(2)
  expect(before.agreement).toMatchObject({
    pairs: 2,
    share: 0.5,
    matrix: { confirmed: { confirmed: 1, wrong: 1 } },
  })
  await archived(room.eve, room.article.id)
  const after = await getDashboard(room.eve)
  expect(after).toMatchObject({
    ratings: {},
    articles: [],
    agreement: { pairs: 0 },
    totals: { articles: 0, claims: 0 },
  })
})

describe('workload', () => {
  test('counts first checks in hand, seconds of others that wait, and what nobody holds', async () => {
    const room = await newsroom()
    expect(await workOf(room, null)).toEqual({ person: null, first: 1, second: 0 })
    await startClaim(room.ana, { claimId: room.claim.id })
    expect(await workOf(room, 'Ana')).toMatchObject({ first: 1, second: 0 })
    await judge(room.ana, room.claim.id)
    expect(await workOf(room, 'Ana')).toMatchObject({ first: 0, second: 0 })
    expect(await workOf(room, 'Ben')).toMatchObject({ first: 0, second: 1 })
    expect(await workOf(room, 'Vic')).toBeUndefined()
  })

  test('nobody holds a deleted claim, nor one of an archived article', async () => {
    const room = await newsroom()
    const second = await addClaim(room.ana, room.article.id, '14 million crowns')
    await startClaim(room.ana, { claimId: second })
    await startClaim(room.ana, { claimId: room.claim.id })
    await deleteClaim(room.ana, { claimId: second, reason: 'Twice the same.' })
    expect(await workOf(room, 'Ana')).toMatchObject({ first: 1 })
    await archived(room.eve, room.article.id)
    expect(await workOf(room, 'Ana')).toMatchObject({ first: 0 })
    expect(await workOf(room, null)).toMatchObject({ first: 0 })
  })
})

test('open claims by age, measured from when they came to wait', async () => {
  const room = await newsroom()
  await addClaim(room.ana, room.article.id, '14 million crowns')
  const at = (n: number) =>
    getDashboard(room.eve, {}, new Date(Date.now() + n * 3_600_000)).then(({ ageing }) => ageing)
  expect(await at(0.5)).toMatchObject({ under1h: 2, over1d: 0 })
  expect(await at(2)).toMatchObject({ under1h: 0, from1to3h: 2 })
  expect(await at(12)).toMatchObject({ from8to24h: 2, over1d: 0 })
  expect(await at(30)).toMatchObject({ from8to24h: 0, over1d: 2 })
  await deleteClaim(room.ana, { claimId: room.claim.id, reason: 'Nothing to check.' })
  expect(await at(30)).toMatchObject({ over1d: 1 })
})

test('errors caught are the accepted corrections of four weeks, by kind of claim, with their words', async () => {
  const room = await newsroom()
  const { data } = await proposeFix(room.ana, {
    claimId: room.claim.id,
    replacement: 'opened in 1979',
    reason: 'The minutes.',
  })
  expect((await getDashboard(room.eve)).caught.total).toBe(0)
  await acceptFix(room.ben, { fixId: data.fixId })
  const { caught } = await getDashboard(room.eve)
  expect(caught).toMatchObject({
    total: 1,
    byKind: { date: 1 },
    latest: [{ exact: 'opened in 1978', replacement: 'opened in 1979', by: 'Ana', number: 1 }],
  })
  const later = await getDashboard(room.eve, {}, new Date(Date.now() + 29 * 86_400_000))
  expect(later.caught).toEqual({ total: 0, byKind: {}, latest: [] })
})

test('what is put right once it is out was in print, and is no error caught', async () => {
  const room = await newsroom()
  const articleId = await bringIn(room, 'Out', null, 'spot')
  const { claimId } = await createClaim(room.ana, { articleId, start: 10, end: 28 })
  await judge(room.ana, claimId)
  await secondAlike(room.ben, { claimId })
  const correct = async (replacement: string) => {
    const { data } = await proposeFix(room.ana, { claimId, replacement, reason: 'The minutes.' })
    await acceptFix(room.ben, { fixId: data.fixId })
    await secondVerdict(room.eve, { claimId, rating: 'confirmed' })
  }
  await correct('resigned on Monday')
  await signOffArticle(room.eve, { articleId })
  await publishArticle(room.eve, { articleId })
  expect((await getDashboard(room.eve)).caught).toMatchObject({
    total: 1,
    latest: [{ at: expect.stringMatching(/Z$/) as string }],
  })
  await correct('resigned on Tuesday')
  const { caught } = await getDashboard(room.eve)
  expect(caught).toMatchObject({ total: 1, latest: [{ replacement: 'resigned on Monday' }] })
})
