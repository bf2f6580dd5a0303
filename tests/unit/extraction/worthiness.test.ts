import { statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { featuresOf } from '@/lib/extraction/worthiness/features'
import { priorityOf } from '@/lib/extraction/priority'
import type { Proposal } from '@/lib/extraction/types'
import { checkWorthiness } from '@/lib/extraction/worthiness/worthiness'

test.each([
  ['We have created 2.3 million jobs since 1992.', 'I think that is a very good question.'],
  ['Unemployment fell to 5 percent last year.', 'Let me say this to you, Jim.'],
  ['He voted for the war in 2002.', 'Good evening.'],
])('%s is worth checking more than: %s', (fact, talk) => {
  expect(checkWorthiness(fact)).toBeGreaterThan(checkWorthiness(talk))
})

test.each([
  ['de', '2023 kamen 351.915 Menschen nach Deutschland.', 'Das ist aber schön.'],
  ['ar', 'قتل 12 شخصا في الهجوم.', 'هذا جميل جدا.'],
])('without a trained model figures still count, in %s', (language, fact, talk) => {
  expect(checkWorthiness(fact, language)).toBeGreaterThan(checkWorthiness(talk, language))
})

test('worthiness is a share, also for words that are names of object properties', () => {
  for (const text of ['', 'constructor __proto__ toString', '😀', 'a '.repeat(5_000)]) {
    expect(checkWorthiness(text)).toBeGreaterThanOrEqual(0)
    expect(checkWorthiness(text)).toBeLessThanOrEqual(1)
  }
})

test('the model sees the form of a number, not the number', () => {
  expect(featuresOf('It rose 5% to 1,200 in 1998')).toEqual(
    expect.arrayContaining(['<percent>', '<precise>', '<year>']),
  )
  expect(featuresOf('It rose 6% to 1,300 in 1999')).toEqual(
    featuresOf('It rose 5% to 1,200 in 1998'),
  )
})

test('the weights stay small enough to be shipped', () => {
  expect(
    statSync(new URL('../../../lib/extraction/worthiness/worthiness.json', import.meta.url)).size,
  ).toBeLessThan(300_000)
})

const proposal: Proposal = {
  start: 0,
  end: 9,
  statement: '',
  kind: 'event',
  about: 'content',
  claimant: null,
  checkable: true,
  stage: 'proposition',
  reason: '',
}

test('what is grave comes first, titles and what cannot be checked last', () => {
  const priority = (part: Partial<Proposal>, quote: string) =>
    priorityOf({ ...proposal, ...part }, quote, 0.5)
  expect(priority({ kind: 'statistic' }, 'killing three people')).toBe(5)
  expect(priority({ about: 'attribution', kind: 'quote' }, 'the minister said')).toBe(4)
  expect(priority({ about: 'attribution', kind: 'quote' }, 'a farmer said')).toBe(3)
  expect(priority({ kind: 'background', stage: 'background' }, 'Anna Berg, a farmer')).toBe(1)
  expect(priority({ kind: 'opinion', checkable: false }, 'the war is bad')).toBe(1)
})
