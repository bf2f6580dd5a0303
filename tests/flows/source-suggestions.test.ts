import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { importArticle } from '@/lib/intake/import-article'
import { createClaim } from '@/lib/claims/commands'
import { deleteClaim } from '@/lib/claims/delete'
import { attachSource } from '@/lib/sources/attach'
import { withdrawSource } from '@/lib/sources/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { suggestSources } from '@/lib/sources/suggest'
import { addClaim, claimOn, historyOf, newsroom, placeOf, primary } from '../support/newsroom'

type Room = Awaited<ReturnType<typeof newsroom>>
type Person = Room['ana']

const use = { stance: 'supports', locator: 'p. 4' } as const
const enter = async (person: Person, claimId: string, more: object) =>
  (await addEvidence(person, { claimId, ...use, source: { ...primary, ...more } })).data.sourceId

/** A claim of another article, for sources that are not this one's. */
async function elsewhere({ ana }: Room) {
  const text = 'The tower opened in 1978.'
  const { articleId } = await importArticle(ana, { title: 'Tower', text })
  const made = await createClaim(ana, {
    articleId,
    ...claimOn('opened in 1978'),
    ...placeOf('opened in 1978', text),
  })
  return made.claimId
}

const titles = async (person: Person, { article }: Room, q?: string) =>
  (await suggestSources(person, article.id, { q })).items.map(
    ({ title, from }) => `${from}: ${title}`,
  )

test('this article’s sources come first, then those of late, then the library’s newest', async () => {
  const room = await newsroom()
  const { ana, claim } = room
  const tower = await elsewhere(room)
  await enter(ana, claim.id, { title: 'Minutes here' })
  const unused = await enter(ana, tower, { title: 'Minutes long ago' })
  await db.evidence.updateMany({ where: { sourceId: unused }, data: { removedAt: new Date() } })
  await enter(ana, tower, { title: 'Minutes of the tower' })
  const all = ['article: Minutes here', 'recent: Minutes of the tower', 'library: Minutes long ago']
  expect(await titles(ana, room)).toEqual(all)
  expect(await titles(ana, room, 'min')).toEqual(all)
  expect(await titles(ana, room, 'tower minutes')).toEqual([all[1]])
  expect(await titles(ana, room, '%')).toEqual([])
})

test('what is withdrawn, or confidential to others, is not suggested, and its publisher is not remembered', async () => {
  const room = await newsroom()
  const { ana, ben, eve, claim } = room
  const secret = {
    title: 'Secret minutes',
    url: 'https://leaks.example/one',
    publisher: 'A friend',
  }
  await enter(ana, claim.id, { ...secret, confidential: true })
  const sourceId = await enter(ana, claim.id, { title: 'Old minutes' })
  await withdrawSource(eve, { sourceId, reason: 'Forged.' })
  expect(await titles(ana, room)).toEqual(['article: Secret minutes'])
  expect(await titles(ben, room)).toEqual([])
  const asked = { q: 'https://leaks.example/two' }
  expect((await suggestSources(ana, room.article.id, asked)).fresh).toMatchObject({
    publisher: 'A friend',
  })
  expect((await suggestSources(ben, room.article.id, asked)).fresh).toMatchObject({
    publisher: 'leaks.example',
  })
})

test('a page that the library has is offered however its address is spelt, and no new one beside it', async () => {
  const room = await newsroom()
  const { ana, article, claim } = room
  await enter(ana, claim.id, {
    title: 'Report',
    url: 'https://www.example.org/report/?utm_source=x',
  })
  const found = await suggestSources(ana, article.id, { q: 'example.org/report' })
  expect(found).toMatchObject({ items: [{ title: 'Report' }], fresh: null })
  const other = await suggestSources(ana, article.id, { q: 'example.org/other' })
  expect(other).toMatchObject({ items: [], fresh: { title: 'other' } })
})

test('what a house’s pages were said to be is remembered for the next of the same kind', async () => {
  const room = await newsroom()
  const { ana, article, claim } = room
  const said = { kind: 'dataset', tier: 'primary', publisher: 'Harbour Office' } as const
  await enter(ana, claim.id, { title: 'Ships', url: 'https://harbour.example/ships', ...said })
  const fresh = async (q: string) => (await suggestSources(ana, article.id, { q })).fresh
  expect(await fresh('https://harbour.example/boats')).toMatchObject(said)
  expect(await fresh('https://harbour.example/boats.pdf')).toMatchObject({
    ...{ kind: 'document', tier: 'secondary', publisher: 'Harbour Office' },
  })
  expect(await fresh('https://harbour.example.org/boats')).toMatchObject({ kind: 'webPage' })
})

test('one source is attached to several claims at once, each with its event', async () => {
  const { ana, article, claim } = await newsroom()
  const second = await addClaim(ana, article.id, '14 million crowns')
  const claimIds = [claim.id, second, claim.id]
  const shared = { articleId: article.id, claimIds, ...use }
  const events = await attachSource(ana, { ...shared, source: primary })
  expect(events.map(({ claimId }) => claimId)).toEqual([claim.id, second])
  expect(new Set(events.map(({ data }) => data.sourceId)).size).toBe(1)
  expect(await db.source.count()).toBe(1)
  expect(await historyOf(second)).toContain('evidence.added')
})

test('where one of several claims cannot take it, none does, and no source is left behind', async () => {
  const room = await newsroom()
  const { ana, article, claim } = room
  const gone = await addClaim(ana, article.id, '14 million crowns')
  await deleteClaim(ana, { claimId: gone, reason: 'Twice.' })
  for (const other of [gone, await elsewhere(room), 'nothing']) {
    const shared = { articleId: article.id, claimIds: [claim.id, other], ...use, source: primary }
    await expect(attachSource(ana, shared)).rejects.toThrow(NotFound)
  }
  expect(await db.evidence.count()).toBe(0)
  expect(await db.source.count()).toBe(0)
})

test('it is told which sources are on the claim already', async () => {
  const room = await newsroom()
  const { ana, article, claim } = room
  const other = await addClaim(ana, article.id, '14 million crowns')
  await enter(ana, claim.id, { title: 'Minutes' })
  await enter(ana, other, { title: 'Log' })
  const on = async (claimId?: string) =>
    (await suggestSources(ana, article.id, { claim: claimId })).items.flatMap(
      ({ title, onClaim }) => (onClaim ? [title] : []),
    )
  expect(await on(claim.id)).toEqual(['Minutes'])
  expect(await on()).toEqual([])
  await enter(ana, await elsewhere(room), { title: 'Tower' })
  expect(await on(await elsewhere(room))).toEqual([])
})
