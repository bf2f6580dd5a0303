import { AsyncLocalStorage } from 'node:async_hooks'
import type { z } from 'zod'
import { noteAttempt } from './auth/attempts'
import { checkMayChange } from './auth/check-may'
import { type Actor, type Action, may, type SubjectOf } from './auth/permissions'
import { elsewhere, elsewhereIfLong, elsewhereIfMany, onceKey } from './core/beside'
import { transaction, type Tx } from './core/db'
import { Forbidden } from './core/errors'
import { newId } from './core/id'
import type { Asked } from './core/long'
import type { NewEvent } from './history/events'
import { record } from './history/record'
import { voidSignOffs } from './history/void-sign-offs'

type Returned = NewEvent | readonly NewEvent[]

/**
 * Under what name it is given to another thread: always, to those that read texts, or where `of` names a long article, or
 * `many` are named.
 */
type Beside<Input> = { name: string } & (
  { always: 'texts' } | { of: (input: Input) => Asked } | { many: (input: Input) => number }
)

type Given<Input> = { actor: Actor; input: Input; now: Date }
type Run<Input, Prepared, Subject> = Given<Input> & {
  tx: Tx
  prepared: Prepared
  subject: Subject
  newId: () => string
}

type Definition<
  A extends Action,
  Schema extends z.ZodType,
  Prepared,
  Subject,
  R extends Returned,
  Answer,
> = {
  action: A
  input: Schema
  beside?: Beside<z.output<Schema>>
  /**
   * What takes long or is none of the database's, before the transaction: hashing, reading, placing. Begun only for who
   * may do this to anything at all; what it saw may have changed by the time of `run`.
   */
  prepare?: (call: Given<z.output<Schema>>) => Promise<Prepared>
  /** What is acted on; throws NotFound. What the permission asks about must be in it. */
  load: (
    tx: Tx,
    input: z.output<Schema>,
    actor: Actor,
  ) => Promise<Subject & (SubjectOf<A> extends undefined ? unknown : SubjectOf<A>)>
  run: (context: Run<z.output<Schema>, Prepared, Subject>) => Promise<R>
  /** What is answered where it is not what `run` returned; it alone may hold a secret, for it is kept nowhere. */
  answer?: (returned: R, prepared: Prepared) => Answer
}

type Command<Schema extends z.ZodType, Answer> = {
  (actor: Actor, input: z.input<Schema>, now?: Date): Promise<Answer>
  action: Action
  input: Schema
}

/**
 * The one way to change data: parse, ask, prepare; then load, authorize, change and record, in one transaction.
 * Throws ZodError, NotFound, Forbidden, Conflict or Refused; nothing is written then.
 */
export function command<
  A extends Action,
  Schema extends z.ZodType,
  Subject,
  R extends Returned,
  Prepared = undefined,
  Answer = R,
>(definition: Definition<A, Schema, Prepared, Subject, R, Answer>): Command<Schema, Answer> {
  const { action, input: schema, beside, prepare, answer } = definition
  const perform = async (actor: Actor, raw: z.input<Schema>, now = new Date()): Promise<Answer> => {
    const input = schema.parse(raw)
    await checkMayChange(actor, action)
    const there = await doneElsewhere(beside, input, [actor, raw, now])
    if (there) return there.done as Answer
    const prepared = (await prepare?.({ actor, input, now })) as Prepared
    const returned = await carryOut(definition, { actor, input, now, prepared })
    return answer ? answer(returned, prepared) : (returned as unknown as Answer)
  }
  return Object.assign(perform, { action, input: schema })
}

/** What of a command stands or falls together. */
async function carryOut<A extends Action, Input, Prepared, Subject, R extends Returned>(
  {
    action,
    load,
    run,
  }: Pick<
    Definition<A, z.ZodType<Input>, Prepared, Subject, R, unknown>,
    'action' | 'load' | 'run'
  >,
  call: Given<Input> & { prepared: Prepared },
): Promise<R> {
  const { actor, input, now } = call
  try {
    return await transaction(async (tx) => {
      const subject = await load(tx, input, actor)
      if (!(may as (...args: unknown[]) => boolean)(actor, action, subject)) throw new Forbidden()
      const returned = await run({ ...call, tx, subject, newId: () => newId(now.getTime()) })
      await keep(tx, [returned].flat(), actor, now)
      await written.getStore()?.(tx, returned)
      return returned
    })
  } catch (error) {
    // after the transaction: what it wrote would be taken back with it
    if (error instanceof Forbidden)
      await noteAttempt({ type: 'access.refused', userId: actor.id, action })
    throw error
  }
}

async function keep(
  tx: Tx,
  events: readonly NewEvent[],
  by: { id: string | null; name: string },
  now: Date,
) {
  const voided = await voidSignOffs(tx, events, { actor: by, now })
  await record(tx, [...events, ...voided], { actorId: by.id, at: now })
}

/**
 * Changes what follows later from what somebody asked for, as a job does: whether they may was asked then. `by.id` null =
 * it follows from nobody in particular.
 */
export const followUp = (
  by: { id: string | null; name: string },
  now: Date,
  run: (tx: Tx) => Promise<readonly NewEvent[]>,
): Promise<void> => transaction(async (tx) => keep(tx, await run(tx), by, now))

/** Where something is to be written alongside, only with the key that lets it be written there as well. */
async function doneElsewhere<Input>(
  beside: Beside<Input> | undefined,
  input: Input,
  args: [Actor, unknown, Date],
) {
  if (!beside || (written.getStore() && onceKey.getStore() === undefined)) return null
  const named = { call: beside.name, args, personId: args[0].id }
  if ('many' in beside) return elsewhereIfMany(beside.many(input), named)
  return 'of' in beside ? elsewhereIfLong(beside.of(input), named) : elsewhere(beside.always, named)
}

const written = new AsyncLocalStorage<(tx: Tx, returned: Returned) => Promise<unknown>>()

/** Runs `run`, which gives one command; what `write` writes stands or falls with it, in its transaction. */
export const alongside = <T>(
  write: (tx: Tx, returned: Returned) => Promise<unknown>,
  run: () => Promise<T>,
): Promise<T> => written.run(write, run)
