import { firstBeyond } from '@/lib/text/first-beyond'
import type { Span } from '@/lib/text/selection'
import { codeOf } from '../languages/languages'
import { type Read, readSentence } from './anaphors'
import type { Kind } from './words'

/** A claim with what it says; `basis`: where that is taken from, with the quote or without it. */
export type Said = Span & { statement: string; basis: readonly Span[] }
/** The sentence of a claim, and the one before it that tells what "that day" or "she" means; null where none is before. */
export type Leaning = { own: Span; on: Span | null }

// What is meant stands no more sentences before.
const REACH = 6

/** Finds the sentences that claims lean on: those that say what a word of the claim means, where its basis does not. */
export class Leanings {
  private readonly code: string
  private readonly read = new Map<number, Read>()

  constructor(
    private readonly text: string,
    private readonly sentences: readonly Span[],
    language: string,
  ) {
    this.code = codeOf(language)
  }

  /** Null where nothing is left open. */
  of(claim: Said): Leaning | null {
    const at = firstBeyond(this.sentences, claim.start)
    const own = this.sentences[at]
    if (!own || own.start >= claim.end) return null
    const resolved = claim.basis.some(({ end }) => end <= own.start)
    const says = sayingOf(claim.statement)
    const open = this.reading(at)?.anaphors.find(({ end, words }) => {
      if (own.start + end > claim.end) return false
      return own.start + end > claim.start ? says(words) : !resolved
    })
    return open ? { own, on: this.before(at, open.kind) } : null
  }

  /** Many claims share a sentence: it is read once. */
  private reading(at: number): Read | null {
    const known = this.read.get(at)
    const sentence = this.sentences[at]
    if (known || !sentence) return known ?? null
    const made = readSentence(this.text.slice(sentence.start, sentence.end), this.code)
    this.read.set(at, made)
    return made
  }

  /** The nearest sentence before that can tell what is meant; where none surely can, the one before. */
  private before(at: number, kind: Kind): Span | null {
    for (let nth = at - 1; nth >= 0 && nth >= at - REACH; nth--) {
      const read = this.reading(nth)
      if (read && tells(kind, read)) return this.sentences[nth] ?? null
    }
    return this.sentences[at - 1] ?? null
  }
}

// A sentence with one of these is itself told by one before; "she" in it says well enough what "they" are that she sold.
const CHAINED: ReadonlySet<Kind> = new Set(['person', 'thing', 'opens', 'body'])
const CHAINED_THINGS: ReadonlySet<Kind> = new Set(['thing', 'opens', 'body'])

function tells(kind: Kind, { said, anaphors }: Read): boolean {
  if (kind === 'time') return said.date < Infinity
  if (kind === 'pair') return said.names[1] < Infinity
  if (kind === 'person' && said.names[0] === Infinity) return false
  const chained = kind === 'thing' ? CHAINED_THINGS : CHAINED
  return !anaphors.some(({ kind: its }) => chained.has(its))
}

const flat = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .trim()} `

/** Whether a statement says these words; each asked of it once. */
function sayingOf(statement: string) {
  const known = new Map<string, boolean>()
  const flatly = flat(statement)
  return (words: string): boolean => {
    const says = known.get(words) ?? flatly.includes(flat(words))
    known.set(words, says)
    return says
  }
}
