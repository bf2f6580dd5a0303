import { expect, test } from 'vitest'
import fc from 'fast-check'
import { align } from '@/lib/text/align'
import { type Change, paragraphDiff, wordDiff } from '@/lib/text/diff'
import { numbered } from '@/lib/text/tokens'
import { longArticle } from './edit-scripts/article'

const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('')

test.each([
  ['eight people died', 'nine people died', '[-eight-]{+nine+} people died'],
  ['it cost $1,000 then', 'it cost $1,500 then', 'it cost $[-1,000-]{+1,500+} then'],
  ['they did agree', 'they did not agree', 'they did {+not +}agree'],
  ["they don't know", 'they don’t know', "they don[-'t-]{+’t+} know"],
  ['one big red house', 'one small old house', 'one [-big red-]{+small old+} house'],
  ['', 'all new', '{+all new+}'],
  ['all gone', '', '[-all gone-]'],
  ['alike', 'alike', 'alike'],
])('the difference of %j and %j is shown by words', (before, after, expected) => {
  const loose = (text: string) => text.replace("don[-'t-]{+’t+}", "[-don't-]{+don’t+}")
  expect(loose(shown(before, after))).toBe(loose(expected))
})

const texts = fc
  .array(fc.constantFrom('a', 'b', 'the', '1,000', ' ', '\n', '.', '😀', 'é'), { maxLength: 60 })
  .map((parts) => parts.join(' '))

test('the parts make both texts again', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const changes = wordDiff(before, after)
      expect(
        changes
          .filter(({ kind }) => kind !== 'added')
          .map(({ text }) => text)
          .join(''),
      ).toBe(before)
      expect(
        changes
          .filter(({ kind }) => kind !== 'removed')
          .map(({ text }) => text)
          .join(''),
      ).toBe(after)
    }),
    { numRuns: 1_000 },
  )
})

test('revisions are shown by paragraph, and untouched ones are marked so', () => {
  const paragraphs = paragraphDiff(
    'First one.\n\nSecond is old.\nThird.',
    'First one.\n\nSecond is new.\nThird.',
  )
  expect(paragraphs.map(({ changed }) => changed)).toEqual([false, true, false])
  expect(paragraphs[1]?.changes).toEqual([
    { kind: 'same', text: 'Second is ' },
    { kind: 'removed', text: 'old' },
    { kind: 'added', text: 'new' },
    { kind: 'same', text: '.' },
  ])
})

const joined = (changes: readonly Change[], without: Change['kind']) =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

test('the parts make both texts of a book again', () => {
  const { before, after } = longArticle(3)
  const changes = wordDiff(before, after)
  expect(joined(changes, 'added') === before).toBe(true)
  expect(joined(changes, 'removed') === after).toBe(true)
}, 30_000)

test('a paragraph that moved is shown taken out in one place and put in at another, all others untouched', () => {
  const [first, second, third] = [
    'The war began in 2022.',
    'Talks go on in Oslo.',
    'Nobody knows why they failed.',
  ]
  const paragraphs = paragraphDiff(
    [first, second, third].join('\n'),
    [second, third, first].join('\n'),
  )
  expect(paragraphs.map(({ changes }) => changes)).toEqual([
    [{ kind: 'removed', text: first }],
    [{ kind: 'same', text: second }],
    [{ kind: 'same', text: third }],
    [{ kind: 'added', text: first }],
  ])
})

test('a word between two changed stretches goes to the longer run beside it', () => {
  expect(shown('people died. They left', 'people came. The people died. They left')).toBe(
    '{+people came. The +}people died. They left',
  )
})

test('aligned words are alike and in order', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 80 })
  fc.assert(
    fc.property(words, words, (before, after) => {
      let last = -1
      align(...numbered(before, after)).forEach((there, here) => {
        if (there < 0) return
        expect(after[there]).toBe(before[here])
        expect(there).toBeGreaterThan(last)
        last = there
      })
    }),
    { numRuns: 1_000 },
  )
})

test('the alignment of small texts is as long as it can be', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
  fc.assert(
    fc.property(words, words, (before, after) => {
      const length = align(...numbered(before, after)).filter((there) => there >= 0).length
      expect(length).toBe(longestCommon(before, after))
    }),
    { numRuns: 1_000 },
  )
})

function longestCommon(before: string[], after: string[]): number {
  const rows = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  )
  before.forEach((word, row) =>
    after.forEach((other, column) => {
      const [above = 0, left = 0, corner = 0] = [
        rows[row]?.[column + 1],
        rows[row + 1]?.[column],
        rows[row]?.[column],
      ]
      const cells = rows[row + 1]
      if (cells) cells[column + 1] = word === other ? corner + 1 : Math.max(above, left)
    }),
  )
  return rows[before.length]?.[after.length] ?? 0
}
