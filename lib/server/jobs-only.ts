import { db } from '@/lib/core/db'
import { startJobsHere } from './jobs'

// Run beside `next dev`, which knows nothing of jobs.
const jobs = startJobsHere()
const stop = async () => {
  await jobs.stop()
  await db.$disconnect()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
