import type { Clause } from './clauses'
import type { Word } from './words'

// These stay with the clause they qualify: without them it would say something else.
const KEPT = new Set('if unless whether how why what when until'.split(' '))

export function endOf(words: readonly Word[], clause: Clause, later: readonly Clause[]): number {
  let limit = words.length
  for (const next of later) {
    if (next.opening < clause.verb.to) continue
    if (next.kind === 'complement' && next.parent === clause) continue
    if (next.kind === 'reduced' || (next.kind === 'participle' && next.marker === 'with')) continue
    if (
      next.parent !== clause &&
      next.parent?.kind === 'complement' &&
      clause.kind !== 'complement' &&
      next.kind !== 'main' &&
      next.kind !== 'coordinated'
    )
      continue
    if (next.marker && KEPT.has(next.marker)) continue
    limit = next.opening
    break
  }
  for (let at = clause.verb.to; at < limit; at++)
    if (words[at]?.low === ';' || words[at]?.low === ')') limit = at
  while (
    limit > clause.verb.to &&
    /^(?:PUNCT|CCONJ|SCONJ)$/.test(words[limit - 1]?.pos ?? '') &&
    !/^["”’')%]$/.test(words[limit - 1]?.text ?? '')
  )
    limit--
  return limit
}
