'use server'

import { acceptFix, proposeFix, rejectFix } from '@/lib/fixes/commands'
import type { FormState } from '@/lib/web/form-state'
import { perform } from '@/lib/web/perform'
import { textOf } from '@/lib/web/read-form'

const ref = (form: FormData) => ({ fixId: textOf(form, 'fixId') })

export async function proposeFixAction(_: FormState, form: FormData) {
  const input = {
    claimId: textOf(form, 'claimId'),
    replacement: textOf(form, 'replacement'),
    reason: textOf(form, 'reason'),
  }
  return perform(form, (actor) => proposeFix(actor, input), { message: 'Correction suggested.' })
}

export const acceptFixAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => acceptFix(actor, ref(form)), {
    message: 'Accepted. The new draft has the new words.',
  })

export const rejectFixAction = async (_: FormState, form: FormData) =>
  perform(form, (actor) => rejectFix(actor, { ...ref(form), reason: textOf(form, 'reason') }), {
    message: 'Rejected.',
  })
