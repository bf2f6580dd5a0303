import { expect, test } from 'vitest'
import { anchorAll } from '@/lib/text/anchoring'

const words = (text: string) =>
  [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }))

/** Comparisons made to place claims spread over a text in the same text with a new opening and a word less. */
function stepsFor(text: string, claims: number, length: number): number {
  const at = words(text)
  const spread = Array.from({ length: claims }, (_, nth) => {
    const first = Math.floor((nth * (at.length - length)) / claims)
    return { id: String(nth), start: at[first]?.start ?? 0, end: at[first + length - 1]?.end ?? 0 }
  })
  const middle = at[at.length >> 1] ?? { start: 0, end: 0 }
  const work = { steps: 0 }
  anchorAll(
    text,
    `It began.\n${text.slice(0, middle.start)}${text.slice(middle.end)}`,
    spread,
    'en',
    work,
  )
  return work.steps
}

test.each([
  ['the same words again and again', (n: number) => 'the same words again '.repeat(n), 3],
  ['the same sentence again and again', (n: number) => 'The same words came again. '.repeat(n), 5],
  ['sentences of one word', (n: number) => 'Yes. '.repeat(4 * n), 1],
  ['lines of one word', (n: number) => 'Yes.\n'.repeat(4 * n), 1],
])(
  'with twice the text and twice the claims placing takes about twice the work: %s',
  (_, make, length) => {
    const [once, twice, fourTimes] = [500, 1_000, 2_000].map((n) =>
      stepsFor(make(n), n / 10, length),
    )
    expect((twice ?? 0) / (once ?? 1)).toBeLessThan(2.3)
    expect((fourTimes ?? 0) / (twice ?? 1)).toBeLessThan(2.3)
  },
)
