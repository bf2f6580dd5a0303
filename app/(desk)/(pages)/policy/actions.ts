'use server'

import { kinds } from '@/lib/claims/vocabulary'
import { setPolicy } from '@/lib/sources/commands'
import type { FormState } from '@/lib/web/form-state'
import { perform } from '@/lib/web/perform'
import { numberOf, someText } from '@/lib/web/read-form'

/** A kind of claim has a rule of its own where both its numbers are given. */
function rulesByKind(form: FormData) {
  const given = kinds.filter(
    (kind) => someText(form, `byKind.${kind}.primary`) ?? someText(form, `byKind.${kind}.secondary`),
  )
  return Object.fromEntries(
    given.map((kind) => [
      kind,
      {
        primary: numberOf(form, `byKind.${kind}.primary`),
        secondary: numberOf(form, `byKind.${kind}.secondary`),
      },
    ]),
  )
}

export async function setPolicyAction(_: FormState, form: FormData): Promise<FormState> {
  const input = {
    default: { primary: numberOf(form, 'default.primary'), secondary: numberOf(form, 'default.secondary') },
    byKind: rulesByKind(form),
  }
  return perform(form, (actor) => setPolicy(actor, input), {
    message: 'The policy is in force. Standing verdicts it no longer bears are marked as thinly sourced.',
  })
}
