import { expect, test } from 'vitest'
import { db, isPostgres, transaction, type Tx } from '@/lib/core/db'
import { Busy } from '@/lib/core/errors'

const chain = (id: string, count = 0) => ({ id, count })
const counts = async () =>
  (await db.chain.findMany({ orderBy: { id: 'asc' } })).map(({ id, count }) => [id, count])

test('every test starts on an empty database', async () => {
  expect(await counts()).toEqual([])
  await db.chain.create({ data: chain('left behind') })
})

test('what an earlier test left behind is gone', async () => {
  expect(await counts()).toEqual([])
})

test('a transaction that fails leaves nothing', async () => {
  const failing = transaction(async (tx) => {
    await tx.chain.create({ data: chain('half') })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await counts()).toEqual([])
})

test('nobody sees what is not yet committed, and a lone write is not lost with a failing transaction', async () => {
  let alone: Promise<unknown> | undefined
  const failing = transaction(async (tx) => {
    await tx.chain.create({ data: chain('half') })
    expect(await counts()).toEqual([])
    alone = db.chain.create({ data: chain('whole') })
    // the promise of a query does nothing until it is waited for
    void alone.then(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 30))
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await alone
  expect(await counts()).toEqual([['whole', 0]])
})

test('twenty people adding one each make twenty', async () => {
  await db.chain.create({ data: chain('counter') })
  const addOne = (tx: Tx) =>
    tx.chain.update({ where: { id: 'counter' }, data: { count: { increment: 1 } } })
  await Promise.all(Array.from({ length: 20 }, () => transaction(addOne)))
  expect(await counts()).toEqual([['counter', 20]])
})

test.skipIf(isPostgres)('a change that was acknowledged survives a power cut', async () => {
  const pragma = async (name: string) =>
    Object.values(
      (
        await transaction((tx) => tx.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`))
      )[0] ?? {},
    )[0]
  expect(await pragma('journal_mode')).toBe('wal')
  expect(Number(await pragma('synchronous'))).toBe(2)
  expect(Number(await pragma('foreign_keys'))).toBe(1)
})

test('a row that points nowhere is refused', async () => {
  await expect(
    db.session.create({
      data: {
        id: 's',
        userId: 'nobody',
        createdAt: new Date(),
        lastSeenAt: new Date(),
        expiresAt: new Date(),
      },
    }),
  ).rejects.toThrow(/foreign key/i)
})

test('a transaction that the machine is too busy for is told as such, not as a failure of Galley', async () => {
  // as Prisma says that the time for one is over
  const late = Object.assign(new Error('expired'), { code: 'P2028' })
  await expect(transaction(() => Promise.reject(late))).rejects.toThrow(Busy)
})
