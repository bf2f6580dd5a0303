import { expect, test } from 'vitest'
import { signOffArticle } from '@/lib/articles/sign-off'
import { releaseClaim, startClaim } from '@/lib/claims/commands'
import { deleteClaim } from '@/lib/claims/delete'
import { findDeleted } from '@/lib/claims/deleted'
import { changeClaim } from '@/lib/claims/write'
import { getClaim } from '@/lib/claims/load'
import { transaction } from '@/lib/core/db'
import { proposeFix, rejectFix } from '@/lib/fixes/commands'
import { addNote, completeTask } from '@/lib/notes/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { submitVerdict } from '@/lib/verdicts/commands'
import { sendBackVerdict } from '@/lib/verdicts/second'
import { judge, newsroom, proof } from '../support/newsroom'
import { makeReady } from '../support/samples'

const verdictOn = (claimId: string) => ({
  ...{ claimId, rating: 'confirmed', rationale: 'The minutes say so.', revision: 1 },
})

test('who comes too late learns who moved the claim, not who last said something about it', async () => {
  const { ana, ben, eve, claim } = await newsroom()
  await judge(ana, claim.id)
  await addNote(eve, { claimId: claim.id, body: 'Well done.' })
  await expect(submitVerdict(ben, verdictOn(claim.id))).rejects.toThrow(
    'C1 is waiting for a second signature now: Ana was first. Look again; what you wrote is kept.',
  )
})

test('where nobody was first nobody is named', async () => {
  const { eve, claim } = await newsroom()
  await expect(releaseClaim(eve, { claimId: claim.id })).rejects.toThrow(
    'C1 is open now. Look again; what you wrote is kept.',
  )
})

test('of two who judge in the same instant the later one is told the name of the first', async () => {
  const { ana, ben, claim } = await newsroom()
  await addEvidence(ana, proof(claim.id))
  const both = await Promise.allSettled([
    submitVerdict(ana, verdictOn(claim.id)),
    submitVerdict(ben, verdictOn(claim.id)),
  ])
  const late = both.findIndex(({ status }) => status === 'rejected')
  const first = late === 0 ? 'Ben' : 'Ana'
  expect(both[late]).toMatchObject({
    reason: {
      message: expect.stringContaining(`second signature now: ${first} was first`) as string,
    },
  })
})

test('a claim that was read before it moved is not written over, and the name is told', async () => {
  const { ana, ben, claim } = await newsroom()
  const seen = await transaction((tx) => getClaim(tx, claim.id))
  await startClaim(ben, { claimId: claim.id })
  await expect(
    transaction((tx) => changeClaim(tx, seen, { priority: 1 }, new Date())),
  ).rejects.toThrow('C1 is being checked now: Ben was first')
  await deleteClaim(ana, { claimId: claim.id, reason: 'Said twice.' })
  await expect(
    transaction((tx) => changeClaim(tx, seen, { priority: 1 }, new Date())),
  ).rejects.toThrow('C1 is deleted now: Ana was first')
})

test('a claim that a colleague took away is told of by number and name, and in its place why', async () => {
  const { ana, ben, article, claim } = await newsroom()
  expect(await findDeleted(article.id, 1)).toBeNull()
  await deleteClaim(ana, { claimId: claim.id, reason: 'Said twice.' })
  await expect(addNote(ben, { claimId: claim.id, body: 'And yet' })).rejects.toThrow(
    'C1, which Ana deleted, was not found.',
  )
  const told = { id: claim.id, number: 1, by: 'Ana', reason: 'Said twice.' }
  expect(await findDeleted(article.id, 1)).toEqual(told)
  expect(await findDeleted(article.id, 2)).toBeNull()
})

test('an answer to a verdict that is gone names who sent it back', async () => {
  const { ana, ben, eve, claim } = await newsroom()
  await judge(ana, claim.id)
  await sendBackVerdict(ben, { claimId: claim.id, reason: 'Which page?' })
  await expect(sendBackVerdict(eve, { claimId: claim.id, reason: 'Which page?' })).rejects.toThrow(
    'C1 is being checked now: Ben was first',
  )
})

test('a task, a correction and a sign-off that are done already name who did them', async () => {
  const room = await newsroom()
  const { ana, ben, eve, article, claim } = room
  const note = await addNote(ana, { claimId: claim.id, body: 'Call the mayor', task: {} })
  const { noteId } = note.data
  await completeTask(ben, { noteId })
  await expect(completeTask(ana, { noteId })).rejects.toThrow('This task is done already, by Ben.')
  const fix = await proposeFix(ana, {
    claimId: claim.id,
    replacement: 'closed in 1978',
    reason: 'It is so',
  })
  const { fixId } = fix.data
  await rejectFix(eve, { fixId, reason: 'No' })
  await expect(rejectFix(eve, { fixId, reason: 'No' })).rejects.toThrow(
    'This correction was rejected already, by Eve.',
  )
  await makeReady(room)
  await signOffArticle(eve, { articleId: article.id })
  await expect(signOffArticle(eve, { articleId: article.id })).rejects.toThrow(
    'This article is signed off already, by Eve.',
  )
})
