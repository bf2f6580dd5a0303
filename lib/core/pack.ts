import {
  BadRequest,
  Busy,
  ChangedSince,
  Conflict,
  Forbidden,
  NotFound,
  Refusal,
  Refused,
  type Reason,
  TooLarge,
  TooMany,
  Unauthorized,
  UnsupportedMedia,
} from './errors'

/** An error on its way between threads, which know each other's objects by their fields alone. */
export type Packed = {
  status: number | null
  message: string
  reasons: readonly Reason[]
  /** what a refusal carries beside its words; see the classes */
  blockers?: readonly unknown[] | undefined
  now?: ChangedSince['now'] | undefined
  retryAfterSeconds?: number | undefined
  stack: string
}

export function packed(error: unknown): Packed {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const status = error instanceof Refusal ? error.status : null
  const { reasons = [], blockers } = error instanceof Refused ? error : {}
  const now = error instanceof ChangedSince ? error.now : undefined
  const retryAfterSeconds = error instanceof TooMany ? error.retryAfterSeconds : undefined
  return { status, message, reasons, blockers, now, retryAfterSeconds, stack }
}

export function unpacked(packed: Packed): Error {
  const { status, message, reasons, blockers, now, retryAfterSeconds = 0, stack } = packed
  if (status === 422) return new Refused(reasons, blockers)
  if (status === 401) return new Unauthorized(message)
  if (status === 403) return new Forbidden(message)
  if (status === 404) return new NotFound(message.replace(/ was not found\.$/, ''))
  if (status === 409) return now ? new ChangedSince(message, now) : new Conflict(message)
  if (status === 429) return new TooMany(retryAfterSeconds, message)
  if (status === 503) return new Busy(message)
  if (status === 413) return new TooLarge(message)
  if (status === 415) return new UnsupportedMedia(message)
  if (status !== null) return new BadRequest(message)
  return Object.assign(new Error(message), { stack })
}

/** A refusal that another copy of these classes made, as one of ours; anything else as it is. */
export function asOurs(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error
  const { status, reasons = [], ...carried } = error as Error & Partial<Packed>
  if (typeof status !== 'number') return error
  const { message, stack = '' } = error
  return unpacked({ ...carried, status, message, reasons, stack })
}
