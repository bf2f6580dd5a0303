import { expect, test } from 'vitest'
import { archiveArticle } from '@/lib/articles/commands'
import { publishArticle, signOffArticle } from '@/lib/articles/sign-off'
import { getClaimView } from '@/lib/claims/queries'
import { db } from '@/lib/core/db'
import { buildReport } from '@/lib/reports/report'
import { findCheckedBefore } from '@/lib/search/checked-before'
import { searchClaims } from '@/lib/search/queries'
import { withdrawSource } from '@/lib/sources/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { archived, published } from '../support/archived'
import { judge, newsroom, proof } from '../support/newsroom'
import { rendered, wholeFormats } from '../support/report'
import { makeReady } from '../support/samples'
import { secondAlike } from '../support/second'

type Room = Awaited<ReturnType<typeof newsroom>>

async function settledInArchive() {
  const room = await newsroom()
  await judge(room.ana, room.claim.id)
  await secondAlike(room.ben, { claimId: room.claim.id })
  await archived(room.eve, room.article.id)
  return room
}

const withdraw = async ({ ana }: Room) => {
  const { id } = await db.source.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  return withdrawSource(ana, { sourceId: id, reason: 'Forged.' })
}

/** What search, the claim, and what was checked before say. */
async function saidOf({ vic, claim }: Room) {
  const view = await getClaimView(vic, claim.id)
  const { items } = await searchClaims(vic, { q: 'opened' })
  const before = await findCheckedBefore(vic, [view])
  return [view.withdrawnSince, items[0]?.withdrawnSince, before[0]?.withdrawn]
}

test('a claim of the archive says that a source it leans on was withdrawn since', async () => {
  const room = await settledInArchive()
  expect(await saidOf(room)).toEqual([false, false, false])
  const [{ data }] = await withdraw(room)
  expect(data.reopened).toEqual([])
  expect(await saidOf(room)).toEqual([true, true, true])
  expect(await getClaimView(room.vic, room.claim.id)).toMatchObject({ status: 'settled' })
  const report = await buildReport(room.article.id, room.vic)
  for (const format of wholeFormats.filter(({ id }) => id !== 'json'))
    expect(await rendered(format, report), format.id).toContain('A source was withdrawn since.')
  expect(report.claims[0]).toMatchObject({ withdrawnSince: true })
})

test('one that only gives context takes nothing from a verdict', async () => {
  const room = await newsroom()
  await judge(room.ana, room.claim.id)
  const aside = { ...proof(room.claim.id), stance: 'context' } as const
  await addEvidence(room.ana, { ...aside, source: { ...aside.source, title: 'A map' } })
  await secondAlike(room.ben, { claimId: room.claim.id })
  await archived(room.eve, room.article.id)
  await withdraw(room)
  expect(await saidOf(room)).toEqual([false, false, false])
})

test('an article that is out is not left half corrected in the archive', async () => {
  const room = await newsroom()
  await makeReady(room)
  const { eve, article } = room
  const ref = { articleId: article.id }
  await signOffArticle(eve, ref)
  await publishArticle(eve, ref)
  await withdraw(room)
  await expect(archiveArticle(eve, ref)).rejects.toThrow('under correction')
  await published(article.id)
  await archiveArticle(eve, ref)
})

test('a story that is dropped goes to the archive as it stands', async () => {
  const { eve, article } = await newsroom()
  await archiveArticle(eve, { articleId: article.id })
  expect(await db.article.findUnique({ where: { id: article.id } })).toMatchObject({
    stage: 'archived',
  })
})
