'use server'

import { refresh } from 'next/cache'
import { archiveArticle, editArticle } from '@/lib/articles/commands'
import { publishArticle, signOffArticle } from '@/lib/articles/sign-off'
import { articleIn } from '@/lib/web/article-form'
import type { FormState } from '@/lib/web/form-state'
import { overColleague } from '@/lib/web/over-colleague'
import { perform } from '@/lib/web/perform'
import { textOf } from '@/lib/web/read-form'

const ref = (form: FormData) => ({ articleId: textOf(form, 'articleId') })

export async function signOffAction(_: FormState, form: FormData) {
  const state = await perform(
    form,
    (actor) => signOffArticle(actor, { ...ref(form), digest: textOf(form, 'digest') }),
    {
      goTo: `/articles/${encodeURIComponent(textOf(form, 'articleId'))}#signed`,
    },
  )
  // what it was refused for is shown, and asked about next
  if (state?.ok === false) refresh()
  return state
}

export const publishAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => publishArticle(actor, ref(form)), { message: 'Marked as published.' })

export const archiveAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => archiveArticle(actor, ref(form)), { message: 'Put in the archive.' })

export const editArticleAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    (viewer) =>
      overColleague(form, (shown) =>
        editArticle(viewer, { ...ref(form), ...articleIn(form, viewer.timeZone), shown }),
      ),
    { message: 'Article changed.' },
  )
