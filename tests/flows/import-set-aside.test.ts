import { expect, test } from 'vitest'
import { undoDismissals } from '@/lib/articles/dismissals'
import { mostOnClaim } from '@/lib/claims/room'
import { db } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'
import { importArticle } from '@/lib/intake/import-article'
import { newsroom } from '../support/newsroom'
import { statementsOf } from '../support/statements'

const text = 'The dam broke in 1911. It was a fine day. Who would have thought? Nobody was hurt.'
const place = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})
const article = { title: 'The dam', text, claims: [place('The dam broke in 1911')] }

const reasonsIn = async (articleId: string) => {
  const rows = await db.sentence.findMany({
    where: { revision: { articleId } },
    orderBy: { index: 'asc' },
  })
  return rows.map(({ reason }) => reason)
}

test('an article comes in with sentences in which there is nothing to check, and its history says so', async () => {
  const { ana } = await newsroom()
  const { articleId } = await importArticle(ana, {
    ...article,
    dismissals: [
      { ...place('thought'), reason: 'rhetorical' },
      { start: 0, end: place('fine').end, reason: 'noClaim' },
    ],
  })
  // what a claim touches stays claimed
  expect(await reasonsIn(articleId)).toEqual([null, 'noClaim', 'rhetorical', null])
  const events = await db.event.findMany({ where: { chainId: articleId }, orderBy: { seq: 'asc' } })
  expect(events.map(({ type }) => type)).toEqual([
    'article.imported',
    'sentences.dismissed',
    'sentences.dismissed',
  ])
  expect(JSON.parse(events[1]?.data ?? '')).toEqual({
    sentences: [1],
    reason: 'noClaim',
    revision: 1,
  })
  const { accountedCount } = await db.article.findUniqueOrThrow({ where: { id: articleId } })
  expect(accountedCount).toBe(3)
  await undoDismissals(ana, { articleId, sentences: [1, 2] })
  expect(await reasonsIn(articleId)).toEqual([null, null, null, null])
})

const pastTheEnd = { start: 5, end: text.length + 1, reason: 'noClaim' } as const

test.each([
  ['past its end', pastTheEnd, 'dismissals.0.end', `The text ends at ${text.length}.`],
  ['that ends before it starts', { ...pastTheEnd, end: 5 }, 'dismissals.0.end', 'must come after'],
  [
    'between two sentences',
    { ...pastTheEnd, start: 22, end: 23 },
    'dismissals.0.start',
    'no words',
  ],
])('a place %s is refused with the offset that is wrong, and nothing comes in', async (...of) => {
  const [, place, path, words] = of
  const { ana } = await newsroom()
  const before = await db.article.count()
  const refused = importArticle(ana, { ...article, dismissals: [place] })
  await expect(refused).rejects.toMatchObject({
    reasons: [{ path, message: expect.stringContaining(words) as string }],
  })
  expect(await db.article.count()).toBe(before)
})

test('what is refused for its remarks is refused before anything is written', async () => {
  const { ana } = await newsroom()
  const remark = {
    kind: 'comment',
    start: 4,
    end: 7,
    body: 'a',
    author: 'Jo Hill',
    at: null,
  } as const
  const remarks = Array.from({ length: mostOnClaim.note.count + 1 }, () => remark)
  const refused = (more: object) =>
    statementsOf(() => expect(importArticle(ana, { ...article, ...more })).rejects.toThrow(Refused))
  expect(await refused({ remarks })).toBe(await refused({ dismissals: [pastTheEnd] }))
})
