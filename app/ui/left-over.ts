import { allKept } from './keeping'
import { fieldsOf, nameOf } from './kept-names'

export type LeftOver = { name: string; value: string }

/** Fields that hold what somebody thought up; what else a form asks for is soon filled in again. */
const thought = ['rationale', 'reason', 'body', 'replacement', 'override', 'quote', 'note']
const isThought = (name: string) => {
  const [subject, field] = name.split('|')
  return subject !== 'form' && (field === undefined || thought.includes(field))
}

/**
 * What a person wrote about things of these ids and never saved, and whose field is no longer on the page: a colleague was
 * first, and the form is gone. `saved` are words that stand there by now, their own among them.
 */
export function leftOver(
  person: string,
  ids: readonly string[],
  saved: readonly (string | null)[],
): LeftOver[] {
  const here = new Set(
    [...document.querySelectorAll('form')].flatMap((form) =>
      fieldsOf(form).map((field) => nameOf(form, field)),
    ),
  )
  return allKept(person).filter(
    ({ name, value }) =>
      ids.some((id) => name.includes(id)) &&
      isThought(name) &&
      value.trim() !== '' &&
      !here.has(name) &&
      !saved.includes(value.trim()),
  )
}
