import type { Clause } from './clause'
import type { Reading } from '../context'
import { isPronoun, possessive } from './names'
import { textOf } from './noun-phrases'
import { isMany } from './topics'
import type { Word } from './words'

// "It is clear that …", "it took years to": there is nothing it stands for.
export const EXPLETIVE =
  /^it\s*(?:(?:is|was|['’]s|has been|would be|may be|will be|remains?|becomes?|became|seems?|appears?)(?! (?:not )?(?:likely|unlikely|expected|due|set|able|about|said|believed|thought|ready|going))(?: [\p{L}-]+){0,4}? (?:that|to|whether|how|why|for)|(?:(?:would|will|could|may|might|can) )?takes?|took)\b/iu
const BODY =
  /^the (?:company|firm|corporation|business|bank|agency|organi[sz]ation|group|party|club|team|band|university|school|institute|charity|union|newspaper|airline|manufacturer|maker|retailer|ministry|department)$/i

export type StandIn = (pronoun: string) => string | null

/** A statement in which the pronoun at its start is a name, so that it can stand alone. */
export function standingAlone(statement: string, owner: string, standIn: StandIn): string {
  const [first = '', ...rest] = statement.split(' ')
  const tail = rest.join(' ')
  if (/^(?:he|she|it|they)$/i.test(first)) {
    const name = EXPLETIVE.test(statement) ? null : standIn(first.toLowerCase())
    return name ? `${name} ${tail}` : statement
  }
  if (/^(?:his|her|its|their)$/i.test(first)) {
    const name = standIn(SUBJECT[first.toLowerCase()] ?? '')
    return name ? `${possessive(name)} ${tail}` : statement
  }
  const body = BODY.test(owner) && statement.startsWith(owner) ? standIn('body') : null
  return body ? body + statement.slice(owner.length) : statement
}

const SUBJECT: Readonly<Record<string, string>> = {
  his: 'he',
  her: 'she',
  its: 'it',
  their: 'they',
}

/** Whom or what a pronoun in a clause stands for: an earlier subject of its sentence, or of the sentences before. */
export function standInFor(
  reading: Reading,
  words: readonly Word[],
  clauses: readonly Clause[],
  clause: Clause,
): StandIn {
  const { article, people, topics } = reading
  const earlier = clauses
    .filter(
      ({ subject, verb }) => subject && subject !== clause.subject && verb.from < clause.verb.from,
    )
    .flatMap(({ subject }) => (subject ? [textOf(article, words, subject)] : []))
    .filter((text) => text !== '' && !isPronoun(text))
  return (pronoun) => {
    if (pronoun === 'body') return topics.body
    if (pronoun === 'he' || pronoun === 'she') return people.fitting(pronoun, earlier)?.name ?? null
    const things = earlier.filter((text) => people.find(text)?.pronoun === undefined)
    if (pronoun === 'it') return things.find((text) => !isMany(text)) ?? topics.one
    return earlier.find(isMany) ?? topics.they
  }
}
