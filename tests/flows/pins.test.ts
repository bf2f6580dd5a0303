import { expect, test } from 'vitest'
import { importArticle } from '@/lib/intake/import-article'
import { addRevision } from '@/lib/drafts/commands'
import { createClaim, editClaim } from '@/lib/claims/commands'
import { db } from '@/lib/core/db'
import { Conflict, Refused } from '@/lib/core/errors'
import { once } from '@/lib/web/once'
import { newsroom, placeOf, text } from '@/tests/support/newsroom'

const claims = (articleId: string) => db.claim.count({ where: { articleId } })

test('offsets that were counted in other words than the draft’s are refused (translated-page-pins-other-words)', async () => {
  const { ana, article, claim } = await newsroom()
  const place = placeOf('14 million crowns')
  for (const quote of ['14 Millionen Kronen', 't 14 million crown', '', '14 million crowns.']) {
    const pin = createClaim(ana, { articleId: article.id, ...place, quote })
    await expect(pin).rejects.toThrow(Refused)
    await expect(pin).rejects.toThrow('The draft has other words there: “14 million crowns”.')
    await expect(editClaim(ana, { claimId: claim.id, ...place, quote })).rejects.toThrow(Refused)
  }
  expect(await claims(article.id)).toBe(1)
  await createClaim(ana, {
    articleId: article.id,
    ...place,
    quote: '14 million crowns',
    revision: 1,
  })
  expect(await claims(article.id)).toBe(2)
})

test('quotation marks as the page draws them are the same words', async () => {
  const { ana } = await newsroom()
  const said = 'He said "it is Ann\'s" to us.'
  const { articleId } = await importArticle(ana, { title: 'Said', text: said, extract: false })
  const event = await createClaim(ana, { articleId, start: 8, end: 21, quote: '“it is Ann’s”' })
  expect(event.data.quote).toBe('"it is Ann\'s"')
})

test('offsets that were counted in an older draft are refused, for a new claim and for new borders', async () => {
  const { ana, article, claim } = await newsroom()
  await addRevision(ana, { articleId: article.id, text: `Once more: ${text}`, baseNumber: 1 })
  const place = { ...placeOf('14 million crowns'), revision: 1 }
  await expect(createClaim(ana, { articleId: article.id, ...place })).rejects.toThrow(Conflict)
  await expect(editClaim(ana, { claimId: claim.id, ...place })).rejects.toThrow(
    'Draft 2 came in meanwhile',
  )
  expect(await claims(article.id)).toBe(1)
})

test('a claim or its new borders inside a joined emoji are refused, and the answer says where they may be (extract-zwj-emoji)', async () => {
  const { ana } = await newsroom()
  const family = '👨‍👩‍👧 12 families moved in.'
  const { articleId } = await importArticle(ana, { title: 'Moved', text: family, extract: false })
  await expect(createClaim(ana, { articleId, start: 6, end: family.length })).rejects.toMatchObject(
    {
      reasons: [
        {
          path: 'start',
          message:
            'The start lies inside a character. Put it before that, at 0, or after it, at 8.',
        },
      ],
    },
  )
  const { claimId } = await createClaim(ana, { articleId, start: 9, end: family.length })
  await expect(editClaim(ana, { claimId, start: 3 })).rejects.toThrow(Refused)
  await expect(
    importArticle(ana, { title: 'Moved', text: family, claims: [{ start: 6, end: 20 }] }),
  ).rejects.toMatchObject({ reasons: [{ path: 'claims.0.start' }] })
})

test('a selection that is sent twice makes one claim, also at the same moment (key-c-twice-makes-two-claims)', async () => {
  const { ana, ben, article } = await newsroom()
  const make = (who: typeof ana, key: string) => () =>
    once(who, key, () =>
      createClaim(who, { articleId: article.id, ...placeOf('14 million crowns') }),
    )
  const [first, second] = await Promise.all([make(ana, 'k1')(), make(ana, 'k1')()])
  const third = await make(ana, 'k1')()
  expect(second.claimId).toBe(first.claimId)
  expect(third.data).toEqual(first.data)
  expect(await claims(article.id)).toBe(2)
  // another selection of the same words is a claim of its own, and so is a colleague's
  await make(ana, 'k2')()
  await make(ben, 'k1')()
  expect(await claims(article.id)).toBe(4)
})

test('a selection that was refused may be sent again', async () => {
  const { ana, article } = await newsroom()
  const make = (end: number) =>
    once(ana, 'k', () => createClaim(ana, { articleId: article.id, start: 0, end }))
  await expect(make(9999)).rejects.toThrow(Refused)
  await make(10)
  expect(await claims(article.id)).toBe(2)
})
