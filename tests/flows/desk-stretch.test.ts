import { expect, test } from 'vitest'
import { partsOf } from '@/app/ui/proof/parts'
import { getDesk } from '@/lib/articles/desk'
import { findDeskClaims, getDeskClaims, getDeskStretch } from '@/lib/articles/desk-stretch'
import { importArticle } from '@/lib/intake/import-article'
import { startClaim } from '@/lib/claims/commands'
import { NotFound } from '@/lib/core/errors'
import { newsroom } from '../support/newsroom'

async function longArticle() {
  const room = await newsroom()
  const text = Array.from(
    { length: 130 },
    (_, at) => `Mill ${at} closed in 19${10 + (at % 90)}. Nobody knows.`,
  ).join('\n')
  const claims = [...text.matchAll(/closed in \d+/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    statement: `A mill ${words}.`,
  }))
  const { articleId } = await importArticle(room.ana, {
    title: 'The mills',
    text,
    extract: false,
    claims,
  })
  return { ...room, articleId }
}

test('the parts of a long article, drawn one by one, are the desk', async () => {
  const { ben, articleId } = await longArticle()
  const desk = await getDesk(ben, articleId)
  const first = desk.claims[0]?.id ?? ''
  await startClaim(ben, { claimId: first })
  const whole = await getDesk(ben, articleId)
  const parts = partsOf(whole.article.blocks)
  expect(parts.length).toBeGreaterThan(2)
  const drawn = await Promise.all(
    parts.map(({ at }) => getDeskStretch(ben, articleId, (blocks) => partsOf(blocks)[at])),
  )
  expect(drawn.flatMap(({ claims }) => claims)).toEqual(whole.claims)
  expect(drawn.flatMap(({ sentences }) => sentences)).toEqual(
    whole.article.sentenceList.map(({ index, start, end, state }) => ({
      index,
      start,
      end,
      state,
    })),
  )
  expect(drawn.map(({ text }) => text).join('\n')).toBe(whole.article.revision.text)
})

test('rows of the claim list are had by number, and found by words', async () => {
  const { ana, articleId } = await longArticle()
  const { claims } = await getDeskClaims(ana, articleId, [4, 130, 999])
  expect(claims.map(({ number }) => number)).toEqual([4, 130])
  expect((await getDeskClaims(ana, articleId, [])).claims).toEqual([])
  expect(await findDeskClaims(ana, articleId, 'closed 1913')).toEqual([4, 94])
})

test('a part that is not there, or of no article, is not found', async () => {
  const { ana, articleId } = await longArticle()
  await expect(getDeskStretch(ana, articleId, (blocks) => partsOf(blocks)[99])).rejects.toThrow(
    NotFound,
  )
  await expect(getDeskStretch(ana, 'none', () => ({ start: 0, end: 1 }))).rejects.toThrow(NotFound)
  await expect(findDeskClaims(ana, 'none', 'x')).rejects.toThrow(NotFound)
})
