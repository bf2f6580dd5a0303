import { codeOf, wordsOf } from '../languages/languages'
import { fullName, namePattern, rolePattern } from './names'

export type Span = { start: number; end: number }
type Patterns = {
  apposed: RegExp
  introduced: RegExp
  after: RegExp
  before: RegExp
  role: RegExp
  source: RegExp
  pronoun: RegExp
  says: RegExp
}

// A speaker stands no further from the quotation than this.
const BESIDE = 300

const patterns = new Map<string, Patterns | null>()
const EDGE = String.raw`(?![\p{L}\p{M}])`
const OPEN = String.raw`(?<![\p{L}\p{M}])`

/** Who speaks: a name or a role beside a verb of saying, "according to" one, `same` for "he said", or nobody. */
export type Speaker = { name: string | null; same: boolean }

/** Looks for the speaker in words around a quotation or a clause that is told. */
export function speakerIn(side: string, article: string, language: string): Speaker | null {
  const words = patternsOf(language)
  if (!words || side.trim() === '') return null
  return speakerBy(words, side.replace(/(?<=\p{L}{2}['’])(?=\p{Lu})/gu, ' '), article, language)
}

function speakerBy(
  words: Patterns,
  side: string,
  article: string,
  language: string,
): Speaker | null {
  const says = words.says.test(side)
  if (says && words.pronoun.test(side)) return { name: null, same: true }
  const name =
    (says
      ? (words.apposed.exec(side)?.[1] ??
        words.after.exec(side)?.[1] ??
        words.before.exec(side)?.[1])
      : undefined) ??
    sourceIn(words, side) ??
    (says ? undefined : words.introduced.exec(side)?.[1]) ??
    (says ? words.role.exec(side)?.[0] : undefined)
  const role = name && /^[ld]['’]/u.test(name) && says ? words.role.exec(side)?.[0] : undefined
  if (name && role) return { name: role.trim(), same: false }
  if (name) return { name: fullName(name, article, language), same: false }
  return says ? { name: null, same: true } : null
}

/** The name beside a quotation, in the words of its sentences before and after it. */
export function speakerNear(
  article: string,
  sentences: Span,
  quotation: Span,
  language: string,
): Speaker | null {
  const left = article.slice(
    Math.max(sentences.start, quotation.start - BESIDE),
    Math.max(sentences.start, quotation.start),
  )
  const right = article.slice(
    Math.min(sentences.end, quotation.end),
    Math.min(sentences.end, quotation.end + BESIDE),
  )
  return speakerIn(right, article, language) ?? speakerIn(left, article, language)
}

const sourceIn = ({ source }: Patterns, side: string): string | undefined => {
  const match = source.exec(side)
  return match?.[1] ?? match?.[2]
}

export const speaks = (text: string, language: string): boolean =>
  patternsOf(language)?.says.test(text) ?? false

export function patternsOf(language: string): Patterns | null {
  const code = codeOf(language)
  const known = patterns.get(code)
  if (known !== undefined) return known
  const words = wordsOf(code)
  const built = words
    ? patternsFrom(words.says, words.pronouns, words.sources, namePattern(code), rolePattern(code))
    : null
  patterns.set(code, built)
  return built
}

function patternsFrom(
  says: string,
  pronouns: string,
  sources: string,
  name: string,
  role: string,
): Patterns {
  // At most a few small words lie between the verb and the name: "dijo el presidente Pedro Sánchez".
  const small = String.raw`(?:\s+(?:[ld]['’])?[\p{Ll}\p{M}-]+['’]?){0,4}?`
  const ofSource = String.raw`(?:\s+(?:der|dem|des|von|einer|einem|la|el|le|les|il|lo|gli|o|a|os|as|do|da|del)(?=\s))?(?:${small}|\s+l['’])`
  return {
    says: new RegExp(`${OPEN}(?:${says})${EDGE}`, 'u'),
    pronoun: new RegExp(
      `${OPEN}(?:${says})\\s?(?:${pronouns})${EDGE}|${OPEN}(?:${pronouns})\\s+(?:${says})${EDGE}`,
      'iu',
    ),
    apposed: new RegExp(`,\\s+(${name}),\\s+(?:hat\\s+|ha\\s+)?(?:${says})${EDGE}`, 'u'),
    introduced: new RegExp(`^[^:]{0,60}?${OPEN}(${name})[^:]{0,60}:\\s*$`, 'u'),
    after: new RegExp(`${OPEN}(?:${says})${EDGE}(?:,\\s[^,]{0,40},)?${small}\\s+(${name})`, 'u'),
    before: new RegExp(
      `${OPEN}(${name})(?:,[^,]{0,60})?,?\\s+(?:hat\\s+|ha\\s+)?(?:${says})${EDGE}`,
      'u',
    ),
    role: new RegExp(
      `(?<=${OPEN}(?:${says})\\s+)${role}|${role}(?=\\s+(?:hat\\s+)?(?:${says})${EDGE})`,
      'iu',
    ),
    source: new RegExp(
      `${OPEN}(?:${capitalOrSmall(sources)})(?:${ofSource}\\s+|(?<=\\sل))(${name})|(?:(?:[Dd]e[rmn]|[Ee]ine[rm])\\s+)?(${name})\\s+zufolge${EDGE}`,
      'u',
    ),
  }
}

const capitalOrSmall = (list: string): string =>
  list.replace(/(?<=^|\|)(\p{Ll})/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
