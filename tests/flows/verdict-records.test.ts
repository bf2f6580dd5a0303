import { expect, test } from 'vitest'
import { Conflict, Forbidden, Refused } from '@/lib/core/errors'
import { db } from '@/lib/core/db'
import { addRevision } from '@/lib/drafts/commands'
import { acceptFix, proposeFix } from '@/lib/fixes/commands'
import { setPolicy } from '@/lib/sources/commands'
import { firstPolicy } from '@/lib/sources/policy'
import { submitVerdict } from '@/lib/verdicts/commands'
import { adjudicate, concede } from '@/lib/verdicts/dispute'
import { agreeWithVerdict, secondVerdict, sendBackVerdict } from '@/lib/verdicts/second'
import { addClaim, claimRow, confirmed, judge, newsroom, text, wrong } from '../support/newsroom'

/** Verdicts on a claim in the order they were given, and what its last event keeps, with their places for their ids. */
async function onRecord(claimId: string) {
  const verdicts = await db.verdict.findMany({ where: { claimId }, orderBy: { id: 'asc' } })
  const last = await db.event.findFirstOrThrow({ where: { claimId }, orderBy: { id: 'desc' } })
  const at = new Map(verdicts.map(({ id }, nth) => [id, nth]))
  const data = Object.entries(JSON.parse(last.data) as Record<string, unknown>)
  return {
    verdicts,
    event: [
      last.type,
      Object.fromEntries(data.map(([key, value]) => [key, at.get(String(value)) ?? value])),
    ],
  }
}

test('a verdict is kept with draft and scale, and takes what was said of the claim before it off', async () => {
  const { ana, eve, claim } = await newsroom()
  const before = { clearedAt: new Date(), clearedById: eve.id, clearedReason: 'A quotation.' }
  await db.claim.update({
    where: { id: claim.id },
    data: { ...before, thin: true, corrected: true, reopenedFor: 'Look.' },
  })
  await judge(ana, claim.id)
  expect(await claimRow(claim.id)).toMatchObject({
    status: 'awaitingSecond',
    rating: 'confirmed',
    assigneeId: ana.id,
    thin: false,
    corrected: false,
    reopenedFor: null,
    clearedAt: null,
    clearedById: null,
    clearedReason: null,
  })
  const { verdicts, event } = await onRecord(claim.id)
  const given = { role: 'first', rating: 'confirmed', rationale: 'The minutes say so.' }
  expect(verdicts).toMatchObject([
    { ...given, authorId: ana.id, revision: 1, scale: 'house@1', override: null },
  ])
  expect(event).toEqual([
    'verdict.submitted',
    { verdictId: 0, rating: 'confirmed', override: null },
  ])
})

test('the second’s answer is kept with both, and so is what ends a dispute', async () => {
  const { ana, ben, eve, claim } = await newsroom()
  await judge(ana, claim.id)
  await secondVerdict(ben, wrong(claim.id))
  const differed = await onRecord(claim.id)
  expect(differed.verdicts).toMatchObject([
    { answer: 'differ', answerReason: 'It was 1987.', answeredById: ben.id },
    { role: 'second', rating: 'wrong', authorId: ben.id, answer: null },
  ])
  expect(differed.event).toEqual([
    'verdict.differed',
    { verdictId: 0, secondId: 1, rating: 'wrong' },
  ])
  await adjudicate(eve, wrong(claim.id))
  expect((await onRecord(claim.id)).event).toEqual([
    'verdict.adjudicated',
    { verdictId: 2, rating: 'wrong' },
  ])
})

test('who gives way is kept with the reason and the verdict that stands', async () => {
  const { ana, ben, claim } = await newsroom()
  await judge(ana, claim.id)
  await secondVerdict(ben, wrong(claim.id))
  await concede(ben, { claimId: claim.id, reason: 'Ana is right.' })
  const { verdicts, event } = await onRecord(claim.id)
  expect(verdicts).toMatchObject([{ concededAt: null }, { concededReason: 'Ana is right.' }])
  expect(verdicts[1]?.concededAt).not.toBeNull()
  const data = { verdictId: 1, standsId: 0, rating: 'confirmed', reason: 'Ana is right.' }
  expect(event).toEqual(['verdict.conceded', data])
  expect(await claimRow(claim.id)).toMatchObject({ rating: 'confirmed', thin: false })
})

test('agreeing without a word keeps none', async () => {
  const { ana, ben, eve, claim } = await newsroom()
  await setPolicy(eve, { ...firstPolicy, blindSecond: false })
  await judge(ana, claim.id)
  await agreeWithVerdict(ben, { claimId: claim.id })
  const { verdicts, event } = await onRecord(claim.id)
  expect(verdicts).toMatchObject([{ answer: 'agree', answerReason: null }, { rationale: '' }])
  expect(event).toEqual(['verdict.agreed', { verdictId: 0, secondId: 1, rating: 'confirmed' }])
})

/** A claim two people found wrong, corrected by Ana, accepted by Eve. */
async function corrected() {
  const room = await newsroom()
  const { id } = room.claim
  await judge(room.ana, id, 'wrong')
  await secondVerdict(room.ben, wrong(id))
  const fix = { claimId: id, replacement: 'opened in 1987', reason: 'Turned.' }
  const { data } = await proposeFix(room.ana, fix)
  await acceptFix(room.eve, { fixId: data.fixId })
  return { ...room, id }
}

test.each([
  [
    'right',
    confirmed,
    { status: 'settled', rating: 'confirmed', corrected: true, reopenedFor: null },
  ],
  [
    'not right',
    wrong,
    {
      status: 'inReview',
      rating: null,
      corrected: false,
      reopenedFor: 'The new words: Wrong. It was 1987.',
    },
  ],
])('new words are looked at once, by a third: found %s', async (found, rated, stands) => {
  const { ana, eve, ben, id } = await corrected()
  for (const own of [ana, eve])
    await expect(secondVerdict(own, { ...rated(id), revision: 2 })).rejects.toThrow(Forbidden)
  await secondVerdict(ben, { ...rated(id), revision: 2 })
  expect(await claimRow(id)).toMatchObject(stands)
  const { verdicts, event } = await onRecord(id)
  const look = verdicts.at(-1)
  expect(look).toMatchObject({ role: 'look', rating: rated(id).rating, revision: 2 })
  expect(look?.supersededAt === null).toBe(found === 'right')
  const right = found === 'right'
  expect(event).toEqual(['verdict.looked', { verdictId: 2, rating: rated(id).rating, right }])
})

test('new words that are sent back have no verdict to name', async () => {
  const { ben, id } = await corrected()
  await sendBackVerdict(ben, { claimId: id, reason: 'Which page?' })
  expect((await onRecord(id)).event).toEqual([
    'verdict.sentBack',
    { verdictId: null, reason: 'Which page?' },
  ])
})

test('a refusal of a verdict says what is wrong', async () => {
  const { ana, ben, article, claim } = await newsroom()
  const { id } = claim
  await expect(submitVerdict(ana, { ...confirmed(id), rating: 'true' })).rejects.toMatchObject({
    reasons: [
      {
        path: 'rating',
        message:
          'This article is judged by Confirmed, Needs change, Wrong, Cannot verify, On author, Opinion.',
      },
    ],
  })
  const past = submitVerdict(ana, { ...confirmed(id), override: 'She told me.' })
  await expect(past).rejects.toThrow('Only an editor may go past the sourcing policy.')
  // spaces are no words
  await expect(submitVerdict(ana, { ...confirmed(id), override: ' ' })).rejects.toThrow(Refused)
  await judge(ana, id)
  await expect(agreeWithVerdict(ben, { claimId: id })).rejects.toMatchObject({
    reasons: [
      {
        path: 'rating',
        message: 'Choose a verdict of your own. The first is shown once yours is in.',
      },
    ],
  })
  await expect(concede(ana, { claimId: id, reason: 'Enough.' })).rejects.toThrow(
    'C1 is not disputed.',
  )
  const later = `${text} It cost 3 crowns.`
  await addRevision(ana, { articleId: article.id, text: later, baseNumber: 1 })
  const made = await addClaim(ana, article.id, 'It cost 14 million crowns')
  const early = submitVerdict(ana, { ...confirmed(made), rating: 'onAuthor' })
  await expect(early).rejects.toThrow(
    'What C2 says, or what it is taken from, changed after draft 1. Read draft 2 and judge again; what you wrote is kept.',
  )
  await expect(early).rejects.toThrow(Conflict)
})
