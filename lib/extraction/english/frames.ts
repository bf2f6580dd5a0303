import type { Clause } from './clause'
import { isPastForm } from './inflection'
import { cueOf } from './speech'
import { isBe } from './verbs'
import type { Word } from './words'

const NOTING =
  /^(?:note|noting|noted|mention|mentioning|mentioned|remember|remembered|remembering|recall|emphasi[sz]e|emphasi[sz]ing|remark|recogni[sz]e|consider|acknowledge|acknowledging|mind)$/

const complementOf = (clause: Clause, clauses: readonly Clause[]) =>
  clauses.find(({ kind, parent }) => kind === 'complement' && parent === clause)

const isIt = (words: readonly Word[], { subject }: Clause) =>
  subject !== null && subject.to - subject.from === 1 && words[subject.from]?.low === 'it'

/** "It is important to note that …", "keep in mind that …": says nothing but what it leads to. */
export function onlyNotes(
  words: readonly Word[],
  clause: Clause,
  clauses: readonly Clause[],
): boolean {
  const content = complementOf(clause, clauses)
  if (!content) return false
  const before = words.slice(clause.verb.from, content.opening)
  return (
    before.some(({ low }) => NOTING.test(low)) && (isIt(words, clause) || before[0]?.low === 'keep')
  )
}

/** "It is generally believed that …": nobody is named who believes it; the hedge and what it hedges are one claim. */
export function isHedge(words: readonly Word[], clause: Clause): boolean {
  const { verb } = clause
  return (
    isIt(words, clause) &&
    isBe(words[verb.from]) &&
    verb.head > verb.from &&
    cueOf(words, verb.head) !== null
  )
}

/** "You can follow these steps", "I recommend a rest": advice to the reader reports nothing. */
export function isAdvice(words: readonly Word[], { subject, verb }: Clause): boolean {
  const who = subject && subject.to - subject.from === 1 ? words[subject.from]?.low : undefined
  const told = isPastForm(words[verb.from]?.low ?? '') || words[verb.from]?.low === 'have'
  return who === 'you' || (who === 'i' && !told)
}
