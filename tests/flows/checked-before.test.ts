import { expect, test } from 'vitest'
import { findCheckedBefore } from '@/lib/search/checked-before'
import { submitVerdict } from '@/lib/verdicts/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { db } from '@/lib/core/db'
import { claimOn, confirmed, newsroom, proof } from '../support/newsroom'
import { secondAlike } from '../support/second'

const asked = [{ statement: claimOn('opened in 1978').statement, quote: 'other words' }]

async function settled() {
  const room = await newsroom()
  await addEvidence(room.ana, proof(room.claim.id))
  await submitVerdict(room.ana, confirmed(room.claim.id))
  await secondAlike(room.ben, { claimId: room.claim.id })
  return room
}

test('a statement that was checked before is found with its verdict, where it stands and when that was', async () => {
  const { eve, article } = await settled()
  const verdict = await db.verdict.findFirstOrThrow({ where: { role: 'second' } })
  expect(await findCheckedBefore(eve, asked)).toEqual([
    {
      number: 1,
      articleId: article.id,
      articleTitle: 'The bridge',
      statement: asked[0]?.statement,
      quote: 'opened in 1978',
      rating: 'confirmed',
      corrected: false,
      withdrawn: false,
      at: verdict.createdAt.toISOString(),
    },
  ])
})

test('the same words are found too, unless they are so few that they stand everywhere', async () => {
  const { eve, claim } = await settled()
  const short = [{ statement: '?', quote: 'opened in 1978' }]
  expect(await findCheckedBefore(eve, short)).toEqual([])
  await db.anchor.updateMany({
    where: { claimId: claim.id },
    data: { exact: 'opened in the spring of 1978' },
  })
  const long = [{ statement: '?', quote: 'opened in the spring of 1978' }]
  expect(await findCheckedBefore(eve, long)).toHaveLength(1)
})

test('a claim whose second signature is missing is not there: its verdict is not yet for everyone', async () => {
  const { ana, ben, claim } = await newsroom()
  await addEvidence(ana, proof(claim.id))
  await submitVerdict(ana, confirmed(claim.id))
  expect(await findCheckedBefore(ben, asked)).toEqual([])
})

test('deleted claims and other words are not found, nor is anything asked for nothing', async () => {
  const { eve, claim } = await settled()
  expect(await findCheckedBefore(eve, [])).toEqual([])
  expect(
    await findCheckedBefore(eve, [
      { statement: 'It rained.', quote: 'It rained on the bridge today' },
    ]),
  ).toEqual([])
  await db.claim.update({ where: { id: claim.id }, data: { deletedAt: new Date() } })
  expect(await findCheckedBefore(eve, asked)).toEqual([])
})

test('thousands are asked for at once, and words with every sign in them do no harm', async () => {
  const { eve } = await settled()
  const many = Array.from({ length: 20_000 }, (_, at) => ({
    statement: `Statement ${at} with "signs" '); DROP TABLE "Claim";--`,
    quote: `Quote number ${at} \\ with % and _ in it`,
  }))
  expect(await findCheckedBefore(eve, [...many, ...asked])).toHaveLength(1)
})
