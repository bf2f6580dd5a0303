import { expect, test } from 'vitest'
import { getDesk } from '@/lib/articles/desk'
import { signOffArticle } from '@/lib/articles/sign-off'
import { clearClaim } from '@/lib/claims/commands'
import { getClaimView } from '@/lib/claims/queries'
import { recount } from '@/lib/claims/recount'
import { signOf } from '@/lib/claims/sign'
import { db } from '@/lib/core/db'
import { getDashboard } from '@/lib/dashboard/queries'
import { acceptFix, proposeFix } from '@/lib/fixes/commands'
import { importArticle } from '@/lib/intake/import-article'
import { verdictOf } from '@/lib/reports/judgment'
import { buildReport } from '@/lib/reports/report'
import { foundIn, standingLine, summary } from '@/lib/reports/words'
import { findCheckedBefore } from '@/lib/search/checked-before'
import { searchClaims } from '@/lib/search/queries'
import { addEvidence } from '@/lib/sources/evidence'
import { getSourceDetail } from '@/lib/sources/queries'
import { submitVerdict } from '@/lib/verdicts/commands'
import { adjudicate } from '@/lib/verdicts/dispute'
import { secondVerdict } from '@/lib/verdicts/second'
import { judge, newsroom, proof } from '../support/newsroom'
import { rendered, wholeFormats } from '../support/report'
import { secondAlike } from '../support/second'

/** A number that two people wanted changed, and that was; its new words wait for their look. */
async function corrected() {
  const room = await newsroom()
  const { articleId } = await importArticle(room.ana, {
    title: 'The fire',
    text: 'It killed 312 people.',
    extract: false,
    claims: [{ start: 10, end: 13, kind: 'statistic', priority: 4, statement: 'It killed 312.' }],
  })
  const [claim] = (await getDesk(room.ana, articleId)).claims
  const claimId = claim?.id ?? ''
  const first = { claimId, rating: 'needsChange', rationale: 'The list has 213.', revision: 1 }
  await submitVerdict(room.ana, first)
  await secondAlike(room.ben, { claimId })
  const { data } = await proposeFix(room.ana, { claimId, replacement: '213', reason: 'Turned.' })
  await acceptFix(room.eve, { fixId: data.fixId })
  return { ...room, articleId, claimId }
}
type Room = Awaited<ReturnType<typeof corrected>>

/** The look finds the new words not right, and two people judge them. */
async function judgedAgain({ ana, ben, claimId }: Room, rating: string) {
  await secondVerdict(ben, { claimId, rating: 'wrong', rationale: 'It was 231.' })
  await addEvidence(ana, proof(claimId))
  await submitVerdict(ana, { claimId, rating, rationale: 'The coroner says.', revision: 2 })
  await secondAlike(ben, { claimId })
}

const ratingsOf = (report: Awaited<ReturnType<typeof buildReport>>) =>
  report.counts.ratings.filter(({ count }) => count > 0).map(({ id, count }) => [id, count])

/** What every place that names where the claim stands calls it: one name, if they agree. */
async function labels({ ana, articleId, claimId }: Room) {
  const [desk] = (await getDesk(ana, articleId)).claims
  const [told] = (await buildReport(articleId, ana)).claims
  const [hit] = (await searchClaims(ana, { article: articleId })).items
  if (!desk || !told || !hit) throw new Error('The claim is gone.')
  const used = await db.evidence.findFirst({ where: { claimId } })
  const uses = used ? (await getSourceDetail(ana, used.sourceId)).claims : []
  const before = await findCheckedBefore(ana, [{ statement: hit.statement, quote: hit.quote }])
  const signs = [
    ...[desk, await getClaimView(ana, claimId), hit, ...uses].map(signOf),
    ...before.map((found) => signOf({ ...found, status: 'settled' })),
    verdictOf(told),
  ]
  return [...new Set(signs.map(({ label }) => label))]
}

test('corrected words that two people find wrong are reported and counted as wrong', async () => {
  const room = await corrected()
  const { ana, articleId } = room
  await judgedAgain(room, 'wrong')
  expect(await labels(room)).toEqual(['Wrong'])
  const report = await buildReport(articleId, ana)
  expect(report.counts).toMatchObject({ corrected: 0, signedTwice: 1, judgedTwice: 1 })
  expect(ratingsOf(report)).toEqual([['wrong', 1]])
  expect(summary(report)).not.toContain('corrected')
  for (const format of wholeFormats.filter(({ id }) => id !== 'json')) {
    const file = (await rendered(format, report)).replace(/<[^>]*>/gu, '')
    expect(file, format.id).toContain('Corrected before: was 312, now 213.')
    expect(file, format.id).not.toContain('Corrected: was')
    expect(file, format.id).toContain('Wrong')
  }
  expect((await getDashboard(ana)).ratings).toEqual({ wrong: 1 })
  expect(await recount(articleId)).toEqual([])
})

test('a report that is signed over such words does not call them cleared by a correction', async () => {
  const room = await corrected()
  const { ana, eve, articleId, claimId } = room
  await judgedAgain(room, 'wrong')
  await clearClaim(eve, { claimId, reason: 'Attributed in print.' })
  await signOffArticle(eve, { articleId })
  expect(standingLine(await buildReport(articleId, ana))).toBe('Cleared for publication.')
})

test.each([
  ['confirmed', 'Corrected', { corrected: 1, signedTwice: 0 }],
  ['onAuthor', 'On author', { corrected: 0, signedTwice: 1 }],
  ['cannotVerify', 'Cannot verify', { corrected: 0, signedTwice: 1 }],
])(
  'after two people judged the new words %s, the claim reads %s',
  async (rating, label, counts) => {
    const room = await corrected()
    await judgedAgain(room, rating)
    expect(await labels(room)).toEqual([label])
    const report = await buildReport(room.articleId, room.ana)
    expect(report.counts).toMatchObject({ ...counts, judgedTwice: 1, rated: 1 })
    // a corrected claim is told as one, in the list as in the bar
    expect(foundIn(report.counts).flatMap((found) => (found.count ? [found.label] : []))).toEqual([
      label,
    ])
  },
)

test('an editor who decides against the new words is heard over the correction', async () => {
  const room = await corrected()
  const { ana, ben, eve, claimId } = room
  await secondVerdict(ben, { claimId, rating: 'needsChange', rationale: 'It was 231.' })
  await addEvidence(ana, proof(claimId))
  await submitVerdict(ana, { claimId, rating: 'confirmed', rationale: 'It is so.', revision: 2 })
  await secondVerdict(ben, { claimId, rating: 'wrong', rationale: 'It is not.' })
  expect(await labels(room)).toEqual(['Disputed'])
  await adjudicate(eve, { claimId, rating: 'wrong', rationale: 'Ben has the list.' })
  expect(await labels(room)).toEqual(['Wrong'])
})

test('one look that finds the new words right is a correction, and counted once', async () => {
  const room = await corrected()
  const { ben, articleId, claimId } = room
  expect(await labels(room)).toEqual(['Corrected, to be looked at'])
  await addEvidence(ben, proof(claimId))
  await secondVerdict(ben, { claimId, rating: 'confirmed' })
  expect(await labels(room)).toEqual(['Corrected'])
  const report = await buildReport(articleId, room.ana)
  expect(report.counts).toMatchObject({ corrected: 1, signedTwice: 0, judgedTwice: 0 })
})

test('a verdict on corrected words that waits for its second waits like any other', async () => {
  const room = await corrected()
  const { ana, ben, eve, articleId, claimId } = room
  await secondVerdict(ben, { claimId, rating: 'needsChange', rationale: 'It was 231.' })
  const again = { claimId, rating: 'needsChange', rationale: 'Not yet.', revision: 2 }
  await submitVerdict(ana, again)
  expect(await labels({ ...room, ana: eve })).toEqual(['Waits for a second signature'])
  expect((await buildReport(articleId, null)).counts).toMatchObject({ withheld: 1, corrected: 0 })
})

test.each(['opened  in 1978', 'opened in\u00a01978', 'opened in 1978'])(
  'a correction to “%s”, the same words, is none, and takes no verdict away',
  async (replacement) => {
    const { ana, ben, claim } = await newsroom()
    await judge(ana, claim.id, 'wrong')
    await secondAlike(ben, { claimId: claim.id })
    await expect(
      proposeFix(ana, { claimId: claim.id, replacement, reason: 'Tidier.' }),
    ).rejects.toThrow('the words that stand there now')
  },
)
