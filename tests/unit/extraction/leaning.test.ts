import { expect, test, vi } from 'vitest'
import { Leanings } from '@/lib/extraction/leaning/leaning'
import type * as tokens from '@/lib/text/tokens'

const work = vi.hoisted(() => ({ characters: 0 }))
vi.mock('@/lib/text/tokens', async (original) => {
  const real = await original<typeof tokens>()
  return {
    ...real,
    tokensOf(text: string) {
      work.characters += text.length
      return real.tokensOf(text)
    },
  }
})

/** How many characters are read for claims in one sentence that hold a word whose meaning it may say itself. */
function readFor(pieces: number, piece: string): number {
  const text = `The mayor Ann Dee spoke. ${piece.repeat(pieces)}.`
  const sentences = [
    { start: 0, end: 24 },
    { start: 25, end: text.length },
  ]
  const leanings = new Leanings(text, sentences, 'en')
  work.characters = 0
  for (let nth = 0; nth < pieces; nth++) {
    const start = 25 + nth * piece.length
    const end = start + piece.trimEnd().length
    leanings.of({ start, end, statement: text.slice(start, end), basis: [] })
  }
  return work.characters
}

test.each(['Marlow sold it and they kept hers there ', 'it was that day his and then theirs, '])(
  'twice the sentence with twice the claims takes about twice the work: %j',
  (piece) => {
    const [once, twice, fourTimes] = [100, 200, 400].map((n) => readFor(n, piece))
    expect((twice ?? 0) / (once ?? 1)).toBeLessThan(2.3)
    expect((fourTimes ?? 0) / (twice ?? 1)).toBeLessThan(2.3)
  },
)

test('a sentence as long as a chapter is read while one waits', () => {
  expect(readFor(2_000, 'Marlow sold it and they kept hers there ')).toBeGreaterThan(0)
})
