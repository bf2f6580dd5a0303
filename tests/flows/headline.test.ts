import { expect, test } from 'vitest'
import { editArticle } from '@/lib/articles/commands'
import { getArticle } from '@/lib/articles/desk'
import { listArticles } from '@/lib/articles/queries'
import { publishArticle, signOffArticle } from '@/lib/articles/sign-off'
import { listClaims } from '@/lib/claims/queries'
import { createClaim } from '@/lib/claims/commands'
import { Refused } from '@/lib/core/errors'
import { findDue } from '@/lib/dashboard/articles'
import { addRevision } from '@/lib/drafts/commands'
import { acceptFix, proposeFix } from '@/lib/fixes/commands'
import { importArticle } from '@/lib/intake/import-article'
import { judge, newsroom, placeOf } from '../support/newsroom'
import { secondAlike } from '../support/second'

const headline = 'The firm lost 12 jobs'
const body = 'It lost 40 jobs in May 2019.'

/** An article in which both sentences are claimed and settled. */
async function checkedArticle(title = headline, text = `${headline}\n${body}`) {
  const room = await newsroom()
  const { articleId } = await importArticle(room.ana, { title, text, extract: false })
  for (const line of text.split('\n')) {
    const { claimId } = await createClaim(room.ana, { articleId, ...placeOf(line, text) })
    await judge(room.ana, claimId)
    await secondAlike(room.ben, { claimId })
  }
  const stops = async () => {
    const codes = [
      (await getArticle(room.ana, articleId)).blockers,
      (await listArticles(room.ana)).items.find(({ id }) => id === articleId)?.blockers ?? [],
      (await findDue(room.ana, { limit: 50 })).articles.find(({ id }) => id === articleId)
        ?.blockers ?? [],
    ].map((blockers) => blockers.map(({ code }) => code))
    expect(codes[1]).toEqual(codes[0])
    expect(codes[2]).toEqual(codes[0])
    return codes[0]
  }
  const name = (next: string) => editArticle(room.eve, { articleId, title: next })
  return { ...room, articleId, text, stops, name }
}

test('a headline that the text does not have stops sign-off, wherever stops are told, until it is set back', async () => {
  const room = await checkedArticle()
  const { articleId } = room
  expect(await room.stops()).toEqual([])
  await signOffArticle(room.eve, { articleId })
  await room.name('Mayor Lee Park stole $5 million')
  expect(await room.stops()).toEqual(['headlineDiffers'])
  expect((await getArticle(room.ana, articleId)).blockers[0]?.message).toBe(
    'The headline is “Mayor Lee Park stole $5 million”, and in the text it is “The firm lost 12 jobs”. Set it back, or put it in a new draft.',
  )
  await expect(signOffArticle(room.eve, { articleId })).rejects.toThrow(Refused)
  await room.name(headline)
  expect(await room.stops()).toEqual([])
  await signOffArticle(room.eve, { articleId })
  await publishArticle(room.eve, { articleId })
})

test.each([
  ['one sign', 'The firm lost $12 jobs', true],
  ['one digit', 'The firm lost 13 jobs', true],
  ['a question', 'The firm lost 12 jobs?', true],
  ['capitals and a stop', 'THE FIRM LOST 12 JOBS.', false],
])('%s in a headline: %s', async (_, title, stops) => {
  const room = await checkedArticle()
  await room.name(title)
  expect(await room.stops()).toEqual(stops ? ['headlineDiffers'] : [])
})

test('a new draft with the headline ends the stop, and its words are a sentence to be checked', async () => {
  const room = await checkedArticle()
  const { articleId } = room
  await room.name('Forty lost their jobs in May')
  const text = `Forty lost their jobs in May\n${body}`
  await addRevision(room.ana, { articleId, text, baseNumber: 1 })
  expect(await room.stops()).not.toContain('headlineDiffers')
  expect(await room.stops()).not.toEqual([])
})

test('a headline that a correction changed in the text has to follow in its own place', async () => {
  const room = await checkedArticle()
  const claim = (await listClaims(room.ana, room.articleId)).items.find(
    ({ quote }) => quote === headline,
  )
  const replacement = 'The firm lost 40 jobs'
  const fix = { claimId: claim?.id ?? '', replacement, reason: 'It was forty.' }
  const { data } = await proposeFix(room.ana, fix)
  await acceptFix(room.eve, { fixId: data.fixId })
  expect(await room.stops()).toContain('headlineDiffers')
  await room.name(replacement)
  expect(await room.stops()).not.toContain('headlineDiffers')
})

test('a program that sends a title and a text without it is stopped by nothing, in later drafts neither', async () => {
  const room = await checkedArticle('The bridge', `From our desk in Kyiv\n${body}`)
  const { articleId } = room
  expect(await room.stops()).toEqual([])
  await room.name('The old bridge')
  expect(await room.stops()).toEqual([])
  const text = `A line that is new\n${room.text}`
  await addRevision(room.ana, { articleId, text, baseNumber: 1 })
  expect(await room.stops()).not.toContain('headlineDiffers')
})
