import { describe, expect, test } from 'vitest'
import { readDocx } from '@/lib/intake/readers/docx/read'
import { docx } from '@/lib/reports/formats/docx'
import type { ReportClaim } from '@/lib/reports/report-claim'
import {
  agreed,
  evidenceOf,
  fileOf,
  reportClaim,
  reportFullOf,
  reportOn,
  verdictOn,
} from '@/tests/support/report'
import { proposed } from '@/tests/support/report-fix'
import { changesIn, commentsIn, faultsOf, wordParts } from '@/tests/support/word'

const text = [
  'The bridge that cost too much',
  'The bridge opened in 1978. It cost 312 million crowns, the minister said.',
  'Later works',
  'افتتح الجسر عام 1978 وكان طوله 312 مترا.',
  '• It is 300 metres long.',
].join('\n\n')

const on = (number: number, quote: string, more: Partial<ReportClaim> = {}) => {
  const start = text.indexOf(quote)
  return reportClaim({ number, quote, start, end: start + quote.length, ...more })
}
const claims = [
  on(1, 'The bridge opened in 1978', {
    ...{ status: 'settled', rating: 'confirmed', signed: 2 },
    verdicts: [verdictOn({ answer: agreed })],
    evidence: [
      { ...evidenceOf({ url: 'https://example.org/minutes' }), quote: 'opened on 3 May 1978' },
    ],
  }),
  on(2, 'It cost 312 million crowns', {
    fixes: [proposed('It cost 312 million crowns', 'It cost some 213 million crowns')],
  }),
  on(3, '312 million crowns, the minister said'),
  on(4, 'الجسر عام 1978'),
]
const report = reportOn(text, claims)

describe('a Word file of a draft', () => {
  test('is a package no strict reader stumbles over', async () => {
    for (const one of [report, reportOn('Nothing.'), reportFullOf('<b>&"\u0001 \u202E')])
      expect(faultsOf(await fileOf(docx, one))).toEqual([])
  })

  test('has a comment on the exact words of each claim, also where two share words', async () => {
    const comments = commentsIn(await fileOf(docx, report))
    expect([...comments].map(([initials, { on }]) => [initials, on])).toEqual(
      claims.map(({ number, quote }) => [`C${number}`, quote]),
    )
  })

  test('says in the comment the verdict, why, by whom, and the source with its place and passage', async () => {
    const { says = '' } = commentsIn(await fileOf(docx, report)).get('C1') ?? {}
    for (const words of [
      'C1 Confirmed',
      'The minutes say so.',
      'First: Ana (Confirmed). Second: Ben',
    ])
      expect(says).toContain(words)
    expect(says).toContain(
      'Minutes, 1978 (p. 4) “opened on 3 May 1978” https://example.org/minutes',
    )
  })

  test('tracks what is proposed, word by word, as the change of who proposed it', async () => {
    expect(changesIn(await fileOf(docx, report))).toEqual([
      'del 312, Ben 2025-03-12T18:52:00Z',
      'ins some 213, Ben 2025-03-12T18:52:00Z',
    ])
  })

  test('tracks corrections that were accepted, over the words they were made of', () => {
    const was = text.replace('It cost', 'The bridge costs').replace('300', '330')
    const then = was.replace('330', '300')
    const [first, second] = [
      { by: 'Ana', at: '2025-03-10T08:00:00.000Z' },
      { by: 'Ben', at: '2025-03-11T09:00:00.000Z' },
    ] as const
    const corrections = [
      { text: then, change: first },
      { text, change: second },
    ]
    const made = docx.render(report, {
      origin: { text: was, corrections },
      document: null,
    }) as Uint8Array
    expect(changesIn(made)).toEqual([
      'del The bridge costs, Ben 2025-03-11T09:00:00Z',
      'ins It cost, Ben 2025-03-11T09:00:00Z',
      'del 312, Ben 2025-03-12T18:52:00Z',
      'ins some 213, Ben 2025-03-12T18:52:00Z',
      'del 330, Ana 2025-03-10T08:00:00Z',
      'ins 300, Ana 2025-03-10T08:00:00Z',
    ])
    expect(faultsOf(made)).toEqual([])
  })

  test('is the same to the last byte for the same report, and names when it was made in two places', async () => {
    const [one, other, later] = [
      await fileOf(docx, report),
      await fileOf(docx, report),
      await fileOf(docx, { ...report, madeAt: '2026-01-01T00:00:00.000Z' }),
    ]
    expect(other.equals(one)).toBe(true)
    const parts = wordParts(later)
    const differing = Object.entries(wordParts(one)).filter(([name, part]) => parts[name] !== part)
    expect(differing.map(([name]) => name)).toEqual(['word/document.xml', 'docProps/core.xml'])
  })

  test('names its language and title, and lets Arabic run its own way', async () => {
    const parts = wordParts(
      await fileOf(docx, { ...report, article: { ...report.article, language: 'ar' } }),
    )
    expect(parts['docProps/core.xml']).toContain('<dc:title>The bridge</dc:title>')
    expect(parts['word/styles.xml']).toContain('w:bidi="ar"')
    expect(parts['word/document.xml']).toMatch(/<w:bidi\/><\/w:pPr><w:r><w:rPr><w:rtl\/>/u)
  })

  test('says on every page which draft it is, and that nobody signed it off', async () => {
    const { 'word/header.xml': header = '' } = wordParts(await fileOf(docx, report))
    expect(header.replace(/<[^>]*>/gu, '').trim()).toBe(
      'The bridge – draft 1, 12 March 2025, 18:52 UTCNot signed off',
    )
  })

  test('is read back as the article alone, each line what it was', async () => {
    const plain = reportOn(text, [claims[0]!])
    const read = readDocx(await fileOf(docx, plain), 'Word document')
    expect(read.text).toBe(text)
    expect(read.blocks).toEqual(plain.blocks)
  })
})
