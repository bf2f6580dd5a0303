import { judge } from './checkability'
import { kindOf } from './kinds'
import { capitalised } from './names'
import type { Proposition } from './propositions'
import type { Clause, ClauseKind } from './clause'
import type { Proposal } from '../types'
import type { Word } from './words'

type Voice = {
  /** the words stand in a direct quotation */ quoted: boolean
  /** they are someone's, in the reporter's words; "held": what someone believes or fears */ told?:
    boolean | 'held'
  text: string
  /** the statement with names for pronouns */ alone: string
}

export function judgementOf(
  { body, statement }: Proposition,
  { quoted, told, text }: Pick<Voice, 'quoted' | 'told' | 'text'>,
) {
  // What is in a subordinate clause does not make the whole a forecast.
  const own = body.replace(/\s(?:that|which|who|whether|what|how|why|where)\s.*$/u, '')
  return judge(quoted ? statement : own, own, {
    quoted,
    told,
    question: /\?["”’)]*$/u.test(text.trim()),
  })
}

const WHY: Readonly<Record<ClauseKind, string>> = {
  main: 'A sentence that asserts something.',
  coordinated: 'A second verb says something more of the same subject.',
  complement: 'What someone says or holds is asserted too.',
  adverbial: 'A subordinate clause asserts something of its own.',
  relative: 'A relative clause says something of its own.',
  participle: 'A participle says something of its own.',
  reduced: 'A participle after a noun says something of it.',
}

/** The propositions of a sentence, with what cannot be checked left in one piece: an opinion of three things is one opinion. */
export function undividedOpinions(
  propositions: readonly Proposition[],
  voice: Pick<Voice, 'quoted' | 'text'>,
) {
  const opinions = new Set<Clause>()
  return propositions.flatMap((one) => {
    if (opinions.has(one.clause)) return []
    const whole = one.whole && { ...one, ...one.whole }
    if (!whole || judgementOf(whole, voice) === null) return [one]
    opinions.add(one.clause)
    return [whole]
  })
}

/** The claim that what a clause says is so. `claimant` null = the article says it. */
export function contentClaim(
  words: readonly Word[],
  proposition: Proposition,
  claimant: string | null,
  voice: Voice,
): Proposal {
  const { clause, from, to, body } = proposition
  const [start = 0, end = 0] = [words[from]?.start, words[to - 1]?.end]
  const judgement = judgementOf(proposition, voice)
  return {
    start,
    end,
    claimant,
    kind: judgement?.kind ?? kindOf(words, clause, body),
    about: 'content',
    stage: 'proposition',
    statement: `${capitalised(voice.alone)}.`,
    checkable: judgement === null,
    reason: judgement?.reason ?? WHY[clause.kind],
  }
}
