/** One thing that is wrong, and where: `path` names the field, as in "source.title"; none = the whole. */
export type Reason = { path?: string; message: string }

/** What Galley says no with. Everything else that is thrown is a bug, and is loud. */
export abstract class Refusal extends Error {
  abstract readonly status: number
  abstract readonly title: string
}

export class BadRequest extends Refusal {
  readonly status = 400
  readonly title = 'The request cannot be read'
}

export class Unauthorized extends Refusal {
  readonly status = 401
  readonly title = 'Not signed in'
  constructor(message = 'Sign in, or send a valid token.') {
    super(message)
  }
}

export class Forbidden extends Refusal {
  readonly status = 403
  readonly title = 'Not allowed'
  constructor(message = 'Your role does not allow this.') {
    super(message)
  }
}

/** Also said of what one may not see, so that nothing is learnt from the difference. */
export class NotFound extends Refusal {
  readonly status = 404
  readonly title = 'Not found'
  constructor(what = 'This page') {
    super(`${what} was not found.`)
  }
}

/** Someone was first, or the state does not allow it. */
export class Conflict extends Refusal {
  readonly status = 409
  readonly title = 'Not possible as it stands now'
}

/** A colleague gave fields another value since they were shown to who edits them too; `now` = what they say, by name. */
export class ChangedSince extends Conflict {
  constructor(
    message: string,
    readonly now: Readonly<Record<string, string | number | boolean | null>>,
  ) {
    super(message)
  }
}

/** What is sent comes too slowly to be waited for. */
export class TooSlow extends Refusal {
  readonly status = 408
  readonly title = 'Sent too slowly'
}

export class TooLarge extends Refusal {
  readonly status = 413
  readonly title = 'Too large'
}

export class UnsupportedMedia extends Refusal {
  readonly status = 415
  readonly title = 'This kind of file is not accepted'
}

/** A rule says no. `blockers` are set where the rule is the list of what stops sign-off. */
export class Refused extends Refusal {
  readonly status = 422
  readonly title = 'Refused'
  constructor(
    readonly reasons: readonly Reason[],
    readonly blockers?: readonly unknown[],
  ) {
    super(reasons.map((reason) => reason.message).join(' '))
  }
}

export class TooMany extends Refusal {
  readonly status = 429
  readonly title: string = 'Too many attempts'
  constructor(
    readonly retryAfterSeconds: number,
    message = `Too many attempts. Try again in ${Math.ceil(retryAfterSeconds / 60)} min.`,
  ) {
    super(message)
  }
}

/** One person asks for more at once than Galley gives to one. */
export class TooManyAtOnce extends TooMany {
  override readonly title = 'Too many at once'
  constructor(message: string) {
    super(10, message)
  }
}

/** All ask for more at once than there is. */
export class Busy extends Refusal {
  readonly status = 503
  readonly title = 'Galley is busy'
  readonly retryAfterSeconds = 10
}

const ofCaller = [Unauthorized, Forbidden, TooMany, Busy]

/** Refused to who asks, whatever it is that they ask for: what they would ask for next is refused likewise. */
export const isOfCaller = (error: unknown): boolean =>
  ofCaller.some((kind) => error instanceof kind)
