import { z } from 'zod'
import { ChangedSince } from '@/lib/core/errors'
import { closed, listed } from '@/lib/core/in-words'
import { type Change, plain } from './changes'
import { nameOf, valueSaid } from './wording'

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])
/** What the fields of an edit said to who made it; those that are not told are taken as they are now. */
export const shownFields = z.record(z.string().max(40), value).optional()
type Shown = z.output<typeof shownFields>

/**
 * What of an edit is its writer's own: a form sends all its fields, and one that was left as it was shown is no wish to
 * undo what a colleague made of it since. Throws ChangedSince where both changed one.
 */
export function ownChanges<F extends object>(
  row: object,
  edited: F,
  shown: Shown,
  names?: Record<string, string>,
): Partial<F> {
  if (!shown) return edited
  const changes = Object.entries(edited).flatMap(([field, wanted]): Overtaken[] => {
    const [was, is, to] = [shown[field], Reflect.get(row, field) as unknown, wanted as unknown]
    if (to === undefined || was === undefined) return []
    return [{ field, was: flat(was), is: flat(is), to: flat(to) }]
  })
  const left = new Set(changes.flatMap(({ field, was, to }) => (was === to ? [field] : [])))
  const overtaken = changes.filter(({ was, is, to }) => was !== to && was !== is && is !== to)
  if (overtaken.length > 0) throw changedSince(overtaken, names)
  return Object.fromEntries(
    Object.entries(edited).filter(([field]) => !left.has(field)),
  ) as Partial<F>
}

type Value = Change['from']
type Overtaken = { field: string; was: Value; is: Value; to: Value }

/** An empty field says nothing, and forms send other line ends than they were given. */
function flat(said: unknown): Value {
  const words = plain(said)
  return typeof words === 'string' ? words.replace(/\r\n?/gu, '\n').trim() || null : words
}

function changedSince(overtaken: readonly Overtaken[], names?: Record<string, string>) {
  const each = overtaken.map(
    ({ field, is }) => `the ${nameOf(field, names)}, which is now ${valueSaid({ field }, is)}`,
  )
  const now = Object.fromEntries(overtaken.map(({ field, is }) => [field, is]))
  return new ChangedSince(
    `${closed(`While you wrote, a colleague changed ${listed(each, 'and')}`)} Nothing is saved yet; what you wrote is kept.`,
    now,
  )
}
