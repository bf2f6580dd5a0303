import type { Span } from '@/lib/text/selection'
import { sentencesOf } from '@/lib/text/sentences'
import { codeOf } from '../languages/languages'
import { type Anaphor, anaphorsIn, isDated, namesIn } from './anaphors'
import type { Kind } from './words'

/** A claim with what it says; `basis`: where that is taken from, with the quote or without it. */
export type Said = Span & { statement: string; basis: readonly Span[] }
/** The sentence of a claim, and the one before it that tells what "that day" or "she" means; null where none is before. */
export type Leaning = { own: Span; on: Span | null }

// What is meant stands no more sentences before.
const REACH = 6

/** Finds the sentences that claims lean on: those that say what a word of the claim means, where its basis does not. */
export class Leanings {
  private readonly sentences: readonly Span[]
  private readonly code: string

  constructor(
    private readonly text: string,
    language: string,
  ) {
    this.sentences = sentencesOf(text, language)
    this.code = codeOf(language)
  }

  /** Null where nothing is left open. */
  of(claim: Said): Leaning | null {
    const at = this.sentenceAt(claim.start)
    const own = this.sentences[at]
    if (!own || own.start >= claim.end) return null
    const part = this.text.slice(own.start, Math.min(own.end, claim.end))
    const resolved = claim.basis.some(({ end }) => end <= own.start)
    const open = anaphorsIn(part, this.code).find(({ end, words }) =>
      own.start + end > claim.start ? says(claim.statement, words) : !resolved,
    )
    return open ? { own, on: this.before(at, open) } : null
  }

  /** The nearest sentence before that can tell what is meant; where none surely can, the one before. */
  private before(at: number, { kind }: Anaphor): Span | null {
    for (let nth = at - 1; nth >= 0 && nth >= at - REACH; nth--) {
      const sentence = this.sentences[nth]
      if (sentence && this.tells(kind, this.text.slice(sentence.start, sentence.end)))
        return sentence
    }
    return this.sentences[at - 1] ?? null
  }

  private tells(kind: Kind, sentence: string): boolean {
    if (kind === 'time') return isDated(sentence)
    if (kind === 'pair') return namesIn(sentence, this.code) > 1
    if (kind === 'person' && namesIn(sentence, this.code) === 0) return false
    return !anaphorsIn(sentence, this.code).some(({ kind: its }) => CHAINED.has(its))
  }

  private sentenceAt(offset: number): number {
    let [low, high] = [0, this.sentences.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.sentences[middle]?.end ?? 0) > offset) high = middle
      else low = middle + 1
    }
    return low
  }
}

// A sentence with one of these is itself told by one before.
const CHAINED: ReadonlySet<Kind> = new Set(['person', 'thing', 'opens', 'body'])

const flat = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .trim()} `
const says = (statement: string, words: string) => flat(statement).includes(flat(words))
