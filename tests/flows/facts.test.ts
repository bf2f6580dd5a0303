import { expect, test } from 'vitest'
import { getArticle } from '@/lib/articles/desk'
import { getDeskStretch } from '@/lib/articles/desk-stretch'
import { editArticle } from '@/lib/articles/commands'
import { importArticle } from '@/lib/intake/import-article'
import { listArticles } from '@/lib/articles/queries'
import { dismissSentence } from '@/lib/articles/dismissals'
import { addRevision } from '@/lib/drafts/commands'
import { setFactsAside, takeFactsUp } from '@/lib/articles/set-aside'
import { signOffArticle } from '@/lib/articles/sign-off'
import type { Actor } from '@/lib/auth/permissions'
import { createClaim, editClaim } from '@/lib/claims/commands'
import { deleteClaim } from '@/lib/claims/delete'
import { countUncounted } from '@/lib/claims/count-coverage'
import { recount } from '@/lib/claims/recount'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { newsroom } from '@/tests/support/newsroom'

const murder =
  'The court jailed Peter Vale on 22 October 2018 for the theft of 300 watches.\nHe had left Leeds.'
const place = (words: string, text = murder) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})

async function jailed() {
  const room = await newsroom()
  const article = { title: 'Jailed', text: murder, extract: false }
  const { articleId } = await importArticle(room.ana, article)
  const { claimId } = await createClaim(room.ana, { articleId, ...place('jailed Peter Vale') })
  await dismissSentence(room.ana, { articleId, sentence: 1, reason: 'commonKnowledge' })
  return { ...room, articleId, claimId }
}

const missing = async (actor: Actor, articleId: string) =>
  (await getArticle(actor, articleId)).blockers.flatMap(({ code, message, sentence }) =>
    code === 'factOpen' ? [`${message} S${(sentence ?? -1) + 1}`] : [],
  )
const counts = async (articleId: string) => {
  const { openFacts, openEssentials } = await db.article.findUniqueOrThrow({
    where: { id: articleId },
  })
  expect(await recount(articleId)).toEqual([])
  return [openFacts, openEssentials]
}

test('what a claimed sentence says in no claim stops sign-off, and each is named with its sentence', async () => {
  const { ana, eve, articleId } = await jailed()
  expect(await missing(ana, articleId)).toEqual([
    'Not in any claim: 22 October 2018. S1',
    'Not in any claim: 300. S1',
  ])
  await expect(signOffArticle(eve, { articleId })).rejects.toMatchObject({
    blockers: expect.arrayContaining([
      {
        code: 'factOpen',
        message: 'Not in any claim: 300.',
        sentence: 0,
        fact: { ...place('300'), text: '300' },
      },
    ]) as unknown,
  })
  const { items } = await listArticles(ana, { q: 'Jailed' })
  expect(items[0]?.blockers.find(({ code }) => code === 'factOpen')).toEqual({
    code: 'factOpen',
    count: 2,
    message: '2 names, numbers, dates and quotations in no claim',
  })
  expect(await counts(articleId)).toEqual([2, 2])
})

test('a claim on it, another statement, and the claim’s end change what is missing, and the kept counts follow', async () => {
  const { ana, articleId, claimId } = await jailed()
  const { claimId: second } = await createClaim(ana, {
    articleId,
    ...place('theft of 300 watches'),
  })
  expect(await counts(articleId)).toEqual([1, 1])
  await editClaim(ana, { claimId, statement: 'Peter Vale was jailed on 22 October 2018.' })
  expect(await counts(articleId)).toEqual([0, 0])
  await deleteClaim(ana, { claimId: second, reason: 'Not worth it.' })
  expect(await missing(ana, articleId)).toEqual(['Not in any claim: 300. S1'])
  await editClaim(ana, {
    claimId,
    ...place('jailed Peter Vale on 22 October 2018 for the theft of 300'),
  })
  expect(await missing(ana, articleId)).toEqual([])
  expect(await counts(articleId)).toEqual([0, 0])
})

test('what is set aside is asked for no more, says by whom and why, and can be taken back up', async () => {
  const { ana, ben, articleId } = await jailed()
  const facts = [place('22 October 2018'), place('300')]
  const done = await setFactsAside(ben, {
    articleId,
    facts,
    reason: 'checkedElsewhere',
    revision: 1,
  })
  expect(done.data.facts.map(({ text }) => text)).toEqual(['22 October 2018', '300'])
  expect(await missing(ana, articleId)).toEqual([])
  const article = await getArticle(ana, articleId)
  expect(article.facts.find(({ text }) => text === '300')).toMatchObject({
    state: 'setAside',
    reason: 'checkedElsewhere',
    setAsideBy: { name: 'Ben' },
  })
  expect(article.facts.find(({ text }) => text === 'Leeds')).toMatchObject({
    state: 'setAside',
    reason: 'commonKnowledge',
  })
  expect(await counts(articleId)).toEqual([0, 0])
  await expect(setFactsAside(ana, { articleId, facts, reason: 'noClaim' })).rejects.toThrow(
    Conflict,
  )
  await takeFactsUp(ana, { articleId, facts: [place('300')] })
  expect(await missing(ana, articleId)).toEqual(['Not in any claim: 300. S1'])
  await expect(takeFactsUp(ana, { articleId, facts: [place('300')] })).rejects.toThrow(Conflict)
  expect(await counts(articleId)).toEqual([1, 1])
})

test('only a checker sets aside, only what is there, and only in the draft it was seen in', async () => {
  const { ana, vic, articleId } = await jailed()
  const aside = (actor: Actor, words: string, revision?: number) =>
    setFactsAside(actor, { articleId, facts: [place(words)], reason: 'noClaim', revision })
  await expect(aside(vic, '300')).rejects.toThrow(Forbidden)
  await expect(aside(ana, 'theft of')).rejects.toThrow(NotFound)
  await addRevision(ana, { articleId, text: `${murder} So it was.`, baseNumber: 1 })
  await expect(aside(ana, '300', 1)).rejects.toThrow('Draft 2 came in meanwhile')
  expect(await db.setAside.count()).toBe(0)
})

test('what is set aside goes with its sentence to the next draft, and comes back where that says something else', async () => {
  const { ana, ben, articleId } = await jailed()
  const twice = `${murder}\nThe 300 men of the 300 clubs cheered.`
  await addRevision(ana, { articleId, text: twice, baseNumber: 1 })
  await createClaim(ana, { articleId, ...place('men of', twice) })
  const second = { start: twice.lastIndexOf('300'), end: twice.lastIndexOf('300') + 3 }
  await setFactsAside(ben, {
    articleId,
    facts: [place('22 October 2018'), second],
    reason: 'noClaim',
  })

  await addRevision(ana, { articleId, text: `First of all.\n${twice}`, baseNumber: 2 })
  expect(await missing(ana, articleId)).toEqual([
    'Not in any claim: 300. S2',
    'Not in any claim: 300. S4',
  ])
  const { facts, revision } = await getArticle(ana, articleId)
  const aside = facts.filter(({ setAsideBy }) => setAsideBy)
  expect(aside.map(({ text, setAsideBy }) => [text, setAsideBy?.name])).toEqual([
    ['22 October 2018', 'Ben'],
    ['300', 'Ben'],
  ])
  expect(aside[1]?.start).toBe(revision.text.lastIndexOf('300'))

  await addRevision(ana, { articleId, text: twice.replace('The court', 'A court'), baseNumber: 3 })
  expect(await missing(ana, articleId)).toContain('Not in any claim: 22 October 2018. S1')
  expect(await recount(articleId)).toEqual([])
})

test('a check of the essentials asks for all names, numbers, dates and quotations; a spot check for none', async () => {
  const { ana, eve } = await newsroom()
  const article = { title: 'Jailed', text: murder, extract: false, depth: 'essentials' as const }
  const { articleId } = await importArticle(ana, article)
  expect(await missing(ana, articleId)).toEqual([
    'Not in any claim: Peter Vale. S1',
    'Not in any claim: 22 October 2018. S1',
    'Not in any claim: 300. S1',
    'Not in any claim: Leeds. S2',
  ])
  expect(await counts(articleId)).toEqual([0, 4])
  await createClaim(ana, { articleId, ...place('jailed Peter Vale on 22 October 2018') })
  await setFactsAside(ana, { articleId, facts: [place('Leeds')], reason: 'noClaim' })
  expect(await missing(ana, articleId)).toEqual(['Not in any claim: 300. S1'])
  await editArticle(eve, { articleId, depth: 'spot' })
  expect(await missing(ana, articleId)).toEqual([])
})

test('setting aside after the sign-off ends it', async () => {
  const { ana, articleId } = await jailed()
  const signOff = { id: 's', articleId, revision: 1, byId: ana.id, at: new Date(), digest: '' }
  await db.signOff.create({ data: signOff })
  await db.article.update({ where: { id: articleId }, data: { stage: 'signedOff' } })
  await setFactsAside(ana, { articleId, facts: [place('300')], reason: 'noClaim' })
  expect((await getArticle(ana, articleId)).stage).toBe('checking')
})

test('an article from an older Galley is read and counted when it is first opened there', async () => {
  const { ana, articleId } = await jailed()
  await db.revision.updateMany({ where: { articleId }, data: { facts: null } })
  await db.article.update({
    where: { id: articleId },
    data: { openFacts: null, openEssentials: null },
  })
  expect(await missing(ana, articleId)).toHaveLength(2)
  await countUncounted()
  expect(await counts(articleId)).toEqual([2, 2])
})

test('a kept count that is off is found by counting again', async () => {
  const { articleId } = await jailed()
  await db.article.update({ where: { id: articleId }, data: { openFacts: 0 } })
  expect(await recount(articleId)).toEqual([
    { articleId, dimension: 'coverage', key: 'openFacts', kept: 0, counted: 2 },
  ])
})

test('what a claim is taken from is in it, wherever the text is read: the desk, a part of it, and the kept counts', async () => {
  const { ana, articleId, claimId } = await jailed()
  const whole = { start: 0, end: murder.length }
  const inStretch = async () =>
    (await getDeskStretch(ana, articleId, () => whole)).missing.map(({ start, end }) =>
      murder.slice(start, end),
    )
  expect(await inStretch()).toEqual(['22 October 2018', '300'])
  const basis = JSON.stringify([place('jailed Peter Vale'), place('22 October 2018')])
  await db.anchor.updateMany({ where: { claimId }, data: { basis } })
  expect(await missing(ana, articleId)).toEqual(['Not in any claim: 300. S1'])
  expect(await inStretch()).toEqual(['300'])
  expect(await recount(articleId)).toEqual([
    { articleId, dimension: 'coverage', key: 'openFacts', kept: 2, counted: 1 },
    { articleId, dimension: 'coverage', key: 'openEssentials', kept: 2, counted: 1 },
  ])
})

test('a statement that is made anew with a draft accounts for what it says now, and no more for what it said', async () => {
  const { ana } = await newsroom()
  const statement = 'Peter Vale was jailed on 22 October 2018 for the theft of 300 watches.'
  const claims = [{ ...place('jailed Peter Vale'), statement }]
  const { articleId } = await importArticle(ana, {
    title: 'Jailed',
    text: murder,
    extract: false,
    claims,
  })
  expect(await counts(articleId)).toEqual([0, 1])
  await addRevision(ana, {
    articleId,
    text: murder.replace('Peter Vale', 'Tom Reed'),
    baseNumber: 1,
  })
  const [openFacts] = await counts(articleId)
  expect(await missing(ana, articleId)).toHaveLength(openFacts ?? -1)
})
