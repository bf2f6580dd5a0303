import { followUp } from '@/lib/command'
import { db } from '@/lib/core/db'
import { Refused, TooLarge } from '@/lib/core/errors'
import { type Ending, type JobKind, type JobKinds, mostTries, type TakenJob } from './kind'
import { endJob, putBack, rememberJob } from './queue'

function kindOf(kinds: JobKinds, { kind }: TakenJob): JobKind {
  const found = kinds[kind]
  if (!found) throw new Error(`Nobody knows how to do a job of the kind ${kind}.`)
  return found
}

/** Somebody else has the job by now, and ends it. */
class NotOurs extends Error {}

/** All that the ending writes, with the end of the job; or nothing. */
async function end(job: TakenJob, ending: Ending, lastError: string | null = null) {
  const person = job.personId && (await db.user.findUnique({ where: { id: job.personId } }))
  const by = person ? { id: person.id, name: person.name } : { id: null, name: 'Galley' }
  const now = new Date()
  await followUp(by, now, async (tx) => {
    if (!(await endJob(tx, job, now, lastError))) throw new NotOurs()
    return ending(tx, now)
  }).catch((error: unknown) => {
    if (!(error instanceof NotOurs)) throw error
  })
}

/** Does a job that was taken up. Throws what went wrong, and then it is for `giveBack`. */
export async function performJob(kinds: JobKinds, job: TakenJob): Promise<void> {
  const kind = kindOf(kinds, job)
  const remember = async (data: object) => {
    await rememberJob(job, data)
  }
  await end(job, await kind.run(JSON.parse(job.data), remember))
}

const oftenDown = 'Galley was stopped again and again while it worked on this.'

/** How often a job may be taken up; where everybody who does goes down, it is the job. */
export const isTriedTooOften = (kinds: JobKinds, job: TakenJob) =>
  job.tries > (kindOf(kinds, job).tries ?? mostTries)

/** Its data as it was last remembered. */
async function latest({ id, data }: TakenJob): Promise<unknown> {
  const kept = await db.job.findUnique({ where: { id }, select: { data: true } })
  return JSON.parse(kept?.data ?? data)
}

/** Ends a job that cannot be done, or puts it back for later: after 10 seconds, 40, 90. */
export async function giveBack(kinds: JobKinds, job: TakenJob, error: unknown): Promise<void> {
  const why = error instanceof Error ? error.message : oftenDown
  const kind = kindOf(kinds, job)
  const isFinal = error instanceof Refused || error instanceof TooLarge
  if (isFinal || job.tries >= (kind.tries ?? mostTries))
    await end(job, kind.failed(await latest(job), why), why)
  else await putBack(job, new Date(Date.now() + 10_000 * job.tries ** 2), why)
}
