import { expect, test } from 'vitest'
import { db, transaction } from '@/lib/core/db'
import { insertRows } from '@/lib/core/insert'
import { newsroom } from '../support/newsroom'

const at = new Date('2025-03-12T10:00:00.123Z')
const note = (claimId: string, number: number) => ({
  id: `n${number}`,
  claimId,
  authorId: 'id-ana',
  body: `Note ${number}, “with” 'quotes', ; and \\ signs ?, $1 — 🌉`,
  parentId: null,
  createdAt: at,
  isTask: number % 2 === 0,
})

test('many rows are written as one by one, with their times, their nothings and their signs', async () => {
  const { claim } = await newsroom()
  const rows = Array.from({ length: 7000 }, (_, number) => note(claim.id, number))
  await transaction((tx) => insertRows(tx, 'Note', rows))
  await db.note.create({ data: { ...note(claim.id, 7000) } })
  const kept = await db.note.findMany({ where: { claimId: claim.id } })
  expect(kept).toHaveLength(7001)
  const byId = new Map(kept.map((row) => [row.id, row]))
  for (const number of [0, 1, 2857, 6999, 7000])
    expect(byId.get(`n${number}`)).toMatchObject(note(claim.id, number))
})

test('no rows are no work', async () => {
  await expect(transaction((tx) => insertRows(tx, 'Note', []))).resolves.toBeUndefined()
})

test('of rows of which one cannot be written, none is', async () => {
  const { claim } = await newsroom()
  const rows = [note(claim.id, 1), note('nobody', 2)]
  await expect(transaction((tx) => insertRows(tx, 'Note', rows))).rejects.toThrow()
  expect(await db.note.count()).toBe(0)
})

test('others are answered while many rows are written', async () => {
  const { claim } = await newsroom()
  let turns = 0
  const state = { over: false }
  const others = (async () => {
    while (!state.over) {
      await new Promise((resolve) => setImmediate(resolve))
      turns++
    }
  })()
  const rows = Array.from({ length: 30_000 }, (_, number) => note(claim.id, number))
  await transaction((tx) => insertRows(tx, 'Note', rows))
  state.over = true
  await others
  expect(turns).toBeGreaterThan(5)
})
