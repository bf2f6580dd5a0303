import { Names } from '@/lib/extraction/facts/names'
import { COMMON } from './common-words'
import { type Moment, momentsOf } from '@/lib/extraction/facts/moments'
import { type Quantity, quantitiesOf } from './quantities'
import { type Term, termsOf } from './terms'

/** A word of a claim and how much it counts; `at` = its place among them, which orders pairs of neighbours. */
export type Wanted = Term & { weight: number }
/** A claim as it is looked for: its words, each once, and what must stand somewhere. */
export type ReadClaim = {
  text: string
  code: string
  terms: readonly Term[]
  wanted: readonly Wanted[]
  numbers: readonly Quantity[]
  dates: readonly Moment[]
  /** runs of words with capitals that name, as terms */
  names: readonly (readonly Term[])[]
}

const WEIGHTS = { common: 0.55, number: 1.35, word: 1 }
const stemmedCommon = new Set(
  [...COMMON].flatMap((word) => termsOf(word, 'en').map(({ key }) => key)),
)

const weightOf = ({ key, low }: Term) =>
  /\p{N}/u.test(key)
    ? WEIGHTS.number
    : stemmedCommon.has(key) || COMMON.has(low)
      ? WEIGHTS.common
      : WEIGHTS.word

/** Reads a claim as one sentence; `code` is the language of the source it is held against. */
export function readClaim(text: string, code: string): ReadClaim {
  const terms = termsOf(text, code)
  const dates = momentsOf(text, code)
  const within = (span: Span, spans: readonly Span[]) =>
    spans.some(({ start, end }) => span.start < end && span.end > start)
  const numbers = quantitiesOf(text, code).filter((number) => !within(number, dates))
  const seen = new Set<string>()
  const wanted = terms.flatMap((term) => {
    if (seen.has(term.key)) return []
    seen.add(term.key)
    return [{ ...term, weight: weightOf(term) }]
  })
  const taken = [...dates, ...numbers]
  const bare = terms.filter((term) => !within(term, taken))
  return { text, code, terms, wanted, numbers, dates, names: namesOf(text, code, bare) }
}

type Span = { start: number; end: number }

/** One word in quotation marks, "Roosevelvis": a title, and no beginning of what somebody said. */
const isQuotedName = (text: string, { start, end }: Span): boolean =>
  /["“„«]$/u.test(text.slice(0, start)) && /^[,.]?["”“»]/u.test(text.slice(end))

/** Capitals where no sentence begins, or where the readers of names see one; neighbours make one name. */
function namesOf(text: string, code: string, terms: readonly Term[]): Term[][] {
  const whole = { start: 0, end: text.length }
  const known = new Names(text, code, [whole]).in(whole, [])
  const named = terms.filter((term) => {
    if (!term.capital || /\p{N}/u.test(term.low)) return false
    if (known.some(({ start, end }) => start <= term.start && end >= term.end)) return true
    if (code === 'de') return false
    return isQuotedName(text, term) || !/(?:^|[.!?:"“”„«])\s*$/u.test(text.slice(0, term.start))
  })
  const runs: Term[][] = []
  for (const term of named) {
    const last = runs.at(-1)
    const gap = text.slice(last?.at(-1)?.end ?? 0, term.start)
    if (last && /^[ \u00A0.-]{1,2}$|^ ?(?:of|for|de|von|van|der)(?: the)? $/u.test(gap))
      last.push(term)
    else runs.push([term])
  }
  return runs
}
