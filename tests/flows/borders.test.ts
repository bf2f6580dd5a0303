import { expect, test } from 'vitest'
import { getArticle } from '@/lib/articles/desk'
import { createClaim, editClaim } from '@/lib/claims/commands'
import { getClaimView, listClaims } from '@/lib/claims/queries'
import { recount } from '@/lib/claims/recount'
import { importArticle } from '@/lib/intake/import-article'
import { searchClaims } from '@/lib/search/queries'
import { historyOf, newsroom } from '../support/newsroom'

const ferry =
  'The MV Ingrid, bought in 2019, has never left Pier 7, documents show. The board denies it.'

/** An article with the claim of it that has these words, or one made of them. */
async function claimOf(text: string, words: string, statement?: string) {
  const room = await newsroom()
  const found = statement === undefined
  const { articleId } = await importArticle(room.ana, { title: 'A', text, extract: found })
  const start = text.indexOf(words)
  const place = { articleId, start, end: start + words.length }
  if (!found) await createClaim(room.ana, { ...place, ...(statement && { statement }) })
  const claim = (await listClaims(room.ana, articleId)).items.find(({ quote }) => quote === words)
  if (!claim) throw new Error(`Nothing was found on “${words}”.`)
  const move = (quote: string, more = {}) => {
    const at = text.indexOf(quote)
    const borders = { start: at, end: at + quote.length, quote, revision: 1 }
    return editClaim(room.ana, { claimId: claim.id, ...borders, ...more })
  }
  return { ...room, articleId, claim, move, view: () => getClaimView(room.ana, claim.id) }
}

test('words that are the statement follow the borders of their claim, and are found by them', async () => {
  const { ana, claim, move, view } = await claimOf(
    'Mayor stole 40 million crowns. He denies it.',
    '40 million',
    '',
  )
  await move('stole 40 million crowns')
  expect((await view()).statement).toBe('stole 40 million crowns')
  expect((await searchClaims(ana, { q: 'stole crowns' })).items).toMatchObject([{ id: claim.id }])
  expect((await historyOf(claim.id)).slice(-2)).toEqual(['claim.moved', 'claim.retold'])
})

test('a statement with a subject of its own keeps it while its claim ends elsewhere', async () => {
  const words = 'has never left Pier 7, documents show'
  const { claim, move, view } = await claimOf(ferry, words)
  expect(claim.statement).toBe('The MV Ingrid has never left Pier 7, documents show.')
  await move('has never left Pier 7')
  expect((await view()).statement).toBe('The MV Ingrid has never left Pier 7.')
})

test('where its words begin elsewhere, and perhaps without a “never”, it says its sentence', async () => {
  const words = 'has never left Pier 7, documents show'
  const { move, view } = await claimOf(ferry, words)
  for (const quote of ['left Pier 7, documents show', '2019, has never left Pier 7']) {
    await move(quote)
    expect(await view()).toMatchObject({
      statement: 'The MV Ingrid, bought in 2019, has never left Pier 7, documents show.',
      statementEdited: false,
    })
  }
})

test('a statement somebody wrote stays, and is stale where it says what its words no longer do', async () => {
  const text = 'Nine homes burned down. The council sold 312 flats.'
  const own = 'Nine homes of the council burned down.'
  const { ana, articleId, claim, move, view } = await claimOf(text, 'Nine homes burned down', own)
  await move('sold 312 flats')
  expect(await view()).toMatchObject({ statement: own, stale: { statement: 'homes' } })
  const { blockers } = await getArticle(ana, articleId)
  expect(blockers.map(({ code }) => code)).toContain('statementStale')
  expect(await historyOf(claim.id)).toContain('claim.stale')
  expect(await recount(articleId)).toEqual([])
})

test('a statement somebody wrote is not stale while its sentence still says it', async () => {
  const own = 'The mayor stole 40 million crowns.'
  const { move, view } = await claimOf('Mayor stole 40 million crowns.', '40 million crowns', own)
  await move('40 million')
  expect(await view()).toMatchObject({ statement: own, statementStale: false })
})

test('a statement that is given with the new borders is what is said', async () => {
  const { move, view } = await claimOf('Mayor stole 40 million crowns.', '40 million', '')
  await move('stole 40 million', { statement: 'The mayor took 40 million.' })
  expect(await view()).toMatchObject({
    statement: 'The mayor took 40 million.',
    statementEdited: true,
    statementStale: false,
  })
})
