import { kinds } from '@/lib/claims/vocabulary'
import { type Reason, Refused } from '@/lib/core/errors'
import { numberOf, textOf } from '@/lib/web/read-form'

type Rule = { primary: number; secondary: number }

/** Two empty fields: the default holds. One alone is a slip. */
function ruleIn(form: FormData, name: string): Rule | null | Reason {
  const [primary, secondary] = [`${name}.primary`, `${name}.secondary`] as const
  const given = [primary, secondary].filter((field) => textOf(form, field).trim() !== '')
  if (given.length === 0) return null
  if (given.length === 1)
    return {
      path: given[0] === primary ? secondary : primary,
      message: 'Fill in both numbers, or neither.',
    }
  return { primary: numberOf(form, primary), secondary: numberOf(form, secondary) }
}

/** The policy a form asks for. Throws Refused where a rule is half filled in. */
export function policyIn(form: FormData) {
  const rules = kinds.map((kind) => [kind, ruleIn(form, `byKind.${kind}`)] as const)
  const slips = rules.flatMap(([, rule]) => (rule && 'message' in rule ? [rule] : []))
  if (slips.length > 0) throw new Refused(slips)
  const byKind = Object.fromEntries(
    rules.filter(
      (entry): entry is [(typeof kinds)[number], Rule] =>
        entry[1] !== null && 'primary' in entry[1],
    ),
  )
  const standard = {
    primary: numberOf(form, 'default.primary'),
    secondary: numberOf(form, 'default.secondary'),
  }
  const [blindSecond, hideStance] = [form.has('blindSecond'), form.has('hideStance')]
  return { default: standard, byKind, blindSecond, hideStance }
}
