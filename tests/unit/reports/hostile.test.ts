import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formats } from '@/lib/reports/registry'
import type { Report } from '@/lib/reports/report'
import { type BlockKind, blockKinds, blocksOf } from '@/lib/text/blocks'
import { everySeparator, isFormula, readCsv } from '@/tests/support/csv'
import { rendered, reportFullOf, reportOn } from '@/tests/support/report'

/** Harmless words on as many lines. */
const harmlessAs = (words: string) => words.replace(/[^\r\n]+/g, 'Harmless words')
const hostile = [
  '<script>alert(1)</script>',
  '</style></title><img src=x onerror=alert(1)>',
  "\"><svg onload=alert(1)> ' onclick='x",
  '=HYPERLINK("https://evil.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\tcmd',
  'Rents rose 9 percent;=1+1',
  'a";"=1+1;=2',
  'a\t＝1+1',
  '|cmd',
  '[x](javascript:alert(1)) ![i](https://evil.example/i.png)',
  '```\n# heading\n---\n| a | b |\n> quote\n1. one\n- two',
  '&lt;b&gt; &amp; &#60;',
  'first line\r\nsecond, "quoted"',
  '\u202Eright to left\u202C مرحبا بالعالم',
  '中文 👩‍👩‍👧‍👦 🇺🇦 e\u0301',
  '\\ \\* \\[ $x$ ~~y~~ http://example.org www.example.org ^z^',
  '*',
  '_',
  '…',
  '</script><script>alert(1)</script><!--',
  ']]></w:t></w:r><w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '&e; &#x41; &apos; &nbsp;',
  '#panic("x") #include "/etc/passwd" $x^2$ <label> @label',
  '#eval("1") `raw` ```typ #x``` // remark /* remark */',
  '= Heading\n== Another\n- item\n+ one',
  '\u2066isolated\u2069 \u200Fmark\u200E \u061C',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '＝1+1',
  ' =1+1',
  "'=1+1",
  "=cmd|'/C calc'!A0",
  '{{7*7}} ${7*7} <%= 7*7 %>',
  'x'.repeat(300),
  `Z${'\u0335\u0301'.repeat(12)}algo`,
  '__proto__ constructor ../../etc/passwd %00',
]

/** One report with claims, and all else, of each of these words, a line of the text each. */
function reportOfAll(all: readonly string[], kind: BlockKind): Report {
  const reports = all.map((words) => reportFullOf(words, kind))
  let at = 0
  const claims = reports.flatMap(({ claims }, index) => {
    const from = at
    at += (all[index]?.length ?? 0) + 1
    return claims.map((claim) => ({
      ...claim,
      id: `${claim.id}-${index}`,
      number: claim.number + 2 * index,
      ...{ start: claim.start + from, end: claim.end + from },
    }))
  })
  const [text, title] = [all.join('\n'), all.join(' ')]
  const report = reportOn(text, claims, {
    removed: reports.flatMap(({ removed }) => removed),
    signOffs: reports.flatMap(({ signOffs }) => signOffs),
    blockers: reports.flatMap(({ blockers }) => blockers),
    blocks: blocksOf(text).map((block) => ({ ...block, kind })),
  })
  return { ...report, article: { ...report.article, title, byline: title, desk: title } }
}

/** What a reader's program takes for structure: tags without what is said in them. */
const tags = (html: string) =>
  [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'))

/** Markdown without its escaped signs, words and blanks. */
const skeleton = (md: string) =>
  md
    .split('\n')
    .map((line) => line.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/[^[\]<>`*_#|~&!()\\]/gu, ''))
    .map((line) => line.replace(/[()!]/g, ''))

/** The tags of every part of a Word file, without those that only say which way its words run. */
const partsOf = (file: string) =>
  [...file.matchAll(/^<\?xml.*\n(.*)$/gmu)].map(([, part = '']) =>
    tags(part.replace(/<w:(?:rtl|bidi)\/>/gu, '').replaceAll('<w:rPr></w:rPr>', '')),
  )

/** An apostrophe is what makes a cell text. */
const withoutApostrophes = (words: string | undefined) => words?.replaceAll("'", '')

const inertWord = (file: string, model: string) => {
  expect(partsOf(file)).toEqual(partsOf(model))
  expect(file).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F\u202A-\u202E\u2066-\u2069]/u)
}
const inertMarkdown = (file: string, model: string) =>
  expect(skeleton(file)).toEqual(skeleton(model))

const inert: Record<string, (file: string, model: string, words: string) => void> = {
  html: (file, model) => expect(tags(file)).toEqual(tags(model)),
  docx: inertWord,
  'fixes-docx': inertWord,
  md: inertMarkdown,
  'fixes-md': inertMarkdown,
  csv: (file, model, words) => {
    const [rows, shape] = [readCsv(file), readCsv(model)]
    expect(rows.map((row) => row.length)).toEqual(shape.map((row) => row.length))
    for (const separators of everySeparator)
      for (const cell of readCsv(file, separators).flat()) expect(cell).not.toMatch(isFormula)
    expect(withoutApostrophes(rows[1]?.[3])).toBe(withoutApostrophes(words))
  },
  json: (file, _, words) => {
    const read = JSON.parse(file) as { claims: { statement: string }[] }
    expect(read.claims.map(({ statement }) => statement)).toEqual([words, words])
  },
  annotations: (file, _, words) => {
    const { first } = JSON.parse(file) as { first: { items: { body: { value: string }[] }[] } }
    expect(first.items.map(({ body }) => body[0]?.value)).toEqual([words, words, words])
    expect(file).not.toMatch(/[<>&]/)
  },
  pdf: (file, _, words) => {
    const seen = file.replace(/[\s\u200B]+/gu, '')
    for (const word of words.match(/[\x21-\x7E]{3,}/g) ?? []) expect(seen).toContain(word)
    expect(file).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u)
  },
  // a test of its own reads the cells; here they are as many, of the same kinds, and none is a formula
  xlsx: (file, model) => {
    const cells = (xml: string) => xml.match(/<c r="[A-Z]+\d+" s="\d+"( t="\w+")?>/g)
    expect(cells(file)).toEqual(cells(model))
    expect(file).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u)
  },
  // each file in it has a check here
  zip: (file) => expect(file).toContain('SHA256SUMS'),
  claimreview: (file, _, words) => {
    const { notReviewed } = JSON.parse(file) as { notReviewed: { statement: string }[] }
    expect(notReviewed.map(({ statement }) => statement)).toEqual([words, words])
    expect(file).not.toMatch(/[<>&]/)
  },
}

describe.each(formats)('the format $id', (format) => {
  const check = inert[format.id]

  test('has a test of what hostile words can do in it', () => expect(check).toBeDefined())

  // one file of all of them, where making and reading it takes long
  const cases: [name: string, all: readonly string[]][] = format.takesLong
    ? [['all of them', hostile]]
    : hostile.map((words) => [words, [words]])
  const isCompared = !/^(?:pdf|zip)$/u.test(format.id)
  const kinds = format.takesLong ? (['paragraph'] as const) : blockKinds
  test.each(cases)('keeps %j as words, wherever they were written', async (_, all) => {
    for (const kind of kinds)
      check?.(
        await rendered(format, reportOfAll(all, kind)),
        isCompared ? await rendered(format, reportOfAll(all.map(harmlessAs), kind)) : '',
        all.join('\n'),
      )
  })

  test('keeps any words as words', async () => {
    const model = await rendered(format, reportFullOf(harmlessAs('x')))
    const anything = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((words) => words.trim() !== '' && !/[\r\n\u2028\u2029\u0085\v\f]/.test(words))
    await fc.assert(
      fc.asyncProperty(anything, async (words) => {
        check?.(await rendered(format, reportFullOf(words)), model, words)
      }),
      { numRuns: format.takesLong ? 15 : 150 },
    )
  })
})
