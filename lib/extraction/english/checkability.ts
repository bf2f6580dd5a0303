import { hasDate } from '../date-words'
import { hasFigure } from './figures'
import { isAhead, isIntent, isPossibility } from './forecasts'
import { isBelief, isInward, isJudgement, isLooseJudgement, isNorm, isReproach } from './opinions'
import type { Kind } from '../types'

/** What kind of claim some words make, and why they cannot be checked, if they cannot. */
export type Judgement = { kind: Kind; checkable: boolean; reason: string }

const HYPOTHETICAL = /^\s*(?:if|unless|whether|suppose|imagine)\b/iu

const no = (kind: Kind, reason: string): Judgement => ({ kind, checkable: false, reason })

/** Judges a proposition. `quoted`: it stands in someone's direct words, which are looser than a reporter's. */
export function judge(
  proposition: string,
  body: string,
  {
    quoted,
    told = false,
    question,
  }: { quoted: boolean; told?: boolean | 'held'; question: boolean },
): Judgement | null {
  if (question) return no('opinion', 'A question asserts nothing.')
  if (HYPOTHETICAL.test(proposition)) return no('forecast', 'It is only supposed.')
  const counted = hasFigure(body)
  if (isAhead(proposition, body) || isIntent(body))
    return no('forecast', 'It lies in the future or is only possible.')
  if (quoted && isPossibility(proposition)) return no('forecast', 'It says what is possible.')
  if (isNorm(proposition, quoted) && !counted) return no('opinion', 'It says what should be.')
  if (isBelief(proposition)) return no('opinion', 'It is what the speaker thinks or wants.')
  if (counted || hasDate(proposition)) return null
  if (isJudgement(proposition, body)) return no('opinion', 'It is a judgement, not a fact.')
  if (quoted && isLooseJudgement(proposition, body))
    return no('opinion', 'It is how someone sees it, in their own words.')
  if ((quoted || told) && isReproach(body)) return no('opinion', 'It is a reproach.')
  if (told === 'held' || (told && isInward(body)))
    return no('opinion', 'It is what someone believes or fears.')
  return null
}
