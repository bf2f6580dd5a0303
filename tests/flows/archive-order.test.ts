import { expect, test } from 'vitest'
import { startClaim } from '@/lib/claims/commands'
import { BadRequest } from '@/lib/core/errors'
import { encodeCursor } from '@/lib/core/paging'
import { countFacets, searchClaims } from '@/lib/search/queries'
import { setPolicy } from '@/lib/sources/commands'
import { addEvidence } from '@/lib/sources/evidence'
import { firstPolicy } from '@/lib/sources/policy'
import { submitVerdict } from '@/lib/verdicts/commands'
import { addClaim, claimRow, confirmed, newsroom, proof } from '../support/newsroom'
import { secondAlike } from '../support/second'

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)

/** Three claims, made one after the other; the oldest was settled last, and the one between was judged before that. */
async function archive() {
  const room = await newsroom()
  const { ana, ben, article, claim: oldest } = room
  const middle = await addClaim(ana, article.id, 'cost 14 million crowns')
  const newest = await addClaim(ana, article.id, 'bridge')
  const judged = async (claimId: string, minute: number) => {
    await addEvidence(ana, proof(claimId))
    await submitVerdict(ana, confirmed(claimId), later(minute))
    await secondAlike(ben, { claimId }, later(minute + 1))
  }
  await judged(middle, 10)
  await judged(oldest.id, 20)
  return { ...room, oldest: oldest.id, middle, newest }
}

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id)

test('the archive lists what was judged last first, and says since when', async () => {
  const { ana, oldest, middle, newest } = await archive()
  const { items } = await searchClaims(ana, {})
  expect(idsOf(items)).toEqual([oldest, middle, newest])
  const rows = await Promise.all(items.map(({ id }) => claimRow(id)))
  expect(items.map(({ since }) => since)).toEqual(rows.map(({ since }) => since.toISOString()))
  const { verdicts } = items[0] ?? { verdicts: [] }
  expect(items[0]?.since).toBe(verdicts.at(-1)?.createdAt)
  expect(items[2]?.since).toBe(items[2]?.createdAt)
})

test('a new policy, which touches every claim it concerns, makes none of them newer', async () => {
  const { ana, eve, oldest } = await archive()
  const before = (await searchClaims(ana, {})).items.map(({ id, since }) => [id, since])
  await setPolicy(eve, { ...firstPolicy, default: { primary: 2, secondary: 4 } }, later(60))
  expect((await claimRow(oldest)).thin).toBe(true)
  expect((await searchClaims(ana, {})).items.map(({ id, since }) => [id, since])).toEqual(before)
})

test('pages follow each other in that order without a gap, also while work goes on', async () => {
  const { ana, oldest, middle, newest } = await archive()
  const first = await searchClaims(ana, { limit: 1 })
  expect(idsOf(first.items)).toEqual([oldest])
  const cursor = first.nextCursor ?? ''
  const rest = await searchClaims(ana, { limit: 2, cursor })
  expect(idsOf(rest.items)).toEqual([middle, newest])
  expect(rest.nextCursor).toBeNull()
  // what moved to the front was seen by nobody twice, and pushes nothing out
  await startClaim(ana, { claimId: newest }, later(90))
  expect(idsOf((await searchClaims(ana, { limit: 2, cursor })).items)).toEqual([middle])
  expect(idsOf((await searchClaims(ana, {})).items)).toEqual([newest, oldest, middle])
})

test('claims of one moment keep an order of their own', async () => {
  const { ana, article } = await newsroom()
  const seen: string[] = []
  for (const words of ['bridge', 'It cost', 'Nobody']) await addClaim(ana, article.id, words)
  let cursor: string | undefined
  do {
    const page = await searchClaims(ana, { limit: 1, ...(cursor && { cursor }) })
    seen.push(...idsOf(page.items))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen).toEqual(idsOf((await searchClaims(ana, {})).items))
  expect(new Set(seen).size).toBe(4)
})

test('a cursor of another shape is refused, and facets count as they did', async () => {
  const { ana } = await archive()
  for (const values of [['x'], [1, 'x'], ['yesterday', 'x']])
    await expect(searchClaims(ana, { cursor: encodeCursor(values) })).rejects.toThrow(BadRequest)
  expect(await countFacets(ana, {})).toMatchObject({
    ratings: { confirmed: 2 },
    statuses: { settled: 2, open: 1 },
  })
})
