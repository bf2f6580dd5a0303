import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { JobKinds } from '@/lib/jobs/kind'

/** Leaves a row of its own each time it ends, so that a job that ended twice leaves two. */
export const counting = (begun: (name: string) => void = () => undefined): JobKinds => ({
  count: {
    tries: 1000,
    run: async (data) => {
      const { name } = data as { name: string }
      begun(name)
      await sleep(Math.random() * 150)
      return async (tx, now) => {
        await tx.throttle.create({ data: { key: `${name} ${randomUUID()}`, count: 1, until: now } })
        return []
      }
    },
    failed: () => () => Promise.resolve([]),
  },
})
