'use server'

import type { FormState } from '@/lib/web/form-state'
import { perform } from '@/lib/web/perform'
import { numberOf, someText, textOf } from '@/lib/web/read-form'
import {
  adjudicate,
  agreeWithVerdict,
  differFromVerdict,
  sendBackVerdict,
  submitVerdict,
} from '@/lib/verdicts/commands'

const ref = (form: FormData) => ({ claimId: textOf(form, 'claimId') })
const judgment = (form: FormData) => ({
  ...ref(form),
  rating: textOf(form, 'rating'),
  rationale: textOf(form, 'rationale'),
})

export async function submitVerdictAction(_: FormState, form: FormData) {
  const input = {
    ...judgment(form),
    revision: numberOf(form, 'revision'),
    override: someText(form, 'override'),
  }
  return perform(form, (actor) => submitVerdict(actor, input), {
    message: 'Verdict recorded. A second person signs it.',
  })
}

/** One form for the second person: which button was pressed says which answer it is. */
export async function answerVerdictAction(_: FormState, form: FormData) {
  if (textOf(form, 'answer') === 'differ')
    return perform(form, (actor) => differFromVerdict(actor, judgment(form)), {
      message: 'You differ. An editor decides.',
    })
  return perform(form, (actor) => agreeWithVerdict(actor, ref(form)), { message: 'Signed.' })
}

export const sendBackAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => sendBackVerdict(actor, { ...ref(form), reason: textOf(form, 'reason') }), {
    message: 'Sent back.',
  })

export const adjudicateAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => adjudicate(actor, judgment(form)), { message: 'Decided.' })
