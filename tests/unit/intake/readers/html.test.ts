import { describe, expect, test } from 'vitest'
import { readPage } from '@/lib/intake/readers/html/page'
import { Refused, TooLarge } from '@/lib/core/errors'
import { newsPage, paragraphAbout } from '@/tests/support/page'
import { expectWhole, lines, read, remarked } from '@/tests/support/read'

function page(html: string, url?: string) {
  const document = readPage(html, url)
  expectWhole(document)
  return document
}
const wordsOf = (paragraph: string) => paragraph.replace(/<[^>]+>/g, '')

test('of a page comes the article alone, its headline first', () => {
  expect(lines(page(newsPage()))).toEqual([
    'headline: A bridge for all',
    ...['The bridge', 'The road', 'The station', 'The tower'].map(
      (what) => `paragraph: ${wordsOf(paragraphAbout(what))}`,
    ),
  ])
})

test('headings, list items and captions keep what they are; scripts and hidden words are left out', () => {
  const body = `<h2>What it cost</h2><ul><li>14 million crowns for the bridge itself</li><li><p>2 million for the road</p></li></ul>
    <figure><img src="b.jpg" alt="no words of the article"><figcaption>The bridge in 1978. <span>Photo: Salo</span></figcaption></figure>
    <blockquote><p>“It held, and it holds,” she said, “as we all knew it would, on that day.”</p></blockquote>
    <p style="display:none">Hidden words.</p><script>document.write('written words')</script>`
  const read = lines(page(newsPage({ body })))
  expect(read.slice(3, -2)).toEqual([
    'heading: What it cost',
    'listItem: 14 million crowns for the bridge itself',
    'listItem: 2 million for the road',
    'caption: The bridge in 1978. Photo: Salo',
    'paragraph: “It held, and it holds,” she said, “as we all knew it would, on that day.”',
  ])
})

describe('the standfirst', () => {
  const standfirst = 'It took years and cost millions, and now nobody uses it'
  test.each([
    ['named by its class', `<p class="article-standfirst">${standfirst}</p>`, ''],
    ['named by its data', `<div data-testid="standfirst">${standfirst}</div>`, ''],
    ['below the headline', `<p>${standfirst}</p>`, ''],
    [
      'that is the description of the page',
      `<div class="x1">${standfirst}</div>`,
      `<meta property="og:description" content="${standfirst}">`,
    ],
  ])('%s comes behind the headline, once', (_, top, head) => {
    const read = lines(page(newsPage({ top, head })))
    expect(read.slice(0, 2)).toEqual(['headline: A bridge for all', `standfirst: ${standfirst}`])
    expect(read.filter((line) => line.includes(standfirst))).toHaveLength(1)
  })

  test('is not made of a description that the page does not show', () => {
    const head = `<meta name="description" content="${standfirst}">`
    expect(page(newsPage({ head })).text).not.toContain(standfirst)
  })

  test('is no byline and no date', () => {
    const top =
      '<p class="byline">By Ines Mora of the city desk</p><p class="date"><time>Monday the 3rd of March</time></p>'
    expect(lines(page(newsPage({ top }))).filter((line) => line.startsWith('standfirst'))).toEqual(
      [],
    )
  })
})

describe('what the page says of itself', () => {
  const linked = (more: object, top: object = {}) =>
    `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...top, ...more })}</script>`
  const article = {
    '@type': ['NewsArticle'],
    headline: 'A bridge for all',
    datePublished: '2025-03-12T18:52:00+01:00',
    author: [{ '@type': 'Person', name: 'Ines  Mora' }, { name: 'Ben Ode' }],
  }

  test.each([
    ['as linked data', linked(article)],
    [
      'in a graph of linked data',
      linked({}, { '@graph': [{ '@type': 'WebSite', name: 'x' }, article] }),
    ],
    [
      'in a list of linked data, behind broken ones',
      `<script type="application/ld+json">{oops</script>${linked([article] as object)}`,
    ],
    [
      'in meta elements',
      '<meta name="author" content="By Ines Mora, Ben Ode"><meta property="article:published_time" content="2025-03-12T17:52:00Z">',
    ],
  ])('author and date %s', (how, head) => {
    const document = page(newsPage({ head: how.includes('list') ? linkedList(article) : head }))
    expect(document).toMatchObject({
      byline: 'Ines Mora, Ben Ode',
      publishedAt: '2025-03-12T17:52:00.000Z',
    })
  })
  const linkedList = (one: object) =>
    `<script type="application/ld+json">{oops</script><script type="application/ld+json">${JSON.stringify([{ '@type': 'Organization' }, one])}</script>`

  test('a date on the page where nothing else tells one', () => {
    const top = '<time datetime="2025-03-12">yesterday</time>'
    expect(page(newsPage({ top })).publishedAt).toBe('2025-03-12T00:00:00.000Z')
    expect(page(newsPage()).publishedAt).toBeNull()
  })

  test('an address of a profile is no author', () => {
    const head = '<meta property="article:author" content="https://example.org/ines">'
    expect(page(newsPage({ head })).byline).toBeNull()
  })

  test.each([
    ['pt-BR', '', 'pt-BR'],
    ['', '<meta property="og:locale" content="de_AT">', 'de-AT'],
    ['not a language', '', null],
  ])('language %j %s', (lang, head, language) => {
    expect(page(newsPage({ lang, head })).language).toBe(language)
  })

  test.each([
    [
      '<link rel="canonical" href="/bridge">',
      'https://paper.test/bridge?from=mail',
      'https://paper.test/bridge',
    ],
    ['<meta property="og:url" content="https://paper.test/b">', undefined, 'https://paper.test/b'],
    [
      '<link rel="canonical" href="javascript:alert(1)">',
      'https://paper.test/b',
      'https://paper.test/b',
    ],
    ['', undefined, null],
  ])('address %s at %s', (head, url, expected) => {
    expect(page(newsPage({ head }), url).url).toBe(expected)
  })

  test('of several h1, the one that is the title of the page is the headline', () => {
    const html = newsPage().replace('<nav>', '<h1>The Paper</h1><nav>')
    expect(page(html).title).toBe('A bridge for all')
  })
})

test('footnotes lie on their words; their marks and their list are no text', () => {
  const body = `<p>The tunnel came later, in 1981<sup><a href="#n1">1</a></sup>, and it cost 3 million crowns more.<a href="#n2">[2]</a></p>
    <ol><li id="n1">Minutes of the council, p. 4. <a href="#r1">↩</a></li><li id="n2">Budget of 1981</li></ol>`
  const document = page(newsPage({ body }))
  expect(remarked(document)).toEqual([
    ['The tunnel came later, in 1981', 'Minutes of the council, p. 4.'],
    ['and it cost 3 million crowns more.', 'Budget of 1981'],
  ])
  expect(document.text).toContain('in 1981, and it cost 3 million crowns more.\n')
  expect(document.text).not.toContain('Budget')
})

test('a line break is a space, two are a new paragraph', () => {
  const body =
    '<p>The first line of the poem,<br>the second line of the poem.<br><br>A line that stands for itself.</p>'
  expect(lines(page(newsPage({ body })))).toEqual(
    expect.arrayContaining([
      'paragraph: The first line of the poem, the second line of the poem.',
      'paragraph: A line that stands for itself.',
    ]),
  )
})

test('a few bare paragraphs are an article too', () => {
  expect(lines(page('<h1>A bridge</h1><p>It opened in 1978.</p>'))).toEqual([
    'headline: A bridge',
    'paragraph: It opened in 1978.',
  ])
})

describe('letters', () => {
  const words = 'Größe – “çà” жук'
  const html = (charset: string) =>
    `<html><head>${charset}</head><body><p>${words}</p></body></html>`
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

  test.each([
    ['UTF-8 that says nothing', new TextEncoder().encode(html('')), undefined],
    [
      'UTF-16 with its mark',
      new Uint8Array([0xff, 0xfe, ...Buffer.from(html(''), 'utf16le')]),
      undefined,
    ],
    ['UTF-8 as the type says', new TextEncoder().encode(html('')), 'text/html; charset=utf-8'],
  ])('of %s', async (_, bytes, type) => {
    expect((await read('page.html', bytes, type)).text).toContain(words)
  })

  test.each([
    ['as the page says', '<meta charset="iso-8859-1">', undefined],
    [
      'as its old kind of meta says',
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">',
      undefined,
    ],
    [
      'as the type says, whatever the page says',
      '<meta charset="utf-8">',
      'text/html; charset="ISO-8859-1"',
    ],
  ])('%s', async (_, charset, type) => {
    const bytes = latin(`<html><head>${charset}</head><body><p>Größe und Maß</p></body></html>`)
    expect((await read('page.html', bytes, type)).text).toContain('Größe und Maß')
  })

  test('of entities', () => {
    expect(page('<p>Salo &amp; Sons &#x2014; 5&nbsp;km &lt;here&gt; &eacute;</p>').text).toBe(
      'Salo & Sons — 5\u00A0km <here> é',
    )
  })
})

describe('a hostile page is refused in words', () => {
  const words = paragraphAbout('The bridge')
  test.each([
    ['nested a hundred thousand deep', '<div>'.repeat(100_000) + words, /too deeply|too many/],
    ['nested a thousand deep', '<div>'.repeat(1000) + words + '</div>'.repeat(1000), /too deeply/],
    ['of a million elements', '<i></i>'.repeat(1_000_000), /too many parts/],
    [
      'without text',
      '<html><body><div id="app"></div><script src="app.js"></script></body></html>',
      /no article text/,
    ],
    ['of nothing', '', /no article text/],
    ['of navigation alone', '<nav><a href="/">Home</a></nav>', /no article text/],
  ])('%s', (_, html, reason) => {
    expect(() => page(html)).toThrow(Refused)
    expect(() => page(html)).toThrow(reason)
  })

  test('of more letters than any article', () => {
    expect(() => page(' '.repeat(10_000_001))).toThrow(TooLarge)
  })

  test.each([
    [
      'a drawing of thousands of lines',
      `<svg>${'<path d="M0 0"/>'.repeat(5000)}</svg>${words.repeat(5)}`,
    ],
    [
      'an attribute of megabytes',
      `<div class="${'x '.repeat(2_000_000)}">${words.repeat(5)}</div>`,
    ],
    [
      'a hundred thousand attributes',
      `<div ${Array.from({ length: 100_000 }, (_, n) => `a${n}`).join(' ')}>${words.repeat(5)}</div>`,
    ],
    [
      'entities that name entities',
      `<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "words">]><p>&a;</p>${words.repeat(5)}`,
    ],
    ['tags that never end', `${words.repeat(5)}<p <b <<<< "`],
    [
      'linked data that is none',
      `<script type="application/ld+json">${'['.repeat(100_000)}</script>${words.repeat(5)}`,
    ],
    ['control characters', words.repeat(5).replaceAll(' ', ' \u0000\u0001\uFEFF')],
  ])('but read where the article can be told: %s', (_, html) => {
    expect(page(html).text).toContain('The bridge opened in 1978')
  })
})
