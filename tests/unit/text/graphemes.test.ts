import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { characterAround, wholeCharacters } from '@/lib/text/graphemes'
import { moveBorder, snapToWords } from '@/lib/text/selection'

const joined: [what: string, character: string][] = [
  ['a surrogate pair', '😀'],
  ['a family', '👨‍👩‍👧'],
  ['a flag with its rainbow', '🏳️‍🌈'],
  ['a skin tone', '👍🏽'],
  ['a profession with its skin tone', '👩🏾‍🚒'],
  ['a pair of flag letters', '🇺🇦'],
  ['the flag of a region', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['a keycap', '7️⃣'],
  ['a variation selector', '❤️'],
  ['a combining accent', 'e\u0301'],
  ['several combining marks', 'o\u0302\u0301\u0323'],
  ['a Hangul syllable in parts', '\u1112\u1161\u11ab'],
  ['an Arabic letter with its vowel', '\u0645\u064e'],
]

test.each(joined)('no border lies inside %s', (_, character) => {
  for (const [before, after] of [
    ['', ''],
    ['In ', ' then'],
    ['ї', 'ї'],
    ['🇫🇷', ' 12'],
    ['総', '統'],
  ] as const) {
    const text = before + character + after
    const [start, end] = [before.length, before.length + character.length]
    for (let at = start + 1; at < end; at++)
      expect(characterAround(text, at)).toEqual({ start, end })
    expect(characterAround(text, start)).toBeNull()
    expect(characterAround(text, end)).toBeNull()
    expect(wholeCharacters(text, { start: end - 1, end: start + 1 })).toEqual({ start, end })
  }
})

const piece = fc.oneof(
  fc.constantFrom(...joined.map(([, character]) => character)),
  fc.constantFrom('a', 'é', ' ', '\n', '12', 'Київ', '总统', '.', '"', '‍', '️', '🇺', '\u0301'),
)
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))

test('an offset lies inside a character exactly where reading the whole text says so', () => {
  const whole = new Intl.Segmenter('en', { granularity: 'grapheme' })
  fc.assert(
    fc.property(anyText, (text) => {
      const borders = new Set([...whole.segment(text)].map(({ index }) => index))
      for (let at = 1; at < text.length; at++)
        expect(characterAround(text, at) === null, `${at} of ${JSON.stringify(text)}`).toBe(
          borders.has(at),
        )
    }),
    { numRuns: 500 },
  )
})

test('what a selection or a moved border snaps to never splits a character', () => {
  fc.assert(
    fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
      const span = snapToWords(text, { start: a, end: b })
      if (!span) return
      const moved = moveBorder(text, moveBorder(text, span, 'start', 1), 'end', -1)
      for (const { start, end } of [span, moved]) {
        expect(characterAround(text, start)).toBeNull()
        expect(characterAround(text, end)).toBeNull()
      }
    }),
    { numRuns: 1000 },
  )
})

test('looking costs the same in a long text as in a short one', () => {
  const read = vi.spyOn(Intl.Segmenter.prototype, 'segment')
  for (const text of ['総'.repeat(400_000), 'a\u0301'.repeat(200_000), '🇺🇦'.repeat(100_000)])
    characterAround(text, text.length / 2)
  expect(read).toHaveBeenCalledTimes(3)
  for (const [near] of read.mock.calls) expect(near.length).toBeLessThan(600)
  read.mockRestore()
})
