import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spanProblem } from '@/lib/claims/span'
import { extract } from '@/lib/extraction/extract'
import { sentencesOf } from '@/lib/text/sentences'
import { claimsIn } from './reading-aids'

const NEWS = [
  'Police in Manchester arrested two men on Sunday after a student was stabbed to death.',
  '"This was a shocking attack," Detective Inspector Mark Hall told reporters.',
  'The company, which employs 12,000 people, denied the allegations.',
].join('\n')

test('every claim is pinned to words of the article and has all its parts', () => {
  const claims = claimsIn(NEWS)
  expect(claims.length).toBeGreaterThan(4)
  for (const claim of claims) {
    expect(claim.quote).toBe(NEWS.slice(claim.start, claim.end))
    expect(claim.quote.trim()).toBe(claim.quote)
    expect(claim.statement).not.toBe('')
    expect(claim.reason).not.toBe('')
    expect(claim.priority).toBeGreaterThanOrEqual(1)
    expect(claim.priority).toBeLessThanOrEqual(5)
  }
})

test('sentences are those of the text, each with a worthiness', () => {
  const { sentences } = extract(NEWS)
  expect(sentences.map(({ start, end }) => [start, end])).toEqual(
    sentencesOf(NEWS).map(({ start, end }) => [start, end]),
  )
  for (const { checkWorthiness, text, start, end } of sentences) {
    expect(text).toBe(NEWS.slice(start, end))
    expect(checkWorthiness).toBeGreaterThanOrEqual(0)
    expect(checkWorthiness).toBeLessThanOrEqual(1)
  }
})

test('claims come in reading order, the wider one first', () => {
  const claims = claimsIn(NEWS)
  const order = [...claims].sort((a, b) => a.start - b.start || b.end - a.end)
  expect(claims).toEqual(order)
})

test('the same words are not claimed twice for the same purpose', () => {
  const keys = claimsIn(NEWS).map(({ start, end, about }) => `${start} ${end} ${about}`)
  expect(new Set(keys).size).toBe(keys.length)
})

test('a text without words has neither sentences nor claims', () => {
  for (const text of ['', ' \n ', '…', '---']) expect(extract(text).claims).toEqual([])
})

test('nothing is invented: a statement holds only words of the article, names and forms of its verbs', () => {
  const known = new Set(NEWS.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  const allowed = new Set(['is', 'was', 'were', 'it', 'there', 'used', 'the', 'words'])
  for (const { statement } of claimsIn(NEWS)) {
    const strange = (statement.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
      (word) => !known.has(word) && !allowed.has(word),
    )
    expect(strange).toEqual([])
  }
})

test.each(['en', 'de', 'ar', 'zh', 'xx'])(
  'any text in %s gives valid claims and no error',
  (language) => {
    const scrap = fc.constantFrom(
      'Obama',
      'said',
      'that',
      'he',
      '"',
      '“',
      '”',
      ',',
      '.',
      'the',
      'was',
      'killing',
      'who',
      'and',
      '(',
      ')',
      '12%',
      'on Monday',
      '\n',
      'after',
      'إن',
      '中文',
      '😀',
      "'s",
      '-',
      'largest',
      'ever',
      ':',
      'according to',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(scrap, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 }),
        (parts) => {
          const text = parts.join(' ')
          for (const claim of extract(text, { language, publishedAt: new Date('2025-03-12') })
            .claims) {
            expect(claim.quote).toBe(text.slice(claim.start, claim.end))
            expect(claim.start).toBeLessThan(claim.end)
            expect(claim.statement.trim()).not.toBe('')
            expect(claim.claimant === null || claim.claimant.trim() !== '').toBe(true)
          }
        },
      ),
      { numRuns: 200 },
    )
  },
  30_000,
)

test.each([
  ['words without an end', 'the minister said that '.repeat(5_000)],
  ['quotation marks', '" '.repeat(10_000)],
  ['names', 'Anna Smith '.repeat(4_000)],
])('a sentence of nothing but %s comes to an end, and is accounted for as a whole', (_, text) => {
  const { sentences } = extract(text)
  expect(sentences.map(({ text: words }) => words.replace(/\s/g, '')).join('')).toBe(
    text.replace(/\s/g, ''),
  )
})

test('a quotation that is never closed ends with the article', () => {
  const article = 'So there was a policy they called "Mend it, don\'t end it.'
  for (const { start, end, quote } of claimsIn(article)) {
    expect(article.slice(start, end)).toBe(quote)
    expect(end).toBeLessThanOrEqual(article.length)
  }
})

test('a claim begins before a joined emoji or after it, never inside (extract-zwj-emoji)', () => {
  const text = '👨‍👩‍👧 12 families moved in. 🏳️‍🌈 The march drew 9,000 people.'
  expect(claimsIn(text).map(({ quote }) => quote)).toEqual([
    '12 families moved in.',
    'The march drew 9,000 people',
  ])
})

test.each(['👨‍👩‍👧', '🏳️‍🌈', '👍🏽', '👩🏾‍🚒', '🇺🇦', '7️⃣', '❤️', '1e\u0301', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'])(
  'wherever %s stands in a text, each claim found there can be pinned',
  (sign) => {
    for (const language of ['en', 'uk', 'de'])
      for (const text of [
        `${sign} The march drew 9,000 people.`,
        `The march drew ${sign} 9,000 people${sign}.`,
        `“${sign}We drew 9,000 people ${sign}”, said the mayor Anna Berg.`,
        `${sign}12 families moved in, Mr Hale said${sign}.`,
      ])
        for (const { start, end } of claimsIn(text, language))
          expect(spanProblem(text, start, end)).toBeNull()
  },
)
