import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstPolicy, missingSources, type UsedSource } from '@/lib/sources/policy'

const used = fc.record({
  stance: fc.constantFrom('supports', 'refutes', 'context'),
  locator: fc.constantFrom('p. 4', null),
  quote: fc.constant(null),
  known: fc.boolean(),
  source: fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    tier: fc.constantFrom('primary', 'secondary'),
    origin: fc.constantFrom('Reuters', 'AP', null),
    ...{ url: fc.constant(null), publisher: fc.constant(null) },
    title: fc.constantFrom('', 'Census'),
    withdrawnAt: fc.constantFrom(null, '2026-01-01'),
  }),
})
/** One source is known or not wherever it is used. */
const evidence = fc.array(used, { maxLength: 8 }).map((all) => {
  const first = new Map(all.toReversed().map((one) => [one.source.id, one]))
  return all.map((one): UsedSource => {
    const { source, known } = first.get(one.source.id) ?? one
    return { ...one, source, known }
  })
})
const policy = fc
  .record({ primary: fc.nat(3), secondary: fc.nat(4) })
  .map((rule) => ({ ...firstPolicy, default: rule, byKind: {} }))

const enough = (...given: Parameters<typeof missingSources>) =>
  missingSources(...given).length === 0

test('what is enough for who may not know every source is enough for who does', () => {
  fc.assert(
    fc.property(policy, evidence, (rules, all) => {
      const seen = all.map((one) => ({ ...one, known: true }))
      return !enough(rules, 'date', all) || enough(rules, 'date', seen)
    }),
    { numRuns: 2000 },
  )
})

test('the answer tells nothing of the origin of a source that may not be known, nor whether two are one', () => {
  fc.assert(
    fc.property(
      policy,
      evidence,
      fc.constantFrom('Reuters', 'AP', 'dpa', null),
      (rules, all, origin) => {
        const otherwise = all.map((one, at) =>
          one.known ? one : { ...one, source: { ...one.source, id: `x${at}`, origin } },
        )
        expect(missingSources(rules, 'date', otherwise)).toEqual(missingSources(rules, 'date', all))
      },
    ),
    { numRuns: 2000 },
  )
})

const unnamed = { url: null, title: '', publisher: null }
const secondary = (id: string, origin: string | null, known = true): UsedSource => ({
  stance: 'supports',
  locator: 'p. 4',
  quote: null,
  known,
  source: { ...unnamed, id, tier: 'secondary', origin, withdrawnAt: null },
})

test('who may not know one of three sources is told how the verdict can be had, and no more', () => {
  const three = [secondary('a', 'Reuters', false), secondary('b', 'AP'), secondary('c', 'dpa')]
  expect(missingSources(firstPolicy, 'date', three)[0]?.message).toBe(
    'This verdict needs one primary source or three sources of different origin, each with a place (page, paragraph, timecode) or the quoted passage. Confidential sources you may not see count as one, of unknown origin; a colleague who sees them can give this verdict.',
  )
  expect(
    missingSources(
      firstPolicy,
      'date',
      three.map((one) => ({ ...one, known: true })),
    ),
  ).toEqual([])
})

test('one confidential primary source bears a verdict of somebody who may not see it', () => {
  const hidden = secondary('a', null, false)
  const one = { ...hidden, source: { ...hidden.source, tier: 'primary' } }
  expect(missingSources(firstPolicy, 'date', [one])).toEqual([])
})

test('one agency is one origin, however it is written', () => {
  const wires = [secondary('a', 'Wire'), secondary('b', 'wire'), secondary('c', 'WIRE')]
  expect(missingSources(firstPolicy, 'date', wires)).toHaveLength(1)
})

const primarySource = (
  also: Partial<UsedSource> = {},
  source: Partial<UsedSource['source']> = {},
) => {
  const plain = secondary('a', null)
  return { ...plain, ...also, source: { ...plain.source, tier: 'primary', ...source } }
}
test.each([
  ['that supports, at a place', primarySource(), true],
  ['that refutes', primarySource({ stance: 'refutes' }), true],
  ['with a passage for a place', primarySource({ locator: null, quote: 'It was 1978.' }), true],
  ['for context', primarySource({ stance: 'context' }), false],
  ['that was withdrawn', primarySource({}, { withdrawnAt: '2026-01-01' }), false],
  ['without a place or passage', primarySource({ locator: null }), false],
  ['that is secondary', secondary('a', null), false],
])('one source %s is enough, or not', (_, used, isEnough) => {
  expect(enough(firstPolicy, 'date', [used])).toBe(isEnough)
})

test('a document that was entered twice is one primary source; two of one house are two', () => {
  const rules = { ...firstPolicy, default: { primary: 2, secondary: 0 } }
  const first = primarySource({}, { title: 'Census 2019', publisher: 'Statistics office' })
  const again = { ...first, source: { ...first.source, id: 'b', title: 'census 2019' } }
  expect(enough(rules, 'date', [first, again])).toBe(false)
  const houses = [first, again].map((one, at) => ({
    ...one,
    source: { ...one.source, origin: 'Statistics office', title: `Census 20${at}9` },
  }))
  expect(enough(rules, 'date', houses)).toBe(true)
})

test('a kind has its own rule; a way of none is closed, and where both are nothing is asked', () => {
  const both = [primarySource(), primarySource({}, { id: 'b' })]
  const rules = (primary: number, second: number) => ({
    ...firstPolicy,
    byKind: { date: { primary, secondary: second } },
  })
  expect(enough(rules(2, 0), 'date', both)).toBe(true)
  expect(enough(rules(2, 0), 'date', both.slice(1))).toBe(false)
  expect(enough(rules(0, 2), 'date', both)).toBe(true)
  expect(enough(rules(0, 3), 'date', both)).toBe(false)
  expect(enough(rules(0, 3), 'quote', both)).toBe(true)
  expect(enough(rules(0, 0), 'date', [])).toBe(true)
})

test.each([
  [rulesOf(1, 3), 'one primary source or three sources of different origin'],
  [rulesOf(2, 0), 'two primary sources'],
  [rulesOf(0, 1), 'one source of different origin'],
  [rulesOf(4, 5), 'four primary sources or five sources of different origin'],
  [rulesOf(6, 0), '6 primary sources'],
])('what is missing under %j is said', (rules, words) => {
  const places = 'each with a place (page, paragraph, timecode) or the quoted passage.'
  const one = primarySource({ stance: 'context' })
  const said = (all: UsedSource[]) => missingSources(rules, 'date', all)
  expect(said([])).toEqual([
    { path: 'evidence', message: `This verdict needs ${words}, ${places}` },
  ])
  const why = 'not count: context, withdrawn, or without a place or passage.'
  expect(said([one])[0]?.message).toContain(`${places} 1 of those attached does ${why}`)
  expect(said([one, one])[0]?.message).toContain(`${places} 2 of those attached do ${why}`)
})

function rulesOf(primary: number, second: number) {
  return { ...firstPolicy, default: { primary, secondary: second } }
}

const entered = (
  id: string,
  source: Partial<UsedSource['source']>,
  stance = 'supports',
): UsedSource => ({
  stance,
  locator: 'p. 4',
  quote: null,
  known: true,
  source: { ...unnamed, id, tier: 'secondary', origin: null, withdrawnAt: null, ...source },
})
const wire = { title: 'Ferry sinks', publisher: 'The Post', url: 'https://post.example/ferry' }

test.each<[string, Partial<UsedSource['source']>[], boolean]>([
  ['one source entered three times', [wire, wire, wire], false],
  [
    'one address, written in other ways',
    [
      wire,
      { title: 'Ferry', url: 'http://www.post.example/ferry/' },
      { title: 'Sinks', url: 'https://POST.example/ferry#top' },
    ],
    false,
  ],
  [
    'one title of one publisher',
    ['Ferry sinks', 'ferry sinks', 'Ferry Sinks'].map((title) => ({ title, publisher: 'Post' })),
    false,
  ],
  [
    'one title of three publishers',
    ['Post', 'Mail', 'Times'].map((publisher) => ({ title: 'Ferry sinks', publisher })),
    true,
  ],
  [
    'three addresses',
    ['a', 'b', 'c'].map((page) => ({ ...wire, url: `https://post.example/${page}` })),
    true,
  ],
])('sources count by where they come from: %s', (_, sources, met) => {
  const all = sources.map((source, at) => entered(`s${at}`, source))
  expect(enough(firstPolicy, 'date', all)).toBe(met)
})
