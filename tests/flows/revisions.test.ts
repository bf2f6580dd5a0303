import { expect, test } from 'vitest'
import { dismissSentence } from '@/lib/articles/dismissals'
import { addRevision } from '@/lib/drafts/commands'
import { getArticle, getDesk } from '@/lib/articles/desk'
import { restoreClaim } from '@/lib/claims/restore'
import { getClaimView } from '@/lib/claims/queries'
import { recount } from '@/lib/claims/recount'
import { Conflict, Forbidden, Refused } from '@/lib/core/errors'
import { getDashboard } from '@/lib/dashboard/queries'
import { getQueue } from '@/lib/dashboard/queue'
import { acceptFix, proposeFix, rejectFix } from '@/lib/fixes/commands'
import { searchClaims } from '@/lib/search/queries'
import { secondVerdict } from '@/lib/verdicts/second'
import { addClaim, claimRow, historyOf, judge, newsroom, placeOf, text } from '../support/newsroom'
import { secondAlike } from '../support/second'

async function settledRoom() {
  const room = await newsroom()
  await judge(room.ana, room.claim.id)
  await secondAlike(room.ben, { claimId: room.claim.id })
  return room
}
const revise = (room: Awaited<ReturnType<typeof newsroom>>, next: string, baseNumber = 1) =>
  addRevision(room.ana, { articleId: room.article.id, text: next, baseNumber })

test('a claim whose words moved keeps its verdict', async () => {
  const room = await settledRoom()
  const [event] = await revise(room, `First, the tolls rose.\n${text}`)
  expect(event.data).toMatchObject({
    number: 2,
    anchors: { same: 0, moved: 1, changed: 0, gone: 0 },
    reopened: [],
  })
  const view = await getClaimView(room.ana, room.claim.id)
  expect(view).toMatchObject({
    status: 'settled',
    rating: 'confirmed',
    anchor: 'moved',
    quote: 'opened in 1978',
    start: 23 + placeOf('opened in 1978').start,
  })
})

test('a changed number reopens the claim, with both wordings as the reason', async () => {
  const room = await settledRoom()
  const [event] = await revise(room, text.replace('1978', '1979'))
  expect(event.data.reopened).toEqual([room.claim.id])
  const view = await getClaimView(room.ana, room.claim.id)
  expect(view).toMatchObject({
    status: 'inReview',
    rating: null,
    anchor: 'changed',
    quote: 'opened in 1979',
  })
  expect(view.reopenedFor).toBe('The words changed from “opened in 1978” to “opened in 1979”.')
})

test('a claim is found by the words it has now', async () => {
  const room = await settledRoom()
  const found = async () =>
    (await searchClaims(room.ana, { q: 'opened 1979' })).items.map(({ quote }) => quote)
  expect(await found()).toEqual([])
  await revise(room, text.replace('1978', '1979'))
  expect(await found()).toEqual(['opened in 1979'])
})

test('a claim whose words are gone is cut, and is found again when they are back', async () => {
  const room = await settledRoom()
  await revise(room, 'It cost 14 million crowns.\nNobody knows why.')
  expect(await getClaimView(room.ana, room.claim.id)).toMatchObject({
    status: 'cut',
    anchor: 'gone',
    quote: 'opened in 1978',
  })
  await expect(restoreClaim(room.ana, { claimId: room.claim.id })).rejects.toThrow(
    /do not stand in draft 2/u,
  )
  await revise(room, `It rained.\n${text}`, 2)
  expect(await getClaimView(room.ana, room.claim.id)).toMatchObject({
    status: 'open',
    anchor: 'moved',
    quote: 'opened in 1978',
    rating: null,
    reopenedFor: 'Its words are back in the text.',
    start: 11 + placeOf('opened in 1978').start,
  })
  expect(await historyOf(room.claim.id)).toEqual([
    'evidence.added',
    'verdict.submitted',
    'verdict.agreed',
    'claim.cut',
    'claim.found',
  ])
})

test('a draft on top of an older one is refused, and so is the same text', async () => {
  const room = await newsroom()
  await revise(room, `${text} More.`)
  await expect(revise(room, `${text} Other.`)).rejects.toThrow(Conflict)
  await expect(revise(room, `${text} More.`, 2)).rejects.toThrow(Refused)
})

test('a dismissal stays with its sentence and ends with its words', async () => {
  const room = await newsroom()
  await dismissSentence(room.ana, { articleId: room.article.id, sentence: 2, reason: 'rhetorical' })
  await revise(room, `Before all, a word.\n${text}`)
  expect(
    (await getArticle(room.ana, room.article.id)).sentenceList.map(({ state }) => state),
  ).toEqual(['open', 'claimed', 'open', 'dismissed'])
  await revise(room, text.replace('Nobody knows why.', 'Nobody knew why.'), 2)
  expect(
    (await getArticle(room.ana, room.article.id)).sentenceList.map(({ state }) => state),
  ).toEqual(['claimed', 'open', 'open'])
})

test('an accepted fix changes its quote alone and is looked at once by another person', async () => {
  const room = await newsroom()
  const cost = await addClaim(room.ana, room.article.id, '14 million crowns')
  await judge(room.ana, cost)
  await judge(room.ana, room.claim.id, 'needsChange')
  const { data } = await proposeFix(room.ana, {
    claimId: room.claim.id,
    replacement: 'was opened in 1987',
    reason: 'The minutes.',
  })
  const [accepted] = await acceptFix(room.ana, data)
  expect(accepted.data).toMatchObject({
    revision: 2,
    from: 'opened in 1978',
    to: 'was opened in 1987',
  })
  expect(await claimRow(cost)).toMatchObject({ status: 'awaitingSecond', rating: 'confirmed' })
  expect(await getClaimView(room.ana, room.claim.id)).toMatchObject({
    status: 'awaitingSecond',
    rating: null,
    quote: 'was opened in 1987',
    corrected: { from: 'opened in 1978', to: 'was opened in 1987', revision: 2, state: 'waits' },
    verdicts: [{ rating: 'needsChange', superseded: true }],
  })
  await secondVerdict(room.ben, { claimId: room.claim.id, rating: 'confirmed' })
  expect(await getClaimView(room.ana, room.claim.id)).toMatchObject({
    status: 'settled',
    rating: 'confirmed',
    signed: 1,
    verdicts: [
      { rating: 'needsChange', superseded: true },
      { rating: 'confirmed', role: 'look', author: { name: 'Ben' } },
    ],
  })
  const { article } = await getDesk(room.ana, room.article.id)
  expect(article.revision.text).toBe(text.replace('opened in 1978', 'was opened in 1987'))
  expect(article.blockers.filter(({ claimId }) => claimId === room.claim.id)).toEqual([])
})

test('who accepts or proposed a fix is author of nothing, and does not look at it', async () => {
  const room = await newsroom()
  const { ana, ben, eve, claim } = room
  await judge(ana, claim.id, 'wrong')
  await secondAlike(ben, { claimId: claim.id })
  const { data } = await proposeFix(ben, {
    claimId: claim.id,
    replacement: 'opened in 1987',
    reason: 'Minutes.',
  })
  await acceptFix(eve, data)
  const { verdicts, signed } = await getClaimView(ana, claim.id)
  expect([signed, verdicts.map(({ author }) => author.name)]).toEqual([0, ['Ana', 'Ben']])
  const right = { claimId: claim.id, rating: 'confirmed' }
  await expect(secondVerdict(eve, right)).rejects.toThrow(Forbidden)
  await expect(secondVerdict(ben, right)).rejects.toThrow(Forbidden)
  const waiting = async (actor: typeof ana) => (await getQueue(actor)).seconds.total
  expect([await waiting(ana), await waiting(ben), await waiting(eve)]).toEqual([1, 0, 0])
  await secondVerdict(ana, right)
  const { ratings, agreement } = await getDashboard(eve)
  expect([ratings, agreement.pairs]).toEqual([{ confirmed: 1 }, 1])
  expect(await recount(room.article.id)).toEqual([])
})

test('new words that are not found right go back with the reason, and what was found stays on record', async () => {
  const room = await newsroom()
  const { ana, ben, claim } = room
  await judge(ana, claim.id, 'wrong')
  const { data } = await proposeFix(ana, {
    claimId: claim.id,
    replacement: 'opened in 1988',
    reason: 'Minutes.',
  })
  await acceptFix(ana, data)
  await secondVerdict(ben, { claimId: claim.id, rating: 'wrong', rationale: 'It was 1987.' })
  expect(await getClaimView(ana, claim.id)).toMatchObject({
    status: 'inReview',
    rating: null,
    reopenedFor: 'The new words: Wrong. It was 1987.',
    verdicts: [{ rating: 'wrong' }, { rating: 'wrong', role: 'look', superseded: true }],
  })
  expect(await recount(room.article.id)).toEqual([])
})

test('a fix that takes the words out cuts the claim and leaves no double space', async () => {
  const room = await newsroom()
  const { data } = await proposeFix(room.ana, {
    claimId: room.claim.id,
    replacement: '',
    reason: 'Not known.',
  })
  await acceptFix(room.eve, data)
  expect(await claimRow(room.claim.id)).toMatchObject({ status: 'cut', openFixes: 0 })
  expect((await getArticle(room.ana, room.article.id)).revision.text).toBe(
    text.replace(' opened in 1978', ''),
  )
})

test('a fix for words that changed meanwhile is refused, and a decided one stays decided', async () => {
  const room = await newsroom()
  const { data } = await proposeFix(room.ana, {
    claimId: room.claim.id,
    replacement: 'opened in 1987',
    reason: 'Minutes.',
  })
  await revise(room, text.replace('1978', '1979'))
  await expect(acceptFix(room.ben, data)).rejects.toThrow(Conflict)
  await rejectFix(room.ben, { ...data, reason: 'Overtaken.' })
  await expect(rejectFix(room.ben, { ...data, reason: 'Again.' })).rejects.toThrow(Conflict)
})
