'use server'

import type { FormState } from '@/lib/web/form-state'
import { perform } from '@/lib/web/perform'
import { numberOf, someText, textOf } from '@/lib/web/read-form'
import { submitVerdict } from '@/lib/verdicts/commands'
import { adjudicate, concede } from '@/lib/verdicts/dispute'
import { agreeWithVerdict, secondVerdict, sendBackVerdict } from '@/lib/verdicts/second'

/** The claim, the draft in which it was read, and what it said. */
const ref = (form: FormData) => ({
  claimId: textOf(form, 'claimId'),
  revision: numberOf(form, 'revision'),
  read: {
    quote: someText(form, 'read.quote'),
    statement: someText(form, 'read.statement'),
    claimant: textOf(form, 'read.claimant'),
  },
})
const withReason = (form: FormData) => ({ ...ref(form), reason: textOf(form, 'reason') })
const judgment = (form: FormData) => ({
  ...ref(form),
  rating: textOf(form, 'rating'),
  rationale: textOf(form, 'rationale'),
})

export async function submitVerdictAction(_: FormState, form: FormData) {
  const input = { ...judgment(form), override: someText(form, 'override') }
  return perform(form, (actor) => submitVerdict(actor, input), {
    message: 'Verdict recorded. A second person signs it.',
  })
}

/** What was chosen in the form is what is recorded, whichever key or button sent it. */
export const secondVerdictAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => secondVerdict(actor, judgment(form)), {
    message: 'Your verdict is recorded.',
  })

/** A form of its own, there only where the policy shows the first verdict. */
export const agreeAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => agreeWithVerdict(actor, ref(form)), { message: 'Signed.' })

export const sendBackAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => sendBackVerdict(actor, withReason(form)), { message: 'Sent back.' })

export const concedeAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => concede(actor, withReason(form)), {
    message: 'Settled. Both views stay on record.',
  })

export const adjudicateAction = async (_: FormState, form: FormData) =>
  perform(
    form,
    (actor) => adjudicate(actor, { ...judgment(form), override: someText(form, 'override') }),
    { message: 'Decided.' },
  )
