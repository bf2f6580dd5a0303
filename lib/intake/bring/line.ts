import { TooManyAtOnce } from '@/lib/core/errors'

type Waiting = { owner: string | null; go: () => void }

/**
 * Whose turn it is: so many jobs at one moment, of one person only one. Whoever's job runs waits for it with the next, and
 * those behind go first. Jobs of nobody in particular, such as finding what a page shows, wait for a free place alone.
 */
export class Line {
  private readonly running: (string | null)[] = []
  private waiting: Waiting[] = []

  /** `mostWaiting`: jobs of one person that may wait; more are refused. */
  constructor(
    private readonly most: number,
    private readonly mostWaiting: number,
  ) {}

  /** Resolves when it is this job's turn; `onWait` hears that it has to wait. Throws the signal's reason when called off. */
  async turn(
    owner: string | null,
    signal: AbortSignal | undefined,
    onWait: () => void,
  ): Promise<void> {
    signal?.throwIfAborted()
    if (this.running.length < this.most && !this.isBusy(owner)) this.running.push(owner)
    else {
      if (
        owner !== null &&
        this.waiting.filter((job) => job.owner === owner).length >= this.mostWaiting
      )
        throw new TooManyAtOnce(
          `${this.mostWaiting} of your requests are waiting. Send this when they are done.`,
        )
      onWait()
      await this.wait(owner, signal)
    }
  }

  /** The place of a job that is over goes to the first who may have it, so that nobody slips in between. */
  leave(owner: string | null) {
    this.running.splice(this.running.indexOf(owner), 1)
    const next = this.waiting.find((job) => !this.isBusy(job.owner))
    if (!next) return
    this.waiting = this.waiting.filter((job) => job !== next)
    this.running.push(next.owner)
    next.go()
  }

  private isBusy(owner: string | null) {
    return owner !== null && this.running.includes(owner)
  }

  private wait(owner: string | null, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const job: Waiting = {
        owner,
        go: () => {
          signal?.removeEventListener('abort', leave)
          resolve()
        },
      }
      const leave = () => {
        this.waiting = this.waiting.filter((other) => other !== job)
        reject(signal?.reason as Error)
      }
      this.waiting.push(job)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }
}
