import {
  AFTER_ORDINAL,
  BEFORE_NAME,
  BEFORE_NUMBER,
  mayEndSentence,
  SPEECH_AFTER_QUOTE,
  startersOf,
} from './abbreviations'
import { followsIn } from './language-abbreviations'
import { isOnlyMarker } from './list-items'

// Spaced dots first, then any run of marks; quotes and brackets that close right after them belong to the sentence.
// "[...]" is an omission, no end; a smiley is an end.
const END =
  /(?<!\[\.{0,5})(?:(?<=\s)[:;]-?[)D]+(?=\s)|\.(?=(?: \.){3}(?: ["”’]|\s|$))|(?:\s\.){3,4}|\.{2,}|[.!?…؟۔।॥]+|[。！？｡]+)(?:["'”’»›“«)\]}」』）】]+(?=[\s\p{P}]|$)|[」』”’）】]+)*(?:[\u00a0\u202f ][»›])?/gu
const FULL_WIDTH = /^[。！？｡]/u
const OPENERS = /^["'“‘«‹„‚»›([{¿¡—–*•\-\s]*/u

type Place = { text: string; from: number; mark: string; at: number; end: number; language: string }

// German writes these words with a capital only where a sentence begins, so they show one even after a line
// that lacks its full stop (headlines, captions) or after a semicolon.
const GERMAN_START =
  /(?<=[\p{Ll}\p{N}”“")'];?)(?=\s+(?:De[rms]|Das|Die|Eine[rmn]?|Er|Es|Wir|Ich|Diese[rsmn]?|Dies|Im|Am|Beim|Nach|Vom|Zum|Zur|Für|Durch|Gegen|Während|Wenn|Weil|Als|Also|Dann|Dazu|Dabei|Daraufhin|Damit|Nur|Auch|Mehrere|Viele|Ebenso|So|Warum|Bisher|Trotz|Seit)\s+\p{L})/gu

/** Offsets in one paragraph after which a new sentence begins. */
export function sentenceCuts(text: string, language: string): number[] {
  const marked = markedCuts(text, language)
  if (!language.startsWith('de')) return marked
  const silent = [...text.matchAll(GERMAN_START)]
    .map((found) => found.index)
    .filter((at) => isSilentStart(text, at))
  return [...new Set([...marked, ...silent])].sort((a, b) => a - b)
}

function markedCuts(text: string, language: string): number[] {
  const cuts: number[] = []
  let from = 0
  for (const found of text.matchAll(END)) {
    const end = found.index + found[0].length
    const place = { text, from, mark: found[0], at: found.index, end, language }
    if (end >= text.length || isOnlyMarker(text.slice(from, end)) || !divides(place)) continue
    cuts.push(end)
    from = end
  }
  return cuts
}

const isSilentStart = (text: string, at: number) =>
  /\S+\s+\S+\s+\S+$/u.test(text.slice(Math.max(0, at - 60), at))

function divides(place: Place): boolean {
  const { text, mark, end } = place
  if (FULL_WIDTH.test(mark)) return !/^(?:と|って)/u.test(text.slice(end, end + 2))
  if (!/^\s/u.test(text.slice(end, end + 1))) return isGlued(place)
  const after = text.slice(end, end + 80)
  const next = after.replace(OPENERS, '')
  const opened = after.trimStart() !== next
  if (next === '' || /^[,;:)،؛]/u.test(next)) return false
  if (!/[\p{L}\p{N}]/u.test(text.slice(end, end + 200))) return false
  if (/^\p{Ll}/u.test(next)) return careless(place, opened)
  if (/^\s\./u.test(mark)) return spacedDots(mark, next)
  if (/^[?!].*["'”’“«»]/u.test(mark) && namesSpeaker(next)) return false
  if (!/^\.(?!\.)/u.test(mark)) return true
  if (opened && !/^[([]/u.test(after.trimStart()))
    return !isTitle(wordBefore(place)) && !leadsOn(place)
  return dividesHere(place, next) ?? dotDivides(place, next)
}

/** A small letter after the mark: only careless writing, and only where no abbreviation or speaker explains it. */
function careless(place: Place, opened: boolean): boolean {
  const word = wordBefore(place)
  if (opened || !/^\p{Ll}{3,}$/u.test(word) || isAbbreviation(word)) return false
  if (followsIn(place.language, word).length > 0) return false
  return (
    /^[.?!]$/u.test(place.mark) && /\S\s+\S+\s+\S/u.test(place.text.slice(place.from, place.at))
  )
}

const isAbbreviation = (word: string) =>
  isTitle(word) || BEFORE_NUMBER.has(word.toLowerCase()) || mayEndSentence(word)

// Four spaced dots are an omission and a full stop; three are only an omission.
const spacedDots = (mark: string, next: string) =>
  mark.replace(/[^.]/gu, '').length >= 4 && /^\p{Lu}/u.test(next)

const namesSpeaker = (next: string) => {
  const verb = /^(?:\p{Lu}[\p{L}'’.-]+\s+){1,3}(\p{Ll}+)/u.exec(next)?.[1]
  return verb !== undefined && SPEECH_AFTER_QUOTE.has(verb)
}

// "don't" and "Ukraine's" are words, no abbreviation "t." or "s."; "l'art. 5" has one behind its apostrophe
const wordBefore = ({ text, from, at }: Place) =>
  /(?:\p{L}+['’](?:[stdm]|re|ve|ll)|[^\s"“”'‘’«»()[\]]+)$/iu.exec(
    text.slice(Math.max(from, at - 40), at),
  )?.[0] ?? ''
const isTitle = (word: string) => BEFORE_NAME.has(word.toLowerCase())

const leadsOn = (place: Place) => followsIn(place.language, wordBefore(place)).includes('name')

/** What the abbreviations and dates of this language say of the full stop; null where they say nothing. */
function dividesHere(place: Place, next: string): boolean | null {
  const word = wordBefore(place)
  const follows = followsIn(place.language, word)
  const numbered = /^(?:\p{N}|№|[IVXLC]+\b)/u.test(next)
  if (follows.includes('number') && numbered) return false
  if (follows.includes('either')) return startsSentence(next, place.language)
  if (follows.includes('name') && !numbered) return false
  // "J.-P. Morel"
  if (/^\p{Lu}\.-\p{Lu}$/u.test(word) && !place.language.startsWith('en')) return false
  // "am 3. 5. 2024"
  const dated = /^\d{1,2}$/u.test(word) && place.language.startsWith('de')
  const before = place.text.slice(Math.max(place.from, place.at - 7), place.at)
  const day =
    /^\d{1,2}\.\s?\d{4}/u.test(next) || (/\d\.\s?\d{1,2}$/u.test(before) && /^\d{4}\b/u.test(next))
  return dated && day ? false : null
}

/** A single full stop before a capital, a digit or a letter without case. */
function dotDivides(place: Place, next: string): boolean {
  const word = wordBefore(place)
  const key = word.toLowerCase()
  const starter = startsSentence(next, place.language)
  if (/^\d/u.test(next) && (BEFORE_NUMBER.has(key) || /^\d{1,2}$/u.test(word)))
    return !BEFORE_NUMBER.has(key)
  if (BEFORE_NUMBER.has(key) && /^[IVXLC]+\b/u.test(next) && key.length < 4) return false
  if (place.language.startsWith('de') && /^\d{1,2}$/u.test(word))
    return !continuesOrdinal(next, starter)
  if (isTitle(key) && !(key.length === 1 && word !== key))
    return key === 'st' || key === 'm' ? starter : false
  if (/^[ap]\.m$/u.test(key))
    return !/^\s*\p{Lu}\p{Ll}+ \S+$/u.test(place.text.slice(place.from, place.at - 4)) && starter
  if (/^\p{L}$/u.test(word) && /^\p{L}\.(?:\s|$)/u.test(next)) return false
  if (mayEndSentence(word)) return starter
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return starter
  if (/^\p{Lu}$/u.test(word)) return initialDivides(place, starter)
  return true
}

function startsSentence(next: string, language: string): boolean {
  const word = /^[\p{L}'’]+/u.exec(next)?.[0].toLowerCase().replace('’', "'") ?? ''
  return startersOf(language).has(word) || startersOf(language).has(word.replace(/'.*$/u, "'"))
}

function continuesOrdinal(next: string, starter: boolean): boolean {
  const word = /^\p{L}+/u.exec(next)?.[0].toLowerCase() ?? ''
  return AFTER_ORDINAL.has(word) || (word !== '' && !starter)
}

// "Albert I. Jones" goes on; "you and I. Did" does not, nor "vitamin C. It".
function initialDivides({ text, from, at }: Place, starter: boolean): boolean {
  const before = /(\S+)\s+\p{Lu}$/u.exec(text.slice(Math.max(from, at - 60), at))?.[1]
  if (before === undefined) return false
  return /^\p{Ll}/u.test(before) && starter
}

/** No white space after the mark: "world.Today is". Addresses, file names and abbreviations stay whole. */
function isGlued({ text, at, end, mark, language }: Place): boolean {
  if (!/^[.!?]$/u.test(mark) || !/^\p{Lu}[\p{L}'’]*[\s.,]/u.test(text.slice(end, end + 30)))
    return false
  const before = /\S+$/u.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? ''
  const token = before + (/^\S+/u.exec(text.slice(at, at + 60))?.[0] ?? '')
  if (/[@/\\]|www\./u.test(token)) return false
  const word = /^\p{Lu}\p{L}*/u.exec(text.slice(end))?.[0].toLowerCase() ?? ''
  return (
    /(?:\p{Ll}{2}|\d)$/u.test(before) &&
    (isTitle(word) || startersOf(language).has(word) || /^\p{Lu}\p{Ll}{2,} /u.test(text.slice(end)))
  )
}
