import { expect, test } from 'vitest'
import fc from 'fast-check'
import { typographic } from '@/lib/text/typographic'

test.each([
  ['He said, "We are ready," and left.', 'He said, “We are ready,” and left.'],
  ['"If it is \'yes\', we go."', '“If it is ‘yes’, we go.”'],
  ["That's the soldiers' view", 'That’s the soldiers’ view'],
  ["in the '90s, 'tis said", 'in the ’90s, ’tis said'],
  ['("quoted")', '(“quoted”)'],
  ['a 6" nail', 'a 6” nail'],
  ['already “curly”', 'already “curly”'],
])('straight marks are shown as typographic ones: %s', (straight, curly) => {
  expect(typographic(straight)).toBe(curly)
})

test('the marks are those of the language', () => {
  expect(typographic('Er sagte: "Nein".', 'de')).toBe('Er sagte: „Nein“.')
  expect(typographic('Він сказав: "Ні".', 'uk')).toBe('Він сказав: «Ні».')
})

test('a piece that begins inside a quotation looks at what stands before it', () => {
  expect(typographic('" he said', 'en', 'ready,')).toBe('” he said')
  expect(typographic('"We', 'en', 'said, ')).toBe('“We')
})

test('no character is added or lost, and nothing but marks changes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = typographic(text)
      expect(shown.length).toBe(text.length)
      for (let at = 0; at < text.length; at++)
        if (!/["']/u.test(text[at] ?? '')) expect(shown[at]).toBe(text[at])
    }),
  )
})
