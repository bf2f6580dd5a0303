import type { Word } from './draft'
import type { Printed } from './print'
import type { Random } from './random'

/** A half-open range of words of the old text, and its offsets. */
type Part = { from: number; to: number; start: number; end: number }
/** A claim in the old text, as a person marked it, and the other words its statement is taken from. */
export type Claim = Part & { id: string; basis: Part[] }

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
    if (!hasWords(words.slice(from, to))) return []
    const claim = partOf(spots, from, to)
    return [{ id: `claim-${index}`, ...claim, basis: basisOf(spots, claim, random) }]
  })
}

function partOf(spots: Printed['spots'], from: number, to: number): Part {
  return { from, to, start: spots[from]?.start ?? 0, end: spots[to - 1]?.end ?? 0 }
}

/** Often a name or a number of its sentence, at times one of another sentence. */
function basisOf(spots: Printed['spots'], claim: Part, random: Random): Part[] {
  const words = spots.map(({ word }) => word)
  const [first, length] = sentenceAt(words, claim.from, 1)
  const places = [
    ...(random(2) === 0 ? [first + random(length)] : []),
    ...(random(3) === 0 ? [random(words.length)] : []),
  ]
  return places.flatMap((from) => {
    const to = Math.min(words.length, from + 1 + random(2))
    const apart = to <= claim.from || from >= claim.to
    const plain = words.slice(from, to).every(({ text }) => /^[\p{L}\p{N}]/u.test(text))
    return apart && plain ? [partOf(spots, from, to)] : []
  })
}

const hasWords = (words: readonly Word[]) =>
  words.some(({ text }) => /[\p{L}\p{N}\p{S}]/u.test(text))

function sentenceAt(words: readonly Word[], at: number, count: number): [number, number] {
  let from = at
  while (from > 0 && !/^[.!?。？！]$/u.test(words[from - 1]?.text ?? '')) from--
  let to = at
  for (let left = count; left > 0 && to < words.length; to++)
    if (/^[.!?。？！]$/u.test(words[to]?.text ?? '')) left--
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
