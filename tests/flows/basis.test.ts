import { expect, test } from 'vitest'
import { getArticle } from '@/lib/articles/desk'
import { importArticle } from '@/lib/intake/import-article'
import { addRevision } from '@/lib/drafts/commands'
import { tryRevision } from '@/lib/drafts/trial'
import { compareRevisions } from '@/lib/drafts/queries'
import type { Actor } from '@/lib/auth/permissions'
import { createClaim, editClaim } from '@/lib/claims/commands'
import { confirmContext, confirmStatement } from '@/lib/claims/confirm'
import { getClaimView, listClaims } from '@/lib/claims/queries'
import { recount } from '@/lib/claims/recount'
import { restoreClaim } from '@/lib/claims/restore'
import { Conflict, Forbidden } from '@/lib/core/errors'
import { acceptFix, proposeFix } from '@/lib/fixes/commands'

import { confirmed, historyOf, judge, newsroom } from '../support/newsroom'
import { submitVerdict } from '@/lib/verdicts/commands'
import { sendBackVerdict } from '@/lib/verdicts/second'
import { secondAlike } from '../support/second'

const behind = '\n\nThe town lies on the Oru river. It has nine schools and two bridges.'

async function articleOf(text: string, extract = true) {
  const room = await newsroom()
  const { articleId } = await importArticle(room.ana, { title: 'A town', text, extract })
  const claims = async () => (await listClaims(room.ana, articleId)).items
  const revise = (next: string, baseNumber = 1) =>
    addRevision(room.ana, { articleId, text: next, baseNumber })
  const claimOn = async (words: string, more: { statement?: string; claimant?: string } = {}) => {
    const start = text.indexOf(words)
    const made = await createClaim(room.ana, {
      articleId,
      start,
      end: start + words.length,
      ...more,
    })
    return made.claimId
  }
  const view = (claimId: string) => getClaimView(room.ana, claimId)
  return { ...room, articleId, text, claims, revise, claimOn, view }
}

async function settle(room: { ana: Actor; ben: Actor }, claimId: string) {
  await judge(room.ana, claimId)
  await secondAlike(room.ben, { claimId })
}

const wordsOf = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end))

test('anchor-subject-changed-coordination: a claim falls with the subject it was taken from, and is told anew', async () => {
  const room = await articleOf(
    `Ines Holt was elected in 2015 and was fined 300 pounds in 2019.${behind}`,
  )
  const fined = (await room.claims()).find(({ quote }) => quote === 'was fined 300 pounds in 2019')
  expect(wordsOf(room.text, fined?.basis ?? [])).toEqual([
    'was fined 300 pounds in 2019',
    'Ines Holt',
  ])
  await settle(room, fined?.id ?? '')
  const next = room.text.replace('Ines Holt', 'Tom Reed')
  const trial = await tryRevision(room.ana, {
    articleId: room.articleId,
    text: next,
    baseNumber: 1,
  })
  expect(trial.claims.find(({ id }) => id === fined?.id)).toMatchObject({
    fate: 'changed',
    outcome: 'reopened',
    statement: 'Tom Reed was fined 300 pounds in 2019.',
    reason: 'What it rests on changed from “Ines Holt” to “Tom Reed”.',
  })
  const [event] = await room.revise(next)
  expect(event.data.reopened).toEqual([fined?.id])
  expect(await room.view(fined?.id ?? '')).toMatchObject({
    anchor: 'changed',
    status: 'inReview',
    statement: 'Tom Reed was fined 300 pounds in 2019.',
    statementStale: false,
    reopenedFor: 'What it rests on changed from “Ines Holt” to “Tom Reed”.',
  })
  const compared = await compareRevisions(room.ana, room.articleId, 1, 2)
  expect(compared.claims.find(({ id }) => id === fined?.id)?.reason).toContain('“Tom Reed”')
})

test('between two drafts a claim nobody judged is told with what it rests on, too', async () => {
  const room = await articleOf(
    `Ines Holt was elected in 2015 and was fined 300 pounds in 2019.${behind}`,
  )
  await room.revise(room.text.replace('Ines Holt', 'Tom Reed'))
  const { claims } = await compareRevisions(room.ana, room.articleId, 1, 2)
  expect(claims.find(({ after }) => after === 'was fined 300 pounds in 2019')).toMatchObject({
    fate: 'changed',
    outcome: null,
    reason: 'What it rests on changed from “Ines Holt” to “Tom Reed”.',
  })
})

test('why a claim is looked at again is what differs from what was judged, also after further drafts', async () => {
  const room = await articleOf(
    `Ines Holt was elected in 2015 and was fined 300 pounds in 2019.${behind}`,
  )
  const fined = (await room.claims()).find(({ quote }) => quote === 'was fined 300 pounds in 2019')
  const id = fined?.id ?? ''
  await settle(room, id)
  const why = async () => (await room.view(id)).reopenedFor
  await room.revise(room.text.replace('Ines Holt', 'Tom Reed'))
  await room.revise(room.text.replace('Ines Holt', 'Mia Lund'), 2)
  expect(await why()).toBe('What it rests on changed from “Ines Holt” to “Mia Lund”.')
  await room.revise(room.text, 3)
  const back =
    'It changed in draft 2, and was changed back in draft 4: the words are those that were there before.'
  expect(await why()).toBe(back)
  await room.revise(room.text.replace('300 pounds', '400 pounds'), 4)
  expect(await why()).toBe(
    'The words changed from “was fined 300 pounds in 2019” to “was fined 400 pounds in 2019”.',
  )
  await submitVerdict(room.ana, { ...confirmed(id), revision: 5 })
  await sendBackVerdict(room.ben, { claimId: id, reason: 'Which minutes?' })
  await room.revise(room.text, 5)
  expect(await why()).toBe('Sent back: Which minutes?')
})

test('a statement taken back does not say what it said where a draft gave it another speaker', async () => {
  const room = await articleOf(
    `“We built 300 homes in two years,” said Ines Holt, the mayor of Marlow Bay.${behind}`,
  )
  const built = (await room.claims()).find(
    ({ about, quote }) => about === 'content' && quote.includes('We built'),
  )
  const { id: claimId = '', statement = '' } = built ?? {}
  await settle(room, claimId)
  await editClaim(room.ana, { claimId, statement: 'It built 300 homes.' })
  await room.revise(room.text.replace('Ines Holt', 'Tom Reed'))
  await editClaim(room.ana, { claimId, statement })
  expect((await room.view(claimId)).reopenedFor).toBe(
    'Who says it was changed from Ines Holt to Tom Reed.',
  )
})

test('what a draft told anew and reopened is looked at for its words, also where its statement is edited then', async () => {
  const room = await articleOf(
    `Ines Holt was elected in 2015 and was fined 300 pounds in 2019.${behind}`,
  )
  const fined = (await room.claims()).find(({ quote }) => quote === 'was fined 300 pounds in 2019')
  const claimId = fined?.id ?? ''
  await settle(room, claimId)
  await room.revise(room.text.replace('Ines Holt', 'Tom Reed'))
  expect((await historyOf(claimId)).slice(-2)).toEqual(['claim.retold', 'claim.reopened'])
  await editClaim(room.ana, { claimId, statement: 'Tom Reed was fined.' })
  expect((await room.view(claimId)).reopenedFor).toBe(
    'What it rests on changed from “Ines Holt” to “Tom Reed”.',
  )
})

test('anchor-speaker-changed: the quotation and what it says lose the speaker they no longer have', async () => {
  const room = await articleOf(
    `“We built 300 homes in two years,” said Ines Holt, the mayor of Marlow Bay.${behind}`,
  )
  await room.revise(room.text.replace('Ines Holt', 'Tom Reed'))
  const now = (await room.claims()).filter(({ quote }) => quote.includes('We built'))
  expect(now.map(({ about, anchor, claimant }) => [about, anchor, claimant])).toEqual([
    ['attribution', 'changed', 'Tom Reed'],
    ['content', 'changed', 'Tom Reed'],
  ])
})

test('anchor-said-became-denied: what someone now denies is no longer theirs to have said', async () => {
  const room = await articleOf(`Ines Holt said that the town lost 300 jobs in 2019.${behind}`)
  const [said, content] = await room.claims()
  for (const claim of [said, content]) await settle(room, claim?.id ?? '')
  await room.revise(room.text.replace('said', 'denied'))
  expect(await room.view(content?.id ?? '')).toMatchObject({
    anchor: 'changed',
    status: 'inReview',
  })
  expect((await room.view(said?.id ?? '')).anchor).toBe('changed')
})

test('anchor-cut-then-pasted-back: words that come back are found again, or put back in one step', async () => {
  const room = await articleOf(
    'One line here about the valley.\n\nThe dam at Oru holds 14 million litres, its keeper says.\n\nAnother line about the sea.',
    false,
  )
  const id = await room.claimOn('The dam at Oru holds 14 million litres')
  await settle(room, id)
  await room.revise('One line here about the valley.\n\nAnother line about the sea.')
  expect(await room.view(id)).toMatchObject({ status: 'cut', anchor: 'gone', basis: [] })
  await room.revise(room.text, 2)
  expect(await room.view(id)).toMatchObject({
    status: 'open',
    anchor: 'moved',
    start: room.text.indexOf('The dam'),
    reopenedFor: 'Its words are back in the text.',
  })
  expect((await room.view(id)).verdicts.map(({ superseded }) => superseded)).toEqual([true, true])
  expect(await historyOf(id)).toContain('claim.found')
  expect((await getArticle(room.ana, room.articleId)).sentenceList[1]?.state).toBe('claimed')
  await expect(restoreClaim(room.ana, { claimId: id })).rejects.toThrow(Conflict)
})

test('words that come back beside another year do not say what their statement says', async () => {
  const room = await articleOf(
    'One line here about the valley.\n\nIn 2017, the council spent 312 crowns.',
    false,
  )
  const id = await room.claimOn('the council spent 312 crowns')
  const statement = 'The council spent 312 crowns in 2017.'
  await editClaim(room.ana, { claimId: id, statement })
  await room.revise('One line here about the valley.')
  await room.revise(room.text.replace('2017', '2018'), 2)
  expect(await room.view(id)).toMatchObject({
    status: 'open',
    statement,
    statementStale: true,
    stale: { statement: '2017' },
  })
  await confirmStatement(room.ben, { claimId: id })
  expect((await room.view(id)).statementStale).toBe(false)
  expect(await recount(room.articleId)).toEqual([])
})

test('words that come back beside another year are told anew where nobody edited the statement', async () => {
  const room = await articleOf(
    `One line here.\n\nInes Holt was elected in 2015 and was fined 300 pounds in 2019.${behind}`,
  )
  const quote = 'was fined 300 pounds in 2019'
  const fined = (await room.claims()).find((claim) => claim.quote === quote)
  expect(fined?.statement).toBe('Ines Holt was fined 300 pounds in 2019.')
  await room.revise(`One line here.${behind}`)
  await room.revise(room.text.replace('Ines Holt', 'Tom Reed'), 2)
  expect(await room.view(fined?.id ?? '')).toMatchObject({
    status: 'open',
    statement: 'Tom Reed was fined 300 pounds in 2019.',
    statementStale: false,
  })
})

test('a claim put back on its words is stale where it says what does not stand around them', async () => {
  const room = await articleOf('One line here.\n\nIn 2017 it spent 312 crowns then.', false)
  const id = await room.claimOn('312 crowns', { statement: 'It spent 312 crowns in 2017.' })
  await room.revise('One line here.')
  await room.revise('One line here.\n\nSo 312 crowns went.', 2)
  expect((await room.view(id)).status).toBe('cut')
  await restoreClaim(room.ana, { claimId: id })
  expect(await room.view(id)).toMatchObject({ status: 'open', stale: { statement: '2017' } })
  expect(await historyOf(id)).toContain('claim.stale')
  expect(await recount(room.articleId)).toEqual([])
})

test('a statement a person resolved from another paragraph falls with the name it has from there', async () => {
  const room = await articleOf(
    'Olga Ott is the mayor of Brill.\n\nThe mayor spent 312 crowns on a bridge. She also sold a road for 40 crowns.',
    false,
  )
  const id = await room.claimOn('She also sold a road for 40 crowns')
  await editClaim(room.ana, { claimId: id, statement: 'Olga Ott sold a road for 40 crowns.' })
  expect(wordsOf(room.text, (await room.view(id)).basis)).toContain('Olga Ott')
  await settle(room, id)
  await room.revise(room.text.replace('Olga Ott', 'Ivan Pell'))
  expect(await room.view(id)).toMatchObject({
    status: 'inReview',
    statementStale: true,
    stale: { statement: 'olga' },
  })
  const { blockers } = await getArticle(room.ana, room.articleId)
  expect(blockers.map(({ code }) => code)).toContain('statementStale')
})

test('other words of the sentence changed: the verdict stands, and one person says that it is still right', async () => {
  const room = await articleOf(
    'On Monday the council bought nine bikes for its staff. It rained.',
    false,
  )
  const id = await room.claimOn('the council bought nine bikes')
  await settle(room, id)
  await room.revise(room.text.replace('for its staff', 'for its guests'))
  expect(await room.view(id)).toMatchObject({
    status: 'settled',
    rating: 'confirmed',
    anchor: 'same',
    contextChanged: true,
    context: {
      before: 'On Monday the council bought nine bikes for its staff.',
      after: 'On Monday the council bought nine bikes for its guests.',
    },
  })
  const blockers = async () =>
    (await getArticle(room.ana, room.articleId)).blockers.map(({ code }) => code)
  expect(await blockers()).toContain('contextChanged')
  expect(await recount(room.articleId)).toEqual([])
  await room.revise(room.text.replace('for its staff', 'for all guests'), 2)
  expect((await room.view(id)).context?.before).toContain('for its staff')
  await expect(confirmContext(room.vic, { claimId: id })).rejects.toThrow(Forbidden)
  await confirmContext(room.ben, { claimId: id })
  await expect(confirmContext(room.ben, { claimId: id })).rejects.toThrow(Conflict)
  expect(await room.view(id)).toMatchObject({
    status: 'settled',
    contextChanged: false,
    context: null,
  })
  expect(await blockers()).not.toContain('contextChanged')
  expect(await historyOf(id)).toEqual([
    'claim.created',
    'evidence.added',
    'verdict.submitted',
    'verdict.agreed',
    'claim.contextChanged',
    'claim.contextChanged',
    'claim.stillRight',
  ])
  expect(await recount(room.articleId)).toEqual([])
})

test('a sentence that is as it was again asks for nothing', async () => {
  const room = await articleOf('On Monday the council bought nine bikes. It rained.', false)
  const id = await room.claimOn('council bought nine bikes')
  await settle(room, id)
  await room.revise(room.text.replace('Monday', 'Friday'))
  expect((await room.view(id)).contextChanged).toBe(true)
  await room.revise(room.text, 2)
  expect((await room.view(id)).contextChanged).toBe(false)
  expect(await recount(room.articleId)).toEqual([])
})

test('a sentence joined to that of the claim is told and blocks, though no word differs', async () => {
  const room = await articleOf('Nobody believes the rumour. The mayor took 900 crowns.', false)
  const id = await room.claimOn('The mayor took 900 crowns.')
  await settle(room, id)
  await room.revise('Nobody believes the rumour: the mayor took 900 crowns.')
  expect(await room.view(id)).toMatchObject({
    status: 'settled',
    anchor: 'same',
    contextChanged: true,
    context: { before: 'The mayor took 900 crowns.' },
  })
  const { blockers } = await getArticle(room.ana, room.articleId)
  expect(blockers.map(({ code }) => code)).toContain('contextChanged')
  await room.revise(room.text, 2)
  expect((await room.view(id)).contextChanged).toBe(false)
})

test('nobody need look at the sentence of a claim that has no verdict', async () => {
  const room = await articleOf('On Monday the council bought nine bikes. It rained.', false)
  const id = await room.claimOn('council bought nine bikes')
  await room.revise(room.text.replace('Monday', 'Friday'))
  expect((await room.view(id)).contextChanged).toBe(false)
})

test('a statement a person wrote stays, says what is no longer there, and blocks until it is edited or confirmed', async () => {
  const room = await articleOf('The council built 312 homes last year. It rained.', false)
  const id = await room.claimOn('built 312 homes', {
    statement: 'The council built 312 homes in 2019.',
  })
  await settle(room, id)
  await room.revise(room.text.replace('312', '213'))
  expect(await room.view(id)).toMatchObject({
    anchor: 'changed',
    statement: 'The council built 312 homes in 2019.',
    statementStale: true,
    stale: { statement: '312', claimant: null },
  })
  const blockers = async () =>
    (await getArticle(room.ana, room.articleId)).blockers.map(({ code }) => code)
  expect(await blockers()).toContain('statementStale')
  await editClaim(room.ana, { claimId: id, statement: 'The council built 213 homes in 2019.' })
  expect((await room.view(id)).statementStale).toBe(false)
  await room.revise(room.text.replace('312', '214'), 2)
  expect((await room.view(id)).stale.statement).toBe('213')
  await confirmStatement(room.ben, { claimId: id })
  expect((await room.view(id)).statementStale).toBe(false)
  expect(await blockers()).not.toContain('statementStale')
  expect(await recount(room.articleId)).toEqual([])
})

test('a claimant a person entered is stale when the text has another', async () => {
  const room = await articleOf('Ines Holt said the town lost 300 jobs.', false)
  const id = await room.claimOn('the town lost 300 jobs', { claimant: 'Ines Holt' })
  expect(wordsOf(room.text, (await room.view(id)).basis)).toEqual([
    'the town lost 300 jobs',
    'Ines Holt said',
  ])
  await room.revise('Tom Reed said the town lost 300 jobs.')
  expect(await room.view(id)).toMatchObject({
    claimant: 'Ines Holt',
    statementStale: true,
    stale: { statement: null, claimant: 'ines' },
  })
})

test('a fix takes the statement along', async () => {
  const room = await articleOf('The council built 312 homes last year. It rained.', false)
  const id = await room.claimOn('built 312 homes')
  const { data } = await proposeFix(room.ana, {
    claimId: id,
    replacement: 'built 213 homes',
    reason: 'A slip.',
  })
  await acceptFix(room.eve, { fixId: data.fixId })
  expect(await room.view(id)).toMatchObject({
    quote: 'built 213 homes',
    statement: 'built 213 homes',
    statementStale: false,
  })
})

const ferry =
  'The MV Ingrid, bought in 2019, has never left Pier 7, documents show. The board denies it.'

/** The claim that was found in the ferry's sentence, with other words accepted for those of its quote. */
async function fixedFerry(replacement: string) {
  const room = await articleOf(ferry)
  const found = (await room.claims()).find(({ quote }) => quote.startsWith('has never left'))
  if (!found) throw new Error('Nothing was found.')
  const fix = { claimId: found.id, replacement, reason: 'The log says so.' }
  const { data } = await proposeFix(room.ana, fix)
  await acceptFix(room.eve, { fixId: data.fixId })
  const { text } = (await getArticle(room.ana, room.articleId)).revision
  const claim = await room.view(found.id)
  return { ...room, claim, places: wordsOf(text, claim.basis) }
}

test('a fix leaves a statement its subject, and the claim the place it is taken from', async () => {
  const { claim, places } = await fixedFerry('left Pier 7 twice, documents show')
  expect(claim.statement).toBe('The MV Ingrid left Pier 7 twice, documents show.')
  expect(places).toEqual([claim.quote, 'MV Ingrid'])
})

test('a fix of which nothing stands in the statement leaves it the words of its sentence', async () => {
  const { claim, ana, articleId } = await fixedFerry('the MV Ingrid sank in the harbour')
  expect(claim.statement).toBe('The MV Ingrid, bought in 2019, the MV Ingrid sank in the harbour.')
  const { facts } = await getArticle(ana, articleId)
  expect(facts.filter(({ state }) => state === 'open').map(({ text }) => text)).not.toContain(
    'MV Ingrid',
  )
})

test('a claim that gets another statement or other borders is taken from other places', async () => {
  const room = await articleOf('In 2017 the council of Orre built 312 homes. It rained.', false)
  const id = await room.claimOn('built 312 homes')
  expect(wordsOf(room.text, (await room.view(id)).basis)).toEqual(['built 312 homes'])
  await editClaim(room.ana, { claimId: id, statement: 'Orre built 312 homes in 2017.' })
  expect(wordsOf(room.text, (await room.view(id)).basis)).toEqual([
    'built 312 homes',
    '2017',
    'Orre',
  ])
  await room.revise(room.text.replace('2017', '2018'))
  expect((await room.view(id)).anchor).toBe('changed')
})

test('words a person gave a found claim before it came in are theirs: a draft never makes them anew, but says so', async () => {
  const { ana } = await newsroom()
  const text = `Ines Holt was fined 312 pounds in 2019.${behind}`
  const quote = { start: 0, end: text.indexOf('.') }
  const statement = 'The mayor was fined 312 pounds.'
  const brought = async (statementEdited: boolean) => {
    const claims = [
      { ...quote, statement, kind: 'event' as const, origin: 'imported' as const, statementEdited },
    ]
    const title = `Fined ${statementEdited}`
    const { articleId } = await importArticle(ana, { title, text, claims })
    await addRevision(ana, { articleId, text: text.replace('312', '213'), baseNumber: 1 })
    const [claim] = (await listClaims(ana, articleId)).items
    return claim
  }
  expect(await brought(true)).toMatchObject({
    statement,
    statementEdited: true,
    statementStale: true,
    stale: { statement: '312 pounds' },
  })
  expect(await brought(false)).toMatchObject({
    statement: 'Ines Holt was fined 213 pounds in 2019.',
    statementEdited: false,
    statementStale: false,
  })
})
