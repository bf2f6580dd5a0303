import { expect, test } from 'vitest'
import { archiveArticle, editArticle } from '@/lib/articles/commands'
import { dismissSentence } from '@/lib/articles/dismissals'
import { addRevision } from '@/lib/drafts/commands'
import { getArticle } from '@/lib/articles/desk'
import { getArticleFrame } from '@/lib/articles/queries'
import { publishArticle, signOffArticle } from '@/lib/articles/sign-off'
import { clearClaim, editClaim, startClaim } from '@/lib/claims/commands'
import { db } from '@/lib/core/db'
import { Conflict, Refused } from '@/lib/core/errors'
import { verifyChain } from '@/lib/history/check-chain'
import { addNote, completeTask } from '@/lib/notes/commands'
import { setPolicy } from '@/lib/sources/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { addClaim, judge, newsroom, proof, text } from '../support/newsroom'
import { secondAlike } from '../support/second'

async function readyRoom() {
  const room = await newsroom()
  await judge(room.ana, room.claim.id)
  await secondAlike(room.ben, { claimId: room.claim.id })
  for (const sentence of [1, 2])
    await dismissSentence(room.ana, { articleId: room.article.id, sentence, reason: 'noClaim' })
  return room
}
const codes = async ({ ana, article }: Awaited<ReturnType<typeof newsroom>>) =>
  (await getArticle(ana, article.id)).blockers.map(({ code }) => code)

test('an open claim and unaccounted sentences stop sign-off, each with its place', async () => {
  const { eve, article, claim } = await newsroom()
  const refused = await signOffArticle(eve, { articleId: article.id }).catch(
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(Refused)
  expect((refused as Refused).blockers).toMatchObject([
    { code: 'mustCheckOpen', claimId: claim.id },
    { code: 'sentenceOpen', sentence: 1 },
    { code: 'sentenceOpen', sentence: 2 },
  ])
})

test('a ready article is signed off once, with a digest', async () => {
  const { eve, ada, article } = await readyRoom()
  const { data } = await signOffArticle(eve, { articleId: article.id })
  expect(data.digest).toMatch(/^[0-9a-f]{64}$/)
  await expect(signOffArticle(ada, { articleId: article.id })).rejects.toThrow(Conflict)
  expect(await getArticle(eve, article.id)).toMatchObject({
    stage: 'signedOff',
    signOff: { valid: true, by: { name: 'Eve' } },
  })
})

test('later evidence voids the sign-off, with the cause', async () => {
  const { ana, eve, article, claim } = await readyRoom()
  await signOffArticle(eve, { articleId: article.id })
  await addEvidence(ana, proof(claim.id))
  expect(await getArticle(eve, article.id)).toMatchObject({
    stage: 'checking',
    signOff: {
      valid: false,
      voidedReason: 'A source was attached to C1 by Ana: Minutes of the opening',
    },
  })
  expect((await verifyChain(article.id)).broken).toBeNull()
})

test('the page of a claim is told of a sign-off only while it holds', async () => {
  const { ana, eve, article, claim } = await readyRoom()
  const signedBy = async () => (await getArticleFrame(ana, article.id)).signOff
  expect(await signedBy()).toBeNull()
  await signOffArticle(eve, { articleId: article.id })
  expect(await signedBy()).toEqual({ valid: true, by: { name: 'Eve' } })
  await addEvidence(ana, proof(claim.id))
  expect(await signedBy()).toBeNull()
})

test('a note or a new deadline leaves the sign-off as it is', async () => {
  const { ana, eve, article, claim } = await readyRoom()
  await signOffArticle(eve, { articleId: article.id })
  await addNote(ana, { claimId: claim.id, body: 'Thank you.' })
  await editArticle(ana, { articleId: article.id, deadline: '2026-01-01T10:00:00Z' })
  expect(await getArticle(eve, article.id)).toMatchObject({
    stage: 'signedOff',
    signOff: { valid: true },
  })
})

test('a rating that blocks does so until an editor lets it stand', async () => {
  const room = await newsroom()
  await judge(room.ana, room.claim.id, 'wrong')
  await secondAlike(room.ben, { claimId: room.claim.id })
  expect(await codes(room)).toContain('ratingBlocks')
  await clearClaim(room.eve, { claimId: room.claim.id, reason: 'It is a quotation.' })
  expect(await codes(room)).not.toContain('ratingBlocks')
})

test('an open task stops sign-off until it is done', async () => {
  const room = await readyRoom()
  const { data } = await addNote(room.ana, {
    claimId: room.claim.id,
    body: 'Ring the archive.',
    task: { assignee: room.ben.id },
  })
  expect(await codes(room)).toEqual(['taskOpen'])
  await completeTask(room.ben, data)
  expect(await codes(room)).toEqual([])
})

test('a stricter policy marks verdicts thinly sourced, and a milder one frees them', async () => {
  const room = await readyRoom()
  await setPolicy(room.eve, { default: { primary: 2, secondary: 0 } })
  expect(await codes(room)).toEqual(['thinlySourced'])
  await setPolicy(room.eve, { default: { primary: 1, secondary: 0 } })
  expect(await codes(room)).toEqual([])
})

test('a spot check asks neither for every sentence nor for claims nobody began', async () => {
  const room = await newsroom()
  await editArticle(room.ana, { articleId: room.article.id, depth: 'spot' })
  // nothing was checked: that alone stops it
  expect(await codes(room)).toEqual(['nothingChecked'])
  await expect(signOffArticle(room.eve, { articleId: room.article.id })).rejects.toThrow(Refused)
  await startClaim(room.ana, { claimId: room.claim.id })
  expect(await codes(room)).toEqual(['mustCheckOpen'])
})

test('a check of the essentials leaves out what is no name, number or quote', async () => {
  const room = await newsroom()
  const { ana, article, claim } = room
  const number = await addClaim(ana, article.id, '14 million crowns')
  const other = await addClaim(ana, article.id, 'Nobody knows why')
  for (const claimId of [number, other]) await editClaim(ana, { claimId, kind: 'status' })
  await editArticle(ana, { articleId: article.id, depth: 'essentials' })
  expect((await getArticle(ana, article.id)).blockers.map(({ claimId }) => claimId)).toEqual([
    claim.id,
    number,
  ])
})

test('only what is signed off is published, and what is archived no longer changes', async () => {
  const { ana, eve, article, claim } = await readyRoom()
  await expect(publishArticle(eve, { articleId: article.id })).rejects.toThrow(Conflict)
  await signOffArticle(eve, { articleId: article.id })
  await publishArticle(eve, { articleId: article.id })
  await archiveArticle(eve, { articleId: article.id })
  await expect(addEvidence(ana, proof(claim.id))).rejects.toThrow(Conflict)
  await expect(
    addRevision(ana, { articleId: article.id, text: `${text}!`, baseNumber: 1 }),
  ).rejects.toThrow(Conflict)
})

test('two editors sign at once: one signature', async () => {
  const { eve, ada, article } = await readyRoom()
  const both = await Promise.allSettled([
    signOffArticle(eve, { articleId: article.id }),
    signOffArticle(ada, { articleId: article.id }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.signOff.count()).toBe(1)
})
