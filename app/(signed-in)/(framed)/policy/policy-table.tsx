import { sayRule, saySecond } from '@/lib/history/policy-words'
import { kinds } from '@/lib/claims/vocabulary'
import type { SourcingPolicy } from '@/lib/sources/policy'
import { kindNames } from '@/lib/web/words'

/** The policy for those who may read it. */
export function PolicyTable({ policy }: { policy: SourcingPolicy }) {
  const own = kinds.flatMap((kind) =>
    policy.byKind[kind] ? [{ kind, rule: policy.byKind[kind] }] : [],
  )
  return (
    <dl className="facts">
      <dt>Every claim</dt>
      <dd>{sayRule(policy.default)}, each with an exact place or the quoted passage</dd>
      {own.map(({ kind, rule }) => (
        <div key={kind} className="known">
          <dt>{kindNames[kind]}</dt>
          <dd>{sayRule(rule)}</dd>
        </div>
      ))}
      <dt>Second person</dt>
      <dd>{saySecond(policy)}</dd>
    </dl>
  )
}
