import type { Kind } from './types'

/** What kind of claim some words make, and why they cannot be checked, if they cannot. */
export type Judgement = { kind: Kind; checkable: boolean; reason: string }

const FORECAST =
  /\b(?:will|won't|['’]ll|shall|might|is going to|are going to|was going to|(?:is|are) (?:expected|likely|set|due|poised|bound|certain|sure) to|would(?! have)|could(?! not have| have)|(?<!\b(?:in|of|to|since|until|by|last|next|early|late) )may)\b(?! \d)/u
const NORMATIVE = /\b(?:should|must|ought to|need(?:s|ed)? to|has to|have to|had to|let['’]s|has got to)\b/iu
const BELIEF =
  /\b(?:I|we) (?:don['’]t know|do not know|think|believe|feel|hope|guess|suppose|suspect|trust|love|hate|want|wish|fear|doubt|prefer)\b|\bin my (?:view|opinion)\b/iu
const EVALUATION =
  /\b(?:significant|challenging|unfortunate|remarkable|impressive|disappointing|terrible|awful|horrible|wonderful|beautiful|brilliant|excellent|amazing|incredible|outrageous|shameful|disgraceful|ridiculous|absurd|unfair|unjust|alarming|troubling|worrying|encouraging|promising|historic|stunning|shocking|tragic|heroic|inevitable|bold|ambitious|iconic|legendary|stupid|scum|evil|nonsense|catastrophe|nightmare|masterpiece|hopes|uncertaint(?:y|ies)|strides|boring|delicious)\b/iu
// Milder words judge only where they are what is said: "is hard", "would be better", not "serious injuries".
const MILD =
  /^(?:['’]ve |\p{Ll}+ )?(?:is|are|was|were|be|been|being|remains?|remained|seems?|seemed|looks?|looked|feels?|felt|becomes?|became|marks?|marked|makes?|made|['’]s|['’]re) (?:\p{L}+ ){0,3}?(?:important|crucial|vital|critical|essential|good|bad|great|ugly|fair|dangerous|brave|weak|strong|successful|difficult|easy|hard|unclear|uncertain|likely|unlikely|impossible|controversial|popular|famous|real|serious|better|worse|fortunate|interesting|comfortable|progress|disaster|mess|shame)\b/iu

const SWEEPING =
  /\b(?:everything|everybody|everyone|nobody|nothing|none of (?:us|them)|always|never|no one|clearly|obviously|of course|undoubtedly|frankly|honestly|simply|the only way|what (?:it|he|she|we|they) (?:has|have) to do)\b/iu
const HYPOTHETICAL = /^\s*(?:if|unless|whether|suppose|imagine)\b/iu
const NUMBER_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|tens|scores|half|third|quarter|double|doubled|tripled|halved|twice'
const DATE =
  /\b(?:(?:in|since|from|until|by|of|during|between|to|and|around|about|early|late|mid)[ -])?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)\.? \d{1,2}(?:st|nd|rd|th)?(?:, \d{4})?|\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{4})?|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4}|(?:1[0-9]|20)\d\ds?)\b/giu
const STATISTIC = new RegExp(`\\b\\p{N}+(?:[.,]\\p{N}+)*\\b|%|\\b(?:${NUMBER_WORDS})\\b`, 'iu')
const NOT_COUNTS = /\b(?:\d+-year-old|\p{N}+(?:st|nd|rd|th)|one of|the two|both|G\d+|F-\d+|COVID-19)\b/giu

export const datesTaken = (text: string): string => text.replace(DATE, ' ')
export const hasDate = (text: string): boolean =>
  new RegExp(DATE.source, 'iu').test(text) || RELATIVE_DATE.test(text)
export const hasStatistic = (text: string): boolean =>
  STATISTIC.test(datesTaken(text).replace(NOT_COUNTS, ' '))

export const RELATIVE_DATE =
  /\b(?:(?:on|last|next|this|early|late|earlier|later|since|by|until|from) )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\b(?:last|this past|next) (?:week|month|year|night|weekend|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:earlier|later) (?:this|in the|that) (?:day|week|month|year)\b|\b(?:yesterday|tomorrow|today)\b|\b(?:\p{L}+|\d+) (?:days|weeks|months|years) (?:ago|earlier|later|before|after)\b/iu

const no = (kind: Kind, reason: string): Judgement => ({ kind, checkable: false, reason })

/** Judges a proposition. `quoted`: it stands in someone's direct words, which are looser than a reporter's. */
export function judge(
  proposition: string,
  body: string,
  { quoted, question }: { quoted: boolean; question: boolean },
): Judgement | null {
  if (question) return no('opinion', 'A question asserts nothing.')
  if (HYPOTHETICAL.test(proposition)) return no('forecast', 'It is only supposed.')
  const counted = hasStatistic(proposition)
  if (FORECAST.test(proposition)) return no('forecast', 'It lies in the future or is only possible.')
  if (quoted && /\b(?:I|we|you|they) can\b/iu.test(proposition))
    return no('forecast', 'It says what is possible.')
  if (NORMATIVE.test(proposition) && !counted) return no('opinion', 'It says what should be.')
  if (BELIEF.test(proposition)) return no('opinion', 'It is what the speaker thinks or wants.')
  if (quoted && SWEEPING.test(proposition)) return no('opinion', 'It is sweeping, in someone’s own words.')
  const mild =
    MILD.test(body) ||
    (quoted &&
      MILD.test(body.replace(/^.*? (?=(?:is|are|was|were|['’]s|['’]re|would be|['’]ve made)\b)/u, '')))
  if ((EVALUATION.test(proposition) || mild) && !counted && !hasDate(proposition))
    return no('opinion', 'It is a judgement, not a fact.')
  return null
}
