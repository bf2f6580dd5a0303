import { beforeEach, expect, test } from 'vitest'
import { getArticle } from '@/lib/articles/desk'
import { signOffArticle } from '@/lib/articles/sign-off'
import { clearClaim } from '@/lib/claims/commands'
import { articleOf } from '@/lib/api/shapes/article'
import { db } from '@/lib/core/db'
import { Conflict, Refused } from '@/lib/core/errors'
import { verdictOf } from '@/lib/reports/judgment'
import { buildReport } from '@/lib/reports/report'
import { submitVerdict } from '@/lib/verdicts/commands'
import { adjudicate } from '@/lib/verdicts/dispute'
import { secondVerdict } from '@/lib/verdicts/second'
import { claimRow, confirmed, judge, newsroom, wrong } from '../support/newsroom'
import { makeReady, type Room } from '../support/samples'

let room: Room
beforeEach(async () => {
  room = await newsroom()
})

/** As an article that came from a Galley with a scale of its own. */
const turnTo = (scale: string) => db.article.updateMany({ data: { scale } })
const unknown = new Conflict(
  'This article is judged by the scale “martian@1”, which is not known here.',
)

test('no verdict is given in an article whose scale is not known, first, second or last', async () => {
  const { ana, ben, eve, claim } = room
  await turnTo('martian@1')
  await expect(submitVerdict(ana, { ...confirmed(claim.id), override: 'So.' })).rejects.toThrow(
    unknown,
  )
  await turnTo('house@1')
  await judge(ana, claim.id)
  await turnTo('martian@1')
  await expect(secondVerdict(ben, wrong(claim.id))).rejects.toThrow(unknown)
  await turnTo('house@1')
  await secondVerdict(ben, wrong(claim.id))
  await turnTo('martian@1')
  await expect(adjudicate(eve, wrong(claim.id))).rejects.toThrow(unknown)
  expect((await claimRow(claim.id)).status).toBe('disputed')
})

test('such an article can be read under the name of its scale, and is not reported by another', async () => {
  const { ana, article } = room
  expect(articleOf(await getArticle(ana, article.id)).scale).toBe('house')
  await turnTo('martian@1')
  expect(articleOf(await getArticle(ana, article.id)).scale).toBe('martian@1')
  await expect(buildReport(article.id, ana)).rejects.toThrow(unknown)
})

test('a rating that is not known stops sign-off until an editor lets it stand, and is told by its name', async () => {
  const { ana, eve, article, claim } = room
  await makeReady(room)
  await db.claim.update({ where: { id: claim.id }, data: { rating: 'odd' } })
  const { blockers } = await getArticle(ana, article.id)
  expect(blockers.map(({ code }) => code)).toEqual(['ratingBlocks'])
  await expect(signOffArticle(eve, { articleId: article.id })).rejects.toThrow(Refused)
  const { claims } = await buildReport(article.id, ana)
  expect(claims.map((one) => verdictOf(one).label)).toEqual(['odd'])
  await clearClaim(eve, { claimId: claim.id, reason: 'Ana knows what it means.' })
  await signOffArticle(eve, { articleId: article.id })
})
