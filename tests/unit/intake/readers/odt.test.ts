import { describe, expect, test } from 'vitest'
import { Refused } from '@/lib/core/errors'
import { odtFile, odtParagraph as p, zipped } from '@/tests/support/office'
import { lines, read, remarked } from '@/tests/support/read'

const readBody = (body: string, more: Partial<Parameters<typeof odtFile>[0]> = {}) =>
  read('story.odt', odtFile({ body, ...more }))

const style = (name: string, parent: string, more = '') =>
  `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}" ${more}/>`

test('styles and elements say what a paragraph is', async () => {
  const body = [
    p('A bridge for all', 'P1'),
    p('It cost 14 million.', 'Subtitle'),
    '<text:h text:outline-level="1">The costs.</text:h>',
    p('More of them.', 'House'),
    p('It opened in 1978.'),
    `<text:list><text:list-item>${p('40 metres long')}<text:list><text:list-item>${p('8 wide')}</text:list-item></text:list></text:list-item></text:list>`,
    p('The bridge in 1978', 'P2'),
    p('After the list.'),
  ].join('')
  const document = await readBody(body, {
    automatic: style('P1', 'Title') + style('P2', 'Illustration'),
    styles: style('House', 'Standard', 'style:default-outline-level="2"'),
  })
  expect(lines(document)).toEqual([
    'headline: A bridge for all',
    'standfirst: It cost 14 million.',
    'heading: The costs.',
    'heading: More of them.',
    'paragraph: It opened in 1978.',
    'listItem: 40 metres long',
    'listItem: 8 wide',
    'caption: The bridge in 1978',
    'paragraph: After the list.',
  ])
})

describe('what stands in a line', () => {
  test.each([
    ['words cut into spans', 'It <text:span>ope</text:span>ned.', 'It opened.'],
    ['a link', 'See <text:a>the minutes</text:a>.', 'See the minutes.'],
    ['several spaces and a tab', 'A<text:s text:c="3"/>B<text:tab/>C', 'A B C'],
    ['a line break', 'A bridge<text:line-break/>for all', 'A bridge for all'],
    ['the end of a page', 'It<text:soft-page-break/> opened.', 'It opened.'],
    ['line breaks of the XML itself', 'It\n   opened.', 'It opened.'],
    [
      'a picture’s description',
      'It<draw:frame><svg:title>Bridge</svg:title><svg:desc>A bridge</svg:desc></draw:frame> held.',
      'It held.',
    ],
    [
      'a bookmark',
      '<text:bookmark-start text:name="a"/>It held.<text:bookmark-end text:name="a"/>',
      'It held.',
    ],
  ])('%s', async (_, inside, words) => {
    expect((await readBody(p(inside))).text).toBe(words)
  })
})

test('a text box is read after the paragraph it is fixed to', async () => {
  const box = `<draw:frame><draw:text-box>${p('Boxed.')}</draw:text-box></draw:frame>`
  expect((await readBody(p(`The bridge ${box}opened.`))).text).toBe('The bridge opened.\n\nBoxed.')
})

test('cells of a table are paragraphs; a table of contents is none', async () => {
  const cell = (words: string) => `<table:table-cell>${p(words)}</table:table-cell>`
  const contents = `<text:table-of-content><text:index-body>${p('Costs 3')}</text:index-body></text:table-of-content>`
  const table = `<table:table><table:table-row>${cell('1978')}${cell('14 million')}</table:table-row></table:table>`
  expect((await readBody(contents + table)).text).toBe('1978\n\n14 million')
})

test('tracked changes are taken as accepted, and it is said how many', async () => {
  const changes = `<text:tracked-changes>
    <text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Ben</dc:creator></office:change-info>${p('14')}</text:deletion></text:changed-region>
    <text:changed-region text:id="c2"><text:insertion><office:change-info/></text:insertion></text:changed-region>
    <text:changed-region text:id="c3"><text:format-change/></text:changed-region></text:tracked-changes>`
  const body = `${changes}${p('It cost <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>15<text:change-end text:change-id="c2"/> million.')}`
  const { text, warnings } = await readBody(body)
  expect(text).toBe('It cost 15 million.')
  expect(warnings).toEqual([
    '2 tracked changes were taken as accepted. Look whether they should be.',
  ])
})

describe('comments', () => {
  const comment = (name: string, words: string, more = '') =>
    `<office:annotation office:name="${name}" ${more}><dc:creator>Ben</dc:creator><dc:date>2025-03-01T10:00:00.000000000</dc:date><meta:creator-initials>B</meta:creator-initials>${p(words)}</office:annotation>`
  const end = (name: string) => `<office:annotation-end office:name="${name}"/>`

  test('lie on their words, with author and date, and are not in the text', async () => {
    const document = await readBody(
      p(`It cost ${comment('a', 'Who says so?')}14 million${end('a')} crowns.`),
    )
    expect(document.text).toBe('It cost 14 million crowns.')
    expect(remarked(document)).toEqual([['14 million', 'Who says so?']])
    expect(document.remarks[0]).toMatchObject({
      kind: 'comment',
      author: 'Ben',
      at: '2025-03-01T10:00:00.000Z',
    })
  })

  test('may go over several paragraphs', async () => {
    const document = await readBody(
      p(`One ${comment('a', 'All?')}two.`) + p(`Three${end('a')} four.`),
    )
    expect(remarked(document)).toEqual([['two.\n\nThree', 'All?']])
  })

  test('answers lie where the comment they answer lies', async () => {
    const answer = comment('b', 'In 1978.', 'loext:parent-name="a"')
    expect(
      remarked(await readBody(p(`${comment('a', 'When?')}It opened${end('a')}${answer} late.`))),
    ).toEqual([
      ['It opened', 'When?'],
      ['It opened', 'In 1978.'],
    ])
  })

  test('one over no words is about the sentence before it', async () => {
    expect(
      remarked(await readBody(p(`It opened. It held.${comment('', 'Sure?')} It fell.`))),
    ).toEqual([['It held.', 'Sure?']])
  })
})

test('footnotes hang on the words before their mark, which is not in the text', async () => {
  const note = (words: string, kind = 'footnote') =>
    `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(words)}${p('p. 4')}</text:note-body></text:note>`
  const document = await readBody(
    p(`It opened in 1978${note('Minutes')}, and it cost 14 million${note('Budget', 'endnote')}.`),
  )
  expect(document.text).toBe('It opened in 1978, and it cost 14 million.')
  expect(remarked(document)).toEqual([
    ['It opened in 1978', 'Minutes\np. 4'],
    ['and it cost 14 million', 'Budget\np. 4'],
  ])
})

test('a footnote in a list leaves the list a list', async () => {
  const note = `<text:note><text:note-body>${p('Minutes')}</text:note-body></text:note>`
  const list = `<text:list><text:list-item>${p(`40 metres${note} long.`)}</text:list-item></text:list>`
  expect(lines(await readBody(list))).toEqual(['listItem: 40 metres long.'])
})

test('the file’s own facts: title, who wrote it first, language', async () => {
  const meta =
    '<dc:title>The bridge</dc:title><meta:initial-creator>Ines Mora</meta:initial-creator><dc:creator>Ben</dc:creator><dc:language>de-AT</dc:language>'
  expect(await readBody(p('It opened.'), { meta })).toMatchObject({
    title: 'The bridge',
    byline: 'Ines Mora',
    language: 'de-AT',
  })
})

describe('is refused, in words', () => {
  test.each([
    [
      'a file with a password',
      odtFile({ body: p('x'), manifest: '<manifest:encryption-data/>' }),
      /has a password/u,
    ],
    ['another kind of file', zipped({ 'word/document.xml': '<x/>' }), /no OpenDocument text/u],
    ['broken XML', zipped({ 'content.xml': '<office>' }), /damaged/u],
    ['a document without a word', odtFile({ body: p('') }), /no text/u],
    [
      'elements in elements in elements',
      zipped({ 'content.xml': '<x>'.repeat(5000) }),
      /too deeply/u,
    ],
  ])('%s', async (_, bytes, reason) => {
    const reading = read('story.odt', bytes)
    await expect(reading).rejects.toThrow(Refused)
    await expect(reading).rejects.toThrow(reason)
  })
})

test.each([
  ['super 58%', '10', '9', '10⁹'],
  ['33% 58%', 'about 40 m', '2', 'about 40 m²'],
  ['sub 58%', 'CO', '2', 'CO2'],
  ['-10% 100%', '10', '9', '10₉'],
])('raised and lowered figures change no number: %s', async (position, base, figure, said) => {
  const automatic = `<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="${position}"/></style:style>`
  const body = p(`${base}<text:span text:style-name="T1">${figure}</text:span>`)
  expect((await readBody(body, { automatic })).text).toBe(said)
})

test('a formula that is a file of its own is told of, for it is left out', async () => {
  const { text, warnings } = await readBody(
    p('It is <draw:frame><draw:object/></draw:frame> of all.'),
  )
  expect(text).toBe('It is of all.')
  expect(warnings).toEqual([
    'One embedded object (a formula, chart or table) was left out; look whether it holds words that count.',
  ])
})
