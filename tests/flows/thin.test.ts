import { expect, test } from 'vitest'
import { getArticle } from '@/lib/articles/desk'
import { recount } from '@/lib/claims/recount'
import { db } from '@/lib/core/db'
import { editSource } from '@/lib/sources/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { submitVerdict } from '@/lib/verdicts/commands'
import { concede } from '@/lib/verdicts/dispute'
import { secondVerdict } from '@/lib/verdicts/second'
import { claimRow, confirmed, newsroom, proof } from '../support/newsroom'

/** Ana gives way to a verdict that no source bears. */
async function thinlySourced() {
  const room = await newsroom()
  const { ana, ben, claim } = room
  await submitVerdict(ana, { ...confirmed(claim.id), rating: 'cannotVerify' })
  await secondVerdict(ben, { claimId: claim.id, rating: 'confirmed' })
  await concede(ana, { claimId: claim.id, reason: 'Ben found it.' })
  expect(await claimRow(claim.id)).toMatchObject({ status: 'settled', thin: true })
  return room
}
type Room = Awaited<ReturnType<typeof thinlySourced>>

const codes = async ({ ana, article }: Room) =>
  (await getArticle(ana, article.id)).blockers.map(({ code }) => code)

const secondary = (claimId: string, title: string) => ({
  ...proof(claimId),
  source: { kind: 'webPage', tier: 'secondary', title, origin: title } as const,
})

test('a primary source with a place ends that a verdict is thinly sourced', async () => {
  const room = await thinlySourced()
  expect(await codes(room)).toContain('thinlySourced')
  await addEvidence(room.ben, proof(room.claim.id))
  expect(await codes(room)).not.toContain('thinlySourced')
  expect(await claimRow(room.claim.id)).toMatchObject({ thin: false, rating: 'confirmed' })
  expect(await recount(room.article.id)).toEqual([])
})

test.each([
  ['without a place', { locator: undefined }],
  ['that is only context', { stance: 'context' as const }],
])('a source %s does not', async (_, less) => {
  const room = await thinlySourced()
  await addEvidence(room.ben, { ...proof(room.claim.id), ...less })
  expect(await codes(room)).toContain('thinlySourced')
})

test('secondary sources do once there are enough of them', async () => {
  const room = await thinlySourced()
  for (const title of ['One', 'Two']) await addEvidence(room.ben, secondary(room.claim.id, title))
  expect(await codes(room)).toContain('thinlySourced')
  await addEvidence(room.ben, secondary(room.claim.id, 'Three'))
  expect(await codes(room)).not.toContain('thinlySourced')
})

test.each([
  ['the address', { url: 'https://wire.example/1' }],
  ['title and publisher', { title: 'The fire', publisher: 'Wire' }],
  ['the origin', { origin: 'Wire' }],
])('sources that turn out to be one by %s bear the verdict no longer', async (_, same) => {
  const room = await thinlySourced()
  const { ben, claim } = room
  for (const title of ['One', 'Two', 'Three'])
    await addEvidence(ben, {
      ...proof(claim.id),
      source: { kind: 'webPage', tier: 'secondary', title } as const,
    })
  expect(await codes(room)).not.toContain('thinlySourced')
  const [one, two] = await db.source.findMany()
  for (const source of [one, two]) await editSource(ben, { sourceId: source?.id ?? '', ...same })
  expect(await codes(room)).toContain('thinlySourced')
  expect(await recount(room.article.id)).toEqual([])
})

test('what was added by who may not know the other sources goes by those they know', async () => {
  const room = await thinlySourced()
  const { ana, ben, claim } = room
  for (const title of ['One', 'Two']) {
    const hidden = secondary(claim.id, title)
    await addEvidence(ana, { ...hidden, source: { ...hidden.source, confidential: true } })
  }
  await addEvidence(ben, secondary(claim.id, 'Three'))
  expect(await codes(room)).toContain('thinlySourced')
  await addEvidence(ana, secondary(claim.id, 'Four'))
  expect(await codes(room)).not.toContain('thinlySourced')
})
