import { expect, test } from 'vitest'
import { nextTurn } from '@/lib/core/turn'

test('of many that ask at once each gets a turn of the event loop to itself', async () => {
  const turns: number[] = []
  let turn = 0
  let counting = true
  const count = () => {
    turn++
    if (counting) setImmediate(count)
  }
  setImmediate(count)
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      await nextTurn()
      turns.push(turn)
    }),
  )
  counting = false
  expect(new Set(turns).size).toBe(20)
})
