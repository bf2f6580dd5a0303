// A thread beside the server's own: reads what comes in, and answers what concerns a whole long text.
import type { Sent } from '@/lib/api/beside'
import { type Aside, doAside } from '@/lib/intake/bring/aside'
import type { Job } from '@/lib/intake/bring/read-article'
import { carryOut } from '@/lib/intake/bring/carry-out'
import { serve } from '@/lib/intake/bring/serve'
import type { Called } from '@/lib/core/beside'

serve<Job | Aside | Sent | Called>(async (job, progress) => {
  // with all of the API and a connection of its own to the database, so only where it is needed
  if ('method' in job) return (await import('@/lib/api/router')).answerSent(job)
  if ('call' in job) return (await import('./calls')).carryOutCall(job)
  if ('task' in job) return doAside(job)
  const article = await carryOut(job, { progress })
  return job.asJson ? { bytes: Buffer.from(JSON.stringify(article)) } : article
})
