import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearChanges } from '@/app/(signed-in)/(framed)/near-changes'
import { wordDiff } from '@/lib/text/diff'

const said = (before: string, after: string) =>
  nearChanges(wordDiff(before, after))
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`,
    )
    .join('')

test('words far from the change are left out on both sides', () => {
  const before =
    'The committee said on Friday that the bridge opened in 1987 after nine years of work on the river'
  expect(said(before, before.replace('1987', '1978'))).toBe(
    '… bridge opened in [-1987-][+1978+] after nine years …',
  )
})

test('between two changes the middle goes, the words beside them stay', () => {
  const before = 'red one two three four five six seven eight nine blue'
  const diff = said(before, before.replace('red', 'green').replace('blue', 'black'))
  expect(diff).toBe('[-red-][+green+] one two three … seven eight nine [-blue-][+black+]')
})

test('a short sentence stays whole', () => {
  expect(said('rents rose by 14 per cent', 'rents rose by 1.4 per cent')).toBe(
    'rents rose by [-14-][+1.4+] per cent',
  )
})

test('what was removed and added is never touched, whatever the words', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const changes = wordDiff(before, after)
      const changed = (list: typeof changes) => list.filter(({ kind }) => kind !== 'same')
      expect(changed(nearChanges(changes))).toEqual(changed(changes))
    }),
  )
})

test('of a word of 300,000 letters, or so many spaces, the three nearest words are kept', () => {
  for (const run of ['x'.repeat(300_000), ' '.repeat(300_000)]) {
    const same = `one ${run} two three four five six seven eight nine `
    const diff = said(`red ${same}blue`, `green ${same}black`)
    expect(diff.endsWith(' … seven eight nine [-blue-][+black+]')).toBe(true)
  }
})
