import type { Word } from './draft'
import type { Printed } from './print'
import type { Random } from './random'

/** A claim in the old text: half-open range of its words there, and the offsets a person marked. */
export type Claim = { id: string; from: number; to: number; start: number; end: number }

/**
 * Short, long, nested and overlapping claims, whole sentences and runs over several, and each of two places where the
 * same few words stand.
 */
export function claimsIn({ spots }: Printed, count: number, random: Random): Claim[] {
  const words = spots.map(({ word }) => word)
  const ranges: (readonly [number, number])[] = []
  while (words.length > 0 && ranges.length < count) {
    const last = ranges.at(-1)
    const inside = last ? last[0] + random(last[1] - last[0]) : 0
    const kinds = [
      () => [at(), 1 + random(14)],
      () => [at(), 1 + random(3)],
      () => [inside, 1 + random(6)],
      () => sentenceAt(words, at(), 1 + random(3)),
      () => twinIn(words, random) ?? [at(), 2],
    ]
    const at = () => random(words.length)
    const [from = 0, length = 1] = kinds[random(kinds.length)]?.() ?? []
    ranges.push([from, Math.min(words.length, from + length)])
  }
  return ranges.flatMap(([from, to], index) => {
    const [start, end] = [spots[from]?.start ?? 0, spots[to - 1]?.end ?? 0]
    return hasWords(words.slice(from, to)) ? [{ id: `claim-${index}`, from, to, start, end }] : []
  })
}

const hasWords = (words: readonly Word[]) => words.some(({ text }) => /[\p{L}\p{N}\p{S}]/u.test(text))

function sentenceAt(words: readonly Word[], at: number, count: number): [number, number] {
  let from = at
  while (from > 0 && !/^[.!?。]$/u.test(words[from - 1]?.text ?? '')) from--
  let to = at
  for (let left = count; left > 0 && to < words.length; to++)
    if (/^[.!?。]$/u.test(words[to]?.text ?? '')) left--
  return [from, to - from]
}

/** Two or three words that stand in a second place as well. */
function twinIn(words: readonly Word[], random: Random): [number, number] | null {
  const from = random(words.length)
  for (let step = 1; step < words.length; step++) {
    const at = (from + step) % words.length
    if (words[at]?.text === words[from]?.text && words[at + 1]?.text === words[from + 1]?.text)
      return [random(2) === 0 ? from : at, 2 + random(2)]
  }
  return null
}
