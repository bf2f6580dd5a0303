import { describe, expect, test } from 'vitest'
import { fileNameOf, findFormat, formats } from '@/lib/reports/registry'
import {
  agreed,
  ben,
  evidenceOf,
  fileOf,
  rendered,
  reportClaim,
  reportOn,
  verdictOn,
  wholeFormats,
  signOff,
} from '@/tests/support/report'
import { proposed } from '@/tests/support/report-fix'

const text = 'The bridge opened in 1978. It cost 14 million crowns.'
const settled = reportClaim({
  start: 11,
  end: 25,
  status: 'settled',
  rating: 'confirmed',
  signed: 2,
  verdicts: [verdictOn({ answer: agreed })],
  evidence: [evidenceOf()],
})
const signed = { signOff, signOffs: [signOff] }

describe.each(formats)('the format $id', (format) => {
  test('says that an article is not signed off', async () => {
    expect(await rendered(format, reportOn(text, [settled]))).toContain('Not signed off')
  })

  test('says who cleared it, once it is signed off', async () => {
    const file = await rendered(format, reportOn(text, [settled], signed))
    expect(file).toContain('Cleared for publication')
    expect(file).not.toContain('Not signed off')
  })

  test('is made of an article without claims', async () => {
    expect((await rendered(format, reportOn('Nothing.'))).length).toBeGreaterThan(50)
  })

  test('is found by its name, and names its files so that every system takes them', () => {
    expect(findFormat(format.id)).toBe(format)
    const titled = (title: string) =>
      fileNameOf({ article: { title }, revision: { number: 2 } }, format)
    expect(titled('US presses Russia to agree ‘unconditionally’: a “Ceasefire”/../x')).toBe(
      `us-presses-russia-to-agree-unconditionally-a-ceasefirex-draft-2.${format.extension}`,
    )
    expect(titled('停火')).toBe(`article-draft-2.${format.extension}`)
  })

  test('makes a file of thousands of claims', async () => {
    const count = format.takesLong ? 1000 : 5000
    const fixes = [proposed('opened in 1978', 'opened on 3 May 1979')]
    const many = Array.from({ length: count }, (_, index) => {
      return { ...settled, number: index + 1, fixes }
    })
    // to read so many pages again takes longer than to make them
    const file = format.takesLong ? fileOf : rendered
    expect((await file(format, reportOn(text, many))).length).toBeGreaterThan(20 * count)
  })
})

describe.each(wholeFormats)('the format $id', (format) => {
  test('tells claim, verdict, reason and source', async () => {
    const file = await rendered(format, reportOn(text, [settled], signed))
    for (const words of [
      'The bridge opened in 1978.',
      'The minutes say so.',
      'Minutes',
      'p. 4',
      'Ana',
      'Ben',
    ])
      expect(file).toContain(words)
    expect(file).toMatch(/confirmed/i)
  })
})

test('a format that is not there is not found', () => expect(findFormat('papyrus')).toBeUndefined())

test('a spreadsheet finds UTF-8, the lines of RFC 4180, and where the article stands on every one', async () => {
  const csv = findFormat('csv')
  const file = csv
    ? await rendered(
        csv,
        reportOn(text, [settled, { ...settled, number: 2, statement: 'Zelensky, "quoted"' }]),
      )
    : ''
  expect(file.startsWith('\uFEFF"No.",')).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(
    file
      .split('\r\n')
      .slice(1, -1)
      .every((line) => line.includes(',"Not signed off.",')),
  ).toBe(true)
  expect(file).toContain('"Zelensky, ""quoted"""')
})

test('the page for print stands alone: it loads nothing, and says on every printed page that it is not signed off', async () => {
  const html = findFormat('html')
  const file = html ? await rendered(html, reportOn(text, [settled])) : ''
  expect(file).not.toMatch(/ src=|srcset|@import|url\(|<link|<script/)
  expect(file).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(file).toMatch(/@page unsigned \{ @top-left \{ content: "Not signed off"/)
  expect(file).toMatch(/counter\(page\) " of " counter\(pages\)/)
  expect(file).toContain('<tr class="each"><th colspan="5">Not signed off</th></tr>')
})

test('the page for print names its language and lets every line run its own way', async () => {
  const html = findFormat('html')
  const report = reportOn('افتتح الجسر عام 1978.', [reportClaim({ start: 0, end: 11 })])
  const file = html
    ? await rendered(html, { ...report, article: { ...report.article, language: 'ar' } })
    : ''
  expect(file).toContain('<html lang="ar">')
  expect(file).toMatch(/<p dir="auto"><sup class="open">.*افتتح الجسر/)
})

test('a link leads to web addresses alone', async () => {
  const html = findFormat('html')
  const cites = (url: string) => reportOn(text, [{ ...settled, evidence: [evidenceOf({ url })] }])
  expect(html && (await rendered(html, cites('https://example.org/minutes')))).toContain(
    '<a href="https://example.org/minutes" rel="noreferrer">',
  )
  expect(html && (await rendered(html, cites('javascript:alert(1)')))).not.toContain('javascript:')
})

test('both views of a disputed claim are told, with who holds them', async () => {
  const first = verdictOn({
    answer: { answer: 'differ', reason: 'x', by: ben, at: signOff.at, blind: true },
  })
  const second = verdictOn({
    id: 'v2',
    role: 'second',
    rating: 'wrong',
    rationale: 'It was 1987.',
    author: ben,
  })
  const disputed = reportClaim({
    status: 'disputed',
    rating: 'confirmed',
    signed: 1,
    verdicts: [first, second],
  })
  const md = findFormat('md')
  const file = md ? await rendered(md, reportOn(text, [disputed])) : ''
  expect(file).toContain(
    'Confirmed, says Ana: The minutes say so.<br>Wrong, says Ben: It was 1987. |',
  )
})

describe('the lines of the article are what they were in its file', () => {
  const kinds = ['headline', 'standfirst', 'heading', 'paragraph', 'listItem', 'caption'] as const
  const lines = kinds.map((kind) => `The ${kind}.`)
  const words = lines.join('\n\n')
  const blocks = lines.map((line, at) => {
    const start = words.indexOf(line)
    return { start, end: start + line.length, kind: kinds[at] ?? 'paragraph' }
  })
  const made = (id: string) => {
    const format = findFormat(id)
    return format ? rendered(format, reportOn(words, [], { blocks })) : ''
  }

  test('in Markdown', async () => {
    expect(await made('md')).toContain(
      [
        '### The headline.',
        '**The standfirst.**',
        '#### The heading.',
        'The paragraph.',
        '- The listItem.',
        '*The caption.*',
      ].join('\n\n'),
    )
  })

  test('in the page', async () => {
    const html = await made('html')
    for (const kind of kinds) expect(html).toMatch(new RegExp(`class="para ${kind}( bullet)?"`))
    expect(html).toContain('role="heading" aria-level="3">The headline.')
  })
})

test('Markdown gives each reason a line of its own, and says who set a sentence aside', async () => {
  const claim = {
    ...settled,
    rating: 'wrong',
    verdicts: [
      verdictOn({ rating: 'wrong', rationale: 'Offline reason' }),
      verdictOn({ id: 'v2', role: 'second', rating: 'wrong', author: ben, rationale: 'Same' }),
    ],
    cleared: { by: ben, at: '2025-03-12T21:17:00.000Z', reason: 'A saying' },
  }
  const dismissals = [
    { sentence: 1, start: 27, end: 53, text: 'It cost.', reason: 'opinion', by: 'Ana' },
  ]
  const file = await rendered(findFormat('md')!, reportOn(text, [claim], { dismissals }))
  expect(file).toContain(
    `\n  - Offline reason\n  - ${ben.name}: Same\n  - Let stand by ${ben.name}: A saying\n`,
  )
  expect(file).toContain(
    `Offline reason<br>${ben.name}: Same<br>Let stand by ${ben.name}: A saying |`,
  )
  expect(file).toContain('- Sentence 2, opinion, says Ana: It cost.')
})
