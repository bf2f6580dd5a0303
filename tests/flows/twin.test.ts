import { expect, test } from 'vitest'
import { createClaim } from '@/lib/claims/commands'
import { deleteClaim } from '@/lib/claims/delete'
import { findTwin } from '@/lib/claims/twin'
import { db } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import { addRevision } from '@/lib/drafts/commands'
import { newsroom, placeOf, text } from '../support/newsroom'

const unlessClaimed = true

test('words that are a claim already make no second one where a page asks for them', async () => {
  const { ana, ben, article } = await newsroom()
  const again = { articleId: article.id, ...placeOf('opened in 1978'), unlessClaimed }
  await expect(createClaim(ben, again)).rejects.toThrow(Conflict)
  await expect(createClaim(ana, again)).rejects.toThrow('C1 is a claim on these very words')
  expect(await db.claim.count()).toBe(1)
  expect(await findTwin(article.id, again)).toBe(1)
})

test('of two who claim the same words at once one makes the claim', async () => {
  const { ana, ben, article } = await newsroom()
  const wanted = { articleId: article.id, ...placeOf('14 million crowns'), unlessClaimed }
  const answers = await Promise.allSettled([createClaim(ana, wanted), createClaim(ben, wanted)])
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a full stop more makes no other claim of the same words, a word or a percent sign does', async () => {
  const { ana, article } = await newsroom()
  const at = (words: string) => ({ articleId: article.id, ...placeOf(words), unlessClaimed })
  await expect(createClaim(ana, at('opened in 1978.'))).rejects.toThrow(Conflict)
  await createClaim(ana, at('bridge opened in 1978'))
  expect(await db.claim.count()).toBe(2)
  const next = `${text} It grew by 40%.`
  await addRevision(ana, { articleId: article.id, text: next, baseNumber: 1 })
  const share = { articleId: article.id, unlessClaimed, ...placeOf('by 40%', next) }
  await createClaim(ana, share)
  await createClaim(ana, { ...share, end: share.end - 1 })
  expect(await db.claim.count()).toBe(4)
})

test('a claim that was deleted, or asserts that someone said it, is no twin', async () => {
  const { ana, article, claim } = await newsroom()
  const again = { articleId: article.id, ...placeOf('opened in 1978'), unlessClaimed }
  await createClaim(ana, { ...again, about: 'attribution' })
  await expect(createClaim(ana, { ...again, about: 'attribution' })).rejects.toThrow(Conflict)
  await deleteClaim(ana, { claimId: claim.id, reason: 'No claim.' })
  expect(await findTwin(article.id, again)).toBeNull()
  await createClaim(ana, again)
})

test('a program that does not ask for it may pin the same words twice', async () => {
  const { ana, article } = await newsroom()
  await createClaim(ana, { articleId: article.id, ...placeOf('opened in 1978') })
  expect(await db.claim.count()).toBe(2)
})
