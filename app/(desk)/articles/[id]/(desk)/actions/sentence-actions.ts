'use server'

import { dismissSentence, undoDismissal } from '@/lib/articles/revision-commands'
import { dismissalReasons } from '@/lib/articles/schema'
import type { FormState } from '@/lib/web/form-state'
import { perform } from '@/lib/web/perform'
import { choiceOf, numberOf, textOf } from '@/lib/web/read-form'

const ref = (form: FormData) => ({
  articleId: textOf(form, 'articleId'),
  sentence: numberOf(form, 'sentence'),
})

export const dismissAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    (actor) => dismissSentence(actor, { ...ref(form), reason: choiceOf(form, 'reason', dismissalReasons) }),
    {
      message: 'Accounted for.',
    },
  )

export const undoDismissalAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => undoDismissal(actor, ref(form)), { message: 'Back to be accounted for.' })
