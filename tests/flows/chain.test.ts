import { beforeEach, describe, expect, test } from 'vitest'
import { db, transaction } from '@/lib/core/db'
import { verifyChain } from '@/lib/history/check-chain'
import { olderHashOf, record } from '@/lib/history/record'
import { sealOlderChains } from '@/lib/history/seal-older'

const chainId = 'a'
const at = new Date('2026-03-01T09:30:00Z')
const happen = (count: number) =>
  transaction((tx) =>
    record(
      tx,
      Array.from({ length: count }, (_, nth) => ({
        type: 'note.added' as const,
        articleId: chainId,
        data: { noteId: `n${nth}`, isTask: false },
      })),
      { actorId: null, at },
    ),
  )
const event = (seq: number) => db.event.findFirstOrThrow({ where: { chainId, seq } })
const change = async (seq: number, data: object) =>
  db.event.update({ where: { id: (await event(seq)).id }, data })
const broken = async () => (await verifyChain(chainId)).broken

/** As a version without a key wrote them. */
async function hashAsBefore() {
  let previousHash = ''
  for (const row of await db.event.findMany({ where: { chainId }, orderBy: { seq: 'asc' } })) {
    const hash = olderHashOf({ ...row, previousHash })
    await db.event.update({ where: { id: row.id }, data: { rowsDigest: null, previousHash, hash } })
    previousHash = hash
  }
}

describe('a chain of four events', () => {
  beforeEach(() => happen(4))

  test('holds, and is known by its last hash; one of nothing holds too', async () => {
    const { hash: head } = await event(4)
    expect(await verifyChain(chainId)).toEqual({ chainId, events: 4, head, broken: null })
    const none = { chainId: 'none', events: 0, head: '', broken: null }
    expect(await verifyChain('none')).toEqual(none)
  })

  test.each([
    ['one is gone', 2, 'An event is missing.', () => db.event.deleteMany({ where: { seq: 2 } })],
    [
      'the first is gone',
      1,
      'An event is missing.',
      () => db.event.deleteMany({ where: { seq: 1 } }),
    ],
    [
      'the last is gone',
      4,
      'Events at the end are missing.',
      () => db.event.deleteMany({ where: { seq: 4 } }),
    ],
    ['one says something else', 3, 'An event was altered.', () => change(3, { data: '{}' })],
    [
      'one wrote something else',
      3,
      'An event was altered.',
      () => change(3, { rowsDigest: '{"x":1}' }),
    ],
    ['one follows another', 3, 'An event was altered.', () => change(3, { previousHash: '' })],
    ['one came later', 3, 'Events were put in another order.', () => change(2, { id: 1_000_000 })],
    [
      'all are hashed without the key',
      1,
      'It has a hash without a key, and nothing seals it.',
      hashAsBefore,
    ],
  ])('where %s, is broken at event %i: %s', async (_, seq, what, tamper) => {
    await tamper()
    expect(await broken()).toEqual({ seq, what })
  })

  test('of an older version is sealed once, with how many and the last hash, and goes on from there', async () => {
    await hashAsBefore()
    const { hash: head } = await event(4)
    expect(await sealOlderChains(at)).toBe(1)
    expect(await sealOlderChains(at)).toBe(0)
    const seal = await event(5)
    expect(seal).toMatchObject({ type: 'history.sealed', actorId: null, at, previousHash: head })
    expect(JSON.parse(seal.data)).toEqual({ events: 4, head })
    await happen(1)
    expect(await broken()).toBeNull()
    await change(2, { data: '{}' })
    expect(await broken()).toEqual({ seq: 2, what: 'An event was altered.' })
  })

  test.each([
    ['one is gone', () => db.event.deleteMany({ where: { seq: 2 } })],
    ['one says something else', () => change(3, { data: '{}' })],
    ['one follows another', () => change(3, { previousHash: '' })],
  ])('of an older version is not sealed where %s', async (_, tamper) => {
    await hashAsBefore()
    await tamper()
    expect(await sealOlderChains(at)).toBe(0)
  })
})

test('a chain of more than a thousand events is read to its end', async () => {
  await happen(1001)
  expect(await verifyChain(chainId)).toMatchObject({ events: 1001, broken: null })
  await change(1001, { data: '{}' })
  expect(await broken()).toEqual({ seq: 1001, what: 'An event was altered.' })
})
