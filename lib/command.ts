import { AsyncLocalStorage } from 'node:async_hooks'
import type { z } from 'zod'
import { noteAttempt } from './auth/attempts'
import type { Actor, Action, SubjectOf } from './auth/permissions'
import { may, mayWrite } from './auth/permissions'
import { elsewhereIfLong, onceKey } from './core/beside'
import { transaction, type Tx } from './core/db'
import { Forbidden } from './core/errors'
import { newId } from './core/id'
import type { Whole } from './core/long'
import type { NewEvent } from './history/events'
import { record } from './history/record'
import { voidSignOffs } from './history/void-sign-offs'

type Returned = NewEvent | readonly NewEvent[]

type Run<Input, Subject> = {
  tx: Tx
  actor: Actor
  input: Input
  subject: Subject
  now: Date
  newId: () => string
}

type Definition<A extends Action, Schema extends z.ZodType, Subject, R extends Returned> = {
  action: A
  input: Schema
  /** by what name it is given to another thread where it counts or reads the whole of a long article, and what it names */
  beside?: { name: string; of: (input: z.output<Schema>) => { whole: Whole; id: string } }
  /** What is acted on; throws NotFound. What the permission asks about must be in it. */
  load: (
    tx: Tx,
    input: z.output<Schema>,
    actor: Actor,
  ) => Promise<Subject & (SubjectOf<A> extends undefined ? unknown : SubjectOf<A>)>
  run: (context: Run<z.output<Schema>, Subject>) => Promise<R>
}

export type Command<Schema extends z.ZodType = z.ZodType, R extends Returned = Returned> = {
  (actor: Actor, input: z.input<Schema>, now?: Date): Promise<R>
  action: Action
  input: Schema
}

/**
 * The one way to change data: parse, load, authorize, change and record, in one transaction.
 * Throws ZodError, NotFound, Forbidden, Conflict or Refused; nothing is written then.
 */
export function command<A extends Action, Schema extends z.ZodType, Subject, R extends Returned>(
  definition: Definition<A, Schema, Subject, R>,
): Command<Schema, R> {
  const act = async (actor: Actor, raw: z.input<Schema>, now = new Date()): Promise<R> => {
    const input = definition.input.parse(raw)
    const there = await doneElsewhere(definition.beside, input, [actor, raw, now])
    if (there) return there.done as R
    return transaction(async (tx) => {
      const subject = await definition.load(tx, input, actor)
      if (!mayWrite(actor)) throw new Forbidden('This token may only read.')
      if (!(may as (...args: unknown[]) => boolean)(actor, definition.action, subject))
        throw new Forbidden()
      const returned = await definition.run({
        tx,
        actor,
        input,
        subject,
        now,
        newId: () => newId(now.getTime()),
      })
      const events = [returned].flat() as NewEvent[]
      const voided = await voidSignOffs(tx, events, { actor, now })
      await record(tx, [...events, ...voided], { actorId: actor.id, at: now })
      await written.getStore()?.(tx, returned)
      return returned
    }).catch(async (error: unknown) => {
      // after the transaction: what it wrote would be taken back with it
      if (error instanceof Forbidden) await noteAttempt(refused(actor, definition.action))
      throw error
    })
  }
  return Object.assign(act, { action: definition.action, input: definition.input })
}

type Elsewhere<Input> = { name: string; of: (input: Input) => { whole: Whole; id: string } }

/** Where something is to be written alongside, only with the key that lets it be written there as well. */
async function doneElsewhere(
  beside: Elsewhere<never> | undefined,
  input: unknown,
  args: [Actor, unknown, Date],
) {
  if (!beside || (written.getStore() && onceKey.getStore() === undefined)) return null
  const named = { call: beside.name, args, personId: args[0].id }
  return elsewhereIfLong(beside.of(input as never), named)
}

const refused = ({ id }: Actor, action: Action) =>
  ({ type: 'access.refused', userId: id, action }) as const

const written = new AsyncLocalStorage<(tx: Tx, returned: Returned) => Promise<unknown>>()

/** Runs `act`, which gives one command; what `write` writes stands or falls with it, in its transaction. */
export const alongside = <T>(
  write: (tx: Tx, returned: Returned) => Promise<unknown>,
  act: () => Promise<T>,
): Promise<T> => written.run(write, act)
