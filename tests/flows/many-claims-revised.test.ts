import { expect, test } from 'vitest'
import { addRevision } from '@/lib/drafts/commands'
import { importArticle } from '@/lib/intake/import-article'
import { recount } from '@/lib/claims/recount'
import { db } from '@/lib/core/db'
import { addEvidence } from '@/lib/sources/evidence'
import { submitVerdict } from '@/lib/verdicts/commands'
import { confirmed, newsroom, proof } from '../support/newsroom'
import { secondAlike } from '../support/second'

const sentence = (number: number) =>
  `In year ${1900 + number} the council spent ${number * 7} crowns on bridge ${number}.`

/** An article of 1,200 claims: C1 to C3 settled, C4 to C6 waiting for a second signature, the rest open. */
async function checkedArticle() {
  const people = await newsroom()
  const sentences = Array.from({ length: 1_200 }, (_, index) => sentence(index + 1))
  const text = sentences.join('\n')
  let end = -1
  const claims = sentences.map((words) => {
    const start = end + 1
    end = start + words.length
    return { start, end, kind: 'statistic' as const, statement: words }
  })
  const { articleId } = await importArticle(people.ana, {
    title: 'Bridges',
    text,
    extract: false,
    claims,
  })
  const made = await db.claim.findMany({ where: { articleId }, orderBy: { number: 'asc' } })
  for (const { id } of made.slice(0, 6)) {
    await addEvidence(people.ana, proof(id))
    await submitVerdict(people.ana, confirmed(id))
  }
  for (const { id } of made.slice(0, 3)) await secondAlike(people.ben, { claimId: id })
  return { ...people, articleId, text }
}

const claimsOf = (articleId: string) =>
  db.claim.findMany({
    where: { articleId },
    orderBy: { number: 'asc' },
    include: { verdicts: true },
  })

test('a draft in which every sum is another reopens all that was judged, each with its own words', async () => {
  const { ana, articleId, text } = await checkedArticle()
  const next = text.replace(/spent (\d+)/gu, (_, sum: string) => `spent ${Number(sum) + 1}`)
  const [{ data }] = await addRevision(ana, { articleId, text: next, baseNumber: 1 })
  expect(data.anchors).toEqual({ same: 0, moved: 0, changed: 1_200, gone: 0 })
  expect(data.reopened).toHaveLength(6)

  const claims = await claimsOf(articleId)
  for (const { number, status, rating, reopenedFor, verdicts } of claims.slice(0, 6)) {
    expect([status, rating]).toEqual(['inReview', null])
    expect(reopenedFor).toContain(`spent ${number * 7} crowns`)
    expect(reopenedFor).toContain(`spent ${number * 7 + 1} crowns`)
    expect(verdicts.every(({ supersededAt }) => supersededAt !== null)).toBe(true)
  }
  expect(
    claims.slice(6).every(({ status, reopenedFor }) => status === 'open' && !reopenedFor),
  ).toBe(true)
  expect(await recount(articleId)).toEqual([])
})

test('a draft without most of its sentences cuts their claims, whatever had become of them', async () => {
  const { ana, articleId, text } = await checkedArticle()
  const kept = text.split('\n').filter((_, index) => index % 2 === 0)
  const [{ data }, ...events] = await addRevision(ana, {
    articleId,
    text: kept.join('\n'),
    baseNumber: 1,
  })
  expect(data.anchors).toMatchObject({ changed: 0, gone: 600 })
  expect(events.map(({ type }) => type)).toEqual(Array(600).fill('claim.cut'))

  const claims = await claimsOf(articleId)
  const [first, second] = claims
  expect([first?.status, first?.rating]).toEqual(['settled', 'confirmed'])
  expect([second?.status, second?.assigneeId]).toEqual(['cut', null])
  expect(second?.verdicts.map(({ supersededAt }) => supersededAt === null)).toEqual([false, false])
  expect(claims.filter(({ status }) => status === 'cut')).toHaveLength(600)
  expect(await recount(articleId)).toEqual([])
})
