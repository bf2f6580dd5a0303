import { type JobKinds, type TakenJob } from './kind'
import { giveBack, isTriedTooOften } from './perform'
import { forgetEnded, putBack, renewLease, takeJob } from './queue'

const usual = {
  /** jobs at one moment */
  most: 2,
  /** milliseconds between looking for work */
  every: 1000,
  /** for how long a job is taken up; renewed while it runs */
  lease: 60_000,
}

type Worker = {
  /** Takes nothing up any more, and puts back what runs. */
  stop: () => Promise<void>
}

/** Works on what was asked for, until it is stopped. `perform` does the job, here or in another thread. */
export function startWorker(
  kinds: JobKinds,
  perform: (job: TakenJob) => Promise<void>,
  changed: Partial<typeof usual> = {},
): Worker {
  const { most, every, lease } = { ...usual, ...changed }
  const running = new Map<string, TakenJob>()
  let [looking, stopped] = [false, false]

  async function work(job: TakenJob) {
    running.set(job.id, job)
    const renew = setInterval(() => void renewLease(job, lease).catch(tell), lease / 3)
    try {
      if (isTriedTooOften(kinds, job)) await giveBack(kinds, job, null)
      else await perform(job).catch((error: unknown) => giveUnlessStopped(job, error))
    } catch (error) {
      // the database does not answer; whoever finds the job after its lease goes on
      tell(error)
    } finally {
      clearInterval(renew)
      running.delete(job.id)
    }
    await look()
  }
  const giveUnlessStopped = (job: TakenJob, error: unknown) =>
    stopped ? undefined : giveBack(kinds, job, error)

  async function look() {
    if (looking || stopped) return
    looking = true
    try {
      while (running.size < most && !isStopped()) {
        const job = await takeJob(lease)
        if (!job) break
        void work(job)
      }
    } catch (error) {
      tell(error)
    } finally {
      looking = false
    }
  }
  const isStopped = () => stopped

  void forgetEnded().catch(tell)
  const timer = setInterval(() => void look(), every)
  void look()
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await Promise.all([...running.values()].map((job) => putBack(job, new Date(), null)))
    },
  }
}

const tell = (error: unknown) => console.error(error)
