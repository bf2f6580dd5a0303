import { expect, test } from 'vitest'
import { createClaim, editClaim, reopenClaim } from '@/lib/claims/commands'
import { confirmContext } from '@/lib/claims/confirm'
import { getClaimView, listClaims } from '@/lib/claims/queries'
import { recount } from '@/lib/claims/recount'
import { restoreClaim } from '@/lib/claims/restore'
import { Conflict, Refused } from '@/lib/core/errors'
import { addRevision } from '@/lib/drafts/commands'
import { acceptFix, proposeFix } from '@/lib/fixes/commands'
import { importArticle } from '@/lib/intake/import-article'
import type { ClaimView } from '@/lib/claims/views'
import { setPolicy } from '@/lib/sources/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { firstPolicy } from '@/lib/sources/policy'
import { submitVerdict } from '@/lib/verdicts/commands'
import { adjudicate } from '@/lib/verdicts/dispute'
import { secondVerdict, sendBackVerdict } from '@/lib/verdicts/second'
import { confirmed, historyOf, judge, newsroom, proof } from '../support/newsroom'
import { secondAlike } from '../support/second'

/** A claim of its own on some words of a text. */
async function claimIn(text: string, words: string, more: { statement?: string } = {}) {
  const room = await newsroom()
  const { articleId } = await importArticle(room.ana, { title: 'A town', text, extract: false })
  const start = text.indexOf(words)
  const place = { start, end: start + words.length }
  const { claimId } = await createClaim(room.ana, { articleId, ...place, ...more })
  const revise = (next: string, baseNumber = 1) =>
    addRevision(room.ana, { articleId, text: next, baseNumber })
  const seenBy = (who: 'ana' | 'ben') => getClaimView(room[who], claimId)
  return { ...room, articleId, claimId, revise, seenBy }
}

const bridge = 'The bridge at Brill is 40 metres long.'

test.each([
  [
    { statement: 'The bridge fell down.' },
    /^What it says was changed from “.*” to “The bridge fell/,
  ],
  [{ claimant: 'Ann Pell' }, 'Who says it was changed from nobody to Ann Pell.'],
  [{ about: 'attribution' as const }, 'It was taken for content, and is attribution now.'],
])('what two people judged is checked again when it says something else: %o', async (edit, why) => {
  const room = await claimIn(bridge, 'is 40 metres long')
  const { claimId } = room
  await judge(room.ana, claimId)
  await secondAlike(room.ben, { claimId })
  await editClaim(room.ben, { claimId, ...edit })
  expect(await room.seenBy('ana')).toMatchObject({
    ...edit,
    status: 'inReview',
    rating: null,
    reopenedFor: expect.stringMatching(why) as string,
  })
  expect((await historyOf(claimId)).slice(-2)).toEqual(['claim.edited', 'claim.reopened'])
  expect(await recount(room.articleId)).toEqual([])
})

test('between first and second too; what nobody judged by stays as it stands', async () => {
  const room = await claimIn(bridge, 'is 40 metres long')
  const { claimId } = room
  const { statement } = await room.seenBy('ana')
  await judge(room.ana, claimId)
  await editClaim(room.ana, { claimId, statement, priority: 5, dueAt: null })
  expect(await room.seenBy('ana')).toMatchObject({ status: 'awaitingSecond', priority: 5 })
  await editClaim(room.ben, { claimId, statement: 'The bridge is 900 metres long.' })
  expect(await room.seenBy('ben')).toMatchObject({ status: 'inReview' })
})

test('while a correction waits for its look, what it says may be put right', async () => {
  const room = await claimIn(bridge, 'is 40 metres long', { statement: 'It is 40 metres long.' })
  const { claimId } = room
  await judge(room.ana, claimId, 'needsChange')
  await secondAlike(room.ben, { claimId })
  const { data } = await proposeFix(room.ana, {
    claimId,
    replacement: 'is 45 metres long',
    reason: 'So it is.',
  })
  await acceptFix(room.eve, { fixId: data.fixId })
  await editClaim(room.ana, { claimId, statement: 'It is 45 metres long.' })
  expect(await room.seenBy('ana')).toMatchObject({ status: 'awaitingSecond' })
  // nor is that edit why a colleague takes it up again
  await reopenClaim(room.ben, { claimId, reason: 'Not so.' })
  await editClaim(room.ana, { claimId, statement: 'It is long.' })
  expect(await room.seenBy('ben')).toMatchObject({ reopenedFor: 'Not so.' })
})

test('a verdict on a draft whose year, or words at its edge, changed since is refused', async () => {
  const room = await newsroom()
  const text = 'In 2017, the council spent 312 crowns on a bridge.'
  const { articleId } = await importArticle(room.ana, { title: 'A town', text })
  const claim = (await listClaims(room.ana, articleId)).items.find(({ quote }) =>
    quote.includes('312'),
  )
  const claimId = claim?.id ?? ''
  await addRevision(room.ana, { articleId, text: text.replace('2017', '2018'), baseNumber: 1 })
  const first = { claimId, rating: 'onAuthor', rationale: 'The books of 2017 say so.' } as const
  await expect(submitVerdict(room.ana, { ...first, revision: 1 })).rejects.toThrow(Conflict)
  await submitVerdict(room.ana, { ...first, revision: 2 })
  const second = { claimId, rating: 'onAuthor', rationale: 'So it is.' } as const
  await expect(secondVerdict(room.ben, { ...second, revision: 1 })).rejects.toThrow(/Read draft 2/)
  await expect(sendBackVerdict(room.ben, { claimId, reason: 'No.', revision: 1 })).rejects.toThrow(
    Conflict,
  )
  await secondVerdict(room.ben, { ...second, revision: 2 })
  const view = await getClaimView(room.ana, claimId)
  expect(view).toMatchObject({ status: 'settled', rating: 'onAuthor' })
})

test('a draft that changed nothing of the claim makes nobody read again, though its sentence changed before', async () => {
  const text = 'In May the mayor spent 312 crowns on it.'
  const room = await claimIn(`${text}\n\nIt rained.`, '312 crowns')
  const { claimId } = room
  await judge(room.ana, claimId, 'onAuthor')
  const late = text.replace('May', 'late May')
  await room.revise(`${late}\n\nIt rained.`)
  await room.revise(`${late}\n\nIt snowed.`, 2)
  const second = { claimId, rating: 'onAuthor', rationale: 'So it is.' } as const
  await expect(secondVerdict(room.ben, { ...second, revision: 1 })).rejects.toThrow(Conflict)
  await secondVerdict(room.ben, { ...second, revision: 2 })
  expect(await room.seenBy('ben')).toMatchObject({ status: 'settled', contextChanged: true })
})

test('what is still right is said of the sentence that was read', async () => {
  const room = await claimIn('In May the mayor spent 312 crowns on it.', '312 crowns')
  const { claimId } = room
  await judge(room.ana, claimId)
  await secondAlike(room.ben, { claimId })
  await room.revise('In late May the mayor spent 312 crowns on it.')
  await room.revise('She denies that in May the mayor spent 312 crowns on it.', 2)
  await expect(confirmContext(room.ben, { claimId, revision: 2 })).rejects.toThrow(Conflict)
  await confirmContext(room.ben, { claimId, revision: 3 })
  expect(await room.seenBy('ben')).toMatchObject({ contextChanged: false })
})

test('an editor who decides a dispute is bound by the sourcing policy, and goes past it in words', async () => {
  const room = await claimIn(bridge, 'is 40 metres long')
  const { claimId } = room
  const said = { claimId, rationale: 'So it seems.' }
  await submitVerdict(room.ana, { ...said, rating: 'cannotVerify', revision: 1 })
  await secondVerdict(room.ben, { ...said, rating: 'onAuthor' })
  const decision = { ...said, rating: 'confirmed' } as const
  await expect(adjudicate(room.eve, decision)).rejects.toThrow(Refused)
  await adjudicate(room.eve, { ...decision, override: 'I measured it.' })
  const view = await room.seenBy('ana')
  expect(view).toMatchObject({ status: 'settled', rating: 'confirmed' })
  expect(view.verdicts.at(-1)).toMatchObject({ role: 'adjudication', override: 'I measured it.' })
})

test('cutting the words, or a correction of one’s own, is no way to look at a first verdict', async () => {
  const room = await claimIn(`${bridge} It stands.`, 'is 40 metres long')
  const { claimId } = room
  await judge(room.ana, claimId, 'wrong')
  const blind = { rating: null, verdicts: [] }
  await addRevision(room.ben, { articleId: room.articleId, text: 'It stands.', baseNumber: 1 })
  expect(await room.seenBy('ben')).toMatchObject({ ...blind, status: 'cut' })
  await addRevision(room.ben, {
    articleId: room.articleId,
    text: `${bridge} It stands.`,
    baseNumber: 2,
  })
  await restoreClaim(room.ben, { claimId }).catch(() => undefined)
  expect(await room.seenBy('ben')).toMatchObject(blind)
  await submitVerdict(room.ana, { claimId, rating: 'wrong', rationale: 'No.', revision: 3 })
  const { data } = await proposeFix(room.ben, {
    claimId,
    replacement: 'is 40 Metres long',
    reason: 'A capital.',
  })
  await acceptFix(room.eve, { fixId: data.fixId })
  await reopenClaim(room.ben, { claimId, reason: 'Once more.' }).catch(() => undefined)
  expect(await room.seenBy('ben')).toMatchObject({ verdicts: [] })
})

test('a kind that asks for other sources is judged again, one that asks for the same is a label', async () => {
  const room = await claimIn(bridge, 'is 40 metres long')
  const { claimId, ana, ben, eve } = room
  const statistic = { primary: 2, secondary: 5 }
  await setPolicy(eve, { ...firstPolicy, byKind: { statistic, quote: firstPolicy.default } })
  await editClaim(ana, { claimId, kind: 'event' })
  await judge(ana, claimId)
  await secondAlike(ben, { claimId })
  await editClaim(ana, { claimId, kind: 'quote' })
  expect(await room.seenBy('ana')).toMatchObject({ status: 'settled', kind: 'quote' })
  await editClaim(ana, { claimId, kind: 'statistic' })
  expect(await room.seenBy('ana')).toMatchObject({
    status: 'inReview',
    rating: null,
    reopenedFor: 'It was taken for quote, and is statistic now, which asks for other sources.',
  })
  expect(await recount(room.articleId)).toEqual([])
})

test.each([
  ['onAuthor', 'settled'],
  ['confirmed', 'inReview'],
])(
  'of what is settled %s a kind that asks for other sources leaves it %s',
  async (rating, status) => {
    const room = await claimIn(bridge, 'is 40 metres long')
    const { claimId, ana, ben, eve } = room
    const statistic = { primary: 2, secondary: 5 }
    await setPolicy(eve, { ...firstPolicy, byKind: { statistic } })
    await editClaim(ana, { claimId, kind: 'event' })
    await judge(ana, claimId, rating)
    await secondAlike(ben, { claimId })
    await editClaim(ana, { claimId, kind: 'statistic' })
    expect(await room.seenBy('ana')).toMatchObject({ status })
  },
)

const sameAs = ({ quote, statement, claimant }: ClaimView) => ({ quote, statement, claimant })

test.each([
  ['other words', { start: 4, end: bridge.length - 1 }],
  ['another statement', { statement: 'The bridge fell down.' }],
  ['another claimant', { claimant: 'Ann Pell' }],
])('who judges by what stood there before a colleague gave it %s is told', async (_, edit) => {
  const room = await claimIn(bridge, 'is 40 metres long')
  const { claimId, ana, ben, eve } = room
  const read = sameAs(await room.seenBy('ana'))
  await addEvidence(ana, proof(claimId))
  await editClaim(ben, { claimId, ...edit })
  const verdict = { ...confirmed(claimId), read }
  // who changes something else is not named for it
  await editClaim(eve, { claimId, priority: 1 })
  await expect(submitVerdict(ana, verdict)).rejects.toThrow(/says was changed by Ben.* after you/)
  await submitVerdict(ana, { ...verdict, read: sameAs(await room.seenBy('ana')) })
})

test('so is who looks at the new words of a correction, and who answers a first verdict', async () => {
  const room = await claimIn(bridge, 'is 40 metres long')
  const { claimId, ana, ben, eve } = room
  await judge(ana, claimId, 'wrong')
  const unread = { claimId, rating: 'wrong', rationale: 'It is 41.' }
  const old = { ...sameAs(await room.seenBy('ben')), statement: 'The bridge is long.' }
  await expect(secondVerdict(ben, { ...unread, read: old })).rejects.toThrow(Conflict)
  await expect(sendBackVerdict(ben, { claimId, reason: 'So?', read: old })).rejects.toThrow(
    Conflict,
  )
  await secondVerdict(ben, unread)
  const { data } = await proposeFix(ana, {
    claimId,
    replacement: 'is 41 metres long',
    reason: 'So.',
  })
  await acceptFix(eve, { fixId: data.fixId })
  const read = sameAs(await room.seenBy('ben'))
  await editClaim(ana, { claimId, statement: 'The bridge is 41 metres long and rusts.' })
  const look = { claimId, rating: 'confirmed', read }
  await addEvidence(ben, proof(claimId))
  await expect(secondVerdict(ben, look)).rejects.toThrow(Conflict)
})

test('why an edited claim is looked at again is what differs from what was judged, also after further edits', async () => {
  const { ana, ben, claimId, seenBy } = await claimIn(
    'The mill opened in 1978.',
    'opened in 1978',
    {
      statement: 'The mill opened in 1978.',
    },
  )
  await judge(ana, claimId)
  await secondAlike(ben, { claimId })
  const why = async () => (await seenBy('ana')).reopenedFor
  await editClaim(ana, { claimId, statement: 'The mill opened in May 1978.' })
  await editClaim(ben, { claimId, statement: 'The old mill opened in 1978.' })
  expect(await why()).toBe(
    'What it says was changed from “The mill opened in 1978.” to “The old mill opened in 1978.”',
  )
  await editClaim(ben, { claimId, priority: 2, statement: 'The mill opened in 1978.' })
  expect(await why()).toBe('It was changed, and says again what it said.')
})

test('so it is where another field was changed between', async () => {
  const mill = 'The mill opened in 1978'
  const { ana, ben, claimId, seenBy } = await claimIn(`${mill}.`, mill, { statement: mill })
  await editClaim(ana, { claimId, claimant: 'Ann Pell' })
  await judge(ana, claimId)
  await secondAlike(ben, { claimId })
  const why = async () => (await seenBy('ana')).reopenedFor
  await editClaim(ana, { claimId, statement: 'The mill opened in May.' })
  await editClaim(ben, { claimId, claimant: 'Tom Reed', about: 'attribution' })
  await editClaim(ana, { claimId, statement: mill })
  expect(await why()).toBe('Who says it was changed from Ann Pell to Tom Reed.')
  await editClaim(ana, { claimId, claimant: 'Ann Pell' })
  expect(await why()).toBe('It was taken for content, and is attribution now.')
  await editClaim(ana, { claimId, about: 'content' })
  expect(await why()).toBe('It was changed, and says again what it said.')
})
