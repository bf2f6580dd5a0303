import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readPlaces } from '@/lib/intake/readers/docx/places'
import { readDocx } from '@/lib/intake/readers/docx/read'
import { docx } from '@/lib/reports/formats/docx'
import type { ReportClaim } from '@/lib/reports/report-claim'
import { run, wordParagraph, zipped } from '@/tests/support/office'
import { reportClaim, reportOn } from '@/tests/support/report'
import { proposed } from '@/tests/support/report-fix'
import { changesIn, commentsIn, documentOf, faultsOf, wordParts } from '@/tests/support/word'

/** What the docx of a report on this document is, with claims on these words. */
function reportedOn(document: Uint8Array, claimsOf: (text: string) => ReportClaim[]) {
  const { text } = readDocx(document, 'Word document')
  const report = reportOn(text, claimsOf(text))
  const origin = { text, corrections: [] }
  return docx.render(report, { origin, document }) as Uint8Array
}

const on =
  (...claims: [quote: string, replacement?: string][]) =>
  (text: string) =>
    claims.map(([quote, replacement], at) => {
      const start = text.indexOf(quote)
      if (start < 0) throw new Error(`${quote} is not in: ${text}`)
      const fixes = replacement === undefined ? [] : [proposed(quote, replacement)]
      return reportClaim({ number: at + 1, start, end: start + quote.length, quote, fixes })
    })

const bold = (words: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${words}</w:t></w:r>`
const inserted = (runs: string) =>
  `<w:ins w:id="900" w:author="Ines" w:date="2025-01-01T10:00:00Z">${runs}</w:ins>`
const deleted = (words: string) =>
  `<w:del w:id="901" w:author="Ines" w:date="2025-01-01T10:00:00Z"><w:r><w:delText>${words}</w:delText></w:r></w:del>`

describe('the document an article came in goes out as the same', () => {
  const body = [
    wordParagraph('The bridge', 'Titel'),
    wordParagraph(
      `${run('It cost ')}${bold('312')}${run(' million &amp; more')}${deleted('!')}${inserted(run(', she said.'))}`,
    ),
    `<w:tbl><w:tr><w:tc>${wordParagraph('A cell of 14 words.')}</w:tc></w:tr></w:tbl>`,
  ].join('')
  const document = documentOf({ body })
  const made = reportedOn(
    document,
    on(['cost 312 million & more', 'cost 213 million & more'], ['said', 'says'], ['14 words']),
  )

  test('with every part as it was, but the text, its comments, and the lists that name them', () => {
    const [before, after] = [unzipSync(document), unzipSync(made)]
    const same = Object.keys(before).filter((name) =>
      Buffer.from(before[name] ?? []).equals(Buffer.from(after[name] ?? [])),
    )
    expect(same).toEqual(['word/styles.xml', '_rels/.rels', 'word/media/image1.png'])
    expect(Object.keys(after).filter((name) => !(name in before))).toEqual([
      'word/comments.xml',
      'word/commentsExtended.xml',
      'word/_rels/document.xml.rels',
    ])
    expect(faultsOf(made)).toEqual([])
  })

  test('with a comment on the exact words, across runs', () => {
    expect([...commentsIn(made)].map(([initials, { on }]) => [initials, on])).toEqual([
      ['C1', 'cost 312 million & more'],
      ['C2', 'said'],
      ['C3', '14 words'],
    ])
  })

  test('with what is proposed tracked beside what was tracked already, in the look of the words around', () => {
    expect(changesIn(made)).toEqual([
      'del 312, Ben 2025-03-12T18:52:00Z',
      'ins 213, Ben 2025-03-12T18:52:00Z',
      'del !, Ines 2025-01-01T10:00:00Z',
      // of the words Ines put in, those that Ben would take out are both
      'ins , she said, Ines 2025-01-01T10:00:00Z',
      'ins says, Ben 2025-03-12T18:52:00Z',
      'ins ., Ines 2025-01-01T10:00:00Z',
    ])
    expect(wordParts(made)['word/document.xml']).toContain(
      '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">213</w:t></w:r></w:ins>',
    )
  })

  test('and of its text only the runs that were touched differ', () => {
    const { 'word/document.xml': xml = '' } = wordParts(made)
    for (const whole of [wordParagraph('The bridge', 'Titel'), deleted('!')])
      expect(xml).toContain(whole)
  })
})

test('comments the document has stay, and one that Galley put there is written anew, not twice', () => {
  const body = wordParagraph(
    `<w:commentRangeStart w:id="4"/>${run('Built in 1978.')}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>`,
  )
  const comments = `<w:comment w:id="4" w:author="Ines" w:initials="I"><w:p><w:r><w:t>Sure?</w:t></w:r></w:p></w:comment>`
  const once = reportedOn(documentOf({ body, comments }), on(['1978']))
  expect(faultsOf(once)).toEqual([])
  const twice = reportedOn(once, on(['1978'], ['Built']))
  expect(faultsOf(twice)).toEqual([])
  expect(wordParts(twice)['word/comments.xml']?.match(/w:initials="\w+"/gu)).toEqual([
    'w:initials="I"',
    'w:initials="C1"',
    'w:initials="C2"',
  ])
})

describe('what an earlier report left in a document goes out only as this one tells it', () => {
  const document = documentOf({ body: wordParagraph('Built in 1978 of steel.') })
  const one =
    (quote: string, more: Partial<ReportClaim> = {}) =>
    (text: string) =>
      on([quote])(text).map((claim) => ({ ...claim, ...more }))
  const plain = reportedOn(document, one('1978'))
  const tracks = reportedOn(document, on(['1978', '1979']))
  const changed = (bytes: Uint8Array, name: string, from: RegExp, to: string) => {
    const parts = wordParts(bytes)
    expect(parts[name]).toMatch(from)
    return zipped({ ...parts, [name]: parts[name]?.replace(from, to) })
  }
  const comments = 'word/comments.xml'
  const main = 'word/document.xml'
  const header = 'word/header.xml'
  const isFresh = (bytes: Uint8Array) => /Not signed off/u.test(wordParts(bytes)[header] ?? '')

  test.each([
    ['as it was', plain],
    ['by nobody', changed(plain, comments, /w:author="Galley"/u, 'w:author="Author"')],
    ['without initials', changed(plain, comments, / w:initials="C1"/u, '')],
  ])('a comment %s is written anew where it stands', (_, kept) => {
    const made = reportedOn(kept, one('1978', { statement: 'New.' }))
    expect(isFresh(made)).toBe(false)
    expect(faultsOf(made)).toEqual([])
    expect([...commentsIn(made)].map(([initials, { on }]) => [initials, on])).toEqual([
      ['C1', '1978'],
    ])
    expect(commentsIn(made).get('C1')?.says).toContain('Claim: New.')
  })

  const accepted = { ...proposed('1978', '1979'), state: 'accepted' as const }
  const noComments = changed(tracks, comments, /<w:comment .*<\/w:comment>/su, '')
  const report = docx.render(reportOn('One.')) as Uint8Array
  const reference = /<w:commentReference [^>]*>/u
  test.each([
    ['a comment on a claim that is gone', plain, one('1978', { paragraph: null })],
    ['a comment on a claim of another article', plain, one('1978', { id: 'another' })],
    ['a comment that was put on other words', plain, one('steel')],
    ['a comment on fewer words than the claim', plain, one('in 1978')],
    ['a comment that stands nowhere', changed(plain, main, reference, ''), one('1978')],
    ['a comment without its head', changed(plain, comments, />C1</u, '>C<'), one('1978')],
    ['a change that is no longer told', tracks, one('1978')],
    [
      'a change that was rejected',
      tracks,
      one('1978', { fixes: [{ ...accepted, state: 'rejected' }] }),
    ],
    ['a change that no comment tells of', noComments, one('1979', { fixes: [accepted] })],
    ['a report behind the text', changed(report, header, /Not signed off/u, 'Old'), () => []],
  ] as const)('%s: a new document', (_, kept, claims) => {
    const made = reportedOn(kept, claims)
    expect(isFresh(made)).toBe(true)
    expect(changesIn(made)).toEqual([])
  })
})

test('a document of another text, or one that cannot be written into, gives way to a new one', () => {
  const document = documentOf({ body: wordParagraph('One.') })
  const other = docx.render(reportOn('Two.'), {
    origin: { text: 'Two.', corrections: [] },
    document,
  }) as Uint8Array
  expect(wordParts(other)['word/header.xml']).toContain('Not signed off')
})

/** The same file named several times, at the end of a zip: `film0.avi`, `film1.avi` and so on. */
function namedOften(zip: Uint8Array, times: number): Uint8Array {
  const name = 'word/media/film0.avi'
  const [whole, end] = [Buffer.from(zip), Buffer.from(zip.subarray(-22))]
  const entry = whole.subarray(whole.lastIndexOf(name) - 46, -22)
  const more = Array.from({ length: times - 1 }, (_, at) => {
    const copy = Buffer.from(entry)
    copy.write(`${at + 1}`, 46 + name.indexOf('0'))
    return copy
  })
  for (const field of [8, 10]) end.writeUInt16LE(end.readUInt16LE(field) + more.length, field)
  return Buffer.concat([whole.subarray(0, -22), ...more, end])
}

test.each([
  [6, 35],
  [1, 41],
])('a document with %i films of %i MB gives way to a new one', (times, size) => {
  const film = new Uint8Array(size * 1024 * 1024)
  const parts = unzipSync(documentOf({ body: wordParagraph('One.') }))
  const document = namedOften(zipped({ ...parts, 'word/media/film0.avi': film }), times)
  expect('word/header.xml' in wordParts(reportedOn(document, on(['One'])))).toBe(true)
})

test('a comment within a remark of the part is none', () => {
  const body = wordParagraph('Built in 1978.')
  const comments = '<!-- <w:comment w:id="1" w:author="Galley" w:initials="C1"></w:comment> -->'
  const made = reportedOn(documentOf({ body, comments }), on(['1978']))
  expect(wordParts(made)['word/document.xml']).toContain('<w:commentReference')
})

const words = fc.constantFrom(
  'one ',
  'two',
  ' 312',
  '&amp;',
  ' a\u00ADb ',
  '  ',
  'ж',
  '\u{1F309}',
  '&#x1F309;',
  'z',
)
const piece = fc.oneof(
  { weight: 6, arbitrary: words.map((text) => `<w:t xml:space="preserve">${text}</w:t>`) },
  fc.constantFrom('<w:tab/>', '<w:noBreakHyphen/>', '<w:br/>', '<w:footnoteReference w:id="1"/>'),
)
const someRun = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(
    ([pieces, isBold]) => `<w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}${pieces.join('')}</w:r>`,
  )
const someRuns = fc.oneof(
  { weight: 4, arbitrary: someRun },
  someRun.map(inserted),
  fc.constant(deleted('gone')),
  someRun.map((one) => `<w:hyperlink w:anchor="x">${one}</w:hyperlink>`),
  fc.constant('<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>'),
)
const someBody = fc
  .array(fc.array(someRuns, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
  .map(
    (paragraphs) =>
      `${wordParagraph('Begins.')}${paragraphs.map((one) => `<w:p>${one.join('')}</w:p>`).join('')}`,
  )

/** Every change with a number of its own. */
function numbered(xml: string) {
  let next = 900
  return xml.replace(/w:id="90\d"/gu, () => `w:id="${next++}"`)
}

const decoded = (xml: string) => xml.replace('&amp;', '&').replace('&#x1F309;', '\u{1F309}')

test('each character of the text is found where it stands in the file', () => {
  fc.assert(
    fc.property(someBody, (body) => {
      const document = documentOf({ body: numbered(body) })
      const places = readPlaces(document)!
      const { text } = readDocx(document, 'Word document')
      expect(places.text).toBe(text)
      for (const [at, start] of Object.entries(places.starts)) {
        const there = decoded(places.xml.slice(start, places.ends[Number(at)]))
        const sign = text[Number(at)] ?? ''
        // two halves, written as one entity
        if (!sign.isWellFormed()) continue
        if (there.startsWith('<m:')) expect('x+1').toContain(sign)
        else if (/^<w:(?:tab|noBreak)/u.test(there)) expect([' ', '-']).toContain(sign)
        else expect(/^\s/u.test(there) ? ' ' : there).toContain(sign)
      }
      const placed = Object.keys(places.starts).length
      const parted = text.match(/[^\s]/gu)?.length ?? 0
      expect(placed).toBeGreaterThanOrEqual(parted)
    }),
    { numRuns: 120 },
  )
})

const share = fc.double({ min: 0, max: 1, noNaN: true })

test('whatever a document holds and whatever is proposed, it stays a whole document that says the same', () => {
  fc.assert(
    fc.property(
      someBody,
      fc.array(fc.tuple(share, share, fc.option(fc.constantFrom('', 'new', 'new words, 7'))), {
        maxLength: 5,
      }),
      (body, marked) => {
        const document = documentOf({ body: numbered(body), footnotes: '' })
        const { text } = readDocx(document, 'Word document')
        const wordAt = (at: number) => /\S/u.test(text[at] ?? '')
        const claims = marked.flatMap(([a, b, replacement], index) => {
          const [start, end] = [a, b]
            .map((one) => Math.floor(one * text.length))
            .sort((x, y) => x - y) as [number, number]
          if (start >= end || !wordAt(start) || !wordAt(end - 1)) return []
          const quote = text.slice(start, end)
          // a formula is one thing, and so is an emoji
          const halves = [...text.matchAll(/x\+1/gu)].some(({ index }) =>
            [start, end].some((edge) => edge > index && edge < index + 3),
          )
          if (!quote.isWellFormed() || halves) return []
          const fixes = replacement === null ? [] : [proposed(quote, replacement)]
          return [reportClaim({ number: index + 1, start, end, quote, fixes })]
        })
        const made = reportedOn(document, () => claims)
        expect(faultsOf(made)).toEqual([])
        expect(readDocx(rejected(made), 'Word document').text).toBe(text)
        for (const [initials, { on }] of commentsIn(rejected(made))) {
          const claim = claims.find(({ number }) => `C${number}` === initials)
          expect(plain(on)).toBe(plain(claim?.quote ?? ''))
        }
      },
    ),
    { numRuns: 80 },
  )
})

/** Without white space and signs that have elements of their own. */
const plain = (words: string) => words.replace(/[\s\u00AD-]/gu, '')

/** The document once nothing of what Ben proposed is accepted. */
function rejected(bytes: Uint8Array) {
  const parts = wordParts(bytes)
  const { 'word/document.xml': xml = '' } = parts
  const kept = xml
    .replace(/<w:ins [^>]*w:author="Ben"[^>]*>.*?<\/w:ins>/gsu, '')
    .replace(/<w:del [^>]*w:author="Ben"[^>]*>(.*?)<\/w:del>/gsu, (_, inside: string) =>
      inside.replaceAll('w:delText', 'w:t'),
    )
    // what Ines took out is out, what she put in is in
    .replace(/<w:del .*?<\/w:del>/gsu, '')
    .replace(/<\/?w:ins\b[^>]*>/gu, '')
  return zipped({ ...parts, 'word/document.xml': kept })
}
