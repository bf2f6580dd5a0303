import { expect, test } from 'vitest'
import { fixesDocx } from '@/lib/reports/formats/fixes-docx'
import { fixesMd } from '@/lib/reports/formats/fixes-md'
import type { ReportClaim } from '@/lib/reports/report-claim'
import { fileOf, rendered, reportClaim, reportOn, verdictOn } from '@/tests/support/report'
import { proposed } from '@/tests/support/report-fix'
import { faultsOf } from '@/tests/support/word'

const text = 'The bridge opened in 1978. It cost 213 million crowns. It is blue. He lied.'
const on = (number: number, quote: string, more: Partial<ReportClaim> = {}) => {
  const start = text.indexOf(quote)
  return reportClaim({ number, quote, start, end: start + quote.length, ...more })
}
const judged = (rating: string, rationale: string): Partial<ReportClaim> => ({
  ...{ status: 'settled', rating, signed: 2 },
  verdicts: [verdictOn({ rating, rationale })],
})
const corrected = { from: '312', to: '213', revision: 1, state: 'right' as const }
const claims = [
  on(1, 'opened in 1978', { fixes: [proposed('opened in 1978', 'opened in 1979')] }),
  on(2, '213', { ...judged('confirmed', 'As in the books.'), corrected }),
  on(3, 'It is blue', judged('wrong', 'It is green.')),
  on(4, 'He lied', judged('onAuthor', 'Nobody else was there.')),
  on(5, 'The bridge', judged('confirmed', 'It is one.')),
]
const report = reportOn(text, claims)

test('the fix list tells what to change in the order of the text, word by word, and why; then what was changed', async () => {
  const list = await rendered(fixesMd, report)
  expect(list.slice(list.indexOf('## To change')).split('\n')).toEqual([
    '## To change',
    '',
    'Words somebody proposes others for, or that were not found right.',
    '',
    '- **C1, No verdict yet, paragraph 1**  ',
    '  “opened in ~~1978~~**1979**”',
    '  - Ben proposes this: The accounts say so.',
    '- **C3, Wrong, paragraph 1**  ',
    '  “It is blue”',
    '  - It is green.',
    '',
    '## To answer for',
    '',
    'Nobody but the writer can vouch for these.',
    '',
    '- **C4, On author, paragraph 1**  ',
    '  “He lied”',
    '  - Nobody else was there.',
    '',
    '## Changed already',
    '',
    'These corrections are in the text.',
    '',
    '- **C2, Corrected, paragraph 1**  ',
    '  “~~312~~**213**”',
    '  - As in the books.',
    '',
  ])
})

test('in Markdown a change is of whole words, or its signs would be shown as they are', async () => {
  const fixes = [proposed('The bridge opened', 'The bridges, both, opened')]
  const list = await rendered(fixesMd, reportOn(text, [on(1, 'The bridge opened', { fixes })]))
  expect(list).toContain('“The ~~bridge~~**bridges, both,** opened”')
})

test('what an editor let stand is nothing to change, and of nothing the list says so', async () => {
  const cleared = { by: { id: 'eve', name: 'Eve' }, at: '2025-03-12T18:52:00.000Z', reason: 'Old.' }
  const stands = on(3, 'It is blue', { ...judged('wrong', 'It is green.'), cleared })
  expect(await rendered(fixesMd, reportOn(text, [stands]))).toContain(
    'There is nothing for the writer to do.',
  )
})

test('as a Word document it is whole, and shows what goes and what comes', async () => {
  const file = await fileOf(fixesDocx, report)
  expect(faultsOf(file)).toEqual([])
  const words = await rendered(fixesDocx, report)
  expect(words).toMatch(/<w:strike\/>.*?1978<.*?<w:b\/>.*?1979</u)
})
