import type { Clause } from './clause'
import type { Reading } from '../context'
import { isPronoun, possessive } from './names'
import { textOf } from './noun-phrases'
import { isMany } from './topics'
import type { Word } from './words'

const IS = String.raw`(?:is|was|['’]s|(?:has|had|would|may|might|could|will) (?:have )?be(?:en)?|remain(?:s|ed)?|becomes?|became|seem(?:s|ed)?|appear(?:s|ed)?)`
const ORDINAL = String.raw`(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|only|latest|next)`
/**
 * "It is clear that …", "it took years to", "it was Ana who …", "it is the third time": there is nothing it stands for. But
 * what "is likely to rise" is something.
 */
export const EXPLETIVE = new RegExp(
  String.raw`^it\s*(?:${IS}(?! (?:not )?(?:likely|unlikely|expected|due|set|able|about|said|believed|thought|ready|going) to\b)(?:` +
    [
      String.raw`(?: [\p{L}-]+){0,4}? (?:to|whether|how|why|for)`,
      String.raw`(?: [\p{L}\p{N}'’,.-]+){0,12}? (?:that|who)`,
      String.raw`(?: [\p{L}-]+){0,2}? ${ORDINAL} time`,
      String.raw`(?: [\p{L}\p{N}-]+){1,4}? (?:years?|months?|weeks?|days?|hours?|minutes?|decades?) (?:since|before|until)`,
      ' not until',
    ].join('|') +
    String.raw`)|(?:(?:would|will|could|may|might|can) )?takes?|took)\b`,
  'iu',
)
/** "it was Ana Ruiz", who did what follows. */
const ONLY_NAMED = /^[Ii]t (?:is|was)(?: \p{Lu}[\p{L}'’.-]*)+$/u
const BODY =
  /^the (?:company|firm|corporation|business|bank|agency|organi[sz]ation|group|party|club|team|band|university|school|institute|charity|union|newspaper|airline|manufacturer|maker|retailer|ministry|department)$/i

export type StandIn = (pronoun: string) => string | null

/** A statement in which the pronoun at its start is a name, so that it can stand alone. */
export function standingAlone(statement: string, owner: string, standIn: StandIn): string {
  const [first = '', ...rest] = statement.split(' ')
  const tail = rest.join(' ')
  if (/^(?:he|she|it|they)$/i.test(first)) {
    const isNone = EXPLETIVE.test(statement) || ONLY_NAMED.test(statement)
    const name = isNone ? null : standIn(first.toLowerCase())
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
