import { expect, test } from 'vitest'
import { getArticle } from '@/lib/articles/desk'
import { reopenClaim } from '@/lib/claims/commands'
import { deleteClaim } from '@/lib/claims/delete'
import { getClaimView } from '@/lib/claims/queries'
import { recount } from '@/lib/claims/recount'
import { Forbidden, Refused } from '@/lib/core/errors'
import { addRevision } from '@/lib/drafts/commands'
import { acceptFix, proposeFix } from '@/lib/fixes/commands'
import { buildReport } from '@/lib/reports/report'
import { secondVerdict } from '@/lib/verdicts/second'
import { judge, newsroom, text } from '../support/newsroom'
import { rendered, wholeFormats } from '../support/report'
import { secondAlike } from '../support/second'

type Room = Awaited<ReturnType<typeof newsroom>>
const reason = 'It is checked with another claim.'

const settled = async ({ ana, ben, claim }: Room) => {
  await judge(ana, claim.id, 'wrong')
  await secondAlike(ben, { claimId: claim.id })
}

/** Every way in which somebody has judged a claim, and what a viewer is told of it once it is deleted. */
const ways: [string, (room: Room) => Promise<unknown>, string][] = [
  ['settled', settled, 'its verdict was Wrong'],
  [
    'waiting for its second',
    ({ ana, claim }) => judge(ana, claim.id, 'wrong'),
    'it had one verdict: Wrong (Ana)',
  ],
  [
    'disputed',
    async ({ ana, ben, claim }) => {
      await judge(ana, claim.id, 'wrong')
      await secondVerdict(ben, { claimId: claim.id, rating: 'confirmed' })
    },
    'two people differed: Wrong (Ana), Confirmed (Ben)',
  ],
  [
    'reopened',
    async (room) => {
      await settled(room)
      await reopenClaim(room.ana, { claimId: room.claim.id, reason: 'Once more.' })
    },
    'its last verdict was Wrong',
  ],
  [
    'corrected and not looked at',
    async (room) => {
      const { ana, eve, claim } = room
      await settled(room)
      const fix = { claimId: claim.id, replacement: 'opened in 1987', reason: 'So the minutes.' }
      const { data } = await proposeFix(ana, fix)
      await acceptFix(eve, { fixId: data.fixId })
    },
    'its last verdict was Wrong',
  ],
]

test.each(ways)('a claim that is %s is not deleted by a reviewer', async (_, bring) => {
  const room = await newsroom()
  await bring(room)
  const before = (await getArticle(room.ana, room.article.id)).blockers
  for (const person of [room.ana, room.ben])
    await expect(deleteClaim(person, { claimId: room.claim.id, reason })).rejects.toThrow(Forbidden)
  expect((await getArticle(room.ana, room.article.id)).blockers).toEqual(before)
  expect(await getClaimView(room.ben, room.claim.id)).toMatchObject({ judged: true })
})

test.each(ways)('of one that was %s and an editor deleted every report tells', async (...way) => {
  const [, bring, said] = way
  const room = await newsroom()
  await bring(room)
  const { eve, vic, article, claim } = room
  await expect(deleteClaim(eve, { claimId: claim.id })).rejects.toThrow(Refused)
  await deleteClaim(eve, { claimId: claim.id, reason })
  // later drafts do not place it again
  const { revision } = await getArticle(eve, article.id)
  await addRevision(eve, {
    articleId: article.id,
    text: `${revision.text} Ever.`,
    baseNumber: revision.number,
  })
  const report = await buildReport(article.id, vic)
  expect(report.removed).toMatchObject([{ number: 1, by: 'Eve', reason }])
  const words = `removed by Eve: It is checked with another claim; ${said}`
  for (const format of wholeFormats.filter(({ id }) => id !== 'json'))
    expect(await rendered(format, report), format.id).toContain(words)
  for (const format of wholeFormats.filter(({ id }) => id !== 'csv'))
    expect(await rendered(format, report), format.id).toContain('removed after a verdict')
  expect(await recount(article.id)).toEqual([])
})

test('who could have been the second learns no rating by a deletion', async () => {
  const { ana, ben, eve, vic, article, claim } = await newsroom()
  await judge(ana, claim.id, 'needsChange')
  await deleteClaim(eve, { claimId: claim.id, reason })
  for (const reader of [ben, null])
    expect(JSON.stringify((await buildReport(article.id, reader)).removed)).not.toContain(
      'needsChange',
    )
  for (const reader of [ana, vic])
    expect(JSON.stringify((await buildReport(article.id, reader)).removed)).toContain('needsChange')
})

test('a claim that nobody judged is deleted by a reviewer, and no report tells of it', async () => {
  const { ana, article, claim } = await newsroom()
  expect(await getClaimView(ana, claim.id)).toMatchObject({ judged: false })
  await deleteClaim(ana, { claimId: claim.id })
  expect(await buildReport(article.id, ana)).toMatchObject({ removed: [], claims: [] })
  expect((await getArticle(ana, article.id)).revision.text).toBe(text)
})
