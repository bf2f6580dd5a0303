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

/** Each thing a policy says, in words, by what it is said of. */
function linesOf(policy: Policy): Map<string, string> {
  const lines = new Map<string, string>()
  if (policy.default) lines.set('every claim', sayRule(policy.default))
  for (const [kind, rule] of Object.entries(policy.byKind ?? {}))
    if (rule) lines.set(`claims of the kind “${said(kind)}”`, sayRule(rule))
  lines.set('the second person', saySecond(policy))
  return lines
}

type PolicyChange = { of: string; from: string; to: string }

/** What differs between two policies. */
export function policyChanges(before: Policy, after: Policy): PolicyChange[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((of) => {
    const [from, to] = [old.get(of) ?? 'as every claim', now.get(of) ?? 'as every claim']
    return from === to ? [] : [{ of, from, to }]
  })
}

/** "every claim from “1 primary source” to “2 primary sources”" */
export const policyChangeSaid = ({ of, from, to }: PolicyChange) =>
  `${of} from “${from}” to “${to}”`
