import { expect, test } from 'vitest'
import { ZodError } from 'zod'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, Refused } from '@/lib/core/errors'
import { addRevision } from '@/lib/drafts/commands'
import { reopenClaim, startClaim } from '@/lib/claims/commands'
import { getClaimView } from '@/lib/claims/queries'
import { recount } from '@/lib/claims/recount'
import { house } from '@/lib/claims/scales/house'
import { getDashboard } from '@/lib/dashboard/queries'
import { setPolicy } from '@/lib/sources/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { firstPolicy } from '@/lib/sources/policy'
import { submitVerdict } from '@/lib/verdicts/commands'
import { adjudicate, concede } from '@/lib/verdicts/dispute'
import { agreeWithVerdict, secondVerdict, sendBackVerdict } from '@/lib/verdicts/second'
import {
  claimRow,
  confirmed,
  historyOf,
  judge,
  newsroom,
  proof,
  text,
  wrong,
} from '../support/newsroom'
import { secondAlike } from '../support/second'

test('a claim that two people confirm is settled, and the history says how', async () => {
  const { ana, ben, claim } = await newsroom()
  await startClaim(ana, { claimId: claim.id })
  await judge(ana, claim.id)
  await secondAlike(ben, { claimId: claim.id })
  const view = await getClaimView(ana, claim.id)
  expect(view).toMatchObject({
    status: 'settled',
    rating: 'confirmed',
    signed: 2,
    assignee: { name: 'Ana' },
  })
  expect(view.verdicts).toMatchObject([
    {
      author: { name: 'Ana' },
      answer: { answer: 'agree', by: { name: 'Ben' } },
      superseded: false,
    },
    { author: { name: 'Ben' }, rating: 'confirmed', role: 'second', superseded: false },
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
  await expect(secondAlike(ana, { claimId: claim.id })).rejects.toThrow(Forbidden)
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
      message: expect.stringContaining(
        'one primary source or three sources of different origin',
      ) as string,
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
  const override = {
    ...confirmed(claim.id),
    override: 'The mayor told me herself; no paper exists.',
  }
  await expect(submitVerdict(ana, override)).rejects.toThrow(Forbidden)
  await submitVerdict(eve, override)
  expect((await getClaimView(eve, claim.id)).verdicts).toMatchObject([
    { override: 'The mayor told me herself; no paper exists.' },
  ])
})

test('a second person who differs makes a dispute that only a third, an editor, decides', async () => {
  const { ana, ben, eve, claim } = await newsroom()
  await judge(eve, claim.id)
  await secondVerdict(ben, wrong(claim.id))
  expect(await claimRow(claim.id)).toMatchObject({ status: 'disputed' })
  await expect(adjudicate(eve, wrong(claim.id))).rejects.toThrow(Forbidden)
  await expect(adjudicate(ana, wrong(claim.id))).rejects.toThrow(Forbidden)
})

test('an editor who gave no verdict adjudicates, and the other view stays on record', async () => {
  const { ana, ben, eve, claim } = await newsroom()
  await judge(ana, claim.id)
  await secondVerdict(ben, wrong(claim.id))
  await adjudicate(eve, { ...wrong(claim.id), rationale: 'Ben has the minutes right.' })
  const view = await getClaimView(ana, claim.id)
  expect(view).toMatchObject({ status: 'settled', rating: 'wrong' })
  expect(view.verdicts.map(({ role, rating, author }) => [role, rating, author.name])).toEqual([
    ['first', 'confirmed', 'Ana'],
    ['second', 'wrong', 'Ben'],
    ['adjudication', 'wrong', 'Eve'],
  ])
})

test('both answers of a pair are verdicts of their own, also where they are the same', async () => {
  const { ana, ben, claim } = await newsroom()
  await judge(ana, claim.id, 'wrong')
  await secondVerdict(ben, { ...wrong(claim.id), rationale: 'The stone says 1987.' })
  const { status, verdicts } = await getClaimView(ana, claim.id)
  expect([status, verdicts.map(({ role, rating, author }) => [role, rating, author.name])]).toEqual(
    [
      'settled',
      [
        ['first', 'wrong', 'Ana'],
        ['second', 'wrong', 'Ben'],
      ],
    ],
  )
})

const pairs = ['confirmed', 'needsChange', 'wrong'].flatMap((first) =>
  house.ratings.map(({ id, plainYes }) => [first, id, plainYes ? 'taken' : 'refused'] as const),
)
test.each(pairs)(
  'after %s, %s without a reason is %s: it tells nothing of the first',
  async (first, rating, outcome) => {
    const { ana, ben, claim } = await newsroom()
    await judge(ana, claim.id, first)
    const answer = secondVerdict(ben, { claimId: claim.id, rating }).then(
      () => 'taken',
      (error: unknown) => (error instanceof ZodError ? 'refused' : error),
    )
    expect(await answer).toBe(outcome)
  },
)

test('the first verdict can only be agreed with where the policy shows it', async () => {
  const { ana, ben, eve, claim } = await newsroom()
  await judge(ana, claim.id, 'wrong')
  await expect(agreeWithVerdict(ben, { claimId: claim.id })).rejects.toThrow(Refused)
  await setPolicy(eve, { ...firstPolicy, blindSecond: false })
  await agreeWithVerdict(ben, { claimId: claim.id })
  expect(await claimRow(claim.id)).toMatchObject({ status: 'settled', rating: 'wrong' })
})

test('who gives way in a dispute is one of the two, and the rating that stands is marked where its sources are thin', async () => {
  const { ana, ben, eve, article, claim } = await newsroom()
  await submitVerdict(ana, { ...confirmed(claim.id), rating: 'needsChange' })
  await secondVerdict(ben, wrong(claim.id))
  await expect(concede(eve, { claimId: claim.id, reason: 'Enough.' })).rejects.toThrow(Forbidden)
  await concede(ana, { claimId: claim.id, reason: 'Ben is right.' })
  expect(await claimRow(claim.id)).toMatchObject({ status: 'settled', rating: 'wrong', thin: true })
  expect(await historyOf(claim.id)).toContain('verdict.conceded')
  const { agreement } = await getDashboard(eve)
  expect(agreement).toMatchObject({ pairs: 1, share: 0, matrix: { needsChange: { wrong: 1 } } })
  expect(await recount(article.id)).toEqual([])
  await expect(concede(ben, { claimId: claim.id, reason: 'No.' })).rejects.toThrow(Conflict)
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
  await secondAlike(ben, { claimId: claim.id })
  await reopenClaim(ben, { claimId: claim.id, reason: 'A reader wrote in.' })
  expect(await getClaimView(ana, claim.id)).toMatchObject({
    status: 'inReview',
    rating: null,
    signed: 0,
    verdicts: [{ superseded: true }, { superseded: true }],
  })
})

test('a verdict on words that changed since is refused as outdated', async () => {
  const { ana, article, claim } = await newsroom()
  await addEvidence(ana, proof(claim.id))
  const early = submitVerdict(ana, { ...confirmed(claim.id), revision: 2 })
  await expect(early).rejects.toMatchObject({
    reasons: [{ path: 'revision', message: 'There is no draft 2 yet; draft 1 is the last.' }],
  })
  await addRevision(ana, {
    articleId: article.id,
    text: text.replace('1978', '1979'),
    baseNumber: 1,
  })
  await expect(submitVerdict(ana, confirmed(claim.id))).rejects.toThrow(Conflict)
  await submitVerdict(ana, { ...confirmed(claim.id), revision: 2 })
})

test('a verdict on an older draft counts where the words of the claim stand unchanged', async () => {
  const { ana, article, claim } = await newsroom()
  await addEvidence(ana, proof(claim.id))
  await addRevision(ana, {
    articleId: article.id,
    text: `A new beginning.\n${text}`,
    baseNumber: 1,
  })
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
  // the loser could answer it, so neither may be asked what it says
  expect(await db.verdict.count({ where: { claimId: claim.id } })).toBe(1)
})

test('of two people who answer at once one is heard', async () => {
  const { ana, ben, eve, claim } = await newsroom()
  await judge(ana, claim.id)
  const both = await Promise.allSettled([
    secondAlike(ben, { claimId: claim.id }),
    secondVerdict(eve, wrong(claim.id)),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await historyOf(claim.id)).filter((type) => type.startsWith('verdict.'))).toHaveLength(2)
})

test('a plain yes that its sources bear out need not be said why; every other verdict must', async () => {
  const { ana, claim } = await newsroom()
  const given = { claimId: claim.id, revision: 1 }
  await expect(submitVerdict(ana, { ...given, rating: 'confirmed' })).rejects.toThrow(Refused)
  await addEvidence(ana, proof(claim.id))
  for (const rating of house.ratings.flatMap(({ id, plainYes }) => (plainYes ? [] : [id])))
    await expect(submitVerdict(ana, { ...given, rating }), rating).rejects.toThrow(ZodError)
  await submitVerdict(ana, { ...given, rating: 'confirmed' })
  expect(await claimRow(claim.id)).toMatchObject({ status: 'awaitingSecond', rating: 'confirmed' })
})

test('who goes past the policy says why it is right, too', async () => {
  const { eve, claim } = await newsroom()
  const given = { claimId: claim.id, revision: 1, rating: 'confirmed', override: 'Seen by all.' }
  await expect(submitVerdict(eve, given)).rejects.toThrow('Say why')
  await submitVerdict(eve, { ...given, rationale: 'The whole town saw it.' })
})
