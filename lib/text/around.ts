import { firstBeyond } from './first-beyond'
import { align } from './align'
import type { Range } from './changed'
import type { Revision } from './compare'
import { isParted } from './parted'
import type { Span } from './selection'
import { sentencesOf } from './sentences'
import { sameCase, type Tokens, tokenRange } from './tokens'
import { type Words, wordsIn } from './words'

/** The sentences a claim stands in, before and after. */
export type Around = {
  before: Span
  after: Span
  old: Range
  fresh: Range
  /** for each token of `old`, counted from its first, the token it became; -1 = none */
  map: Int32Array
  /** no word in or beside them differs; where one sentence ends and the next begins may */
  alike: boolean
  /** words that stood in sentences of their own joined them, or words of them left: a sign or a line divides otherwise */
  parted: boolean
  /** whether they end as a question */
  asked: readonly [before: boolean, after: boolean]
}

/** Compares the sentences around claims, each pair of them once: many claims share one. */
export class Sentences {
  private readonly old: readonly Span[]
  private readonly fresh: readonly Span[]
  private readonly words: readonly [old: Words, fresh: Words]
  private readonly known = new Map<string, Around>()

  constructor(
    private readonly revision: Revision,
    language: string,
  ) {
    this.old = sentencesOf(revision.oldText, language)
    this.fresh = sentencesOf(revision.newText, language)
    this.words = [wordsIn(revision.old), wordsIn(revision.fresh)]
  }

  /** `core` and `place`: the tokens of the claim then and now, without the signs at its ends. */
  around(core: Range, place: Range): Around {
    const [then, now] = [spanOf(this.revision.old, core), spanOf(this.revision.fresh, place)]
    const [from, to] = touched(this.old, then)
    const [newFrom, newTo] = touched(this.fresh, now)
    const [old, fresh] = this.words
    const shift = (fresh.before[place.from] ?? 0) - (old.before[core.from] ?? 0)
    const key = `${from} ${to} ${newFrom} ${newTo} ${shift}`
    const known = this.known.get(key)
    if (known) return known
    const before = spanning(this.old, from, to) ?? then
    const after = spanning(this.fresh, newFrom, newTo) ?? now
    const made = this.compare(before, after, shift)
    this.known.set(key, made)
    return made
  }

  /** Whether a place lies in these sentences of the new text or in one beside them. */
  isNear(place: Span, { after }: Around): boolean {
    const [first, last] = touched(this.fresh, after)
    const [from, to] = touched(this.fresh, place)
    return from <= last + 1 && to >= first - 1
  }

  private compare(before: Span, after: Span, shift: number): Around {
    const { old, fresh, oldText, newText } = this.revision
    const [here, there] = [
      tokenRange(old, before.start, before.end),
      tokenRange(fresh, after.start, after.end),
    ]
    const paired = this.pairs(here, there, shift)
    const map = paired?.map ?? this.aligned(here, there)
    const asked: [boolean, boolean] = [isQuestion(oldText, before), isQuestion(newText, after)]
    // the same words and signs, divided otherwise because of how a dash is set
    if (paired?.sameSigns) asked[1] = asked[0]
    const parted =
      paired !== null &&
      isParted(this.revision, this.words, this.counted(here, there, shift), shift)
    return { before, after, old: here, fresh: there, map, alike: paired !== null, parted, asked }
  }

  /** Word by word, signs left out; null where a word differs in the sentences of either text. */
  private pairs(here: Range, there: Range, shift: number) {
    const { old, fresh, before, after } = this.revision
    const [olds, news] = this.words
    const [from, to] = this.widest(here, there, shift)
    const map = new Int32Array(here.to - here.from).fill(-1)
    for (let nth = from; nth < to; nth++) {
      const [at, next] = [olds.at[nth - shift], news.at[nth]]
      if (at === undefined || next === undefined) return null
      if (before[at] !== after[next] || !sameCase(old, at, fresh, next)) return null
      if (at >= here.from && at < here.to) map[at - here.from] = next
    }
    const keys = (tokens: Tokens, words: Words, first: number, last: number) =>
      tokens.keys.slice(words.at[first], words.at[last] ?? tokens.keys.length).join(' ')
    return {
      map,
      sameSigns: keys(old, olds, from - shift, to - shift) === keys(fresh, news, from, to),
    }
  }

  /** The words of these sentences in the count of the new text, with all of any sentence that now shares some of them. */
  private widest(here: Range, there: Range, shift: number): [from: number, to: number] {
    const [olds, news] = this.words
    const [then, now] = this.counted(here, there, shift)
    const [from, to] = [Math.min(then.from, now.from), Math.max(then.to, now.to)]
    const { old, fresh } = this.revision
    const [was, is] = [
      this.whole(this.old, old, olds, from - shift, to - shift),
      this.whole(this.fresh, fresh, news, from, to),
    ]
    return [Math.min(was[0] + shift, is[0]), Math.max(was[1] + shift, is[1])]
  }

  /** Both as words in the count of the new text. */
  private counted(here: Range, there: Range, shift: number): [then: Range, now: Range] {
    const [olds, news] = this.words
    return [
      {
        from: (olds.before[here.from] ?? 0) + shift,
        to: (olds.before[here.to] ?? 0) + shift,
      },
      { from: news.before[there.from] ?? 0, to: news.before[there.to] ?? 0 },
    ]
  }

  /** From the first word of a sentence to the last of one, for words within. */
  private whole(
    sentences: readonly Span[],
    tokens: Tokens,
    words: Words,
    from: number,
    to: number,
  ) {
    const [first, last] = [words.at[from], words.at[to - 1]]
    if (first === undefined || last === undefined) return [from, to] as const
    const span = { start: tokens.starts[first] ?? 0, end: tokens.ends[last] ?? 0 }
    const whole = spanning(sentences, ...touched(sentences, span)) ?? span
    const range = tokenRange(tokens, whole.start, whole.end)
    return [
      Math.min(from, words.before[range.from] ?? from),
      Math.max(to, words.before[range.to] ?? to),
    ] as const
  }

  private aligned(here: Range, there: Range): Int32Array {
    const { before, after } = this.revision
    return align(before.slice(here.from, here.to), after.slice(there.from, there.to)).map((to) =>
      to < 0 ? -1 : to + there.from,
    )
  }
}

const spanOf = ({ starts, ends }: Tokens, { from, to }: Range): Span => ({
  start: starts[from] ?? 0,
  end: ends[to - 1] ?? 0,
})

// a question mark left alone behind a finished sentence asks nothing of it
const isQuestion = (text: string, { start, end }: Span) =>
  /(?<![.!]\s+)[?？؟⁇⁈⁉;՞]["'”’“»›)\]\s]*$/u.test(text.slice(Math.max(start, end - 40), end)) ||
  /^["'“‘«„(\s]*¿/u.test(text.slice(start, Math.min(end, start + 8)))

/** The first and the last of the sentences a span lies in; first > last = it lies between two. */
function touched(sentences: readonly Span[], { start, end }: Span): [first: number, last: number] {
  return [firstEndingAfter(sentences, start), firstEndingAfter(sentences, end - 1)]
}

/** Behind the last there is only the last. */
const firstEndingAfter = (sentences: readonly Span[], offset: number): number =>
  Math.min(firstBeyond(sentences, offset), Math.max(0, sentences.length - 1))

function spanning(sentences: readonly Span[], from: number, to: number): Span | null {
  const [first, last] = [sentences[from], sentences[to]]
  return first && last ? { start: first.start, end: last.end } : null
}
