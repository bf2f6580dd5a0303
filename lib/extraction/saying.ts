import type { Span } from '@/lib/text/selection'
import { patternsOf } from './plain/speech'
import { cueOf } from './english/speech'

const SOURCE = /\b(?:according to|in the words of|citing|in (?:his|her|their) view|the words)\b/giu

/** Where verbs of saying stand in some words of the article: "said", "denied", "according to"; with the pronoun beside them. */
export function sayingsIn(words: string, at: number, language: string): Span[] {
  const sayings = language.startsWith('en') ? englishIn(words) : othersIn(words, language)
  return sayings.map(({ start, end }) => ({ start: start + at, end: end + at }))
}

const PRONOUN = /^(?:he|she|they|it|we|i)$/u

function englishIn(words: string): Span[] {
  const all = [...words.matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}]+)?/gu)].map(({ 0: text, index }) => ({
    text,
    low: text.toLowerCase(),
    pos: 'VERB',
    start: index,
    end: index + text.length,
  }))
  const verbs = all.flatMap((word, nth) => {
    if (!cueOf(all, nth, true) || word.low === 'state') return []
    const beside = [all[nth - 1], all[nth + 1]].filter(
      (neighbour) => neighbour && PRONOUN.test(neighbour.low),
    )
    return [word, ...beside.flatMap((neighbour) => neighbour ?? [])].map(({ start, end }) => ({
      start,
      end,
    }))
  })
  return [...verbs, ...matches(words, SOURCE)]
}

function othersIn(words: string, language: string): Span[] {
  const known = patternsOf(language)
  return known
    ? [known.pronoun, known.says, known.source].flatMap((pattern) => matches(words, pattern))
    : []
}

function matches(words: string, pattern: RegExp): Span[] {
  const all = new RegExp(
    pattern.source,
    pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`,
  )
  return [...words.matchAll(all)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }))
}
