import { callerNow } from '@/lib/core/caller'
import { Threads } from '@/lib/intake/bring/threads'
import type { TakenJob } from '@/lib/jobs/kind'
import { performJob } from '@/lib/jobs/perform'
import { startWorker } from '@/lib/jobs/worker'
import { snapshotJobs } from '@/lib/sources/snapshots/kinds'

/** Every kind of job there is. */
const kinds = snapshotJobs()

/** In a thread of the server: does a job, and writes what comes of it. */
export async function doJob(job: TakenJob) {
  await performJob(kinds, job)
  return { done: true }
}

/** Works on jobs until it is stopped; in threads of their own, so that no import and no answer waits for one. */
export function startJobs(script: URL) {
  const threads = new Threads(script, { most: 2, mostWaiting: 100 })
  return startWorker(kinds, async (job) => {
    const called = { call: 'doJob', args: [job], caller: callerNow(), onceKey: undefined }
    await threads.run<object>(called, {})
  })
}

/** The same in this process, which has nothing else to do. */
export const startJobsHere = () => startWorker(kinds, (job) => performJob(kinds, job))
