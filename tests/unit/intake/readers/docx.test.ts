import { describe, expect, test } from 'vitest'
import { Refused } from '@/lib/core/errors'
import { returnedIn } from '@/lib/intake/readers/docx/returned'
import { run, wordFile, wordParagraph as p, wordStyles, zipped } from '@/tests/support/office'
import { lines, read, remarked } from '@/tests/support/read'

const readBody = (body: string, more: Partial<Parameters<typeof wordFile>[0]> = {}) =>
  read('story.docx', wordFile({ body, ...more }))
const linesOf = async (body: string) => lines(await readBody(body))

test('styles say what a paragraph is, also where Word speaks German or the house made its own', async () => {
  const body = [
    p('A bridge for all', 'Titel'),
    p('It cost 14 million.', 'Untertitel'),
    p('It opened in 1978.'),
    p('The costs.', 'berschrift1'),
    p('More of them.', 'Zwischentitel'),
    p('Still more of them.', 'Hausstil'),
    p('40 metres long', 'Aufzhlungszeichen'),
    p('The bridge in 1978', 'Beschriftung'),
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr>${run('8 metres wide')}</w:p>`,
  ].join('')
  expect(await linesOf(body)).toEqual([
    'headline: A bridge for all',
    'standfirst: It cost 14 million.',
    'paragraph: It opened in 1978.',
    'heading: The costs.',
    'heading: More of them.',
    'heading: Still more of them.',
    'listItem: 40 metres long',
    'caption: The bridge in 1978',
    'listItem: 8 metres wide',
  ])
})

test('a list taken off a paragraph leaves a paragraph', async () => {
  const off = `<w:p><w:pPr><w:pStyle w:val="Aufzhlungszeichen"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${run('It opened.')}</w:p>`
  expect(await linesOf(p('Costs.', 'berschrift1') + off)).toEqual([
    'headline: Costs.',
    'paragraph: It opened.',
  ])
})

test('where no style says anything, lines are judged by their words', async () => {
  expect(
    await linesOf(p('A bridge for all') + p('It opened in 1978.') + p('What it cost') + p('Much.')),
  ).toEqual([
    'headline: A bridge for all',
    'paragraph: It opened in 1978.',
    'heading: What it cost',
    'paragraph: Much.',
  ])
})

test('lines of a table of contents are left out, and listed', async () => {
  const contents = p('Costs 3', 'Verzeichnis1') + p('Gains 4', 'Verzeichnis1')
  expect(await linesOf(contents + p('It opened.'))).toEqual(['paragraph: It opened.'])
  expect((await readBody(contents + p('It opened.'))).leftOut).toEqual([
    { at: 0, text: 'Costs 3\nGains 4', unit: 'lines', why: 'around' },
  ])
})

describe('what stands in a line', () => {
  test.each([
    [
      'words cut into runs',
      `${run('It ope')}${run('ned in ')}${run('1978.')}`,
      'It opened in 1978.',
    ],
    [
      'a link',
      `${run('See ')}<w:hyperlink w:anchor="x">${run('the minutes')}</w:hyperlink>${run('.')}`,
      'See the minutes.',
    ],
    ['a tab', '<w:r><w:t>A</w:t><w:tab/><w:t>B</w:t></w:r>', 'A B'],
    [
      'a soft line break',
      '<w:r><w:t>A bridge</w:t><w:br/><w:t>for all</w:t></w:r>',
      'A bridge for all',
    ],
    [
      'a hyphen that does not break',
      '<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t></w:r>',
      'well-known',
    ],
    ['a soft hyphen', '<w:r><w:t>brid</w:t><w:softHyphen/><w:t>ge\u00ADs</w:t></w:r>', 'bridges'],
    [
      'a symbol',
      '<w:r><w:t>20 </w:t><w:sym w:font="Symbol" w:char="F0B0"/><w:t>C</w:t></w:r>',
      '20 °C',
    ],
    [
      'a Greek letter',
      '<w:r><w:sym w:font="Symbol" w:char="F061"/><w:t> rays</w:t></w:r>',
      'α rays',
    ],
    [
      'hidden words',
      `${run('Seen')}<w:r><w:rPr><w:vanish/></w:rPr><w:t> unseen</w:t></w:r>${run('.')}`,
      'Seen.',
    ],
    ['a space kept at a border', `${run('one ')}${run(' two')}`, 'one two'],
    ['entities of XML', run('Salo &amp; Sons &lt;1978&gt; &#233;'), 'Salo & Sons <1978> é'],
    ['a formula', '<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>', 'E=mc'],
    [
      'a content control',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('Words')}</w:sdtContent></w:sdt>`,
      'Words',
    ],
    ['letters beyond the first plane', run('جسر 🌉'), 'جسر 🌉'],
  ])('%s', async (_, inside, words) => {
    expect((await readBody(p(inside))).text).toBe(words)
  })

  test('of a field, its result alone', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const inner = `${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${run('7')}${field('end')}`
    const body = `${run('On ')}${field('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${inner}${field('separate')}${run('Monday')}${field('end')}${run('.')}`
    expect((await readBody(p(body))).text).toBe('On Monday.')
  })

  test('two line breaks in a row begin a paragraph', async () => {
    expect(
      (await readBody(p('<w:r><w:t>One.</w:t><w:br/><w:br/><w:t>Two.</w:t></w:r>'))).text,
    ).toBe('One.\n\nTwo.')
  })
})

test('cells of a table are paragraphs, row by row', async () => {
  const row = (...cells: string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`
  const { text } = await readBody(
    `<w:tbl><w:tblPr/>${row('Year', 'Cost')}${row('1978', '14 million')}</w:tbl>`,
  )
  expect(text).toBe('Year\n\nCost\n\n1978\n\n14 million')
})

test('a text box is read once, after the paragraph it is fixed to', async () => {
  const box = `<w:txbxContent>${p('Boxed one.')}${p('Boxed two.')}</w:txbxContent>`
  const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  const { text } = await readBody(p(`${run('The bridge ')}${shape}${run('opened.')}`))
  expect(text).toBe('The bridge opened.\n\nBoxed one.\n\nBoxed two.')
})

test('words that are deleted or not shown are listed, each where it would be put back', async () => {
  const gone = (words: string) => `<w:r><w:rPr><w:b/></w:rPr><w:delText>${words}</w:delText></w:r>`
  const body = [
    `<w:p>${run('It cost 14')}<w:del w:id="1" w:author="A">${gone(' mil')}${gone('lion')}</w:del>${run(' crowns.')}</w:p>`,
    `<w:p><w:del w:id="2" w:author="A">${gone('All of it.')}</w:del></w:p>`,
    `<w:p>${run('Seen')}<w:r><w:rPr><w:vanish/></w:rPr><w:t> un</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>seen</w:t></w:r>${run('.')}</w:p>`,
  ].join('')
  const { text, leftOut } = await readBody(body)
  expect(text).toBe('It cost 14 crowns.\n\nSeen.')
  expect(leftOut.map((out) => [text.slice(0, out.at), out.text, out.why, out.unit])).toEqual([
    ['It cost 14', 'million', 'deleted', 'words'],
    ['It cost 14 crowns.\n\n', 'All of it.', 'deleted', 'words'],
    ['It cost 14 crowns.\n\nSeen', 'unseen', 'hidden', 'words'],
  ])
})

describe('tracked changes', () => {
  const by = 'w:id="9" w:author="Ben" w:date="2025-03-01T10:00:00Z"'
  const insert = (inside: string) => `<w:ins ${by}>${inside}</w:ins>`
  const remove = (words: string) =>
    `<w:del ${by}><w:r><w:delText>${words}</w:delText></w:r></w:del>`

  test('are taken as accepted, and it is said how many', async () => {
    const { text, warnings } = await readBody(
      p(`${run('It cost ')}${remove('14')}${insert(run('15'))}${run(' million.')}`),
    )
    expect(text).toBe('It cost 15 million.')
    expect(warnings).toEqual([
      '2 tracked changes were taken as accepted. Look whether they should be.',
    ])
  })

  test('are not spoken of where there are none', async () => {
    expect((await readBody(p('It cost much.'))).warnings).toEqual([])
  })

  test('moved words stand where they were moved to, and count once', async () => {
    const body =
      p(`<w:moveFrom ${by}>${run('It opened.')}</w:moveFrom>${run('It closed.')}`) +
      p(`<w:moveTo ${by}>${run('It opened.')}</w:moveTo>`)
    const { text, warnings } = await readBody(body)
    expect(text).toBe('It closed.\n\nIt opened.')
    expect(warnings).toEqual([
      'One tracked change was taken as accepted. Look whether it should be.',
    ])
  })

  test('a paragraph whose end was deleted goes on in the next', async () => {
    const first = `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>${run('The bridge ')}</w:p>`
    expect((await readBody(first + p('opened.') + p('It held.'))).text).toBe(
      'The bridge opened.\n\nIt held.',
    )
  })

  test('what was inserted and deleted again is not there', async () => {
    expect((await readBody(p(`${run('It held')}${insert(remove(' not'))}${run('.')}`))).text).toBe(
      'It held.',
    )
  })
})

describe('comments', () => {
  const comment = (id: number, words: string, paragraph = `0000000${id}`) =>
    `<w:comment w:id="${id}" w:author="Ben" w:date="2025-03-01T10:00:00"><w:p w14:paraId="${paragraph}">${run(words)}</w:p></w:comment>`
  const range = (id: number, inside: string) =>
    `<w:commentRangeStart w:id="${id}"/>${inside}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

  test('lie on their words, with author and date', async () => {
    const body =
      p('First.') + p(`${run('It cost ')}${range(1, run('14 million'))}${run(' crowns.')}`)
    const document = await readBody(body, { comments: comment(1, 'Who says so?') })
    expect(remarked(document)).toEqual([['14 million', 'Who says so?']])
    expect(document.remarks[0]).toMatchObject({
      kind: 'comment',
      author: 'Ben',
      at: '2025-03-01T10:00:00.000Z',
    })
  })

  test('may begin and end between paragraphs, and go over several', async () => {
    const body = `${p('One.')}<w:commentRangeStart w:id="1"/>${p('Two.')}${p('Three.')}<w:commentRangeEnd w:id="1"/>${p('Four.')}`
    expect(remarked(await readBody(body, { comments: comment(1, 'All of it?') }))).toEqual([
      ['Two.\n\nThree.', 'All of it?'],
    ])
  })

  test('answers lie where the comment they answer lies', async () => {
    const document = await readBody(p(`${range(1, run('It opened'))}${run(' late.')}`), {
      comments: comment(1, 'When?') + comment(2, 'In 1978.'),
      replies:
        '<w15:commentEx w15:paraId="00000001"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001"/>',
    })
    expect(remarked(document)).toEqual([
      ['It opened', 'When?'],
      ['It opened', 'In 1978.'],
    ])
  })

  test('a file in which two comments answer each other is read all the same, and its answers are found', () => {
    const answers = (pairs: [number, number][]) =>
      pairs
        .map(
          ([id, to]) =>
            `<w15:commentEx w15:paraId="0000000${id}" w15:paraIdParent="0000000${to}"/>`,
        )
        .join('')
    const bytes = wordFile({
      body: p(`${range(1, run('It opened'))}${run(' late.')}`),
      comments: [
        comment(1, 'C1 · Open · 0123 4567'),
        comment(2, 'When?'),
        comment(3, 'Then.'),
        comment(4, 'In 1978.'),
      ].join(''),
      replies: answers([
        [2, 3],
        [3, 2],
        [4, 1],
      ]),
    })
    expect(returnedIn(bytes).comments).toMatchObject([
      { number: 1, answers: [{ body: 'In 1978.' }] },
    ])
  })

  test('one over no words is about the sentence before it', async () => {
    const body = p(
      `${run('It opened. It held.')}<w:r><w:commentReference w:id="1"/></w:r>${run(' It fell.')}`,
    )
    expect(remarked(await readBody(body, { comments: comment(1, 'Sure?') }))).toEqual([
      ['It held.', 'Sure?'],
    ])
  })

  test('one on words that a tracked change deleted is about what stands before', async () => {
    const gone = range(1, '<w:del w:id="5"><w:r><w:delText> at once</w:delText></w:r></w:del>')
    const body = p(`${run('It opened')}${gone}${run('.')}`)
    expect(remarked(await readBody(body, { comments: comment(1, 'No.') }))).toEqual([
      ['It opened', 'No.'],
    ])
  })

  test('one that the file has no words for, or that has no place, is left out', async () => {
    const document = await readBody(p(range(7, run('It opened.'))), {
      comments: comment(1, 'Lost'),
    })
    expect(document.remarks).toEqual([])
  })

  test('a long one keeps its paragraphs', async () => {
    const two = `<w:comment w:id="1" w:author="">${p('One.')}${p('Two.')}</w:comment>`
    const [remark] = (await readBody(p(range(1, run('It opened.'))), { comments: two })).remarks
    expect(remark).toMatchObject({ body: 'One.\nTwo.', author: null, at: null })
  })
})

describe('footnotes and endnotes', () => {
  const mark = (id: number, kind = 'footnote') => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
  const note = (id: number, words: string, kind = 'footnote') =>
    `<w:${kind} w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${run(` ${words}`)}</w:p></w:${kind}>`
  const separator =
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'

  test('hang on the sentence before their mark', async () => {
    const document = await readBody(
      p(`${run('It opened. It cost 14 million.')}${mark(1)}${run(' It held.')}`),
      {
        footnotes: separator + note(1, 'Minutes, p. 4.'),
      },
    )
    expect(remarked(document)).toEqual([['It cost 14 million.', 'Minutes, p. 4.']])
    expect(document.text).toBe('It opened. It cost 14 million. It held.')
    expect(document.remarks[0]).toMatchObject({ kind: 'footnote', author: null })
  })

  test('two in one sentence share it out', async () => {
    const body = p(
      `${run('It opened in 1978')}${mark(1)}${run(', and it cost 14 million')}${mark(2)}${run('.')}`,
    )
    expect(
      remarked(await readBody(body, { footnotes: note(1, 'Minutes') + note(2, 'Budget') })),
    ).toEqual([
      ['It opened in 1978', 'Minutes'],
      ['and it cost 14 million', 'Budget'],
    ])
  })

  test('two at one place are about the same words', async () => {
    const body = p(`${run('It opened.')}${mark(1)}${mark(2, 'endnote')}`)
    const document = await readBody(body, {
      footnotes: note(1, 'One'),
      endnotes: note(2, 'Two', 'endnote'),
    })
    expect(remarked(document)).toEqual([
      ['It opened.', 'One'],
      ['It opened.', 'Two'],
    ])
  })

  test('one before the first word is about the first sentence', async () => {
    const body = p('Before.') + p(`${mark(1)}${run('It opened. It held.')}`)
    expect(remarked(await readBody(body, { footnotes: note(1, 'Minutes') }))).toEqual([
      ['It opened.', 'Minutes'],
    ])
  })
})

test('title, author and language come from what the file says of itself, the headline first', async () => {
  const core =
    '<dc:title>Document1</dc:title><dc:creator>Ines  Mora</dc:creator><dc:language>pt_BR</dc:language>'
  expect(await readBody(p('It opened.'), { core })).toMatchObject({
    title: 'Document1',
    byline: 'Ines Mora',
    language: 'pt-BR',
  })
  expect((await readBody(p('A bridge for all', 'Titel'), { core })).title).toBe('A bridge for all')
})

test('where the file does not name its language, the one most words are marked with counts', async () => {
  const german =
    '<w:r><w:rPr><w:lang w:val="de-DE"/></w:rPr><w:t>Die Brücke wurde 1978 eröffnet.</w:t></w:r>'
  const styles = wordStyles.replace(
    '<w:style ',
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults><w:style ',
  )
  expect((await readBody(p(`${german}${run('OK')}`), { styles })).language).toBe('de-DE')
  expect((await readBody(p('It opened.'), { styles })).language).toBeNull()
})

test('the strict form of the format is read too', async () => {
  const document = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>It opened.</x:t></x:r></x:p></x:body></x:document>`
  expect((await read('a.docx', zipped({ 'word/document.xml': document }))).text).toBe('It opened.')
})

describe('is refused, in words', () => {
  const refusal = async (bytes: Uint8Array) => {
    const error: unknown = await read('story.docx', bytes).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Refused)
    return error instanceof Refused ? error.message : ''
  }
  const ole = (words: string) =>
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Buffer.from(words, 'utf16le'),
    ])
  const documentOf = (inside: string) => zipped({ 'word/document.xml': inside })

  test('a document of an old Word', async () => {
    expect(await refusal(ole('WordDocument'))).toMatch(/Word 2003 or older.*save it as \.docx/u)
  })

  test('a document with a password', async () => {
    expect(await refusal(ole('EncryptedPackage'))).toMatch(/has a password/u)
    const locked = wordFile({ body: p('It opened.') })
    const directory = Buffer.from(locked.buffer).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    for (let at = directory; at < locked.length - 46; at++)
      if (locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1) locked[at + 8] = 1
    expect(await refusal(locked)).toMatch(/has a password/u)
  })

  test('what is no zip file, or another one', async () => {
    expect(await refusal(new TextEncoder().encode('It opened.'))).toMatch(/no Word document/u)
    expect(await refusal(zipped({ 'xl/workbook.xml': '<x/>' }))).toMatch(/no Word document/u)
    expect(await refusal(new Uint8Array())).toMatch(/no Word document/u)
  })

  test('a file cut off in the middle', async () => {
    const whole = wordFile({ body: p('It opened.') })
    expect(await refusal(whole.slice(0, whole.length / 2))).toMatch(/damaged/u)
  })

  test('broken XML, with the reason', async () => {
    expect(await refusal(documentOf('<a><b></a>'))).toMatch(/damaged/u)
    expect(await refusal(documentOf(''))).toMatch(/damaged/u)
  })

  test('an entity that the file declares itself: nothing is fetched, nothing grows', async () => {
    const entities = '<!DOCTYPE x [<!ENTITY lol SYSTEM "file:///etc/passwd">]>'
    expect(await refusal(documentOf(`${entities}<x>&lol;</x>`))).toMatch(/damaged/u)
  })

  test('a zip bomb, whatever size it says it has', async () => {
    const bomb = documentOf(`<x>${' '.repeat(60 * 1024 * 1024)}</x>`)
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refusal(bomb)).toMatch(/unpacks to more than 40 MB/u)
    const view = new DataView(bomb.buffer)
    const directory = Buffer.from(bomb.buffer).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    view.setUint32(directory + 24, 10, true)
    expect(await refusal(bomb)).toMatch(/unpacks to more than 40 MB/u)
  })

  test('elements in elements in elements', async () => {
    expect(await refusal(documentOf('<x>'.repeat(100_000)))).toMatch(/too deeply/u)
  })

  test('a document without a word', async () => {
    expect(await refusal(wordFile({ body: p(' ') }))).toMatch(/no text/u)
  })
})

describe('what a Word file must not lose', () => {
  const dropped = (letter: string, kind = 'drop') =>
    `<w:p><w:pPr><w:framePr w:dropCap="${kind}" w:lines="3"/></w:pPr>${run(letter)}</w:p>`

  test('docx-drop-cap: a large first letter belongs to its word, in the text or in the margin', async () => {
    const rest = 'he council approved nine plans in May.'
    expect(await linesOf(dropped('T') + p(rest) + p('Rents rose.'))).toEqual([
      'paragraph: The council approved nine plans in May.',
      'paragraph: Rents rose.',
    ])
    expect(await linesOf(dropped('“W', 'margin') + p('e built it,” he said.'))).toEqual([
      'paragraph: “We built it,” he said.',
    ])
  })

  const e = (name: string, inside: string) => `<m:${name}>${inside}</m:${name}>`
  const words = (said: string) => `<m:r><m:t>${said}</m:t></m:r>`
  const raised = (base: string, high: string) =>
    e('sSup', e('e', words(base)) + e('sup', words(high)))
  const fraction = (high: string, low: string) =>
    e('f', e('num', words(high)) + e('den', words(low)))

  test.each([
    ['docx-equation-fraction', fraction('3', '4'), '3/4'],
    ['a sum over another', fraction('a+b', '2'), '(a+b)/2'],
    ['a power', raised('10', '9'), '10⁹'],
    ['a power of a letter', raised('10', 'n'), '10^n'],
    ['an index', e('sSub', e('e', words('x')) + e('sub', words('2'))), 'x₂'],
    ['a root', e('rad', e('radPr', '') + e('deg', '') + e('e', words('2'))), '√2'],
    ['a third root', e('rad', e('deg', words('3')) + e('e', words('8'))), '³√8'],
    [
      'brackets',
      e('d', e('dPr', '<m:begChr m:val="["/><m:endChr m:val="]"/>') + e('e', words('1'))),
      '[1]',
    ],
    ['a power in a fraction', e('f', e('num', raised('10', '3')) + e('den', words('4'))), '10³/4'],
  ])('%s of an equation reads on one line', async (_, formula, said) => {
    const body = `<w:p>${run('It is ')}<m:oMath>${formula}</m:oMath>${run(' of all.')}</w:p>`
    expect(await linesOf(body)).toEqual([`paragraph: It is ${said} of all.`])
  })

  const shifted = (said: string, how: string) =>
    `<w:r><w:rPr><w:vertAlign w:val="${how}"/></w:rPr><w:t>${said}</w:t></w:r>`
  test.each([
    ['a power', `${run('10')}${shifted('9', 'superscript')}${run(' litres')}`, '10⁹ litres'],
    ['a negative power', `${run('10')}${shifted('-3', 'superscript')}${run(' m')}`, '10⁻³ m'],
    ['square metres', `${run('40 m')}${shifted('2', 'superscript')}`, '40 m²'],
    [
      'an ordinal',
      `${run('the 19')}${shifted('th', 'superscript')}${run(' of May')}`,
      'the 19th of May',
    ],
    ['a gas', `${run('CO')}${shifted('2', 'subscript')}`, 'CO2'],
    ['a figure that is not raised', `${run('10')}${shifted('9', 'baseline')}`, '109'],
  ])('raised and lowered figures change no number: %s', async (_, runs, said) =>
    expect((await readBody(`<w:p>${runs}</w:p>`)).text).toBe(said),
  )

  test('docx-word-online: parts are found by the relations of the file, whatever they are called', async () => {
    const xml = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    const to = (what: string, target: string) =>
      `<Relationship Id="r" Type="${kind}${what}" Target="${target}"/>`
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const body = `${p('It opened in 1978.')}<w:p>${run('It cost much.')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`
    const file = zipped({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': `<Relationships ${xml}>${to('officeDocument', '/word/document2.xml')}</Relationships>`,
      'word/_rels/document2.xml.rels': `<Relationships ${xml}>${to('footnotes', 'footnotes2.xml')}</Relationships>`,
      'word/document2.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`,
      'word/footnotes2.xml': `<w:footnotes ${w}><w:footnote w:id="1">${p('See the minutes.')}</w:footnote></w:footnotes>`,
    })
    const read2 = await read('story.docx', file)
    expect(lines(read2)).toEqual(['paragraph: It opened in 1978.', 'paragraph: It cost much.'])
    expect(read2.remarks.map(({ body: said }) => said)).toEqual(['See the minutes.'])
  })
})
