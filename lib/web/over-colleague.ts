import { ChangedSince } from '@/lib/core/errors'
import { shownFields } from '@/lib/history/own-changes'
import { confirmFirst } from './confirm-first'
import { textOf } from './read-form'

type ShownFields = ReturnType<typeof shownIn>

/** What the form showed of its fields when it was begun; undefined where it does not say. */
export function shownIn(form: FormData) {
  const text = textOf(form, 'shown')
  return text ? shownFields.parse(JSON.parse(text)) : undefined
}

/**
 * Saves an edit, of which only what its writer changed is one. Where a colleague changed the same since, it is asked
 * first whether this is to stand in its place: throws Asked.
 */
export async function overColleague<T>(
  form: FormData,
  save: (shown: ShownFields) => Promise<T>,
): Promise<T> {
  const shown = shownIn(form)
  try {
    return await save(shown)
  } catch (error) {
    if (!(error instanceof ChangedSince)) throw error
    confirmFirst(form, `${error.message} Is yours to stand in its place?`, error.now)
    return save({ ...shown, ...error.now })
  }
}
