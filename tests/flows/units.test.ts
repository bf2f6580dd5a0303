import { expect, test } from 'vitest'
import { getClaimView } from '@/lib/claims/queries'
import { createClaim } from '@/lib/claims/commands'
import { addRevision } from '@/lib/drafts/commands'
import { importArticle } from '@/lib/intake/import-article'
import { judge, newsroom, placeOf } from '../support/newsroom'
import { secondAlike } from '../support/second'

/** What became of a settled claim on these words where the text was changed so. */
async function settledThenChanged(text: string, words: string, next: string) {
  const room = await newsroom()
  const { articleId } = await importArticle(room.ana, { title: 'A wall', text, extract: false })
  const { claimId } = await createClaim(room.ana, { articleId, ...placeOf(words, text) })
  await judge(room.ana, claimId)
  await secondAlike(room.ben, { claimId })
  await addRevision(room.ana, { articleId, text: next, baseNumber: 1 })
  return getClaimView(room.ana, claimId)
}

test.each([
  [`The wall is 10' tall now.`, `is 10' tall`, `The wall is 10" tall now.`],
  [`The wall is 10' tall now.`, 'wall is 10', `The wall is 10″ tall now.`],
  [`He ran it in 4’ on Friday.`, 'in 4’', `He ran it in 4” on Friday.`],
  [`It is 5'10" in all.`, `It is 5'10"`, `It is 5'10' in all.`],
  [`“It is 10' tall,” he said.`, `It is 10' tall`, `“It is 10" tall,” he said.`],
])('feet are not inches: %s (%s) became %s', async (text, words, next) => {
  expect(await settledThenChanged(text, words, next)).toMatchObject({
    anchor: 'changed',
    status: 'inReview',
  })
})

test.each([
  [`The wall is 10' tall now.`, `is 10' tall`, 'The wall is 10’ tall now.'],
  [`The wall is 10" tall now.`, 'wall is 10', 'The wall is 10″ tall now.'],
  [`He said "it opened in 1978" here.`, 'opened in 1978', `He said 'it opened in 1978' here.`],
  [`He said "it opened in 1978" here.`, 'opened in 1978', `He said „it opened in 1978“ here.`],
])('signs set otherwise are no change: %s (%s) became %s', async (text, words, next) => {
  expect(await settledThenChanged(text, words, next)).toMatchObject({
    anchor: 'same',
    status: 'settled',
    contextChanged: false,
  })
})
