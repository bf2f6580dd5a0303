import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annotations } from '@/lib/reports/formats/annotations'
import { codePointsOf } from '@/lib/text/code-points'
import { evidenceOf, rendered, reportClaim, reportOn, verdictOn } from '@/tests/support/report'

type Selector = {
  type: string
  exact?: string
  prefix?: string
  suffix?: string
  start?: number
  end?: number
}
type Annotation = {
  id: string
  body: { purpose: string; value?: string; source?: { id: string } }[]
  target: { source: string; selector: Selector[] }
}
type Collection = { total: number; label: string; first: { items: Annotation[] } }

const text = '🌉🌉 The bridge opened in 1978 – 🎉. It cost 14 million crowns.'
const at = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, quote: words }
}
const read = async (report: ReturnType<typeof reportOn>) =>
  JSON.parse(await rendered(annotations, report)) as Collection

test('each claim is an annotation on its very words, counted in characters', async () => {
  const claims = [
    reportClaim({
      ...at('opened in 1978'),
      rating: 'confirmed',
      status: 'settled',
      verdicts: [verdictOn()],
    }),
    reportClaim({ ...at('cost 14 million'), number: 2, statement: 'It cost 14 million.' }),
  ]
  const { total, first } = await read(reportOn(text, claims))
  expect(total).toBe(2)
  for (const [index, { target }] of first.items.entries()) {
    const [quote, position] = target.selector
    const exact = claims[index]?.quote
    expect(quote).toMatchObject({ type: 'TextQuoteSelector', exact })
    expect(text).toContain(`${quote?.prefix}${exact}${quote?.suffix}`)
    expect(Array.from(text).slice(position?.start, position?.end).join('')).toBe(exact)
  }
  expect(first.items[0]?.body).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ purpose: 'describing', value: 'The bridge opened in 1978.' }),
      expect.objectContaining({ purpose: 'classifying', value: 'Confirmed' }),
      expect.objectContaining({ purpose: 'tagging', value: 'confirmed' }),
      expect.objectContaining({ purpose: 'commenting', value: 'The minutes say so.' }),
    ]),
  )
})

test('words that are gone have no position, and a source without a web address is cited in words', async () => {
  const urls = ['https://example.org/a b', 'javascript:alert(1)', null]
  const evidence = urls.map((url) => evidenceOf({ url }))
  const gone = reportClaim({ paragraph: null, anchor: 'gone', quote: 'gone words', evidence })
  const { first } = await read(reportOn(text, [gone]))
  expect(first.items[0]?.target.selector).toEqual([
    { type: 'TextQuoteSelector', exact: 'gone words' },
  ])
  const linked = first.items[0]?.body.filter(({ purpose }) => purpose === 'linking')
  expect(linked?.map(({ source, value }) => source?.id ?? value)).toEqual([
    'https://example.org/a%20b',
    'Minutes, 1978 (p. 4)',
    'Minutes, 1978 (p. 4)',
  ])
})

test('they are on the page the article came from, else on its draft', async () => {
  const report = reportOn(text, [reportClaim()])
  const of = async (sourceUrl: string | null) =>
    (await read({ ...report, article: { ...report.article, sourceUrl } })).first.items[0]?.target
      .source
  expect(await of('https://example.org/news')).toBe('https://example.org/news')
  expect(await of(null)).toBe('urn:galley:article:a1:draft:1')
})

test('offsets count characters, whatever lies before them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const count = codePointsOf(words)
      let offset = 0
      for (const [index, sign] of Array.from(words).entries()) {
        expect(count(offset)).toBe(index)
        offset += sign.length
      }
      expect(count(offset)).toBe(Array.from(words).length)
    }),
  )
})
