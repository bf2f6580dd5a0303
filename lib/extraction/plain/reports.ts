import { wordsOf } from '../languages/languages'
import { type Speaker, speakerIn, speaks } from './speech'

/** What a sentence tells as someone else's: offsets of the told clause in it, and whether the clause stands alone. */
export type Report = { speaker: Speaker; from: number; to: number; alone: boolean }

const SUBJUNCTIVE =
  /(?<!\p{L})(?:sei|seien|habe|hätten|hätte|werde|könne|müsse|wolle|solle|gebe|komme|gehe|stehe|liege)(?!\p{L})/u

// "The minister, Ana Ruiz, said": what stands before the verb is no clause.
const APPOSED = /[,،]\s+\p{Lu}[\p{L}'’-]+(?:\s+[\p{L}'’-]+){0,4}$/u

const LONGEST = 1_500

/** "X said that …", "…, said X", "According to X, …"; null where the article speaks itself. */
export function reportIn(sentence: string, article: string, language: string): Report | null {
  if (sentence.length > LONGEST) return null
  return (
    thatClause(sentence, article, language) ??
    accordingTo(sentence, article, language) ??
    saidAfter(sentence, article, language) ??
    subjunctive(sentence, article, language)
  )
}

function thatClause(sentence: string, article: string, language: string): Report | null {
  const words = wordsOf(language)
  if (!words || !speaks(sentence, language)) return null
  const match = new RegExp(
    String.raw`^(.*?(?<![\p{L}\p{M}])(?:${words.says})(?![\p{L}\p{M}])[^;:«„“"]{0,90}?)(?:\s|,\s)(?:${words.that})(?:(?<=['’])|\s+)(.{8,})$`,
    'su',
  ).exec(sentence)
  const [, head = '', clause = ''] = match ?? []
  const speaker = match && head.length < 220 ? speakerIn(head, article, language) : null
  if (!speaker) return null
  // A German clause after "dass" ends with its verb, and "إنه" holds its subject: neither stands without the words before.
  const alone =
    !/^(?:de|ar)/u.test(language) || /\s[بو]?(?:أن|إن)\s+$/u.test(sentence.slice(0, -clause.length))
  return { speaker, from: sentence.length - clause.length, to: sentence.length, alone }
}

function accordingTo(sentence: string, article: string, language: string): Report | null {
  const words = wordsOf(language)
  if (!words) return null
  const sources = String.raw`(?<![\p{L}\p{M}])(?:${words.sources})`
  const german = language.startsWith('de')
  const fronted = german
    ? new RegExp(String.raw`^(?:(?:${sources})(?!\p{L}).{2,80}|[^,]{2,60}\szufolge\s)`, 'iu').exec(
        sentence,
      )
    : new RegExp(String.raw`^${sources}[^,،.;]{2,80}[,،]\s+`, 'iu').exec(sentence)
  const head = fronted?.[0] ?? ''
  const named = fronted ? speakerIn(head, article, language) : null
  const phrase =
    new RegExp(String.raw`^${sources}(.+?)[,،]\s+$`, 'iu').exec(head)?.[1]?.trim() ?? null
  const speaker = named?.name || german ? named : { name: phrase, same: false }
  if (speaker?.name)
    return { speaker, from: german ? 0 : head.length, to: sentence.length, alone: true }
  const ending = new RegExp(
    String.raw`(?:[,،]\s+|\s(?=(?:بحسب|حسب|وفق)))${sources}[^,،;]{2,80}[.!]?$`,
    'u',
  ).exec(sentence)
  const last = ending ? speakerIn(ending[0], article, language) : null
  return ending && last?.name ? { speaker: last, from: 0, to: ending.index, alone: true } : null
}

function saidAfter(sentence: string, article: string, language: string): Report | null {
  const at = Math.max(sentence.lastIndexOf(', '), sentence.lastIndexOf('، '))
  const tail = sentence.slice(at + 1)
  const words = wordsOf(language)
  if (at < 15 || !words) return null
  const opens = new RegExp(
    String.raw`^[\s–—-]*(?:wie\s|(?:${words.says})(?![\p{L}\p{M}]))`,
    'u',
  ).test(tail)
  const tells = opens && !/\p{N}/u.test(tail) && !APPOSED.test(sentence.slice(0, at))
  const speaker = tells ? speakerIn(tail, article, language) : null
  return speaker ? { speaker, from: 0, to: at, alone: true } : null
}

/** "Scholz sagte, die Inflation sei gefallen." */
function subjunctive(sentence: string, article: string, language: string): Report | null {
  if (!language.startsWith('de')) return null
  const at = sentence.indexOf(', ')
  const head = sentence.slice(0, Math.max(at, 0))
  const says = at > 0 && speaks(head, language) && SUBJUNCTIVE.test(sentence.slice(at))
  const speaker = says ? speakerIn(head, article, language) : null
  return speaker ? { speaker, from: at + 2, to: sentence.length, alone: true } : null
}
