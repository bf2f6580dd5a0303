'use server'

import { setPolicy } from '@/lib/sources/commands'
import { previewPolicy } from '@/lib/sources/preview'
import { confirmFirst } from '@/lib/web/confirm-first'
import type { FormState } from '@/lib/web/form-state'
import { perform } from '@/lib/web/perform'
import { policyIn } from './policy-in'
import { sayEffect } from './say-effect'

export async function setPolicyAction(_: FormState, form: FormData) {
  return perform(
    form,
    async (actor) => {
      const policy = policyIn(form)
      const effect = await previewPolicy(actor, policy)
      confirmFirst(form, sayEffect(effect), { policy, effect })
      return setPolicy(actor, policy)
    },
    { message: 'This policy is in force now.' },
  )
}
