import type { Tx } from '@/lib/core/db'
import type { NewEvent } from '@/lib/history/events'

/** A job that somebody has taken up, until `leaseUntil`. */
export type TakenJob = {
  id: string
  kind: string
  data: string
  personId: string | null
  /** this one included */
  tries: number
  leaseId: string
}

/** What a job writes together with its end, and what happened thereby. Nothing of it where somebody else has the job by now. */
export type Ending = (tx: Tx, now: Date) => Promise<readonly NewEvent[]>

/** Keeps in the place of its data how far a job is, so that whoever takes it up again, or ends it, need not begin anew. */
type Remember = (data: object) => Promise<void>

export type JobKind = {
  /** What takes long; it may be begun anew any number of times, so it writes nothing but by its ending. */
  run: (data: unknown, remember: Remember) => Promise<Ending>
  /** How it ends where it cannot be done. */
  failed: (data: unknown, why: string) => Ending
  /** How often it is taken up at most, where whoever works on it goes down each time. */
  tries?: number
}

export type JobKinds = Partial<Record<string, JobKind>>

export const mostTries = 5
