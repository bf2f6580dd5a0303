import { RELATIVE_DATE } from '../date-words'
import { datesOf, westernDigits } from '../plain/figures'
import { codeOf } from '../languages/languages'

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)'
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const YEAR = String.raw`(?:1[0-9]|20)\d\d`
const EDGE = String.raw`(?<![\p{L}\p{N}.,$€£¥-])`

/** English dates without the word before them: "22 October 2018", "Oct. 22", "October 2018", "the 1990s", "7.30pm". */
const ENGLISH = new RegExp(
  [
    String.raw`${EDGE}${DAY}(?: of)? ${MONTH}(?:,? ${YEAR}\b|(?!\p{L}))`,
    String.raw`${EDGE}${MONTH} ${DAY}\b(?!:)(?:,? ${YEAR}\b)?`,
    String.raw`${EDGE}${MONTH},? ${YEAR}\b`,
    // "May" and "March" are also words, so a month alone needs one that leads to it
    String.raw`(?<=\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ll]ast|[Nn]ext|[Tt]his|[Ff]rom|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id) )${MONTH}\b`,
    String.raw`${EDGE}(?:January|February|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)\b`,
    String.raw`${EDGE}\d{4}-\d\d-\d\d\b|${EDGE}\d{1,2}[./]\d{1,2}[./]\d{2,4}\b`,
    String.raw`${EDGE}\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.m\.|[ap]m\b)|${EDGE}\d{1,2}:\d\d\b(?!:)`,
    String.raw`${EDGE}${YEAR}s?\b(?![%]|[.,]\p{N}|[-–]\p{L}| (?:people|million|billion|thousand|per)\b)`,
  ].join('|'),
  'gu',
)
// "on Tuesday" is Tuesday; the years that a sum is over are a number
const LED = /^(?:on|since|by|until|from)\s+/iu
const SPELLED = new RegExp(RELATIVE_DATE.source, 'giu')

// most sentences hold none, and the words of time are many
const TIME =
  /\d|day|week|month|year|night|spring|summer|autumn|fall|winter|tomorrow|uary|March|April|May|June|July|August|ember|October|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/iu

/** Where a text says when: every form the extraction knows, in order. */
export function datePlaces(text: string, language: string): { start: number; end: number }[] {
  const isEnglish = codeOf(language) === 'en'
  if (isEnglish && !TIME.test(text)) return []
  const patterns = isEnglish ? [ENGLISH, SPELLED] : [datesOf(language)]
  const places = patterns.flatMap((pattern) =>
    [...westernDigits(text).matchAll(pattern)].map(({ 0: words, index }) => {
      const led = LED.exec(words)?.[0].length ?? 0
      return { start: index + led, end: index + words.trimEnd().length }
    }),
  )
  return apart(places)
}

/** Those that overlap an earlier or a longer one are left out; of two alike the first stays. */
export function apart<S extends { start: number; end: number }>(spans: readonly S[]): S[] {
  const kept: S[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.end > span.start && span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept
}
