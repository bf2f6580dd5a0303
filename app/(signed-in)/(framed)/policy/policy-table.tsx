import { kinds } from '@/lib/claims/vocabulary'
import type { SourcingPolicy } from '@/lib/sources/policy'
import { kindNames } from '@/lib/web/words'

type Rule = SourcingPolicy['default']

/** "1 primary source, or 3 of different origin" */
export function sayRule({ primary, secondary }: Rule): string {
  const alternatives = [
    primary > 0 && `${primary} primary ${primary === 1 ? 'source' : 'sources'}`,
    secondary > 0 && `${secondary} ${secondary === 1 ? 'source' : 'sources'} of different origin`,
  ].filter(Boolean)
  return alternatives.length > 0 ? alternatives.join(', or ') : 'no source'
}

function saySecond({ blindSecond, hideStance }: SourcingPolicy): string {
  if (!blindSecond) return 'sees the first verdict at once'
  const also = hideStance ? ', nor whether a source was found to support or refute' : ''
  return `gives a verdict before seeing the first${also}`
}

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
