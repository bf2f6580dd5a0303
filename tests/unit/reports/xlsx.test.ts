import { expect, test } from 'vitest'
import { xlsx } from '@/lib/reports/formats/xlsx'
import type { Report } from '@/lib/reports/report'
import { columnName, serialOf } from '@/lib/reports/xlsx/cell'
import { readWorkbook } from '@/tests/support/sheets'
import {
  agreed,
  evidenceOf,
  fileOf,
  reportClaim,
  reportOn,
  verdictOn,
} from '@/tests/support/report'

const claim = reportClaim({
  status: 'settled',
  rating: 'wrong',
  signed: 2,
  verdicts: [verdictOn({ rating: 'wrong', answer: agreed })],
  evidence: [
    evidenceOf({ url: 'https://example.org/a?b=1&c=2', publishedAt: '2024-02-03' }),
    evidenceOf({ id: 's2', url: 'javascript:alert(1)', publishedAt: 'March 2025' }),
  ],
})
const open = async (claims = [claim], more: Partial<Report> = {}) =>
  readWorkbook(await fileOf(xlsx, reportOn('The bridge opened in 1978.', claims, more)))

test('a sheet has the claims, one the evidence, one what is said of the whole', async () => {
  const { parts, under, cell } = await open()
  expect(
    [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="(\w+)"/g)].map(([, name]) => name),
  ).toEqual(['Claims', 'Evidence', 'Report'])
  expect(under(1, 'Claim', 2)?.text).toBe('The bridge opened in 1978.')
  expect(under(1, 'Verdict', 2)?.text).toBe('Wrong')
  expect(under(1, 'Second', 2)?.text).toBe('Ben (Wrong)')
  expect([under(2, 'Claim no.', 3)?.text, under(2, 'Source', 3)?.text]).toEqual(['1', 'Minutes'])
  expect(cell(3, 'B4')?.text).toBe('Not signed off.')
})

test('the head stays when one scrolls, every column filters, and the head is printed on every page', async () => {
  const { parts } = await open()
  for (const at of [1, 2, 3]) {
    const xml = parts[`xl/worksheets/sheet${at}.xml`] ?? ''
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/)
    expect(xml).toContain('&amp;LThe bridge, draft 1. Not signed off.')
  }
  expect(parts['xl/workbook.xml']).toContain('Claims!$1:$1')
})

test('dates are dates, numbers numbers, and words words', async () => {
  const { under } = await open()
  expect(under(1, 'First on', 2)).toMatchObject({ kind: 'n', text: '45728.786111' })
  expect(under(2, 'Published', 2)).toMatchObject({ kind: 'n', text: '45325' })
  expect(under(2, 'Published', 3)).toMatchObject({ kind: 'inlineStr', text: 'March 2025' })
  expect(under(1, 'No.', 2)).toMatchObject({ kind: 'n', text: '1' })
  expect(serialOf('1900-03-01')).toBe(61)
  expect(serialOf('no date')).toBeNull()
})

test('an address of the web is a link, and no other', async () => {
  const { parts, under } = await open()
  expect(parts['xl/worksheets/_rels/sheet2.xml.rels']).toContain(
    'Target="https://example.org/a?b=1&amp;c=2"',
  )
  expect(parts['xl/worksheets/sheet2.xml']?.match(/<hyperlink /g)).toHaveLength(1)
  expect(under(2, 'Address', 3)).toBeUndefined()
})

test.each(['=1+1', '+1', '@SUM(A1)', "=cmd|'/C calc'!A0", '_x0041_', ' lead', 'a\nb'])(
  '%j stays words',
  async (words) => {
    const { parts, under } = await open([{ ...claim, statement: words }])
    expect(under(1, 'Claim', 2)).toMatchObject({ kind: 'inlineStr', text: words })
    expect(Object.values(parts).join('')).not.toMatch(/<f[ >]/)
  },
)

test('more than a cell holds is cut, and says so', async () => {
  const { under } = await open([{ ...claim, statement: 'x'.repeat(40_000) }])
  const text = under(1, 'Claim', 2)?.text ?? ''
  expect(text.length).toBeLessThan(32_767)
  expect(text.endsWith(' …')).toBe(true)
})

test('the same report is the same bytes', async () => {
  const report = reportOn('The bridge opened in 1978.', [claim])
  expect(await fileOf(xlsx, report)).toEqual(await fileOf(xlsx, structuredClone(report)))
})

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ])
})
