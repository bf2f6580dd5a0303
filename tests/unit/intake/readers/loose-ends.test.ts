import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdingLooseEnds } from '@/lib/intake/readers/pdf/loose-ends'

const named = (name: string) => Object.assign(new Error('Bad entry: 7R'), { name })

let others: NodeJS.UnhandledRejectionListener[] = []
beforeEach(() => {
  others = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
})
afterEach(() => {
  for (const other of others) process.on('unhandledRejection', other)
})

test('a promise that fails over a damaged file and that nobody hears ends neither reading nor program', async () => {
  const reading = holdingLooseEnds(async () => {
    void Promise.reject(named('XRefEntryException'))
    await sleep(20)
    return 'read'
  })
  expect(await reading).toBe('read')
})

test('a reading that waits for it for ever is given up', async () => {
  const reading = holdingLooseEnds(() => {
    void Promise.reject(named('FormatError'))
    return new Promise(() => undefined)
  })
  await expect(reading).rejects.toThrow('Bad entry')
}, 15_000)
