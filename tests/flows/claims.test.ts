import { expect, test } from 'vitest'
import { importArticle } from '@/lib/intake/import-article'
import { dismissSentence } from '@/lib/articles/dismissals'
import { getArticle, getDesk } from '@/lib/articles/desk'
import { listArticles } from '@/lib/articles/queries'
import {
  assignClaim,
  createClaim,
  editClaim,
  releaseClaim,
  startClaim,
} from '@/lib/claims/commands'
import { deleteClaim } from '@/lib/claims/delete'
import { getClaimView, listClaims } from '@/lib/claims/queries'
import { db } from '@/lib/core/db'
import { BadRequest, Conflict, Forbidden, NotFound, Refused, TooLarge } from '@/lib/core/errors'
import { searchClaims } from '@/lib/search/queries'
import { addClaim, claimRow, judge, newsroom, placeOf } from '../support/newsroom'

test('a claim made from a selection has its words, its place and the next number', async () => {
  const { ana, article } = await newsroom()
  const { claimId } = await createClaim(ana, {
    articleId: article.id,
    ...placeOf('14 million crowns'),
    kind: 'statistic',
  })
  expect(await getClaimView(ana, claimId)).toMatchObject({
    number: 2,
    quote: '14 million crowns',
    statement: '14 million crowns',
    kind: 'statistic',
    checkable: true,
    anchor: 'same',
    status: 'open',
  })
})

test.each([
  ['past the end', { start: 0, end: 9999 }, 'end'],
  ['backwards', { start: 9, end: 3 }, 'end'],
  ['on white space', { start: 26, end: 27 }, 'start'],
])('a selection %s is refused, and no number is used up', async (_name, span, path) => {
  const { ana, article } = await newsroom()
  const error = await createClaim(ana, { articleId: article.id, ...span }).catch(
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(Refused)
  expect((error as Refused).reasons[0]?.path).toBe(path)
  expect(await db.article.findFirst()).toMatchObject({ lastClaimNumber: 1 })
})

test('numbers stay unique when many claims are made at once', async () => {
  const { ana, ben, article } = await newsroom()
  await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      createClaim(i % 2 ? ana : ben, { articleId: article.id, start: i, end: i + 4 }),
    ),
  )
  const numbers = (await listClaims(ana, article.id)).items
    .map(({ number }) => number)
    .sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 13 }, (_, i) => i + 1))
})

test('a claim that turns out to be an opinion is no longer checkable', async () => {
  const { ana, claim } = await newsroom()
  await editClaim(ana, { claimId: claim.id, kind: 'opinion', claimant: '  ' })
  expect(await getClaimView(ana, claim.id)).toMatchObject({
    kind: 'opinion',
    checkable: false,
    claimant: null,
  })
})

test('borders move while nobody has judged the words, and no later', async () => {
  const { ana, article, claim } = await newsroom()
  await editClaim(ana, { claimId: claim.id, ...placeOf('The bridge opened in 1978') })
  expect((await getClaimView(ana, claim.id)).quote).toBe('The bridge opened in 1978')
  await judge(ana, claim.id)
  await expect(editClaim(ana, { claimId: claim.id, ...placeOf('opened in 1978') })).rejects.toThrow(
    Conflict,
  )
  expect((await getArticle(ana, article.id)).sentenceList[0]?.state).toBe('claimed')
})

test('a deleted claim is gone from every list, and its sentence is open again', async () => {
  const { ana, article, claim } = await newsroom()
  await deleteClaim(ana, { claimId: claim.id, reason: 'Not a claim.' })
  await expect(getClaimView(ana, claim.id)).rejects.toThrow(NotFound)
  await expect(startClaim(ana, { claimId: claim.id })).rejects.toThrow(NotFound)
  expect((await listClaims(ana, article.id)).items).toEqual([])
  expect(await getArticle(ana, article.id)).toMatchObject({
    coverage: 0,
    counts: { open: 0 },
    claims: 0,
  })
})

test('who holds a claim lets it go; others do not, but an editor may', async () => {
  const { ana, ben, eve, claim } = await newsroom()
  await startClaim(ana, { claimId: claim.id })
  await expect(startClaim(ben, { claimId: claim.id })).rejects.toThrow(Conflict)
  await expect(releaseClaim(ben, { claimId: claim.id })).rejects.toThrow(Forbidden)
  await releaseClaim(eve, { claimId: claim.id })
  expect(await claimRow(claim.id)).toMatchObject({ status: 'open', assigneeId: null })
})

test('work is not given to someone who may only read', async () => {
  const { ana, ben, vic, claim } = await newsroom()
  await expect(assignClaim(ana, { claimId: claim.id, userId: vic.id })).rejects.toThrow(Refused)
  await expect(assignClaim(ana, { claimId: claim.id, userId: 'nobody' })).rejects.toThrow(NotFound)
  await assignClaim(ana, { claimId: claim.id, userId: ben.id })
  expect(await getClaimView(ana, claim.id)).toMatchObject({
    status: 'inReview',
    assignee: { name: 'Ben' },
  })
})

test('claims come in text order, page by page, by whatever filter', async () => {
  const { ana, article } = await newsroom()
  const cost = await addClaim(ana, article.id, '14 million crowns')
  await addClaim(ana, article.id, 'The bridge')
  const first = await listClaims(ana, article.id, { limit: 2 })
  const second = await listClaims(ana, article.id, { limit: 2, cursor: first.nextCursor ?? '' })
  expect([...first.items, ...second.items].map(({ quote }) => quote)).toEqual([
    'The bridge',
    'opened in 1978',
    '14 million crowns',
  ])
  expect(second.nextCursor).toBeNull()
  await judge(ana, cost, 'onAuthor')
  expect((await listClaims(ana, article.id, { rating: 'onAuthor' })).items).toMatchObject([
    { id: cost },
  ])
  expect(
    (await listClaims(ana, article.id, { q: 'MILLION 14', status: 'awaitingSecond' })).items,
  ).toMatchObject([{ id: cost }])
  await expect(listClaims(ana, article.id, { cursor: 'nonsense' })).rejects.toThrow(BadRequest)
  await expect(listClaims(ana, 'unknown')).rejects.toThrow(NotFound)
})

test('the archive finds claims by their words and shows where; wild cards are letters', async () => {
  const { ana } = await newsroom()
  const { items } = await searchClaims(ana, { q: 'OPENED 1978' })
  expect(items).toMatchObject([
    {
      articleTitle: 'The bridge',
      highlights: {
        statement: [
          { start: 11, end: 17 },
          { start: 21, end: 25 },
        ],
        quote: [
          { start: 0, end: 6 },
          { start: 10, end: 14 },
        ],
      },
    },
  ])
  for (const q of ['%', '_', '\'; DROP TABLE "Claim"; --'])
    expect((await searchClaims(ana, { q })).items).toEqual([])
})

test('coverage counts claimed and dismissed sentences', async () => {
  const { ana, article } = await newsroom()
  await dismissSentence(ana, { articleId: article.id, sentence: 2, reason: 'rhetorical' })
  const view = await getArticle(ana, article.id)
  expect(view.sentenceList.map(({ state, reason }) => [state, reason])).toEqual([
    ['claimed', undefined],
    ['open', undefined],
    ['dismissed', 'rhetorical'],
  ])
  expect((await listArticles(ana)).items[0]).toMatchObject({ coverage: 2 / 3 })
})

test.each([
  ['Arabic', 'قال الوزير إن 12 شخصا قتلوا. ثم غادر.', '12 شخصا'],
  ['Chinese', '总统周三表示,共有12人死亡。随后他离开了。', '共有12人死亡'],
  ['emoji', 'She said 👩‍👩‍👧 won 3 prizes. 🎉 All cheered.', '👩‍👩‍👧 won 3 prizes'],
  [
    'script tags',
    '<script>alert(1)</script> killed 3 people. Then <b>left</b>.',
    'killed 3 people',
  ],
])('%s text keeps its offsets', async (_name, text, words) => {
  const { ana } = await newsroom()
  const { articleId } = await importArticle(ana, {
    title: 'T',
    text,
    claims: [placeOf(words, text)],
  })
  const { claims, article } = await getDesk(ana, articleId)
  expect(article.revision.text).toBe(text)
  expect(claims).toMatchObject([{ quote: words }])
})

test('a text of five million characters is refused before anything is written', async () => {
  const { ana } = await newsroom()
  await expect(importArticle(ana, { title: 'T', text: 'x '.repeat(2_500_000) })).rejects.toThrow(
    TooLarge,
  )
  expect(await db.article.count()).toBe(1)
})

test('an offset inside a character is refused', async () => {
  const { ana } = await newsroom()
  const error = await importArticle(ana, {
    title: 'T',
    text: 'A 🎉 party.',
    claims: [{ start: 3, end: 10 }],
  }).catch((thrown: unknown) => thrown)
  expect((error as Refused).reasons).toEqual([
    {
      path: 'claims.0.start',
      message: 'The start lies inside a character. Put it before that, at 2, or after it, at 4.',
    },
  ])
})

test('a claim outside the text refuses the whole import', async () => {
  const { ana } = await newsroom()
  await expect(
    importArticle(ana, { title: 'T', text: 'Short.', claims: [{ start: 0, end: 99 }] }),
  ).rejects.toThrow(Refused)
  expect(await db.article.count()).toBe(1)
})
