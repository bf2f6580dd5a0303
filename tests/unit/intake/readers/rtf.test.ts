import { describe, expect, test } from 'vitest'
import { Refused } from '@/lib/core/errors'
import { lines, read, remarked } from '@/tests/support/read'

/** As a program writes it: all but ASCII is escaped, or given as bytes of a code page. */
const bytes = (rtf: string) => new Uint8Array(Buffer.from(rtf, 'latin1'))
const head = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\froman\fcharset204{\*\falt Times}Times New Roman Cyr;}{\f2\fnil\fcharset2 Symbol;}{\f3\fcharset77 Geneva;}{\f4\fcharset128 MS Mincho;}{\f5\fcharset238 Arial CE;}}{\colortbl;\red0\green0\blue0;}`
const reading = (body: string, start = head) => read('a.rtf', bytes(`${start}${body}}`))
const textOf = async (body: string, start = head) => (await reading(body, start)).text

describe('letters of an RTF document', () => {
  test.each([
    ['plain words and a break\nof the file', 'It opened\r\n in 1978.', 'It opened in 1978.'],
    ['escaped signs', String.raw`A \{b\} \\ c.`, String.raw`A {b} \ c.`],
    [
      'Western letters',
      String.raw`Caf\'e9 \'93gr\'fc\'df\'94 \'80 5 \'96 6`,
      'Café “grüß” € 5 – 6',
    ],
    [
      'named signs',
      String.raw`\ldblquote Don\rquote t\rdblquote \emdash  1978\endash 1980\bullet`,
      '“Don’t”— 1978–1980•',
    ],
    [
      'Unicode and its stand-in',
      String.raw`\u8220?It\u8217\'92s\u8221" 10 \u8364 ?`,
      '“It’s” 10 €',
    ],
    [
      'Unicode of several stand-ins',
      String.raw`\uc2\u20013\'d6\'d0\u22269\'b9\'fa\uc1  \u-10179?\u-8704? end`,
      '中国 😀 end',
    ],
    ['Unicode without a stand-in', String.raw`{\uc0\u1055\u1088 } A`, 'Пр A'],
    ['a stand-in does not go on past its group', String.raw`{\uc3\u8364 x}yz`, '€yz'],
    ['a Cyrillic font', String.raw`{\f1\'cc\'ee\'f1\'f2} Most`, 'Мост Most'],
    ['a Mac font', String.raw`{\f3 Caf\'8e \'d2x\'d3}`, 'Café “x”'],
    ['a Japanese font', String.raw`{\f4\'93\'fa\'96\'7b}`, '日本'],
    ['a font of Central Europe', String.raw`{\f5\'9eluv\'e1}`, 'žluvá'],
    ['the font Symbol', String.raw`{\f2 b}-test, {\f2\'b3} 5`, 'β-test, ≥ 5'],
    [
      'spaces and hyphens of their own',
      String.raw`5\~000 co\-operate\_x`,
      '5\u00A0000 cooperate-x',
    ],
    ['raised and lowered figures', String.raw`10{\super 9} H{\sub 2}O 5{\up6 3}`, '10⁹ H2O 5³'],
  ])('%s', async (_, body, text) => {
    expect(await textOf(body)).toBe(text)
  })

  test.each([
    [String.raw`{\rtf1\mac Caf\'8e`, 'Café'],
    [String.raw`{\rtf1\ansi\ansicpg1251 \'cc\'ee\'f1\'f2`, 'Мост'],
    [
      String.raw`{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset0 Arial;}}\f0 \'cc\'ee\'f1\'f2 caf\'e9`,
      'Мост cafй',
    ],
    [String.raw`{\rtf1\pc caf\'82`, 'café'],
    [String.raw`{\rtf1\ansi\ansicpg1250 P\'f8\'edb\'ech`, 'Příběh'],
  ])('of the whole document: %s', async (start, text) => {
    expect(await textOf('', start)).toBe(text)
  })

  test('of a code page nobody knows: it is said', async () => {
    const { warnings } = await reading(String.raw` caf\'e9`, String.raw`{\rtf1\ansi\ansicpg720`)
    expect(warnings).toEqual([expect.stringContaining('code page 720')])
  })
})

describe('what stands in an RTF document', () => {
  const styles = String.raw`{\stylesheet{\s0 Normal;}{\s1\b\fs32 heading 1;}{\s2 Title;}{\*\cs10 Default Font;}{\s3 caption;}}`

  test('says what its lines are', async () => {
    const document = await reading(
      String.raw`${styles}\pard\s2 A bridge\par\pard\s0 It opened.\par\pard\s1 Costs\par\pard\ls1{\listtext\'b7\tab}14 million\par\pard{\pntext 1.\tab}second\par\pard\s3 The bridge\par\pard\outlinelevel0 More\par`,
    )
    expect(lines(document)).toEqual([
      'headline: A bridge',
      'paragraph: It opened.',
      'heading: Costs',
      'listItem: 14 million',
      'listItem: second',
      'caption: The bridge',
      'heading: More',
    ])
    expect(document.title).toBe('A bridge')
  })

  test('a row of a table is one line', async () => {
    const text = await textOf(
      String.raw`Before.\par\trowd\cellx1\cellx2\cellx3\pard\intbl Town\cell 2023\cell 2024\cell\row\trowd\pard\intbl Marlow Bay\par city\cell{\b 1,204}\cell 988\cell\row\pard\intbl Orre\cell\cell 12\cell\row\pard After.\par`,
    )
    expect(text).toBe(
      'Before.\n\nTown: 2023; 2024\n\nMarlow Bay city: 1,204; 988\n\nOrre: –; 12\n\nAfter.',
    )
  })

  test('lines, tabs and pages', async () => {
    expect(
      await textOf(String.raw`One\line two\tab three\page four\par\line\line five\sect six`),
    ).toBe('One two three four\n\nfive\n\nsix')
  })

  test('words of fields, not what makes them', async () => {
    expect(
      await textOf(
        String.raw`See {\field{\*\fldinst{HYPERLINK "https://a.test/x"}}{\fldrslt{\ul the minutes}}} of {\field\fldedit{\*\fldinst DATE}{\fldrslt 1978}}.`,
      ),
    ).toBe('See the minutes of 1978.')
  })

  test('footnotes and comments lie on their words', async () => {
    const document = await reading(
      String.raw`It opened in 1978{\super\chftn{\footnote\pard\plain{\super\chftn} Minutes, p. 4.}}, and {\*\atrfstart 1}it cost 14 million{\*\atrfend 1}{\*\atnid AL}{\*\atnauthor Ann Lee}{\chatn{\*\annotation{\*\atnref 1}{\*\atndate 1}Says who?}}. End.\par`,
    )
    expect(document.text).toBe('It opened in 1978, and it cost 14 million. End.')
    expect(remarked(document)).toEqual([
      ['It opened in 1978', 'Minutes, p. 4.'],
      ['it cost 14 million', 'Says who?'],
    ])
    expect(document.remarks.map(({ kind, author }) => [kind, author])).toEqual([
      ['footnote', null],
      ['comment', 'Ann Lee'],
    ])
  })

  test('what is hidden, deleted, or on every page is left out, and told of', async () => {
    const document = await reading(
      String.raw`{\header\pard Draft 3\par}{\footerf Page {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}It cost {\deleted 12}{\revised 14} million{\v  or so}.\par`,
    )
    expect(document.text).toBe('It cost 14 million.')
    expect(document.leftOut.map(({ at, text, why }) => [at, text, why])).toEqual([
      [0, 'Draft 3\nPage 1', 'around'],
      [7, '12', 'deleted'],
      [18, 'or so', 'hidden'],
    ])
    expect(document.warnings).toEqual([expect.stringContaining('2 tracked changes')])
  })

  test('pictures, objects and data of programs are no words; it is told that they are left out', async () => {
    const { text, warnings } = await reading(
      String.raw`{\info{\title Plan}{\author Ann Lee}{\*\company X}{\creatim\yr2025}}{\*\generator Riched20;}{\*\unknown words}A {\*\shppict{\pict\pngblip 89504e470d0a}}{\nonshppict{\pict\wmetafile8 0102}}b {\object\objemb{\*\objdata 0105}{\result c}}{\pict\bin4 }}{{}.`,
    )
    expect(text).toBe('A b c.')
    expect(warnings).toEqual([
      expect.stringContaining('embedded object'),
      expect.stringContaining('2 pictures'),
    ])
  })

  test('says who wrote it and in which language', async () => {
    const { byline, language, title } = await reading(
      String.raw`{\info{\upr{\title Br?cke}{\*\ud{\title Br\u252?cke}}}{\author Ann Lee}}{\lang1031 Die Brücke wurde 1978 eröffnet, und sie kostete 14 Millionen Kronen.}{\lang1033 Yes.}\par\pard Mehr.\par`,
    )
    expect({ byline, language, title }).toEqual({
      byline: 'Ann Lee',
      language: 'de',
      title: 'Brücke',
    })
  })

  test('words in a frame follow the paragraph it is fixed to', async () => {
    expect(
      await textOf(
        String.raw`It opened {\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard In a box.\par}}}in 1978.\par It fell.\par`,
      ),
    ).toBe('It opened in 1978.\n\nIn a box.\n\nIt fell.')
  })
})

test('a box within a box, and a note within a note, end where they end', async () => {
  expect(
    await textOf(
      String.raw`It opened {\shp{\*\shpinst{\shptxt\pard Outer {\shp{\*\shpinst{\shptxt\pard inner.\par}}}box.\par}}}in 1978.\par It fell.\par`,
    ),
  ).toMatch(/It opened in 1978\.[^]*It fell\.$/)
  const noted = await reading(
    String.raw`It opened{\footnote One {\footnote two} three.} in 1978.\par It fell.\par`,
  )
  expect(noted.text).toBe('It opened in 1978.\n\nIt fell.')
})

test('a row of very many cells is one line', async () => {
  const text = await textOf(
    String.raw`\trowd\intbl ${'a\\cell '.repeat(20_000)}\row\pard It fell.\par`,
  )
  expect(text.startsWith('a: a; a; a')).toBe(true)
  expect(text.endsWith('a; a\n\nIt fell.')).toBe(true)
})

describe('files that are not whole', () => {
  test('one that breaks off is read as far as it goes, and it is said', async () => {
    const { text, warnings } = await read('a.rtf', bytes(String.raw`{\rtf1 It opened {\b in 19`))
    expect(text).toBe('It opened in 19')
    expect(warnings).toEqual([expect.stringContaining('breaks off')])
  })

  test.each([
    ['plain text', 'It opened in 1978.'],
    ['nothing in it', String.raw`{\rtf1\ansi }`],
    ['nested past every measure', String.raw`{\rtf1 ${'{'.repeat(100_000)}`],
  ])('%s is refused', async (_, rtf) => {
    await expect(read('a.rtf', bytes(rtf))).rejects.toThrow(Refused)
  })
})
