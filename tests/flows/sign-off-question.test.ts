import { expect, test } from 'vitest'
import { getArticle } from '@/lib/articles/desk'
import { signOffArticle } from '@/lib/articles/sign-off'
import { getSignOffQuestion } from '@/lib/articles/sign-off-question'
import { clearClaim } from '@/lib/claims/commands'
import { Conflict, Forbidden } from '@/lib/core/errors'
import { importArticle } from '@/lib/intake/import-article'
import { buildReport } from '@/lib/reports/report'
import { limits } from '@/lib/reports/words'
import { setPolicy } from '@/lib/sources/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { judge, newsroom, proof } from '../support/newsroom'
import { makeReady } from '../support/samples'
import { secondAlike } from '../support/second'

async function readyRoom() {
  const room = await newsroom()
  await makeReady(room)
  return room
}

test('who signs is told first which claims are let stand, by whom and why', async () => {
  const room = await newsroom()
  await judge(room.ana, room.claim.id, 'wrong')
  await secondAlike(room.ben, { claimId: room.claim.id })
  expect((await getSignOffQuestion(room.eve, room.article.id)).letStand).toEqual([])
  await clearClaim(room.eve, { claimId: room.claim.id, reason: 'It is a quotation.' })
  expect((await getSignOffQuestion(room.eve, room.article.id)).letStand).toMatchObject([
    { number: 1, reason: 'It is a quotation.', by: 'Eve' },
  ])
})

test('who signs is told where the headline is no part of the text, as the report tells', async () => {
  const { ana, eve } = await newsroom()
  const asked = async (text: string) => {
    const article = { title: 'The bridge opened', text, extract: false }
    const { articleId } = await importArticle(ana, article)
    const { headlineOutside } = await getSignOffQuestion(eve, articleId)
    const said = limits(await buildReport(articleId, eve))
      .join(' ')
      .includes('The headline is not')
    return [headlineOutside, said]
  }
  expect(await asked('It cost 40 million.')).toEqual([true, true])
  expect(await asked('The bridge opened\nIt cost 40 million.')).toEqual([false, false])
})

test('what was shown is what is signed', async () => {
  const { eve, article } = await readyRoom()
  const { digest, policy } = await getSignOffQuestion(eve, article.id)
  expect(policy).toBe(0)
  const { data } = await signOffArticle(eve, { articleId: article.id, digest })
  expect(data.digest).toBe(digest)
})

test('what changed since it was shown is not signed, and nothing is written', async () => {
  const { ana, eve, article, claim } = await readyRoom()
  const { digest } = await getSignOffQuestion(eve, article.id)
  await addEvidence(ana, proof(claim.id))
  await expect(signOffArticle(eve, { articleId: article.id, digest })).rejects.toThrow(Conflict)
  expect(await getArticle(eve, article.id)).toMatchObject({ stage: 'checking', signOff: null })
  const again = await getSignOffQuestion(eve, article.id)
  expect(again.digest).not.toBe(digest)
  await signOffArticle(eve, { articleId: article.id, digest: again.digest })
})

test('another policy since then asks again', async () => {
  const { eve, article } = await readyRoom()
  const { digest } = await getSignOffQuestion(eve, article.id)
  await setPolicy(eve, { default: { primary: 1, secondary: 2 } })
  await expect(signOffArticle(eve, { articleId: article.id, digest })).rejects.toThrow(Conflict)
})

test('nobody is asked who may not sign', async () => {
  const { ana, vic, article } = await readyRoom()
  for (const actor of [ana, vic])
    await expect(getSignOffQuestion(actor, article.id)).rejects.toThrow(Forbidden)
})
