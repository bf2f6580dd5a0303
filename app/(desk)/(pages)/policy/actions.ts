'use server'

import { kinds } from '@/lib/claims/vocabulary'
import { type Reason, Refused } from '@/lib/core/errors'
import { setPolicy } from '@/lib/sources/commands'
import type { FormState } from '@/lib/web/form-state'
import { perform } from '@/lib/web/perform'
import { numberOf, textOf } from '@/lib/web/read-form'

/** Two empty fields: the default holds. One alone is a slip. */
function ruleIn(form: FormData, name: string): { primary: number; secondary: number } | null | Reason {
  const [primary, secondary] = [`${name}.primary`, `${name}.secondary`] as const
  const given = [primary, secondary].filter((field) => textOf(form, field).trim() !== '')
  if (given.length === 0) return null
  if (given.length === 1)
    return { path: given[0] === primary ? secondary : primary, message: 'Fill in both numbers, or neither.' }
  return { primary: numberOf(form, primary), secondary: numberOf(form, secondary) }
}

export async function setPolicyAction(_: FormState, form: FormData) {
  return perform(
    form,
    (actor) => {
      const rules = kinds.map((kind) => [kind, ruleIn(form, `byKind.${kind}`)] as const)
      const slips = rules.flatMap(([, rule]) => (rule && 'message' in rule ? [rule] : []))
      if (slips.length > 0) throw new Refused(slips)
      const byKind = Object.fromEntries(
        rules.filter(
          (entry): entry is [(typeof kinds)[number], { primary: number; secondary: number }] =>
            entry[1] !== null && 'primary' in entry[1],
        ),
      )
      const standard = {
        primary: numberOf(form, 'default.primary'),
        secondary: numberOf(form, 'default.secondary'),
      }
      const blindSecond = form.has('blindSecond')
      const hideStance = form.has('hideStance')
      return setPolicy(actor, { default: standard, byKind, blindSecond, hideStance })
    },
    { message: 'This policy is in force now.' },
  )
}
