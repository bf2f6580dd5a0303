import { describe, expect, test, vi } from 'vitest'
import { readFile } from '@/lib/intake/readers/registry'
import { Reading } from '@/lib/extraction/context'
import { extract } from '@/lib/extraction/extract'
import { Leanings } from '@/lib/extraction/leaning/leaning'
import { otherTimeIn } from '@/lib/extraction/other-times'
import { factsOf } from '@/lib/extraction/facts/facts'
import { blocksOf } from '@/lib/text/blocks'
import { canonicalText } from '@/lib/text/canonical'
import { firstBeyond } from '@/lib/text/first-beyond'
import { sentencesOf } from '@/lib/text/sentences'

/*
 * What took minutes is done at all, within the patience of a test: nothing here asks how long. How work grows is
 * counted where it is ours to count; `npm run bench -- growth` measures the rest.
 */

vi.setConfig({ testTimeout: 60_000 })

const long = (piece: string, length = 20_000) => piece.repeat(Math.ceil(length / piece.length))
const readMarkdown = (text: string) => readFile({ name: 'a.md', bytes: Buffer.from(text) })

describe('signs that are never closed', () => {
  test.each(['“a ', 'A said “b c. ', '"A b c d e. ', 'He said: “It is. ', '“A b c. D e. '])(
    'quotation marks: %j',
    (piece) => {
      const text = long(piece)
      for (const language of ['en', 'de'])
        for (const claim of extract(text, { language }).claims)
          expect(text.slice(claim.start, claim.end)).toBe(claim.quote)
    },
  )

  test.each([
    ...['[', ']', '[a](', '![a](', '[a][', '[a]: b\n', '[^a', '[^a] ', '[^a]\n\n', '<http:', '<b>'],
    ...['*', '** a', '**a ', '_a_ ', 'a**b', '`', '``a ', '# ', ' \t', '> ', '>', '- ', '1. '],
    ...['- a\n  - b\n', 'a|b\n-|-\n', '|a|', '```\n', '~~a ', '&amp;', '\\', '<!-- -->'],
  ])('Markdown: %j', async (piece) => {
    const { text } = await readMarkdown(`${long(piece, 80_000)}\n\nend`)
    expect(text.endsWith('end')).toBe(true)
  })

  test.each([' ', ' \t', '\u00a0', '\r', '\ufeff'])('lines of nothing but %j', (piece) => {
    const text = `First line.\n${long(piece)}\nLast line.`
    expect(blocksOf(text)).toHaveLength(2)
    expect(sentencesOf(text)).toHaveLength(2)
  })
})

describe('a run of signs in the middle of a line', () => {
  test.each([' ', ' \t', '\u00a0', '\u2003', ' \u3000'])('white space: %j', (piece) => {
    const text = `The firm lost 40 jobs in May.${long(piece, 400_000)}It was a cold day.`
    expect(canonicalText(text)).toBe(text)
    expect(canonicalText(`${text}${long(piece, 400_000)}\n`)).toBe(text)
    expect(sentencesOf(`${long(piece, 50_000)}It rained. He left.`)).toHaveLength(2)
  })

  test.each(['-', "'", '’', '.', '-.'])('signs at the ends of words: %j', (piece) => {
    const text = `In Loma the firm lost 40${long(piece, 200_000)}jobs in May${long(piece, 200_000)}It rained.`
    for (const language of ['en', 'de'])
      expect(factsOf(text, sentencesOf(text, language), language).length).toBeGreaterThan(0)
  })

  test('what stands in quotation marks', () => {
    const text = `Anna Kovar sagte: „Wir haben 40${long(', ', 200_000)}Stellen verloren.“ Sie ging.`
    const [claim] = extract(text, { language: 'de' }).claims
    expect(claim?.statement.endsWith('Stellen verloren.”')).toBe(true)
  })
})

test('Markdown that is closed is read as before', async () => {
  const { text } = await readMarkdown(
    '# A [bridge](https://a.test/x "the bridge") #\n\n![A photo](a.png) **It** opened in _1978_ [then][1] at `noon`, <https://b.test/>.\n\n[1]: https://c.test/',
  )
  expect(text).toBe('A bridge\n\nA photo It opened in 1978 then at noon, https://b.test/.')
})

describe('work that is counted', () => {
  /** How often spans are looked at while each of them is asked for. */
  function looksFor(count: number) {
    let looks = 0
    const spans = Array.from({ length: count }, (_, at) => ({ end: 10 * at + 9 }))
    const counted = new Proxy(spans, {
      get(target, name, receiver) {
        if (typeof name === 'string' && /^\d+$/.test(name)) looks++
        return Reflect.get(target, name, receiver) as unknown
      },
    })
    for (let at = 0; at < count; at++) firstBeyond(counted, 10 * at)
    return looks
  }

  test('finding a place among twice as many takes at most 2.3 times the looks', () => {
    for (const count of [1000, 10_000])
      expect(looksFor(2 * count) / looksFor(count)).toBeLessThan(2.3)
  })

  test('a sentence finds its quotations and no others', () => {
    const sentence = 'He said: “It is so.” '
    const reading = new Reading(sentence.repeat(50))
    for (let at = 0; at < 50; at++) {
      const start = at * sentence.length
      expect(reading.quotationsIn(start, start + sentence.length)).toMatchObject([
        { start: start + 9 },
      ])
    }
    expect(reading.quotationsIn(0, 5)).toEqual([])
    expect(reading.quotationsIn(12, 13)).toHaveLength(1)
  })
})

test('of an endless sentence each claim finds what it leans on', () => {
  const opening = 'Mara Dunn spoke. '
  const text = `${opening}${long('That day she said that it would not be there, ', 200_000)}and left.`
  const leanings = new Leanings(text, sentencesOf(text, 'en'), 'en')
  for (let start = opening.length; start < text.length - 100; start += 5_000) {
    const claim = { start, end: start + 90, statement: 'It was said on that day.', basis: [] }
    expect(leanings.of(claim)?.on).toMatchObject({ start: 0, end: 16 })
  }
})

test('of an article full of its own day another time is found behind it', () => {
  const text = `${long('12 March 2025. ', 2_400_000)}In 1998`
  expect(otherTimeIn(text, new Date('2025-03-12'))).toBe(text.indexOf('1998'))
})
