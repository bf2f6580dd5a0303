import { describe, expect, test } from 'vitest'
import { Refused, TooLarge } from '@/lib/core/errors'
import { pdfFile, setLines, type Set, widePdf } from '@/tests/support/pdf'
import { lines, read } from '@/tests/support/read'

const readPages = (...pages: Set[][]) => read('story.pdf', pdfFile({ pages }))
const linesOf = async (...pages: Set[][]) => lines(await readPages(...pages))

const story = [
  'The bridge across the river was finished in 1978 after eleven years of work, at a',
  'cost of 14 million crowns, according to the minutes of the council that this paper',
  'has seen.',
]
const second = [
  'Pekka Salo told the council that costs had risen because of the price of steel, and',
  'that nobody could have known it.',
]
const told = story.join(' ')
const toldToo = second.join(' ')

test('lines are paragraphs again, by the room between them', async () => {
  const page = [...setLines(story, { y: 700 }), ...setLines(second, { y: 644 })]
  expect(await linesOf(page)).toEqual([`paragraph: ${told}`, `paragraph: ${toldToo}`])
})

test('paragraphs without room between them show by a line that ends early, or by their indent', async () => {
  const page = setLines([...story, ...second])
  expect(await linesOf(page)).toEqual([`paragraph: ${told}`, `paragraph: ${toldToo}`])
  const indented = setLines([story[0] ?? '', story[1] ?? '', ...second]).map((line, at) =>
    at === 2 ? { ...line, x: 90 } : line,
  )
  expect((await linesOf(indented))[1]).toBe(`paragraph: ${toldToo}`)
})

test('the largest words of the first page are the headline, larger or bolder lines are headings', async () => {
  const page = [
    ...setLines(['The bridge that', 'never opened'], { y: 740, size: 24, lead: 28 }),
    ...setLines(story, { y: 670 }),
    ...setLines(['What it cost'], { y: 610, size: 14 }),
    ...setLines(second, { y: 590 }),
    ...setLines(['Who paid for it'], { y: 550, bold: true }),
    ...setLines(story, { y: 530 }),
    ...setLines(['• 14 million for the bridge', '• 2 million for the road'], { y: 480 }),
  ]
  expect(await linesOf(page)).toEqual([
    'headline: The bridge that never opened',
    `paragraph: ${told}`,
    'heading: What it cost',
    `paragraph: ${toldToo}`,
    'heading: Who paid for it',
    `paragraph: ${told}`,
    'listItem: • 14 million for the bridge',
    'listItem: • 2 million for the road',
  ])
})

test('a sentence in larger letters right below the headline is the standfirst', async () => {
  const page = [
    { words: 'The bridge that never opened', y: 740, size: 24 },
    { words: 'It cost 14 million crowns and eleven years.', y: 705, size: 15 },
    ...setLines(story, { y: 670 }),
  ]
  expect((await linesOf(page))[1]).toBe('standfirst: It cost 14 million crowns and eleven years.')
})

test('words cut at the end of a line are whole again; those that have a hyphen keep it', async () => {
  const page = setLines([
    'The well-known bridge was finished in 1978 after eleven years of very hard engi-',
    'neering, at a cost of 14 million crowns, according to Pekka Salo, who is a well-',
    'known man in the town, and to the minutes of the council.',
  ])
  const { text } = await readPages(page)
  expect(text).toContain('very hard engineering, at')
  expect(text).toContain('who is a well-known man')
})

test('heads, feet and page numbers that come back are left out; sentences go on over pages', async () => {
  const page = (number: number, body: Set[]) => [
    { words: 'The Paper – City desk', y: 760, size: 9 },
    ...body,
    { words: `Page ${number} of 2`, y: 30, size: 9 },
  ]
  const first = setLines([
    story[0] ?? '',
    'cost of 14 million crowns, according to the minutes of the council that this',
  ])
  const pages = [page(1, first), page(2, setLines(['newspaper has seen in March.', ...second]))]
  const { leftOut } = await read('story.pdf', pdfFile({ pages }))
  expect(leftOut).toEqual([
    { at: 0, text: 'The Paper – City desk\nPage 1 of 2', unit: 'lines', why: 'around' },
  ])
  expect(await linesOf(...pages)).toEqual([
    'paragraph: The bridge across the river was finished in 1978 after eleven years of work, at a cost of 14 million crowns, according to the minutes of the council that this newspaper has seen in March.',
    `paragraph: ${toldToo}`,
  ])
})

test('columns are read one after the other, below what goes over both', async () => {
  const left = [
    'The bridge was finished in 1978',
    'after eleven years of hard work,',
    'and it cost a lot of money.',
  ]
  const right = [
    'The council met twice in March',
    'and decided to ask for more, but',
    'nobody answered the letter.',
  ]
  const rows = left.flatMap((words, at) => [
    { words, x: 72, y: 650 - at * 14 },
    { words: right[at] ?? '', x: 330, y: 650 - at * 14 },
  ])
  const page = [{ words: 'The bridge that never opened to anybody', y: 720, size: 22 }, ...rows]
  expect(await linesOf(page)).toEqual([
    'headline: The bridge that never opened to anybody',
    `paragraph: ${left.join(' ')}`,
    `paragraph: ${right.join(' ')}`,
  ])
})

test('words set one by one are set apart, letters are not', async () => {
  const page = [
    { words: 'The', y: 700 },
    { words: 'bri', x: 97, y: 700 },
    { words: 'dge opened in 1978.', x: 111.34, y: 700 },
  ]
  expect((await readPages(page)).text).toBe('The bridge opened in 1978.')
})

test('a raised number that leads to a footnote is no word', async () => {
  const page = [
    { words: 'It cost 14 million crowns in 1978', y: 700 },
    { words: '3', x: 255, y: 705, size: 7 },
    { words: ', and it held.', x: 259, y: 700 },
  ]
  expect((await readPages(page)).text).toBe('It cost 14 million crowns in 1978, and it held.')
})

test('title and author come from the file, but for names that programs make', async () => {
  const pages = [setLines(story)]
  expect(
    await read('a.pdf', pdfFile({ pages, info: '/Title (The bridge) /Author (Ines Mora)' })),
  ).toMatchObject({
    title: 'The bridge',
    byline: 'Ines Mora',
    publishedAt: null,
  })
  const made = await read(
    'a.pdf',
    pdfFile({ pages, info: '/Title (Microsoft Word - draft7.docx)' }),
  )
  expect(made.title).toMatch(/^The bridge across the river/u)
})

test('a page of a few words is read, where it is no picture of a page', async () => {
  expect(await linesOf(setLines(['Hello world']))).toEqual(['headline: Hello world'])
})

test('pages without text among others are spoken of', async () => {
  const { warnings } = await readPages(setLines(story), [])
  expect(warnings).toEqual(['1 of 2 pages has no text; look whether words are missing.'])
})

describe('is refused, in words', () => {
  test.each([
    ['empty pages', pdfFile({ pages: [[], []] }), /no text in this PDF/u],
    [
      'empty pages with a stamp on one',
      pdfFile({ pages: [[{ words: 'Copy 7', y: 20 }], [], [], []] }),
      /no text in this PDF/u,
    ],
    [
      'a file with a password',
      pdfFile({ pages: [setLines(story)], encrypted: true }),
      /has a password/u,
    ],
    ['another kind of file', new TextEncoder().encode('The bridge opened.'), /no PDF/u],
    ['a file cut off in the middle', new TextEncoder().encode('%PDF-1.4\n1 0 obj\n<<'), /damaged/u],
    ['an empty file', new Uint8Array(), /no PDF/u],
  ])('%s', async (_, bytes, reason) => {
    const reading = read('story.pdf', bytes)
    await expect(reading).rejects.toThrow(Refused)
    await expect(reading).rejects.toThrow(reason)
  })

  test('more pages than an article has', async () => {
    const pages = Array.from({ length: 501 }, () => setLines(story))
    await expect(read('story.pdf', pdfFile({ pages }))).rejects.toThrow(TooLarge)
  })

  test('a drawing made of letters', async () => {
    const page = Array.from({ length: 20_500 }, (_, at) => ({
      words: 'x',
      x: (at * 37) % 600,
      y: (at * 91) % 780,
    }))
    await expect(readPages(page)).rejects.toThrow(/a drawing and no text/u)
  })
})

test('the bytes that are given are not used up', async () => {
  const bytes = pdfFile({ pages: [setLines(story)] })
  const before = bytes.slice()
  await read('story.pdf', bytes)
  expect(bytes).toEqual(before)
})

describe('what a PDF must not lose', () => {
  const raisedBehind = (base: string, high: string, rest: string): Set[] => {
    const wide = base.length * 5.6
    return [
      { words: base, y: 700 },
      { words: high, x: 72 + wide, y: 705, size: 7 },
      { words: rest, x: 72 + wide + 6, y: 700 },
    ]
  }

  test('pdf-superscript-dropped: a raised figure behind a figure is its power', async () => {
    const [first] = await linesOf([
      ...raisedBehind(
        'The lake holds 10',
        '9',
        ' litres of water in all, the office said on Friday.',
      ),
    ])
    expect(first).toContain('10⁹')
  })

  test('pdf-line-begins-with-dash: a dash at the head of a line is no list while its sentence goes on', async () => {
    const page = setLines([
      'Holt told the Marlow Courier on Monday that it was far from being enough for this',
      '– we need 1,200 more by 2030, she said, and the council papers of 2019-',
      '2021 say the same of it.',
    ])
    expect(await linesOf(page)).toEqual([
      'paragraph: Holt told the Marlow Courier on Monday that it was far from being enough for this – we need 1,200 more by 2030, she said, and the council papers of 2019-2021 say the same of it.',
    ])
  })

  test('items of a list stay items, and so does one behind a line that leads to them', async () => {
    const page = setLines(['The council wants:', '– more homes in the town', '– lower rents'])
    expect(await linesOf(page)).toEqual([
      'paragraph: The council wants:',
      'listItem: – more homes in the town',
      'listItem: – lower rents',
    ])
  })

  test('cli-refuses-every-pdf: the bytes of a file may come as a Buffer', async () => {
    const bytes = Buffer.from(pdfFile({ pages: [setLines(story)] }))
    expect(lines(await read('story.pdf', bytes))).toEqual([`paragraph: ${told}`])
    expect(bytes.length).toBeGreaterThan(0)
  })

  test('pdf-oldstyle-digits: signs no font explains are shown and told of, never left out', async () => {
    const page = setLines(['In May \u0081\u0082 plans were approved.', ...story])
    const file = Buffer.from(pdfFile({ pages: [page] })).toString('latin1')
    const signs = '/Encoding << /Type /Encoding /Differences [129 /one.os /two.os] >>'
    const own = Buffer.from(file.replaceAll('/Encoding /WinAnsiEncoding', signs), 'latin1')
    const { text, warnings } = await read('story.pdf', own)
    expect(text).toMatch(/In May \uFFFD ?\uFFFD plans/)
    expect(warnings).toEqual([
      '2 signs of this PDF could not be read and are shown as \uFFFD. Put in what stands there.',
    ])
  })

  test.each([
    [
      '90ms-RKSJ-H',
      'Japan1',
      '市議会は火曜日に第三計画を承認した。',
      '8e738b6389ef82cd89ce976a93fa82c991e68e4f8c7689e682f08fb3944682b582bd8142',
    ],
    [
      'UniJIS-UTF16-H',
      'Japan1',
      '市議会は火曜日に第三計画を承認した。',
      '5e028b704f1a306f706b66dc65e5306b7b2c4e098a08753b3092627f8a8d3057305f3002',
    ],
    [
      'GBK-EUC-H',
      'GB1',
      '市议会星期二批准了第三个计划。',
      'cad0d2e9bbe1d0c7c6dab6fec5fad7bcc1cbb5dac8fdb8f6bcc6bbaea1a3',
    ],
    [
      'ETen-B5-H',
      'CNS1',
      '市議會星期二批准了第三個計畫。',
      'a5abc4b3b77cac50b4c1a447a7e5ade3a446b2c4a454add3ad70b565a143',
    ],
    [
      'KSCms-UHC-H',
      'Korea1',
      '시의회는 화요일에 세 번째 계획을 승인했다.',
      'bdc3c0c7c8b8b4c220c8adbfe4c0cfbfa120bcbc20b9f8c2b020b0e8c8b9c0bb20bdc2c0cec7dfb4d92e',
    ],
  ])(
    'pdf-cjk-predefined-cmap: text is read by the table %s',
    async (encoding, ordering, text, hex) => {
      for (const descriptor of [false, true]) {
        const file = widePdf([hex, hex], { encoding, ordering, descriptor })
        const article = await read('story.pdf', file)
        const between = ordering === 'Korea1' ? ' ' : ''
        expect(lines(article)).toEqual([`paragraph: ${text}${between}${text}`])
        expect(article.warnings).toEqual([])
      }
    },
  )
})
