import { hasDate } from '../date-words'
import type { Clause } from './clause'
import { coordinationIn } from './coordination'
import { examplesIn } from './examples'
import type { Range } from '../types'
import type { Word } from './words'

/** What is said of a subject, as stretches of words that are read one after the other; `to` = where it ends in the article. */
export type Body = { pieces: Range[]; to: number }

/** The predicate of a clause, once for each of the things it says. */
export function bodiesOf(words: readonly Word[], clause: Clause, end: number): Body[] {
  const { after, verb } = clause
  const examples = clause.kind === 'complement' ? null : examplesIn(words, verb.to, end)
  if (!examples) return dividedBodies(words, clause, end)
  const { coreEnd, head, items } = examples
  const core = coreEnd > verb.to + 1 ? dividedBodies(words, clause, coreEnd) : []
  const each = items.map((item) => ({
    pieces: ledBy(words, [{ from: after, to: verb.to }, ...head], item),
    to: item.to,
  }))
  return [...core, ...each]
}

// "found in a variety of places, including along roads": the item has its own preposition.
function ledBy(words: readonly Word[], head: readonly Range[], item: Range): Range[] {
  if (words[item.from]?.pos !== 'ADP') return [...head, item]
  return [
    ...head.map(({ from, to }) => ({
      from,
      to: to > from && words[to - 1]?.pos === 'ADP' ? to - 1 : to,
    })),
    item,
  ]
}

/** "halting all military aid" and "halting … intelligence sharing". */
function dividedBodies(words: readonly Word[], clause: Clause, end: number): Body[] {
  const coordination = coordinationIn(words, clause.verb.to, end)
  const first = coordination?.parts[0]
  if (!coordination || !first || clause.kind === 'complement')
    return datedApart(words, clause, { pieces: [{ from: clause.after, to: end }], to: end })
  const { parts, tail } = coordination
  const last = parts.length - 1
  const dated = isDated(words, tail)
  return parts.map((part, index) => ({
    // When it happened is said of each; what else follows qualifies the last.
    pieces: [
      { from: clause.after, to: first.from },
      part,
      ...(index === last || dated ? [tail] : []),
    ],
    to: index === last ? end : part.to,
  }))
}

/** "won the cup in Rome in 1990": what was done and when are checked apart. What says only when stays whole. */
function datedApart(words: readonly Word[], { kind, verb }: Clause, body: Body): Body[] {
  const [only] = body.pieces
  if (!only || kind === 'complement') return [body]
  if (words.slice(verb.to, only.to).some(({ pos }) => pos === 'AUX' || pos === 'VERB'))
    return [body]
  const starts = circumstancesIn(words, verb.to, only.to)
  const [first] = starts
  if (first === undefined || first === verb.to || starts.length < 2) return [body]
  const groups: (Range & { dated: boolean })[] = []
  starts.forEach((from, index) => {
    const to = starts[index + 1] ?? only.to
    const dated = isDated(words, { from, to })
    const last = groups.at(-1)
    if (last && last.dated === dated && !dated) last.to = to
    else groups.push({ from, to, dated })
  })
  if (groups.length < 2) return [body]
  const head = { from: only.from, to: first }
  return groups.map(({ from, to }) => ({
    pieces: [head, { from, to: withoutComma(words, to) }],
    to,
  }))
}

/** Where each time, place and manner begins in a predicate; "from 2009 to 2017" is one. */
function circumstancesIn(words: readonly Word[], from: number, end: number): number[] {
  const starts: number[] = []
  for (let at = from; at < end; at++) {
    const word = words[at]
    if (word?.pos !== 'ADP' || /^(?:of|than|like|according|per)$/.test(word.low)) continue
    const ranges =
      /^(?:to|until|till)$/.test(word.low) &&
      words.slice(from, at).some(({ low }) => low === 'from')
    if (words[at - 1]?.pos !== 'ADP' && !ranges) starts.push(at)
  }
  return starts
}

const isDated = (words: readonly Word[], { from, to }: Range) =>
  hasDate(
    words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
  )
const withoutComma = (words: readonly Word[], to: number) =>
  words[to - 1]?.low === ',' ? to - 1 : to
