import { expect, test } from 'vitest'
import { beginsWithHeadline, headed } from '@/lib/intake/headed'
import { blocksOf } from '@/lib/text/blocks'

const text = 'The mayor of Marlow Bay resigned on Friday.\nNobody knows why.'
const spanOf = (words: string, inText = text) => ({
  start: inText.indexOf(words),
  end: inText.indexOf(words) + words.length,
})
const read = (words = text) => ({
  text: words,
  blocks: blocksOf(words),
  remarks: [spanOf('Friday', words)],
  claims: [spanOf('resigned', words)],
})
const wordsAt = (inText: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => inText.slice(start, end))

test('a headline the text does not hold becomes its first line, and all places move with the words', () => {
  const made = headed(read(), 'Mayor quits over 300 watches')
  expect(made.text).toBe(`Mayor quits over 300 watches\n${text}`)
  expect(made.blocks[0]).toMatchObject({ kind: 'headline', start: 0 })
  expect(wordsAt(made.text, made.blocks)).toEqual(made.text.split('\n'))
  expect(wordsAt(made.text, [...made.remarks, ...made.claims])).toEqual(['Friday', 'resigned'])
})

test('a text that holds its headline, or begins with the same words, stays as it is', () => {
  const titled = read(`Mayor quits\n${text}`)
  expect(headed(titled, 'A slug for the house')).toBe(titled)
  const begun = read()
  expect(headed(begun, 'The Mayor of “Marlow Bay” resigned')).toBe(begun)
  expect(headed(begun, '  ')).toBe(begun)
  expect(headed(begun, null)).toBe(begun)
})

test('a headline the text begins with is printed once', () => {
  const { blocks, text: words } = headed(read(), 'Mayor quits over 300 “watches”')
  expect(beginsWithHeadline(words, blocks, 'Mayor quits over 300 "watches"')).toBe(true)
  expect(beginsWithHeadline(words, blocks, 'Mayor quits')).toBe(false)
  expect(beginsWithHeadline(text, blocksOf(text), 'The mayor')).toBe(false)
})
