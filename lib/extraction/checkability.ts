import { hasFigure } from './figures'
import { isAhead, isIntent, isPossibility } from './forecasts'
import { isBelief, isInward, isJudgement, isLooseJudgement, isNorm, isReproach } from './opinions'
import type { Kind } from './types'

/** What kind of claim some words make, and why they cannot be checked, if they cannot. */
export type Judgement = { kind: Kind; checkable: boolean; reason: string }

const HYPOTHETICAL = /^\s*(?:if|unless|whether|suppose|imagine)\b/iu
const DATE =
  /\b(?:(?:in|since|from|until|by|of|during|between|to|and|around|about|early|late|mid)[ -])?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)\.? \d{1,2}(?:st|nd|rd|th)?(?:, \d{4})?|\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4}|(?<=\b(?:in|since|until|by|last) )(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|(?:1[0-9]|20)\d\ds?)\b/giu
const ONE_DATE = new RegExp(DATE.source, 'iu')

export const datesTaken = (text: string): string => text.replace(DATE, ' ')
// What no date is without: most words are ruled out by it at once.
const DATE_SIGN =
  /\d|day|week|month|year|night|spring|summer|autumn|fall|winter|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december/iu
export const hasDate = (text: string): boolean =>
  DATE_SIGN.test(text) && (ONE_DATE.test(text) || RELATIVE_DATE.test(text))
export const RELATIVE_DATE =
  /\b(?:(?:on|last|next|this|early|late|earlier|later|since|by|until|from) )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\b(?:last|this past|next) (?:week|month|year|night|weekend|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:earlier|later) (?:this|in the|that) (?:day|week|month|year)\b|\b(?:yesterday|tomorrow|today)\b|\b(?:\p{L}+|\d+) (?:days|weeks|months|years) (?:ago|earlier|later|before|after)\b/iu

const no = (kind: Kind, reason: string): Judgement => ({ kind, checkable: false, reason })

/** Judges a proposition. `quoted`: it stands in someone's direct words, which are looser than a reporter's. */
export function judge(
  proposition: string,
  body: string,
  { quoted, told = false, question }: { quoted: boolean; told?: boolean | 'held'; question: boolean },
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
