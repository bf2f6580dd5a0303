import { describe, expect, test } from 'vitest'
import { readPage } from '@/lib/intake/readers/html/page'
import { expectWhole, lines, read, remarked } from '@/tests/support/read'

/** The inputs named by their cases, and others of the same kinds. */
const plan = (n: number) =>
  `The council of Marlow Bay approved plan number ${n} on Tuesday, and the mayor, Ines Holt, said that ${13 * n} families would be housed in the first year of the scheme. The plan costs ${n} million pounds, according to the council's own papers, and the work begins in March.`
const p = (n: number) => `<p>${plan(n)}</p>`

type Made = { head?: string; before?: string; rest?: string }
const pageWith = (body: string, { head = '', before = '', rest = p(5) + p(7) + p(9) }: Made = {}) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Housing plan approved - Marlow Courier</title>${head}</head><body><article><h1>Housing plan approved</h1>${before}${p(3)}${body}${rest}</article></body></html>`

function page(html: string) {
  const document = readPage(html)
  expectWhole(document)
  for (const { at, text } of document.leftOut) {
    expect(at).toBeGreaterThanOrEqual(0)
    expect(at).toBeLessThanOrEqual(document.text.length)
    expect(text.trim()).toBe(text)
  }
  return document
}
const textOf = (body: string, made?: Made) => page(pageWith(body, made)).text
/** The lines between the first paragraph and the rest. */
const between = (body: string, made?: Made) =>
  lines(page(pageWith(body, made)))
    .map((line) => line.replace(/^\w+: /, ''))
    .slice(2, -3)

describe('no paragraph is dropped', () => {
  const said =
    'Shares of Holt Foods closed at 412 pence on Friday, down 8 percent, after the firm cut its forecast.'
  test.each([
    ['html-share-price-class', `<p class="share-price">${said}</p>`],
    ['html-share-price-class, social housing', `<div class="social-housing"><p>${said}</p></div>`],
    ['html-paywall-class-on-paragraphs', `<p class="paywall">${said}</p>`],
    [
      'html-paywall-class-on-paragraphs, in a box',
      `<div class="subscribe-wall paywall"><p>${said}</p></div>`,
    ],
    ['html-correction-in-aside', `<aside class="correction"><p>Correction: ${said}</p></aside>`],
    ['a clarification in an aside', `<aside><p>Clarification: ${said}</p></aside>`],
    [
      'an update in a complementary part',
      `<div role="complementary" class="update"><p>${said}</p></div>`,
    ],
    ['hidden from screen readers alone', `<p aria-hidden="true">${said}</p>`],
    [
      'html-linked-paragraph',
      `<div class="wrap"><p><a href="http://x.test/1"><strong>${said}</strong></a></p></div>`,
    ],
    [
      'html-line-begins-like-a-button, Skip',
      '<p>Skip Morrow sold two million records in 2019.</p>',
    ],
    ['html-line-begins-like-a-button, Sign up', '<p>Sign up rates fell to 12 percent in May.</p>'],
    [
      'html-line-begins-like-a-button, Subscribe',
      '<p>Subscribe numbers at the paper rose to 40,000, it said.</p>',
    ],
    ['Follow', '<p>Follow us was the name of the ship that sank in 1912.</p>'],
    ['Comments', '<p>Comments were made by 14 members of the council.</p>'],
  ])('%s', (_, body) => {
    const words = body.replace(/<[^>]+>/g, '')
    expect(between(body)).toEqual([words])
  })

  test.each([
    [
      'html-aspnet-form-wrapper',
      '<form method="post" action="./story.aspx" id="aspnetForm">',
      '</form>',
    ],
    ['an aside', '<aside>', '</aside>'],
    ['a dialog', '<div role="dialog" aria-modal="true">', '</div>'],
    ['hidden from screen readers', '<div aria-hidden="true">', '</div>'],
    ['not shown until a script runs', '<div style="display:none">', '</div>'],
  ])('of a page that stands in one wrapper: %s', (_, open, close) => {
    const html = pageWith('')
      .replace('<body>', `<body>${open}`)
      .replace('</body>', `${close}</body>`)
    for (const n of [3, 5, 7, 9]) expect(page(html).text).toContain(plan(n))
  })
})

describe('a note is a note, and the text is the text', () => {
  const rents = 'Rents rose 14 percent last year'
  const end = 'the agency said on Friday in a note to members of the town council.'
  test.each([
    [
      'html-footnote-number-backlink',
      `<p>${rents},<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> ${end}</p>`,
      '<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Rent survey of the housing agency, table 4.</p></div>',
    ],
    [
      'html-footnote-substack',
      `<p>${rents}<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a>, ${end}</p>`,
      '<div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>Rent survey of the housing agency, table 4.</p></div></div>',
    ],
    [
      'as Word saves them',
      `<p>${rents}<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span>[1]</span></a>, ${end}</p>`,
      '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Rent survey of the housing agency, table 4.</p></div>',
    ],
    [
      'by a letter',
      `<p>${rents}<sup><a href="#fna" id="refa">a</a></sup>, ${end}</p>`,
      '<ol><li id="fna">Rent survey of the housing agency, table 4. <a href="#refa">a</a></li></ol>',
    ],
    [
      'by a star',
      `<p>${rents}<a href="#n" id="r">*</a>, ${end}</p>`,
      '<p id="n"><a href="#r">*</a> Rent survey of the housing agency, table 4.</p>',
    ],
  ])('%s', (_, body, notes) => {
    const document = page(pageWith(body, { rest: p(5) + p(7) + p(9) + notes }))
    expect(document.text).toContain(`${rents}, ${end}`)
    expect(document.text).not.toContain('table 4')
    expect(remarked(document).map(([, said]) => said)).toEqual([
      'Rent survey of the housing agency, table 4.',
    ])
  })

  test('html-numbered-jump-links', () => {
    const sections = `<div id="s1"><h2>First</h2>${p(5)}</div><div id="s2"><h2>Second</h2>${p(7)}</div>`
    const jump = '<p>Jump to: <a href="#s1">1</a> <a href="#s2">2</a></p>'
    const { text, remarks } = page(pageWith(jump + sections, { rest: p(9) }))
    expect(text).toContain('Jump to: 1 2')
    for (const n of [5, 7]) expect(text).toContain(plan(n))
    expect(remarks).toEqual([])
  })

  test('html-letter-link-is-a-word', () => {
    const annex = `<div id="annex"><p>Annex: the 12 streets are Mill Road, Oak Lane and ten more.</p></div>`
    const { text } = page(pageWith('<p>See annex <a href="#annex">A</a> for the list.</p>' + annex))
    expect(text).toContain('See annex A for the list.')
    expect(text).toContain('the 12 streets are Mill Road')
  })
})

describe('a sentence stays one sentence', () => {
  test('html-inline-button-nobr', () => {
    const body =
      '<p>The rate of <button class="gloss">inflation</button> reached <nobr>4.1 percent</nobr> in June, and <x-term>unemployment</x-term> fell to 3.2 percent, the office said.</p>'
    expect(between(body)).toEqual([
      'The rate of inflation reached 4.1 percent in June, and unemployment fell to 3.2 percent, the office said.',
    ])
  })

  test.each([
    [
      'It rose<span hidden> (not shown)</span> to 4.1 percent in June.',
      'It rose to 4.1 percent in June.',
    ],
    [
      'It rose to <my-number><b>4.1</b></my-number> <font color="red">percent</font>.',
      'It rose to 4.1 percent.',
    ],
    ['She said <q>it held</q> on Friday, in words.', 'She said “it held” on Friday, in words.'],
    [
      'The river <ruby>漢字<rt>kanji</rt></ruby> is 12 km long.',
      'The river 漢字(kanji) is 12 km long.',
    ],
    ['It rose<sup><button>i</button></sup> by 12. <button>Copy</button>', 'It rose by 12.'],
    ['<x-y>All of it</x-y> <x-z>cost 3 pounds.</x-z>', 'All of it cost 3 pounds.'],
    [
      'A label <label>for the 12</label> of them, and <output>14</output>.',
      'A label for the 12 of them, and 14.',
    ],
  ])('%s', (body, words) => {
    expect(between(`<p>${body}</p>`)).toEqual([words])
  })
})

describe('words that were struck are not the text', () => {
  test.each([
    ['html-deleted-words-kept', '<del>12 million</del> <ins>21 million</ins>'],
    ['struck by s', '<s>12 million</s> 21 million'],
    [
      'struck by its style',
      '<span style="text-decoration: line-through">12 million</span> 21 million',
    ],
  ])('%s', (_, words) => {
    const { text, leftOut } = page(pageWith(`<p>The bridge cost ${words} pounds, it said.</p>`))
    expect(text).toContain('The bridge cost 21 million pounds, it said.')
    expect(leftOut).toEqual([
      { at: text.indexOf(' 21 million'), text: '12 million', unit: 'words', why: 'deleted' },
    ])
  })

  test('a whole paragraph', () => {
    const { text, leftOut } = page(
      pageWith('<del><p>The bridge cost 12 million pounds in all.</p></del>'),
    )
    expect(text).not.toContain('12 million')
    expect(leftOut).toEqual([
      {
        at: text.indexOf(plan(5)),
        text: 'The bridge cost 12 million pounds in all.',
        unit: 'paragraph',
        why: 'deleted',
      },
    ])
  })
})

describe('figures stay the figures they are', () => {
  test.each([
    [
      'html-superscript-power',
      'It holds 10<sup>9</sup> litres, 420 ppm of CO<sub>2</sub>, 80 m<sup>2</sup>.',
      'It holds 10⁹ litres, 420 ppm of CO2, 80 m².',
    ],
    [
      'a negative power',
      'It weighs 10<sup>-12</sup> grams in all.',
      'It weighs 10⁻¹² grams in all.',
    ],
    ['an ordinal', 'On the 21<sup>st</sup> of May it opened.', 'On the 21st of May it opened.'],
    [
      'a letter',
      'There are 2<sup>n</sup> of them, they said.',
      'There are 2^n of them, they said.',
    ],
    [
      'a mark without a link',
      'It opened in 1978<sup>1</sup> and closed.',
      'It opened in 1978¹ and closed.',
    ],
    [
      'a fraction',
      'It is 2<sup>1</sup>/<sub>2</sub> miles long, they said.',
      'It is 2¹/₂ miles long, they said.',
    ],
    [
      'a base',
      'The number 101<sub>2</sub> is five, they said.',
      'The number 101₂ is five, they said.',
    ],
    [
      'a formula',
      'It is <math><mfrac><mn>3</mn><mn>4</mn></mfrac></math> of <math><msup><mn>10</mn><mn>9</mn></msup></math>.',
      'It is 3/4 of 10⁹.',
    ],
  ])('%s', (_, body, words) => {
    expect(between(`<p>${body}</p>`)).toEqual([words])
  })
})

describe('a table is its rows', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  test('html-table-cells-are-paragraphs', () => {
    const table = `<table><tr><th>Town</th><th>2023</th><th>2024</th></tr>${row('Marlow Bay', '1,204', '988')}${row('Easthaven', '310', '402')}</table>`
    expect(between(table)).toEqual([
      'Town: 2023; 2024',
      'Marlow Bay: 1,204; 988',
      'Easthaven: 310; 402',
    ])
  })

  test('a cell left empty keeps its place, and a caption its line', () => {
    const table = `<table><caption>Families on the list</caption><thead><tr><th></th><th>2023</th><th>2024</th></tr></thead><tbody>${row('<p>Marlow Bay</p>', '', '988<sup>2</sup>')}</tbody></table>`
    expect(between(table)).toEqual(['Families on the list', '2023; 2024', 'Marlow Bay: –; 988²'])
  })

  test('paragraphs laid out in a table are paragraphs', () => {
    expect(textOf(`<table>${row(p(11) + p(13), 'Menu')}</table>`)).toContain(
      `${plan(11)}\n\n${plan(13)}`,
    )
  })
})

describe('headline and byline', () => {
  test('html-site-name-as-headline', () => {
    const head =
      '<meta property="og:title" content="Housing plan approved"><meta property="og:site_name" content="Marlow Courier">'
    const html = `<html><head><title>Housing plan approved - Marlow Courier</title>${head}</head><body><header><h1><a href="/">Marlow Courier</a></h1></header><div class="post"><h2 class="post-title">Housing plan approved</h2><p class="byline">By Tom Reed, Sunday, Feb 1, 2015 11:57 AM UTC</p>${p(3)}${p(5)}${p(7)}</div></body></html>`
    const document = page(html)
    expect(document).toMatchObject({ title: 'Housing plan approved', byline: 'Tom Reed' })
    expect(lines(document)[0]).toBe('headline: Housing plan approved')
    expect(document.text.split('Housing plan approved')).toHaveLength(2)
  })

  test('the lone h1 that shares nothing with the title is not the headline', () => {
    const html = pageWith('').replace(
      '<h1>Housing plan approved</h1>',
      '<h1>News from our valley</h1>',
    )
    expect(page(html).title).toBe('Housing plan approved')
  })

  test.each([
    [
      'html-byline-glued',
      '<div class="byline">by <a rel="author" href="/tr">Tom Reed</a><time>22 Dec 2016</time><span class="count">651</span></div>',
    ],
    [
      'no link',
      '<div class="byline">by <span>Tom Reed</span><span>22 Dec 2016</span><span>651</span></div>',
    ],
    ['a date before', '<p class="byline">March 3, 2015, by Tom Reed</p>'],
    ['time to read', '<p class="byline">By Tom Reed · 5 min read</p>'],
    ['a time', '<p class="byline">By <b>Tom Reed</b><br>Published 10:31 a.m. ET March 3, 2020</p>'],
    ['updated', '<p class="byline">Von Tom Reed | Aktualisiert am 3. März 2015</p>'],
  ])('byline: %s', (_, before) => {
    expect(page(pageWith('', { before })).byline).toBe('Tom Reed')
  })

  test('a meta byline with its date', () => {
    const head = '<meta name="author" content="By Tom Reed, 22 December 2016">'
    expect(page(pageWith('', { head })).byline).toBe('Tom Reed')
  })
})

describe('what is left out is listed', () => {
  test('with its place; menus as one', () => {
    const html = pageWith(
      '<aside class="promo"><h2>Most read</h2><p>Something else entirely happened elsewhere.</p></aside>',
    ).replace('<article>', '<nav><a href="/a">City</a><ul><li>Sport</li></ul></nav><article>')
    const { text, leftOut } = page(html)
    expect(leftOut).toEqual([
      { at: text.indexOf(plan(3)), text: 'City\nSport', unit: 'lines', why: 'around' },
      { at: text.indexOf(plan(5)), text: 'Most read', unit: 'lines', why: 'around' },
      {
        at: text.indexOf(plan(5)),
        text: 'Something else entirely happened elsewhere.',
        unit: 'paragraph',
        why: 'around',
      },
    ])
  })

  test('cookie bar, newsletter and footer are no text', () => {
    const cookie =
      '<div class="cookie-bar"><p>We use cookies to make this site better for you.</p></div>'
    const letter =
      '<div class="box"><p>Sign up to our newsletter to get the news every morning.</p></div>'
    const html = pageWith(letter).replace(
      '</body>',
      `<footer><p>Copyright the Courier, all rights reserved.</p></footer>${cookie}</body>`,
    )
    const { text, leftOut } = page(html)
    expect(leftOut.map(({ text }) => text)).toEqual([
      'Sign up to our newsletter to get the news every morning.',
      'Copyright the Courier, all rights reserved.',
      'We use cookies to make this site better for you.',
    ])
    expect(leftOut.at(-1)?.at).toBe(text.length)
  })
})

describe('links to other articles are left out, wherever they stand', () => {
  test.each([
    '<h3>Related stories</h3><ul><li><a href="/a">The ferry to Easthaven sank in 1911</a></li></ul>',
    '<p>Read more: <a href="/a">The ferry to Easthaven sank in 1911.</a></p>',
    '<p><strong>Lesen Sie auch:</strong> <a href="/a">The ferry to Easthaven sank in 1911.</a></p>',
    '<p><a href="/a">Lea también: The ferry to Easthaven sank in 1911.</a></p>',
  ])('%s', (body) => {
    const { text, leftOut } = page(pageWith(body))
    expect(text).not.toContain('The ferry')
    expect(leftOut.map(({ text }) => text).join()).toContain('The ferry to Easthaven sank in 1911')
  })

  test('but a sentence that begins so is one', () => {
    expect(between('<p>Related deaths rose to 12, the office said.</p>')).toHaveLength(1)
    expect(
      between('<h2>See also</h2><p>Mehr dazu sagte er nicht, as 14 people heard.</p>'),
    ).toEqual(['Mehr dazu sagte er nicht, as 14 people heard.'])
  })
})

describe('where the library takes something beside the article', () => {
  const signed = `<ul>${Array.from({ length: 60 }, (_, n) => `<li>Signer ${n}, of the town of Marlow Bay, writer</li>`).join('')}</ul>`

  test('what the page tells machines is its article comes in', () => {
    const told = `The council sat until midnight in the hall of Mill Road, and 14 members spoke.`
    const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Housing plan approved', articleBody: `${plan(3)} ${told}` })}</script>`
    const html = pageWith('', { head }).replace(
      '</article>',
      `</article><div class="sidebar related"><p>${told}</p></div>`,
    )
    expect(page(html).text).toContain(told)
  })

  test('the paragraphs come in, whatever long list the page has too', () => {
    const letter = [11, 13, 15].map(p).join('')
    const html = `<html><head><title>A letter</title></head><body><h1>A letter</h1><div class="extra">${letter}</div>${signed}</body></html>`
    for (const n of [11, 13, 15]) expect(page(html).text).toContain(plan(n))
  })

  test.each([
    ['a head that is not closed', '<html><head><title>A plan</title><body><h1>A plan</h1>'],
    [
      'something before the head',
      '<html><div id="x"></div><head><title>A plan</title></head><body><h1>A plan</h1>',
    ],
    ['two bodies', '<html><head><title>A plan</title></head><body></body><body><h1>A plan</h1>'],
    [
      'a page in a page',
      '<html><head><title>A plan</title></head><body></body><html><body><h1>A plan</h1>',
    ],
    ['no head', '<html><body><h1>A plan</h1>'],
  ])('and in a page of %s', (_, start) => {
    const { text } = page(`${start}${p(3)}${p(5)}</body></html>`)
    for (const n of [3, 5]) expect(text).toContain(plan(n))
  })
})

describe('letters whatever is said of them', () => {
  const words = '市议会周二批准了第3号计划，市长说第一年将安置39个家庭，费用为3百万元。'
  const html = (charset: string) =>
    new TextEncoder().encode(`<html><head>${charset}</head><body><p>${words}</p></body></html>`)
  test.each([
    ['html-utf8-says-gb2312', '<meta charset="gb2312">', undefined],
    ['that its answer calls Latin', '', 'text/html; charset=iso-8859-1'],
    ['that its head calls Japanese', '<meta charset="shift_jis">', undefined],
  ])('UTF-8 is read as UTF-8: %s', async (_, charset, type) => {
    expect((await read('page.html', html(charset), type)).text).toContain(words)
  })

  test('what calls itself UTF-8 and is not', async () => {
    const bytes = Uint8Array.from('<meta charset="utf-8"><p>Größe und Maß, über 3 km</p>', (c) =>
      c.charCodeAt(0),
    )
    expect((await read('page.html', bytes)).text).toContain('Größe und Maß, über 3 km')
  })

  test('a broken byte makes no other encoding of a page', async () => {
    const bytes = new Uint8Array([...html('<meta charset="utf-8">'), 0xff])
    expect((await read('page.html', bytes)).text).toContain(words)
  })

  test.each([
    ['gbk', [0xca, 0xd0, 0xd2, 0xe9, 0xbb, 0xe1], '市议会'],
    ['windows-1251', [0xca, 0xe8, 0xbf, 0xe2], 'Київ'],
    ['shift_jis', [0x93, 0x8c, 0x8b, 0x9e], '東京'],
  ])('%s stays what it says it is', async (charset, letters, text) => {
    const [before, after] = [
      `<meta charset="${charset}"><p>The city of `,
      ' is large, they said.</p>',
    ]
    const bytes = Uint8Array.from([...Buffer.from(before), ...letters, ...Buffer.from(after)])
    expect((await read('page.html', bytes)).text).toContain(text)
  })
})
