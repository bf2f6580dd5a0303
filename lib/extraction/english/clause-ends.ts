import type { Clause } from './clause'
import { isPastForm } from './inflection'
import type { Word } from './words'

// These stay with the clause they qualify: without them it would say something else.
const KEPT = new Set('if unless whether how why what until'.split(' '))

const MEASURE = /^(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|shortly|soon|long|just)$/

// "less than two weeks after Trump removed …", "whether it wants A, or it wants B".
function isKept(words: readonly Word[], clause: Clause, next: Clause): boolean {
  const before = words[next.opening - 1]?.low ?? ''
  if (next.marker && /^(?:after|before|since)$/.test(next.marker) && MEASURE.test(before))
    return true
  if (before === 'or' && /^(?:whether|if)$/.test(next.parent?.marker ?? '')) return true
  if (next.marker === 'when')
    return (
      !next.subject ||
      !isPastForm(words[next.verb.from]?.low ?? '') ||
      next.opening - clause.verb.to < 2
    )
  return next.marker !== null && KEPT.has(next.marker)
}

export function endOf(words: readonly Word[], clause: Clause, later: readonly Clause[]): number {
  let limit = words.length
  const kept = new Set<Clause | null>([clause])
  for (const next of later) {
    if (isAround(next, clause)) {
      limit = next.after
      break
    }
    if (next.opening < clause.verb.to || isWithin(next, clause, later)) continue
    if (next.kind === 'complement' && kept.has(next.parent)) {
      kept.add(next)
      continue
    }
    if (next.kind === 'reduced') continue
    if (next.kind === 'participle' && next.marker === 'with') {
      kept.add(next)
      continue
    }
    if (
      next.parent !== clause &&
      next.parent?.kind === 'complement' &&
      clause.kind !== 'complement' &&
      next.kind !== 'main' &&
      next.kind !== 'coordinated'
    )
      continue
    if (next.defining || isKept(words, clause, next)) {
      kept.add(next)
      continue
    }
    limit = nextPerson(words, clause, next) ?? next.opening
    break
  }
  limit = beforeUnclosed(words, clause.verb.to, limit)
  while (limit > clause.verb.to && isLoose(words[limit - 1])) limit--
  return limit
}

/** "the firm, based in Oslo, owes …": the one in commas ends before the verb of the other. */
const isAround = (next: Clause, { kind, verb }: Clause) =>
  next.opening < verb.to &&
  next.verb.from > verb.to &&
  ((kind === 'reduced' && next.kind === 'main') ||
    (next.kind === 'complement' && /^(?:reduced|relative|participle)$/.test(kind)))

/** "says the firm, which …, owes …": it lies in what is said. */
const isWithin = (next: Clause, clause: Clause, later: readonly Clause[]) =>
  later.some(
    (told) =>
      told.kind === 'complement' &&
      told.parent === clause &&
      told.opening < next.opening &&
      told.verb.from > next.verb.from,
  )

/** "Ann, who won, and Bob, who lost": the second name is not what the first won. */
function nextPerson(words: readonly Word[], clause: Clause, next: Clause): number | null {
  const antecedent =
    next.kind === 'relative' && clause.kind === 'relative' ? (next.gap?.noun ?? next.subject) : null
  return antecedent &&
    words[antecedent.from - 1]?.pos === 'CCONJ' &&
    antecedent.from > clause.verb.to
    ? antecedent.from
    : null
}

/** A semicolon ends a clause, and so does a bracket of which only one half would be inside. */
function beforeUnclosed(words: readonly Word[], from: number, limit: number): number {
  let open = -1
  for (let at = from; at < limit; at++) {
    const sign = words[at]?.low
    if (sign === ';' || (sign === ')' && open < 0)) return at
    if (sign === '(') open = at
    if (sign === ')') open = -1
  }
  return open < 0 ? limit : open
}

const isLoose = (word: Word | undefined) =>
  word !== undefined &&
  ((/^(?:PUNCT|CCONJ|SCONJ)$/.test(word.pos) && !/^["”’')%]$/.test(word.text)) ||
    word.low === 'even')
