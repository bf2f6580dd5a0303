import { withoutEnd } from '@/lib/core/without-end'
import { startersOf } from '@/lib/text/abbreviations'
import { pronounOf } from '../first-names'
import { codeOf, wordsOf } from '../languages/languages'
import { isRoleWord, LINKS, OPENERS, PEOPLES, ROLES } from './name-words'

type Span = { start: number; end: number }
type Token = Span & { text: string; opens: boolean; capital: boolean }

// No classes of letters here: this goes over every word of an article
const WORD = /[^\s,;:!?…"“”„«»‘()[\]{}<>/–—•|*=]+/g
function isUpper(word: string): boolean {
  const first = word.charCodeAt(0)
  return first < 128 ? first > 64 && first < 91 : /^\p{Lu}/u.test(word)
}
/** "macOS", "iPhone", "eBay": a capital that stands there for itself. */
const isInside = (word: string) => /^[a-z]{1,3}[A-Z]/.test(word)
const OWNED = /['’][sS]?$|-\p{Ll}.*$/u
const INITIAL = /^\p{Lu}\.$/u
// after these the next word has a capital as the first of a sentence has
const OPENS = new Set('.!?…:;•–—-"“„«‘([\'')

/** Words with where they stand; `opens` = a capital may be there for its place alone. */
function tokensOf(text: string, { start, end }: Span): Token[] {
  const tokens: Token[] = []
  for (const { 0: token, index } of text.slice(start, end).matchAll(WORD)) {
    const mark = /^['’.-]+/.exec(token)?.[0].length ?? 0
    const rest = token.slice(mark)
    const inside = isInside(rest)
    const capital = inside || isUpper(rest)
    const bare = INITIAL.test(rest) ? rest : withoutEnd(rest, /['’.-]/)
    const word = capital ? bare.replace(OWNED, '') : bare
    const from = start + index + mark
    const before = text.slice(Math.max(start, from - 3), from).trimEnd()
    const opens =
      capital && !inside && (before === '' || OPENS.has(before.charAt(before.length - 1)))
    if (word) tokens.push({ text: word, start: from, end: from + word.length, opens, capital })
  }
  return tokens
}

/** Every word has a capital, as in headlines: capitals tell nothing there. */
function isTitleCase(text: string, sentence: Span, tokens: readonly Token[]): boolean {
  if (/[.!?…]["”’»)]?$/u.test(text.slice(sentence.end - 2, sentence.end))) return false
  const long = tokens.filter(({ text: word }) => word.length > 3)
  return long.length > 3 && long.filter(({ capital }) => capital).length > long.length * 0.8
}

/** Runs of words with capitals, with small words between them; punctuation, and the end of a possessive, end one. */
function runsOf(text: string, tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = []
  let run: Token[] = []
  let between: Token[] = []
  const close = () => {
    if (run.length > 0) runs.push(run)
    run = []
    between = []
  }
  for (const token of tokens) {
    const last = between.at(-1) ?? run.at(-1)
    const touches = last && /^\.?[ \u00A0]$/u.test(text.slice(last.end, token.start))
    if (!touches) close()
    if (token.capital) {
      run.push(...between, token)
      between = []
    } else if (run.length > 0 && LINKS.test(token.text)) between.push(token)
    else close()
  }
  close()
  return runs
}

/** Words that lie in none of the spans; both in the order of the text. */
function outside(tokens: readonly Token[], spans: readonly Span[]): Token[] {
  let next = 0
  return tokens.filter(({ start, end }) => {
    while ((spans[next]?.end ?? Infinity) <= start) next++
    return (spans[next]?.start ?? Infinity) >= end
  })
}

/** Names among the words of one sentence after another, by their capitals. */
export class Names {
  private readonly known = new Set<string>()
  private readonly starters: ReadonlySet<string>
  private readonly titles: RegExp | null

  constructor(
    private readonly text: string,
    private readonly language: string,
    sentences: readonly Span[],
  ) {
    this.starters = startersOf(language)
    const titles = wordsOf(language)?.titles
    this.titles = titles ? new RegExp(String.raw`(?<![\p{L}])(?:${titles})(?![\p{L}])`, 'gu') : null
    for (const sentence of sentences) {
      const tokens = tokensOf(text, sentence)
      if (isTitleCase(text, sentence, tokens)) continue
      for (const { text: word, opens, capital } of tokens)
        if (capital && !opens) this.known.add(word)
    }
  }

  in(sentence: Span, taken: readonly Span[]): Span[] {
    const tokens = outside(tokensOf(this.text, sentence), taken)
    const shouted = isTitleCase(this.text, sentence, tokens)
    return runsOf(this.text, tokens).flatMap((run) => this.namesOf(run, shouted))
  }

  private namesOf(run: Token[], shouted: boolean): Span[] {
    const rest = this.withoutOpener(run)
    const [first, last] = [rest[0], rest.at(-1)]
    if (!first || !last) return []
    const whole = this.text.slice(first.start, last.end)
    return this.partsOf(whole, first.start)
      .flatMap((part) => this.apart(this.trimmed(part)))
      .filter((part) => this.isName(part, rest, shouted))
  }

  /** "In Washington", "The White House": the first word is there for its place. */
  private withoutOpener(run: Token[]): Token[] {
    let from = 0
    while (
      run[from] &&
      (this.isOpener(run[from]) || (from > 0 && LINKS.test(run[from]?.text ?? '')))
    )
      from++
    return run.slice(from)
  }

  private isOpener(token: Token | undefined): boolean {
    if (!token?.capital) return false
    const low = token.text.toLowerCase()
    if (token.text.length > 1 && token.text === token.text.toUpperCase()) return false
    return OPENERS.has(low) || /^i['’]/u.test(low) || (token.opens && this.starters.has(low))
  }

  /** Without roles and titles: "US Secretary of State Marco Rubio" is the US, and Marco Rubio. */
  private partsOf(whole: string, at: number): Span[] {
    const english = codeOf(this.language) === 'en'
    const roles = english ? ROLES : this.titles
    if (!roles || (english && !whole.split(' ').some(isRoleWord)))
      return [{ start: at, end: at + whole.length }]
    const parts: Span[] = []
    let from = 0
    for (const { 0: role, index } of whole.matchAll(roles)) {
      parts.push({ start: at + from, end: at + index })
      from = index + role.length
    }
    return [...parts, { start: at + from, end: at + whole.length }]
  }

  /** "Mark Hall of Greater Manchester Police" is a person, and where they belong. */
  private apart({ start, end }: Span): Span[] {
    const words = this.text.slice(start, end)
    const of = words.search(/ of (?:the )?\p{Lu}/u)
    if (of < 0 || pronounOf(words) === undefined) return [{ start, end }]
    return [{ start, end: start + of }, this.trimmed({ start: start + of, end })]
  }

  private trimmed({ start, end }: Span): Span {
    const words = this.text.slice(start, end)
    const links = /^(?:[\s.,]+|(?:of|the|and|de|du|des|di|da)(?=\s))*/u.exec(words)?.[0].length ?? 0
    const people = /^\S+(?=\s+\p{Lu})/u.exec(words.slice(links))?.[0] ?? ''
    const whose = PEOPLES.test(people) && pronounOf(people) === undefined ? people.length + 1 : 0
    const kept = words.split(' ')
    while (kept.length > 0 && !isUpper(kept.at(-1) ?? '') && !isInside(kept.at(-1) ?? ''))
      kept.pop()
    return { start: start + links + whose, end: start + kept.join(' ').length }
  }

  private isName({ start, end }: Span, run: readonly Token[], shouted: boolean): boolean {
    const words = this.text.slice(start, end)
    if (words.length < 2 || !/\p{Lu}/u.test(words)) return false
    if (words.includes(' ') && codeOf(this.language) !== 'de' && !shouted) return true
    if (words.includes(' '))
      return !shouted || words.split(' ').every((word) => this.known.has(word) || LINKS.test(word))
    if (PEOPLES.test(words) && pronounOf(words) === undefined) return false
    const token = run.find((each) => each.start <= start && each.end >= end)
    const short = /^\p{Lu}{2,}\p{N}*$/u.test(words)
    if (codeOf(this.language) === 'de') return short
    if (!token?.opens && !shouted) return true
    return this.known.has(words) || (short && !shouted) || pronounOf(words) !== undefined
  }
}
