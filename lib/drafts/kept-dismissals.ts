import type { Span } from '@/lib/claims/coverage'
import { tokensOf } from '@/lib/text/tokens'

type Draft<S extends Span> = { text: string; sentences: readonly S[] }

/** What a sentence says: white space and the style of its quotation marks and dashes make no difference. */
const wordsOf = ({ text, sentences }: Draft<Span>): string[] =>
  sentences.map(({ start, end }) => {
    const words = text.slice(start, end)
    return tokensOf(words).keys.join(' ') || words
  })

/**
 * For each sentence of the next draft, the old sentence whose dismissal it keeps, or null. Only the same words keep it;
 * of several alike each keeps its own, known by its neighbours, and where that cannot be told none does.
 */
export function keptDismissals<S extends Span & { reason: string | null }>(
  old: Draft<S>,
  next: Draft<Span>,
): (S | null)[] {
  const states = old.sentences.map(({ reason }) => reason)
  return sameSentencesOf(old, next, states).map((from) => {
    const sentence = from === null ? undefined : old.sentences[from]
    return sentence?.reason ? sentence : null
  })
}

/** For each sentence of the next draft the old one that says the same, or null; `states` are what was said of the old. */
export const sameSentencesOf = (
  old: Draft<Span>,
  next: Draft<Span>,
  states: readonly (string | null)[],
): (number | null)[] => sameSentences(wordsOf(old), wordsOf(next), states)

type Name = (words: readonly string[], at: number) => string

/** By what one of several alike is known, the surest first: both neighbours, one of them, its words alone. */
const names: Name[] = [
  (words, at) => `${words[at - 1] ?? ''}\n${words[at]}\n${words[at + 1] ?? ''}`,
  (words, at) => `${words[at - 1] ?? ''}\n${words[at]}`,
  (words, at) => `${words[at]}\n${words[at + 1] ?? ''}`,
  (words, at) => words[at] ?? '',
]

function sameSentences(
  old: readonly string[],
  next: readonly string[],
  states: readonly (string | null)[],
): (number | null)[] {
  const oldIndexes: (number | null)[] = next.map(() => null)
  const taken = new Set<number>()
  const free = (at: number) => !taken.has(at)
  for (const name of names) {
    const places = groups(old, name, free)
    const fresh = groups(next, name, (at) => oldIndexes[at] === null)
    for (const [key, here] of fresh) {
      const there = places.get(key) ?? []
      const alike = new Set(there.map((at) => states[at])).size <= 1
      if (!alike && there.length !== here.length) continue
      here.slice(0, there.length).forEach((at, nth) => {
        oldIndexes[at] = there[nth] ?? null
        taken.add(there[nth] ?? -1)
      })
    }
  }
  return oldIndexes
}

function groups(words: readonly string[], name: Name, wanted: (at: number) => boolean) {
  const places = new Map<string, number[]>()
  words.forEach((_, at) => {
    if (!wanted(at)) return
    const key = name(words, at)
    const known = places.get(key)
    if (known) known.push(at)
    else places.set(key, [at])
  })
  return places
}
