import { expect, test } from 'vitest'
import { getArticle } from '@/lib/articles/desk'
import { signOffArticle } from '@/lib/articles/sign-off'
import { createClaim, editClaim } from '@/lib/claims/commands'
import { countUncounted } from '@/lib/claims/count-coverage'
import { recount } from '@/lib/claims/recount'
import { db } from '@/lib/core/db'
import { addRevision } from '@/lib/drafts/commands'
import { acceptFix, proposeFix } from '@/lib/fixes/commands'
import { importArticle } from '@/lib/intake/import-article'
import { claimRow, judge, newsroom } from '../support/newsroom'
import { secondAlike } from '../support/second'

const bribes = 'The mayor Anna Pell took 900 crowns in bribes.'
const rain = 'It was a fine thing to do.'
const called = 'He called it “a great and lasting shame” and left.'
const article = [bribes, rain, called].join('\n')

/** One claim on some words of an article checked for its essentials. */
async function checked(words: string, kind: 'event' | 'status' | 'opinion' | 'forecast') {
  const room = await newsroom()
  const { articleId } = await importArticle(room.ana, {
    title: 'The mayor',
    text: article,
    extract: false,
    depth: 'essentials',
  })
  const start = article.indexOf(words)
  const place = { start, end: start + words.length }
  const { claimId } = await createClaim(room.ana, { articleId, ...place, kind, priority: 4 })
  return { ...room, articleId, claimId }
}
type Room = Awaited<ReturnType<typeof checked>>

const isAsked = async ({ ana, articleId, claimId }: Room) =>
  (await getArticle(ana, articleId)).blockers.some(
    (blocker) => blocker.code === 'mustCheckOpen' && blocker.claimId === claimId,
  )

test.each(['opinion', 'forecast', 'event', 'status'] as const)(
  'a number that is called %s is still to be checked before an essentials check is signed',
  async (kind) => {
    const room = await checked('took 900 crowns in bribes', 'event')
    const { ana, eve, articleId, claimId } = room
    await editClaim(ana, { claimId, kind, checkable: false })
    expect(await isAsked(room)).toBe(true)
    await expect(signOffArticle(eve, { articleId })).rejects.toThrow()
    expect(await recount(articleId)).toEqual([])
    await judge(ana, claimId, 'onAuthor')
    await secondAlike(room.ben, { claimId })
    expect(await isAsked(room)).toBe(false)
  },
)

test.each([
  ['a name', 'Anna Pell', true],
  ['words inside a quotation', 'great and lasting', true],
  ['a whole sentence with both', bribes, true],
  ['words that hold none', rain, false],
])('of opinions, %s (“%s”) being asked for is %s', async (_, words, asked) => {
  const room = await checked(words, 'opinion')
  expect(await isAsked(room)).toBe(asked)
  expect(await recount(room.articleId)).toEqual([])
})

test('what a claim holds is looked at again where its borders or the draft change', async () => {
  const room = await checked('a fine thing', 'opinion')
  const { ana, articleId, claimId } = room
  expect(await isAsked(room)).toBe(false)
  await editClaim(ana, { claimId, start: 0, end: bribes.length })
  expect(await isAsked(room)).toBe(true)
  const start = article.indexOf(rain)
  await editClaim(ana, { claimId, start, end: start + rain.length })
  expect(await isAsked(room)).toBe(false)
  const text = article.replace('a fine thing', 'a fine thing for 40 people')
  await addRevision(ana, { articleId, text, baseNumber: 1 })
  expect((await getArticle(ana, articleId)).blockers.map(({ claimId: id }) => id)).toContain(
    claimId,
  )
  expect(await recount(articleId)).toEqual([])
})

test.each([
  ['900 crowns', 'much'],
  ['It was a fine thing', 'It was 40 degrees'],
  ['It was a fine thing', ''],
])(
  'where a correction of %j to %j changes whether it is asked for, it is counted once',
  async (words, replacement) => {
    const room = await checked(words, 'event')
    const { ana, eve, articleId, claimId } = room
    const fix = { claimId, replacement, reason: 'The minutes say so.' }
    const { data } = await proposeFix(ana, fix)
    await acceptFix(eve, { fixId: data.fixId })
    expect(await recount(articleId)).toEqual([])
  },
)

test('claims of an older Galley go by their kind until they are looked at, at the start', async () => {
  const room = await checked('took 900 crowns in bribes', 'opinion')
  const { articleId, claimId } = room
  await db.claim.update({ where: { id: claimId }, data: { essential: null } })
  const kept = (key: string, n: number) =>
    db.tally.updateMany({ where: { articleId, key }, data: { n } })
  await kept('mustCheckOpen/essential', 0)
  await kept('mustCheckOpen/rest', 1)
  expect(await isAsked(room)).toBe(false)
  expect(await recount(articleId)).toEqual([])
  await countUncounted()
  expect(await isAsked(room)).toBe(true)
  expect(await claimRow(claimId)).toMatchObject({ essential: true })
  expect(await recount(articleId)).toEqual([])
})
