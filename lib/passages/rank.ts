import type { ReadClaim } from './claim'
import type { Match } from './matches'
import type { PreparedSource } from './prepare'
import { weights } from './weights'

/** A sentence of one of the sources, with what each wanted word of the claim is worth in it. */
export type Candidate = {
  source: PreparedSource
  matches: readonly Match[]
  sentence: number
  score: number
  /** wanted word → its part of the score */
  parts: ReadonlyMap<number, number>
}

/** How rare each wanted word is among the sentences of all sources (BM25's inverse document frequency). */
export function rarityOf(
  claim: ReadClaim,
  all: readonly (readonly Match[])[],
  sentences: number,
): number[] {
  return claim.wanted.map(({ weight }, at) => {
    const having = all.reduce((sum, matches) => sum + (matches[at]?.size ?? 0), 0)
    return weight * Math.log(1 + (sentences - having + 0.5) / (having + 0.5))
  })
}

/** Every sentence of a source that shares a word with the claim; `usual` is how many terms a sentence has on average. */
export function candidatesOf(
  claim: ReadClaim,
  source: PreparedSource,
  matches: readonly Match[],
  rarity: readonly number[],
  usual: number,
): Candidate[] {
  const parts = new Map<number, Map<number, number>>()
  matches.forEach((match, word) => {
    for (const [sentence, { strength, terms }] of match) {
      const worth =
        (rarity[word] ?? 0) * strength * saturated(terms.length, lengthOf(source, sentence) / usual)
      const known = parts.get(sentence)
      if (known) known.set(word, worth)
      else parts.set(sentence, new Map([[word, worth]]))
    }
  })
  return [...parts].map(([sentence, own]) => ({
    source,
    matches,
    sentence,
    parts: own,
    score: scoreOf(claim, source, sentence, parts, matches, rarity),
  }))
}

const lengthOf = ({ first }: PreparedSource, sentence: number) =>
  (first[sentence + 1] ?? 0) - (first[sentence] ?? 0)

const saturated = (times: number, length: number) =>
  (times * (weights.saturation + 1)) /
  (times + weights.saturation * (1 - weights.length + weights.length * length))

function scoreOf(
  claim: ReadClaim,
  source: PreparedSource,
  sentence: number,
  parts: ReadonlyMap<number, ReadonlyMap<number, number>>,
  matches: readonly Match[],
  rarity: readonly number[],
): number {
  const own = parts.get(sentence) ?? new Map<number, number>()
  let score = 0
  for (const worth of own.values()) score += worth
  for (const [beside, share] of [
    [sentence - 1, weights.before],
    [sentence - 2, weights.before / 2],
    [sentence + 1, weights.after],
  ] as const)
    for (const [word, worth] of parts.get(beside) ?? []) if (!own.has(word)) score += worth * share
  score += weights.pair * pairsIn(claim, own, matches, sentence, rarity)
  const { start = 0, end = 0 } = source.sentences[sentence] ?? {}
  return isFragment(source.text.slice(Math.max(start, end - 2), end))
    ? score * weights.fragment
    : score
}

const isFragment = (ending: string) => !/[.!?…。！？؟।]["'”’»)\]]?$|["”’»]$/u.test(ending)

/** What pairs of neighbours in the claim are worth that are neighbours in the sentence. */
function pairsIn(
  { wanted }: ReadClaim,
  own: ReadonlyMap<number, number>,
  matches: readonly Match[],
  sentence: number,
  rarity: readonly number[],
): number {
  let sum = 0
  for (let word = 0; word + 1 < wanted.length; word++) {
    if (!own.has(word) || !own.has(word + 1)) continue
    const after = new Set(matches[word + 1]?.get(sentence)?.terms)
    if (matches[word]?.get(sentence)?.terms.some((term) => after.has(term + 1)))
      sum += Math.min(rarity[word] ?? 0, rarity[word + 1] ?? 0)
  }
  return sum
}

/** The best first; each after it also by what it says of the claim that those before it do not. */
export function chosen(candidates: readonly Candidate[], most: number): Candidate[] {
  const left = [...candidates].sort((a, b) => b.score - a.score).slice(0, 20 * most)
  const covered = new Map<number, number>()
  const order: Candidate[] = []
  while (order.length < most && left.length > 0) {
    const at = bestOf(left, covered, order.length < weights.coverFrom ? 0 : weights.cover)
    const [best] = left.splice(at, 1)
    if (!best) break
    order.push(best)
    for (const [word, worth] of best.parts)
      covered.set(word, Math.max(worth, covered.get(word) ?? 0))
  }
  return order
}

function bestOf(
  left: readonly Candidate[],
  covered: ReadonlyMap<number, number>,
  cover: number,
): number {
  let [best, most] = [0, -Infinity]
  left.forEach(({ score, parts }, at) => {
    let gain = 0
    if (cover > 0)
      for (const [word, worth] of parts) gain += Math.max(0, worth - (covered.get(word) ?? 0))
    const value = (1 - cover) * score + cover * gain
    if (value > most) [best, most] = [at, value]
  })
  return best
}
