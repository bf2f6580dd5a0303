import { expect, test } from 'vitest'
import { addEvidence } from '@/lib/sources/evidence'
import { db } from '@/lib/core/db'
import { verifyChain } from '@/lib/history/check-chain'
import { recount } from '@/lib/claims/recount'
import type { Answer } from '../support/door'
import { door } from '../support/door'
import { judge, proof, text } from '../support/newsroom'
import { makeReady } from '../support/samples'

const statusesOf = (answers: Answer[]) => answers.map(({ status }) => status).sort()

test('of two who submit a verdict at the same moment one is first, and the other is told so', async () => {
  const { room, ana, ben, claimId, articleId } = await door()
  await addEvidence(room.ana, proof(claimId))
  const verdict = { rating: 'confirmed', rationale: 'The minutes say so.', revision: 1 }
  const answers = await Promise.all(
    [ana, ben].map((one) => one.post(`/claims/${claimId}/verdicts`, verdict)),
  )
  expect(statusesOf(answers)).toEqual([201, 409])
  expect(answers.find(({ status }) => status === 409)?.json.detail).toMatch(/first|moment ago/)
  expect(await db.verdict.count()).toBe(1)
  expect(await recount(articleId)).toEqual([])
})

test('of two who agree at the same moment one is second', async () => {
  const { room, ben, eve, claimId, articleId } = await door()
  await judge(room.ana, claimId)
  const answers = await Promise.all(
    [ben, eve].map((one) => one.post(`/claims/${claimId}/second`, { rating: 'confirmed' })),
  )
  expect(statusesOf(answers)).toEqual([200, 409])
  expect(await recount(articleId)).toEqual([])
})

test('of two who give way at the same moment one does', async () => {
  const { room, ana, ben, claimId, articleId } = await door()
  await judge(room.ana, claimId)
  await ben.post(`/claims/${claimId}/second`, { rating: 'wrong', rationale: 'It was 1987.' })
  const answers = await Promise.all(
    [ana, ben].map((one) => one.post(`/claims/${claimId}/concede`, { reason: 'You are right.' })),
  )
  expect(statusesOf(answers)).toEqual([200, 409])
  expect(await db.verdict.count({ where: { concededAt: { not: null } } })).toBe(1)
  expect(await recount(articleId)).toEqual([])
})

test('of two editors who decide a dispute at the same moment one decides', async () => {
  const { room, ben, eve, ada, claimId } = await door()
  await judge(room.ana, claimId)
  await ben.post(`/claims/${claimId}/second`, {
    rating: 'wrong',
    rationale: 'It was 1987.',
  })
  const answers = await Promise.all([
    eve.post(`/claims/${claimId}/adjudicate`, { rating: 'confirmed', rationale: 'Right.' }),
    ada.post(`/claims/${claimId}/adjudicate`, { rating: 'wrong', rationale: 'Wrong.' }),
  ])
  expect(statusesOf(answers)).toEqual([200, 409])
})

test('of two new drafts on one base one comes in', async () => {
  const { ana, ben, articleId } = await door()
  const answers = await Promise.all([
    ana.post(`/articles/${articleId}/revisions`, { text: `${text} Yes.`, baseNumber: 1 }),
    ben.post(`/articles/${articleId}/revisions`, { text: `${text} No.`, baseNumber: 1 }),
  ])
  expect(statusesOf(answers)).toEqual([201, 409])
  expect(await db.revision.count()).toBe(2)
})

test('of two who sign off at the same moment one does', async () => {
  const { room, eve, ada, articleId } = await door()
  await makeReady(room)
  const answers = await Promise.all(
    [eve, ada].map((one) => one.post(`/articles/${articleId}/sign-off`)),
  )
  expect(statusesOf(answers)).toEqual([200, 409])
})

test('forty writes at once on one article: all there, numbered in a row, the chain whole', async () => {
  const { ana, ben, articleId, claimId } = await door()
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, at) =>
      at % 2
        ? ana.post(`/claims/${claimId}/notes`, { body: `Note ${at}.`, task: {} })
        : ben.post(`/articles/${articleId}/claims`, { start: at, end: at + 3 }),
    ),
  )
  expect(new Set(statusesOf(answers))).toEqual(new Set([201]))
  expect(await verifyChain(articleId)).toMatchObject({ events: 41, broken: null })
  expect(await recount(articleId)).toEqual([])
})
