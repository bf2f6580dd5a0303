import { expect, test } from 'vitest'
import { closed } from '@/lib/core/in-words'

test.each([
  ['Ana reopened C1', 'Ana reopened C1.'],
  ['It cost 312.', 'It cost 312.'],
  ['from “It sank.” to “It left.”', 'from “It sank.” to “It left.”'],
  ['from “sank” to “left”', 'from “sank” to “left”.'],
  ['is it “true?”', 'is it “true?”'],
  ['He wrote “(see p. 4.)”', 'He wrote “(see p. 4.)”'],
  ['cut short: “The bri…”', 'cut short: “The bri…”'],
])('“%s” ends once', (words, sentence) => {
  expect(closed(words)).toBe(sentence)
  expect(closed(sentence)).toBe(sentence)
})
