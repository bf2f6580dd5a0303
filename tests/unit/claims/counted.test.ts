import { expect, test } from 'vitest'
import { checkCounted } from '@/lib/claims/counted'
import { coverageOf } from '@/lib/claims/coverage'
import { allows, statusName, workflow } from '@/lib/claims/workflow'
import { statuses } from '@/lib/claims/vocabulary'
import { Conflict, Refused } from '@/lib/core/errors'

const span = (start: number, end: number) => ({ start, end })
const sentence = (start: number, end: number, reason: string | null = null) => ({
  ...span(start, end),
  reason,
})

test.each([
  ['no claim', [], ['open', 'dismissed', 'open']],
  ['one in the first', [span(2, 5)], ['claimed', 'dismissed', 'open']],
  ['one of the whole of the second', [span(10, 20)], ['open', 'claimed', 'open']],
  ['one that ends where the second begins', [span(5, 10)], ['claimed', 'dismissed', 'open']],
  ['one that reaches into the second', [span(5, 11)], ['claimed', 'claimed', 'open']],
  [
    'one over all, and a short one in it',
    [span(0, 30), span(1, 2)],
    ['claimed', 'claimed', 'claimed'],
  ],
  ['two, the later first', [span(25, 28), span(0, 3)], ['claimed', 'dismissed', 'claimed']],
] as const)('of three sentences, the second dismissed, with %s', (_, claims, states) => {
  const sentences = [sentence(0, 10), sentence(10, 20, 'noClaim'), sentence(20, 30)]
  expect(coverageOf(sentences, claims)).toEqual(states)
})

test('offsets that were counted in another draft, or in other words, are refused', () => {
  const words = 'he said “yes”'
  const check = (counted: Parameters<typeof checkCounted>[2]) => () =>
    checkCounted(3, words, counted)
  for (const fine of [{}, { revision: 3 }, { quote: words }, { quote: 'he said "yes"' }])
    expect(check(fine)).not.toThrow()
  expect(check({ revision: 2 })).toThrow(
    new Conflict('Draft 3 came in meanwhile. Look at it, and mark the words again.'),
  )
  const others = check({ revision: 3, quote: 'er sagte „ja“' })
  expect(others).toThrow(Refused)
  expect(others).toThrow(
    expect.objectContaining({ reasons: [expect.objectContaining({ path: 'quote' })] }),
  )
  expect(() => checkCounted(1, 'x'.repeat(200), { quote: '' })).toThrow(
    `The draft has other words there: “${'x'.repeat(120)}”. Load the page again, untranslated, and mark the words again.`,
  )
})

test('every status has a name of its own for a sentence, and what is none is told as it is', () => {
  expect(statuses.map(statusName)).toEqual([
    'open',
    'being checked',
    'waiting for a second signature',
    'disputed',
    'settled',
    'cut from the text',
  ])
  expect(statusName('lost')).toBe('lost')
  for (const action of Object.keys(workflow) as (keyof typeof workflow)[])
    expect(allows(action, 'lost')).toBe(false)
})
