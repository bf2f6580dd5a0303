import { firstBeyond } from '@/lib/text/first-beyond'
import type { Span } from '@/lib/text/selection'
import { sentencesOf } from '@/lib/text/sentences'
import { tokenRange, type Tokens, tokensOf } from '@/lib/text/tokens'
import { sayingsIn } from './saying'
import { bare, isName, isSaid, isTelling, maybeNoun, type Wanted, wantedOf } from './wanted'
import type { Range } from './types'

/** What a basis is found for. `ours`: Galley wrote the statement, so that its names stand somewhere before it. */
export type Telling = Span & {
  statement: string
  claimant: string | null
  about: string
  ours: boolean
}

export type Lacked = { statement: string | null; claimant: string | null }

// What stood so close to a quote is still beside it, in another paragraph too.
const NEAR = 64
// A verb of saying belongs to a speaker no more words away.
const BESIDE = 6
// "the town" is meant by "it" from no further away.
const CLOSE = 300
// Of a name that stands a thousand times no more places are looked at.
const MOST = 24

/**
 * Finds the places of a text that claims are taken from: the quote first, then every word of the statement and every name
 * of the claimant that the quote lacks, in its sentence, its paragraph or, for names, nearest before it; and the verb
 * that says whether someone said or denied it. Its work grows with the number of claims and not with their distance.
 */
export class BasisFinder {
  private readonly tokens: Tokens
  private readonly places = new Map<string, number[]>()
  private readonly sentences: readonly Span[]

  constructor(
    private readonly text: string,
    private readonly language: string,
    sentences?: readonly Span[],
  ) {
    this.tokens = tokensOf(text)
    this.sentences = sentences ?? sentencesOf(text, language)
    this.tokens.keys.forEach((key, at) => {
      const word = bare(key.toLowerCase())
      const known = this.places.get(word)
      if (known) known.push(at)
      else this.places.set(word, [at])
    })
  }

  basisOf(claim: Telling): Span[] {
    const quote = tokenRange(this.tokens, claim.start, claim.end)
    const sentence = this.sentenceOf(claim)
    const paragraph = this.paragraphOf(claim)
    const places = new Set<number>()
    const speaker = new Set<number>()
    for (const wanted of wantedOf(claim)) {
      for (const at of this.placesOf(wanted, quote, sentence, paragraph, claim.ours)) {
        places.add(at)
        if (wanted.claimant) speaker.add(at)
      }
    }
    const spans = [...places]
      .map((at) => this.spanOf(at))
      .concat(this.sayings(claim, quote, sentence, speaker))
    return [{ start: claim.start, end: claim.end }, ...joined(this.text, outside(claim, spans))]
  }

  /** In the sentence any word of the statement; in the paragraph names and numbers; before it names alone. */
  private placesOf(
    wanted: Wanted,
    quote: Range,
    sentence: Range,
    paragraph: Range,
    ours: boolean,
  ): readonly number[] {
    const places = this.places.get(bare(wanted.low))
    if (!places || holds(places, quote)) return []
    const near = nearest(places, quote, sentence)
    if (near !== null) return [near]
    // what we wrote we took from the text, so that "the town" of "It has" stands close before it
    if (!isSaid(wanted) && !isName(wanted) && !ours) return []
    const beside = this.namesIn(places, quote, paragraph, wanted, ours)
    // a person's statement resolves from anywhere before what ours takes from close by
    if (beside.length > 0 || (isSaid(wanted) && ours)) return beside
    if (!ours && !isSaid(wanted) && !this.isProper(places, wanted)) return []
    const from = isName(wanted) || !ours ? 0 : quote.from - CLOSE
    return this.namesIn(places, quote, { from, to: quote.from }, wanted, ours)
  }

  /** Whether the text has it as a name: the first word of a statement has its capital whatever it is. */
  private isProper(places: readonly number[], { opens, claimant, next }: Wanted): boolean {
    const { keys, capitals } = this.tokens
    if (!opens || claimant) return true
    return (
      places.every((at) => capitals[at] !== 'none') &&
      places.some(
        (at) =>
          capitals[at] === 'own' ||
          (capitals[at + 1] === 'own' && bare(keys[at + 1]?.toLowerCase() ?? '') === next),
      )
    )
  }

  /**
   * The first name, number or date of a statement and of its claimant that the text no longer has for it. `beside`: words
   * that stood beside the quote, and must stand there again.
   */
  lackedBy(claim: Telling, beside: ReadonlySet<string>): Lacked {
    const quote = tokenRange(this.tokens, claim.start, claim.end)
    const [sentence, paragraph] = [this.sentenceOf(claim), this.paragraphOf(claim)]
    const near = tokenRange(this.tokens, Math.max(0, claim.start - NEAR), claim.end + NEAR)
    const lacked = wantedOf(claim).filter((wanted) => {
      const stood = beside.has(wanted.low)
      // any word may begin a statement, and only beside the quote was it surely of the text
      if (!isTelling(wanted) || (wanted.opens && !wanted.claimant && !stood && !isSaid(wanted)))
        return false
      if (holds(this.places.get(bare(wanted.low)) ?? [], quote)) return false
      const found = this.placesOf(wanted, quote, sentence, paragraph, claim.ours)
      const close = found.some((at) =>
        [sentence, paragraph, near].some((range) => within(at, range)),
      )
      return found.length === 0 || (stood && !close)
    })
    const first = (claimant: boolean) =>
      lacked.find((wanted) => wanted.claimant === claimant)?.low ?? null
    return { statement: first(false), claimant: first(true) }
  }

  /** The nearest place of a name that reads like one, its next word beside it where there is such a place. */
  private namesIn(
    places: readonly number[],
    quote: Range,
    range: Range,
    wanted: Wanted,
    ours: boolean,
  ): readonly number[] {
    const { keys, capitals } = this.tokens
    const from = above(places, quote.from - 1)
    const before = places.slice(Math.max(0, from - MOST), from).reverse()
    const after = places.slice(from, from + MOST)
    const all = [...before, ...after].filter((at) => within(at, range))
    const named = all.filter((at) => isSaid(wanted) || !wanted.capital || capitals[at] !== 'none')
    const follows = (at: number) =>
      wanted.next !== null && bare(keys[at + 1]?.toLowerCase() ?? '') === wanted.next
    const nearestOf = (some: readonly number[]) => some.find(follows) ?? some[0]
    // the capital with which we began a statement may be ours, or a name's: "apples" or Apple, so both are of its basis
    const begun = ours && wanted.opens && !wanted.claimant && maybeNoun(wanted.low)
    const any = begun ? nearestOf(all) : undefined
    return [...new Set([nearestOf(named), any])].filter((at) => at !== undefined)
  }

  /** Verbs of saying outside of the quote: those of its sentence, and those beside the speaker wherever they stand. */
  private sayings(
    claim: Telling,
    quote: Range,
    sentence: Range,
    speaker: ReadonlySet<number>,
  ): Span[] {
    if (claim.about !== 'content' || claim.claimant === null) return []
    const reach = [...speaker].map((at) => ({ from: Math.max(0, at - BESIDE), to: at + BESIDE }))
    const ranges = [this.near(quote, sentence), ...reach]
    return ranges.flatMap(({ from, to }) => {
      const start = this.tokens.starts[from] ?? 0
      const end = this.tokens.ends[Math.min(to, this.tokens.keys.length) - 1] ?? start
      return sayingsIn(this.text.slice(start, end), start, this.language)
    })
  }

  /** The part of a sentence around the quote; of one that never ends, no more than a reader takes in. */
  private near(quote: Range, { from, to }: Range): Range {
    return { from: Math.max(from, quote.from - 40), to: Math.min(to, quote.to + 40) }
  }

  private spanOf = (at: number): Span => ({
    start: this.tokens.starts[at] ?? 0,
    end: this.tokens.ends[at] ?? 0,
  })

  private sentenceOf(claim: Span): Range {
    const first = this.sentences[firstBeyond(this.sentences, claim.start)] ?? claim
    const last = this.sentences[firstBeyond(this.sentences, claim.end - 1)] ?? claim
    return tokenRange(
      this.tokens,
      Math.min(first.start, claim.start),
      Math.max(last.end, claim.end),
    )
  }

  private paragraphOf({ start, end }: Span): Range {
    const last = this.text.indexOf('\n', end)
    return tokenRange(
      this.tokens,
      this.text.lastIndexOf('\n', Math.max(0, start - 1)) + 1,
      last < 0 ? this.text.length : last,
    )
  }
}

const within = (at: number, { from, to }: Range) => at >= from && at < to

const outside = (claim: Span, spans: readonly Span[]) =>
  spans.filter(({ start, end }) => end <= claim.start || start >= claim.end)

/** In the order of the text, with words side by side as one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1)
    if (last && (span.start < last.end || /^[^\S\n]+$/u.test(text.slice(last.end, span.start))))
      last.end = Math.max(last.end, span.end)
    else out.push({ ...span })
  }
  return out
}

/** The index of the first that is greater. */
function above(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}

const holds = (places: readonly number[], { from, to }: Range) =>
  (places[above(places, from - 1)] ?? to) < to

/** Outside of the quote and within the sentence, the place nearest to the quote. */
function nearest(places: readonly number[], quote: Range, sentence: Range): number | null {
  const next = above(places, quote.from - 1)
  const [before, after] = [places[next - 1], places[above(places, quote.to - 1)]]
  if (before !== undefined && before >= sentence.from) return before
  return after !== undefined && after < sentence.to ? after : null
}
