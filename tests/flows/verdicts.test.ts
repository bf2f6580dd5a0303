import { expect, test } from 'vitest'
import { Conflict, Forbidden, Refused } from '@/lib/core/errors'
import { addRevision } from '@/lib/articles/revision-commands'
import { reopenClaim, startClaim } from '@/lib/claims/commands'
import { getClaimView } from '@/lib/claims/queries'
import { addEvidence } from '@/lib/sources/commands'
import {
  adjudicate,
  agreeWithVerdict,
  differFromVerdict,
  sendBackVerdict,
  submitVerdict,
} from '@/lib/verdicts/commands'
import { claimRow, confirmed, historyOf, judge, newsroom, proof, text, wrong } from '../support/newsroom'

test('a claim that two people confirm is settled, and the history says how', async () => {
  const { ana, ben, claim } = await newsroom()
  await startClaim(ana, { claimId: claim.id })
  await judge(ana, claim.id)
  await agreeWithVerdict(ben, { claimId: claim.id })
  const view = await getClaimView(ana, claim.id)
  expect(view).toMatchObject({ status: 'settled', rating: 'confirmed', signed: 2, assignee: { name: 'Ana' } })
  expect(view.verdicts).toMatchObject([
    { author: { name: 'Ana' }, answer: { answer: 'agree', by: { name: 'Ben' } }, superseded: false },
  ])
  expect(await historyOf(claim.id)).toEqual([
    'claim.started',
    'evidence.added',
    'verdict.submitted',
    'verdict.agreed',
  ])
})

test('nobody seconds their own verdict, and nothing is written', async () => {
  const { ana, claim } = await newsroom()
  await judge(ana, claim.id)
  await expect(agreeWithVerdict(ana, { claimId: claim.id })).rejects.toThrow(Forbidden)
  expect(await claimRow(claim.id)).toMatchObject({ status: 'awaitingSecond' })
  expect(await historyOf(claim.id)).toEqual(['evidence.added', 'verdict.submitted'])
})

test('confirmed without a primary source is refused with the reason', async () => {
  const { ana, claim } = await newsroom()
  const refused = await submitVerdict(ana, confirmed(claim.id)).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refused)
  expect((refused as Refused).reasons).toMatchObject([
    {
      path: 'evidence',
      message: expect.stringContaining('one primary source or three sources of different origin') as string,
    },
  ])
  expect(await claimRow(claim.id)).toMatchObject({ status: 'open', rating: null })
})

test('three secondary sources of different origin do, three copies of one wire do not', async () => {
  const { ana, claim } = await newsroom()
  const secondary = (title: string, origin: string) => ({
    ...proof(claim.id),
    source: { kind: 'webPage', tier: 'secondary', title, origin } as const,
  })
  for (const title of ['One', 'Two', 'Three']) await addEvidence(ana, secondary(title, 'Wire'))
  await expect(submitVerdict(ana, confirmed(claim.id))).rejects.toThrow(Refused)
  await addEvidence(ana, secondary('Four', 'Radio'))
  await addEvidence(ana, secondary('Five', 'Archive'))
  await submitVerdict(ana, confirmed(claim.id))
  expect(await claimRow(claim.id)).toMatchObject({ status: 'awaitingSecond' })
})

test('only an editor goes past the sourcing policy, in words, on record', async () => {
  const { ana, eve, claim } = await newsroom()
  const override = { ...confirmed(claim.id), override: 'The mayor told me herself; no paper exists.' }
  await expect(submitVerdict(ana, override)).rejects.toThrow(Forbidden)
  await submitVerdict(eve, override)
  expect((await getClaimView(ana, claim.id)).verdicts).toMatchObject([
    { override: 'The mayor told me herself; no paper exists.' },
  ])
})

test('a second person who differs makes a dispute that only a third, an editor, decides', async () => {
  const { ana, ben, eve, claim } = await newsroom()
  await judge(eve, claim.id)
  await differFromVerdict(ben, wrong(claim.id))
  expect(await claimRow(claim.id)).toMatchObject({ status: 'disputed' })
  await expect(adjudicate(eve, wrong(claim.id))).rejects.toThrow(Forbidden)
  await expect(adjudicate(ana, wrong(claim.id))).rejects.toThrow(Forbidden)
})

test('an editor who gave no verdict adjudicates, and the other view stays on record', async () => {
  const { ana, ben, eve, claim } = await newsroom()
  await judge(ana, claim.id)
  await differFromVerdict(ben, wrong(claim.id))
  await adjudicate(eve, { ...wrong(claim.id), rationale: 'Ben has the minutes right.' })
  const view = await getClaimView(ana, claim.id)
  expect(view).toMatchObject({ status: 'settled', rating: 'wrong' })
  expect(view.verdicts.map(({ role, rating, author }) => [role, rating, author.name])).toEqual([
    ['first', 'confirmed', 'Ana'],
    ['second', 'wrong', 'Ben'],
    ['adjudication', 'wrong', 'Eve'],
  ])
})

test('to differ with the same verdict is refused', async () => {
  const { ana, ben, claim } = await newsroom()
  await judge(ana, claim.id)
  await expect(differFromVerdict(ben, { ...wrong(claim.id), rating: 'confirmed' })).rejects.toThrow(Refused)
})

test('a verdict sent back no longer stands and says why', async () => {
  const { ana, ben, claim } = await newsroom()
  await judge(ana, claim.id)
  await sendBackVerdict(ben, { claimId: claim.id, reason: 'Which minutes?' })
  const view = await getClaimView(ana, claim.id)
  expect(view).toMatchObject({
    status: 'inReview',
    rating: null,
    reopenedFor: 'Sent back: Which minutes?',
    assignee: { name: 'Ana' },
  })
  expect(view.verdicts).toMatchObject([
    { superseded: true, answer: { answer: 'sendBack', reason: 'Which minutes?' } },
  ])
})

test('a settled claim that is reopened keeps its old verdict on record only', async () => {
  const { ana, ben, claim } = await newsroom()
  await judge(ana, claim.id)
  await agreeWithVerdict(ben, { claimId: claim.id })
  await reopenClaim(ben, { claimId: claim.id, reason: 'A reader wrote in.' })
  expect(await getClaimView(ana, claim.id)).toMatchObject({
    status: 'inReview',
    rating: null,
    signed: 0,
    verdicts: [{ superseded: true }],
  })
})

test('a verdict on words that changed since is refused as outdated', async () => {
  const { ana, article, claim } = await newsroom()
  await addEvidence(ana, proof(claim.id))
  await addRevision(ana, { articleId: article.id, text: text.replace('1978', '1979'), baseNumber: 1 })
  await expect(submitVerdict(ana, confirmed(claim.id))).rejects.toThrow(Conflict)
  await submitVerdict(ana, { ...confirmed(claim.id), revision: 2 })
})

test('a verdict on an older draft counts where the words of the claim stand unchanged', async () => {
  const { ana, article, claim } = await newsroom()
  await addEvidence(ana, proof(claim.id))
  await addRevision(ana, { articleId: article.id, text: `A new beginning.\n${text}`, baseNumber: 1 })
  await submitVerdict(ana, confirmed(claim.id))
  expect(await claimRow(claim.id)).toMatchObject({ status: 'awaitingSecond' })
})

test('of two people who judge at once one is first, and the other learns of it', async () => {
  const { ana, ben, claim } = await newsroom()
  await addEvidence(ana, proof(claim.id))
  const both = await Promise.allSettled([
    submitVerdict(ana, confirmed(claim.id)),
    submitVerdict(ben, confirmed(claim.id)),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { message: expect.stringMatching(/(Ana|Ben) was first/) as string },
  })
  expect((await getClaimView(ana, claim.id)).verdicts).toHaveLength(1)
})

test('of two people who answer at once one is heard', async () => {
  const { ana, ben, eve, claim } = await newsroom()
  await judge(ana, claim.id)
  const both = await Promise.allSettled([
    agreeWithVerdict(ben, { claimId: claim.id }),
    differFromVerdict(eve, wrong(claim.id)),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await historyOf(claim.id)).filter((type) => type.startsWith('verdict.'))).toHaveLength(2)
})
