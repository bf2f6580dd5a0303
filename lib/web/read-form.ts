import { checkText } from '@/lib/core/clean-text'
import { localTimeAt, momentOfLocalTime } from '@/lib/core/zoned-time'

/** The text of a field; "" where it is absent or a file. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The file of a field; null where none was chosen: without script that is a file of no name. */
export async function fileOf(form: FormData, name: string) {
  const file = form.get(name)
  if (!(file instanceof File) || file.size === 0) return null
  return {
    name: file.name,
    mediaType: file.type,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }
}

/** Throws Refused, by the name of its field, for what is no text; see checkText. */
export function checkForm(form: FormData) {
  // what React adds of its own is not for us
  for (const [name, value] of form)
    if (!name.startsWith('$')) checkText(value instanceof File ? value.name : value, name)
}

/** The text, or undefined where the field is absent or empty. */
export const someText = (form: FormData, name: string) => textOf(form, name) || undefined

/** One of a fixed set. What is none of it is handed on as it was sent, for the command's schema refuses it. */
export function choiceOf<T extends string>(form: FormData, name: string, choices: readonly T[]): T {
  const sent = textOf(form, name)
  return choices.find((choice) => choice === sent) ?? (sent as T)
}

/** A whole number, or NaN, which the schema refuses next to the field. */
export const numberOf = (form: FormData, name: string) => Number.parseInt(textOf(form, name), 10)

/**
 * A `datetime-local` field, by the person's clocks: ISO 8601 UTC, or null when empty. Beside it stands the moment it
 * showed (MomentField): one that was not touched is that very moment, also in an hour that comes twice.
 */
export function momentOf(form: FormData, name: string, timeZone: string): string | null {
  const local = textOf(form, name)
  if (!local) return null
  const shown = new Date(textOf(form, shownName(name)))
  if (!Number.isNaN(shown.getTime()) && localTimeAt(shown, timeZone) === local)
    return shown.toISOString()
  return momentOfLocalTime(local, timeZone)?.toISOString() ?? local
}

/** The hidden field with the moment that a field shows. */
export const shownName = (name: string) => `${name}.shown`

/** What was typed, to be given back. Passwords and files are not. */
export function typedValues(form: FormData): Record<string, string> {
  const typed = [...form].flatMap(([name, value]) =>
    typeof value === 'string' && !name.startsWith('$') && !/password|current|next/i.test(name)
      ? [[name, value] as const]
      : [],
  )
  return Object.fromEntries(typed)
}
