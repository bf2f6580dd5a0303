'use server'

import { archiveArticle, editArticle } from '@/lib/articles/commands'
import { depths } from '@/lib/articles/schema'
import { publishArticle, signOffArticle } from '@/lib/articles/sign-off'
import type { FormState } from '@/lib/web/form-state'
import { perform } from '@/lib/web/perform'
import { choiceOf, momentOf, textOf } from '@/lib/web/read-form'

const ref = (form: FormData) => ({ articleId: textOf(form, 'articleId') })

export const signOffAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    (actor) => signOffArticle(actor, { ...ref(form), digest: textOf(form, 'digest') }),
    {
      goTo: `/articles/${encodeURIComponent(textOf(form, 'articleId'))}#signed`,
    },
  )

export const publishAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => publishArticle(actor, ref(form)), { message: 'Marked as published.' })

export const archiveAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => archiveArticle(actor, ref(form)), { message: 'Put in the archive.' })

export const editArticleAction = async (_: FormState, form: FormData) =>
  perform(form, (viewer) => editArticle(viewer, factsOf(form, viewer.timeZone)), {
    message: 'Article changed.',
  })

const factsOf = (form: FormData, timeZone: string) => ({
  ...ref(form),
  // headline and depth are not asked of who may not change them
  ...(form.has('title') && { title: textOf(form, 'title') }),
  byline: textOf(form, 'byline'),
  desk: textOf(form, 'desk'),
  ...(form.has('depth') && { depth: choiceOf(form, 'depth', depths) }),
  deadline: momentOf(form, 'deadline', timeZone),
})
