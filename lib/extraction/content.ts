import { judge } from './checkability'
import { kindOf } from './kinds'
import { capitalised } from './names'
import type { Proposition } from './propositions'
import type { Proposal } from './types'
import type { Word } from './words'

type Voice = {
  /** the words stand in a direct quotation */ quoted: boolean
  text: string
  /** the statement with names for pronouns */ alone: string
}

export function judgementOf(
  { body, statement }: Proposition,
  { quoted, text }: Pick<Voice, 'quoted' | 'text'>,
) {
  // What is in a subordinate clause does not make the whole a forecast.
  const own = body.replace(/\s(?:that|which|who|whether)\s.*$/u, '')
  return judge(quoted ? statement : own, own, { quoted, question: /\?["”’)]*$/u.test(text.trim()) })
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
    reason: judgement?.reason ?? 'A clause that asserts something.',
  }
}
