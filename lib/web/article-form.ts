import { depths } from '@/lib/articles/schema'
import { choiceOf, momentOf, textOf } from './read-form'

/** What forms tell of an article, when it comes in and later; times are of this zone. */
export const articleIn = (form: FormData, timeZone: string) => ({
  // headline and depth are not asked of who may not change them
  ...(form.has('title') && { title: textOf(form, 'title') }),
  ...(form.has('depth') && { depth: choiceOf(form, 'depth', depths) }),
  byline: textOf(form, 'byline'),
  desk: textOf(form, 'desk'),
  deadline: momentOf(form, 'deadline', timeZone),
})
