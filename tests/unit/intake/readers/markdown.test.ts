import { describe, expect, test } from 'vitest'
import { lines, read, remarked } from '@/tests/support/read'

const bytes = (text: string) => new TextEncoder().encode(text)
const reading = (text: string) => read('a.md', bytes(text))
const wordsOf = async (text: string) => (await reading(text)).text.replace(/\n+/g, '\n')

describe('Markdown', () => {
  test.each([
    ['# A *short* title #', 'A short title'],
    ['It cost **14 million** crowns.', 'It cost 14 million crowns.'],
    ['An un*frigging*believable 5*6*7 sum', 'An unfriggingbelievable 567 sum'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['***Both*** of __them__ are _set_.', 'Both of them are set.'],
    ['See [the minutes](https://example.org/a_b) of _1978_.', 'See the minutes of 1978.'],
    ['See [it](https://a.test/x_(y) "the (old) bridge").', 'See it.'],
    ['[Two [brackets]](https://a.test) here', 'Two [brackets] here'],
    [
      'Text [one][1], [two][] and [three].\n\n[1]: https://a.test\n[two]: <https://b.test> "b"\n[three]: /c',
      'Text one, two and three.',
    ],
    ['A note [sic] and [no such][ref].', 'A note [sic] and [no such][ref].'],
    ['> “It held,” she said.', '“It held,” she said.'],
    ['> > A quote\n> > goes on\n>\n> in another.', 'A quote goes on\nin another.'],
    ['> Lazy lines\nbelong to it.', 'Lazy lines belong to it.'],
    ['5 \\* 6 \\_not emphasis\\_ 1\\. \\[x\\]', '5 * 6 _not emphasis_ 1. [x]'],
    ['Lines of one\nparagraph belong together.', 'Lines of one paragraph belong together.'],
    ['One line  \nand the next\\\nand a third.', 'One line and the next and a third.'],
    ['One.\n\nTwo.\n\n---\nThree.\n\n* * *\n\nFour.', 'One.\nTwo.\nThree.\nFour.'],
    ['- first\n- second\n  goes on', '- first\n- second goes on'],
    ['3. third\n4. fourth\n\n   its second paragraph', '3. third\n4. fourth\nits second paragraph'],
    ['* a\n  * b\n    1. c\n* d', '- a\n- b\n1. c\n- d'],
    ['- [x] Called Reed\n- [ ] Called Holt', '- [x] Called Reed\n- [ ] Called Holt'],
    ['# Title\nText below.', 'Title\nText below.'],
    ['A title\n=======\nText.\n\nA heading\n---\nMore.', 'A title\nText.\nA heading\nMore.'],
    ['Use `a * b * c` and ``x ` y``.', 'Use a * b * c and x ` y.'],
    ['```js\nconst *a* = [1]\n\n# b\n```\n\nAfter.', 'const *a* = [1] # b\nAfter.'],
    ['~~~\n```\n~~~\nAfter.', '```\nAfter.'],
    ['    It is *code*.\n\nText.', 'It is *code*.\nText.'],
    [
      'Read <https://a.test/x_y_z> or https://b.test/*q* or <ann@c.test>.',
      'Read https://a.test/x_y_z or https://b.test/*q* or ann@c.test.',
    ],
    ['“Don’t” – 5½ "straight" -- and... 3 x 4', '“Don’t” – 5½ "straight" -- and... 3 x 4'],
    ['AT&amp;T &copy; 2024 &mdash; A&B', 'AT&T © 2024 — A&B'],
    [
      'A <b>bold</b> word, 10<sup>9</sup> and H<sub>2</sub>O<br>below',
      'A bold word, 10⁹ and H2O below',
    ],
    [
      '<div>\n\nA *paragraph* in a box.\n\n</div>\n\n<p>And <i>another</i>.</p>',
      'A paragraph in a box.\nAnd another.',
    ],
    ['It rose by ~5, from ~3 < 4 > 2.', 'It rose by ~5, from ~3 < 4 > 2.'],
    ['جسر **قديم** 🌉', 'جسر قديم 🌉'],
    ['**中文**和*斜体*', '中文和斜体'],
    ['\uFEFF# Title\r\n\r\nText.\r\n', 'Title\nText.'],
    ['#Not a heading, #tag', '#Not a heading, #tag'],
    [
      '1978\\. It was a good year.\n\n1978. It was a good year.',
      '1978. It was a good year.\n1978. It was a good year.',
    ],
  ])('%j reads %j', async (markdown, words) => {
    expect(await wordsOf(markdown)).toBe(words)
  })

  test('says what its lines are', async () => {
    const text =
      '# A bridge\n\nIt opened.\n\n## Costs\n\n- 14 million\n\n![The bridge](b.jpg)\n\nSee ![the plan](p.png) of it.'
    expect(lines(await reading(text))).toEqual([
      'headline: A bridge',
      'paragraph: It opened.',
      'heading: Costs',
      'listItem: - 14 million',
      'caption: The bridge',
      'paragraph: See the plan of it.',
    ])
  })

  test('a row of a table is one line', async () => {
    const text =
      'Figures:\n\n| Town | 2023 | 2024 |\n| :--- | ---: | --- |\n| Marlow Bay | 1,204 | **988** |\n| Orre \\| Ny | | 12 |\n\nAfter.'
    expect(await wordsOf(text)).toBe(
      'Figures:\nTown: 2023; 2024\nMarlow Bay: 1,204; 988\nOrre | Ny: –; 12\nAfter.',
    )
  })

  test('its footnotes lie on the words before their marks', async () => {
    const text =
      'It opened in 1978[^1], and it cost *much*.[^b][^1] It fell.[^none]\n\n[^1]: Minutes, p. 4\n[^b]: [Budget](https://example.org)\n\n    of the year after'
    const document = await reading(text)
    expect(document.text).toBe('It opened in 1978, and it cost much. It fell.[^none]')
    expect(remarked(document)).toEqual([
      ['It opened in 1978', 'Minutes, p. 4'],
      ['and it cost much.', 'Budget of the year after'],
      ['and it cost much.', 'Minutes, p. 4'],
    ])
  })

  test('tells of what a reader of the article would not see', async () => {
    const { text, leftOut } = await reading(
      'It cost ~~12~~ 14 million.\n\n<!-- Ask Reed whether this holds. -->\n\n![The bridge](b.jpg "Taken in 1978")\n\n<p hidden>Nobody is to see this sentence yet.</p>\n\nEnd.',
    )
    expect(text).toBe('It cost 14 million.\n\nThe bridge\n\nEnd.')
    expect(leftOut.map(({ text: words, why, unit }) => [words, why, unit])).toEqual([
      ['12', 'deleted', 'words'],
      ['Ask Reed whether this holds.', 'hidden', 'paragraph'],
      ['Taken in 1978', 'hidden', 'words'],
      ['Nobody is to see this sentence yet.', 'hidden', 'paragraph'],
    ])
  })

  test('front matter says who wrote it and when; its other lines are told of', async () => {
    const { title, byline, language, publishedAt, text, leftOut } = await reading(
      '---\ntitle: "A bridge: for all"\nauthor: [Ann Lee, Bo Ek]\ndate: 2025-03-12\nlang: en_GB\ntags:\n  - roads\n---\nIt opened.',
    )
    expect({ title, byline, language, publishedAt, text }).toEqual({
      title: 'A bridge: for all',
      byline: 'Ann Lee, Bo Ek',
      language: 'en-GB',
      publishedAt: '2025-03-12T00:00:00.000Z',
      text: 'It opened.',
    })
    expect(leftOut).toEqual([{ at: 0, text: 'tags:\n  - roads', unit: 'lines', why: 'hidden' }])
  })

  test('front matter goes on behind an omission', async () => {
    const { text, byline } = await reading(
      '---\ndescription: The mayor had waited...\nauthor: Ann Lee\n---\nIt opened in 1978.\n',
    )
    expect([text, byline]).toEqual(['It opened in 1978.', 'Ann Lee'])
  })

  test('a text between two rulers is no front matter', async () => {
    expect(await wordsOf('---\nThe bridge opened in 1978.\n\n---\nIt fell.')).toBe(
      'The bridge opened in 1978.\nIt fell.',
    )
  })

  test('a footnote without a mark is told of', async () => {
    const { text, leftOut } = await reading('It fell.[^1]\n\n[^1]: In May.\n[^2]: Reed says so.')
    expect(text).toBe('It fell.')
    expect(leftOut).toEqual([{ at: 8, text: 'Reed says so.', unit: 'paragraph', why: 'hidden' }])
  })

  test('a list longer than any keeps its words', async () => {
    const { text, warnings } = await reading('- a\n  - b\n'.repeat(3000))
    expect(text.match(/- a\n\n- b/g)).toHaveLength(3000)
    expect(warnings).toHaveLength(1)
  })

  test('more tags than a page may have are text', async () => {
    const { text } = await reading(`${'<i>'.repeat(3000)} end`)
    expect(text.endsWith('<i> end')).toBe(true)
  })
})
