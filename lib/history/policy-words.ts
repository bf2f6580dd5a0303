import { said } from './wording'

type Rule = { primary: number; secondary: number }
/** As an event keeps it; what an older one does not say is not told. */
type Policy = {
  default?: Rule
  byKind?: Readonly<Record<string, Rule | undefined>>
  blindSecond?: boolean
  hideStance?: boolean
}

/** "1 primary source, or 3 sources of different origin" */
export function sayRule({ primary, secondary }: Rule): string {
  const alternatives = [
    primary > 0 && `${primary} primary ${primary === 1 ? 'source' : 'sources'}`,
    secondary > 0 && `${secondary} ${secondary === 1 ? 'source' : 'sources'} of different origin`,
  ].filter(Boolean)
  return alternatives.length > 0 ? alternatives.join(', or ') : 'no source'
}

/** What it says to the second person. */
export function saySecond({ blindSecond, hideStance }: Policy): string {
  if (!blindSecond) return 'sees the first verdict at once'
  const also = hideStance ? ', nor whether a source was found to support or refute' : ''
  return `gives a verdict before seeing the first${also}`
}

/** Each thing a policy says, in words, by what it is said of; of these kinds also that they are as every claim. */
function linesOf(policy: Policy, kinds: readonly string[]): Map<string, string> {
  const lines = new Map<string, string>()
  if (policy.default) lines.set('every claim', sayRule(policy.default))
  for (const kind of policy.byKind ? kinds : []) {
    const rule = policy.byKind?.[kind]
    lines.set(`claims of the kind “${said(kind)}”`, rule ? sayRule(rule) : 'as every claim')
  }
  if (policy.blindSecond !== undefined) lines.set('the second person', saySecond(policy))
  return lines
}

type PolicyChange = { of: string; from: string; to: string }

/** What differs between two policies, as far as both say it. */
export function policyChanges(before: Policy, after: Policy): PolicyChange[] {
  const kinds = Object.keys({ ...before.byKind, ...after.byKind })
  const [old, now] = [linesOf(before, kinds), linesOf(after, kinds)]
  return [...old].flatMap(([of, from]) => {
    const to = now.get(of)
    return to === undefined || from === to ? [] : [{ of, from, to }]
  })
}

/** "every claim from “1 primary source” to “2 primary sources”" */
export const policyChangeSaid = ({ of, from, to }: PolicyChange) =>
  `${of} from “${from}” to “${to}”`
