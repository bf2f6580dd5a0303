import { expect, test } from 'vitest'
import { type Heap, sweeper } from '@/lib/extraction/steady-memory'

/** A heap in which each record leaves some garbage, and `kept` bytes stay in use. */
function heapOf({ kept, garbage }: { kept: number; garbage: number }) {
  const state = { used: kept, sweeps: 0, most: kept }
  const heap: Heap = {
    used: () => state.used,
    sweep: () => {
      state.used = kept
      state.sweeps++
    },
  }
  const next = sweeper(heap)
  for (let record = 0; record < 10_000; record++) {
    state.used += garbage
    state.most = Math.max(state.most, state.used)
    next()
  }
  return state
}

test('a stream of records holds little more than what is in use, however long it is', () => {
  expect(heapOf({ kept: 42e6, garbage: 1e5 }).most).toBeLessThan(97e6)
  expect(heapOf({ kept: 42e6, garbage: 5e6 }).most).toBeLessThan(102e6)
})

test('where much stays in use the heap is not swept at every record', () => {
  const { most, sweeps } = heapOf({ kept: 200e6, garbage: 1e6 })
  expect(most).toBeLessThan(250e6)
  expect(sweeps).toBeLessThan(10_000 / 40)
})
