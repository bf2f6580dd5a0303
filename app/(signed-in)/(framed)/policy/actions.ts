'use server'

import { setPolicy } from '@/lib/sources/commands'
import { newerPolicy } from '@/lib/sources/newer-policy'
import { previewPolicy } from '@/lib/sources/preview'
import { confirmFirst } from '@/lib/web/confirm-first'
import type { FormState } from '@/lib/web/form-state'
import { shownIn } from '@/lib/web/over-colleague'
import { perform } from '@/lib/web/perform'
import { policyIn } from './policy-in'
import { sayEffect, sayNewer } from './say-effect'

export async function setPolicyAction(_: FormState, form: FormData) {
  return perform(
    form,
    async (actor) => {
      const policy = policyIn(form)
      const shown = shownIn(form)?.version
      const version = typeof shown === 'number' ? shown : undefined
      const effect = await previewPolicy(actor, policy)
      const newer = await newerPolicy(actor, policy, version)
      const question = [newer && sayNewer(newer), sayEffect(effect)].filter(Boolean).join(' ')
      confirmFirst(form, question, { policy, effect, newer })
      return setPolicy(actor, { ...policy, version: newer?.version ?? version })
    },
    { message: 'This policy is in force now.' },
  )
}
