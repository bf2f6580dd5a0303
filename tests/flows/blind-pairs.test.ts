import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { getClaimView } from '@/lib/claims/queries'
import { recount } from '@/lib/claims/recount'
import { db, isPostgres } from '@/lib/core/db'
import { getDashboard } from '@/lib/dashboard/queries'
import { buildReport } from '@/lib/reports/report'
import { methodText } from '@/lib/reports/words'
import { addRevision } from '@/lib/drafts/commands'
import { reopenClaim } from '@/lib/claims/commands'
import { submitVerdict } from '@/lib/verdicts/commands'
import { setPolicy } from '@/lib/sources/commands'
import { firstPolicy } from '@/lib/sources/policy'
import { agreeWithVerdict, secondVerdict } from '@/lib/verdicts/second'
import { addClaim, confirmed, judge, newsroom, text } from '../support/newsroom'
import { secondAlike } from '../support/second'

type Room = Awaited<ReturnType<typeof newsroom>>

const show = ({ eve }: Room) => setPolicy(eve, { ...firstPolicy, blindSecond: false })
const hide = ({ eve }: Room) => setPolicy(eve, firstPolicy)
const pairsOf = async ({ eve }: Room) => (await getDashboard(eve)).agreement.pairs
/** Moments of the clock that stand in order on record. */
const tick = () => new Promise((resolve) => setTimeout(resolve, 3))

test('only ratings that did not know of each other are counted as agreement', async () => {
  const room = await newsroom()
  const { ana, ben, eve, article, claim } = room
  await judge(ana, claim.id)
  await secondAlike(ben, { claimId: claim.id })
  expect(await pairsOf(room)).toBe(1)
  const method = async () => methodText(await buildReport(article.id, eve))
  expect(await method()).toContain('another gives their own before seeing it')

  await tick()
  await show(room)
  const [agreed, rated] = [
    await addClaim(ana, article.id, 'cost'),
    await addClaim(ana, article.id, 'crowns'),
  ]
  for (const claimId of [agreed, rated]) await judge(ana, claimId)
  await agreeWithVerdict(ben, { claimId: agreed })
  await secondVerdict(ben, { claimId: rated, rating: 'wrong', rationale: 'I see otherwise.' })
  expect(await pairsOf(room)).toBe(1)
  expect(await method()).toContain('another gives their own, or sends it back.')
  expect(await method()).toContain('Of 3 second verdicts 1 was given before seeing the first.')
  const blind = async (id: string) =>
    (await getClaimView(eve, id)).verdicts.flatMap(({ answer }) => (answer ? [answer.blind] : []))
  expect([await blind(claim.id), await blind(agreed), await blind(rated)]).toEqual([
    [true],
    [false],
    [false],
  ])
  expect(await recount(article.id)).toEqual([])
})

test('a verdict that was shown for a while is not answered blind later; one given after that is', async () => {
  const room = await newsroom()
  const { ana, ben, article, claim } = room
  await judge(ana, claim.id)
  await tick()
  await show(room)
  await tick()
  await hide(room)
  await tick()
  await secondAlike(ben, { claimId: claim.id })
  expect(await pairsOf(room)).toBe(0)
  const later = await addClaim(ana, article.id, 'cost')
  await judge(ana, later)
  await secondAlike(ben, { claimId: later })
  expect(await pairsOf(room)).toBe(1)
  expect(await recount(article.id)).toEqual([])
})

test('what an older Galley counted is counted anew', async () => {
  const room = await newsroom()
  const { ana, ben, article, claim } = room
  await judge(ana, claim.id)
  await secondAlike(ben, { claimId: claim.id })
  await tick()
  await show(room)
  const shown = await addClaim(ana, article.id, 'cost')
  await judge(ana, shown)
  await agreeWithVerdict(ben, { claimId: shown })
  await db.tally.updateMany({ where: { dimension: 'agreement' }, data: { n: 2 } })
  expect(await recount(article.id)).toMatchObject([{ kept: 2, counted: 1 }])
  const folder = isPostgres ? 'prisma/postgres/migrations' : 'prisma/migrations'
  const migration = readFileSync(`${folder}/0009_blind_pairs/migration.sql`, 'utf8')
  for (const statement of migration.split(';').filter((part) => part.trim() !== ''))
    await db.$executeRawUnsafe(statement)
  expect(await recount(article.id)).toEqual([])
})

const again = async ({ ana, ben, claim }: Room, first = ana, second = ben) => {
  await reopenClaim(first, { claimId: claim.id, reason: 'We talked it over.' })
  await submitVerdict(first, { ...confirmed(claim.id), rating: 'wrong' })
  await tick()
  await secondVerdict(second, { claimId: claim.id, rating: 'wrong', rationale: 'So it is.' })
}

test('a dispute that is talked over and judged once more is no agreement', async () => {
  const room = await newsroom()
  const { ana, ben, eve, article, claim } = room
  await judge(ana, claim.id, 'wrong')
  await tick()
  await secondVerdict(ben, { claimId: claim.id, rating: 'confirmed' })
  const { agreement } = await getDashboard(eve)
  expect(agreement.pairs).toBe(1)
  await tick()
  await again(room)
  await tick()
  await again(room, ben, ana)
  await tick()
  await again(room, eve, ben)
  expect((await getDashboard(eve)).agreement).toEqual(agreement)
  expect(await recount(article.id)).toEqual([])
})

test('nor is a rating one gave after one’s own let them see the other’s', async () => {
  const room = await newsroom()
  const { ana, ben, article, claim } = room
  await judge(ana, claim.id, 'wrong')
  await tick()
  await reopenClaim(ana, { claimId: claim.id, reason: 'Once more.' })
  await submitVerdict(ben, confirmed(claim.id))
  await tick()
  await again(room)
  expect(await pairsOf(room)).toBe(0)
  expect(await recount(article.id)).toEqual([])
})

test('two who judge other words than before are counted again', async () => {
  const room = await newsroom()
  const { ana, ben, article, claim } = room
  await judge(ana, claim.id)
  await secondAlike(ben, { claimId: claim.id })
  await addRevision(ana, {
    articleId: article.id,
    text: text.replace('1978', '1987'),
    baseNumber: 1,
  })
  await tick()
  await submitVerdict(ana, { ...confirmed(claim.id), revision: 2, rating: 'wrong' })
  await secondAlike(ben, { claimId: claim.id })
  expect(await pairsOf(room)).toBe(2)
  expect(await recount(article.id)).toEqual([])
})
