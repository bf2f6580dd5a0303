import { describe, expect, test } from 'vitest'
import { Refused, UnsupportedMedia } from '@/lib/core/errors'
import { blocksOfMarkdown } from '@/lib/intake/readers/markdown'
import { readers, readFile } from '@/lib/intake/readers/registry'
import { lines, read, remarked } from '@/tests/support/read'

const bytes = (text: string) => new TextEncoder().encode(text)

const texts = readers.filter(({ mediaTypes }) =>
  mediaTypes.some((type) => /plain|markdown/.test(type)),
)

describe.each(texts.map((reader) => [reader.label, reader] as const))('%s', (_, reader) => {
  const name = `article${reader.extensions[0] ?? ''}`

  test('plain sentences come in as they are', async () => {
    const { text } = await readFile({ name, bytes: bytes('The bridge opened in 1978.') })
    expect(text).toBe('The bridge opened in 1978.')
  })

  test('the first line is the headline', async () => {
    const { title } = await readFile({
      name,
      bytes: bytes('\n\nA bridge for all\n\nIt opened in 1978.'),
    })
    expect(title).toBe('A bridge for all')
  })

  test('the ending of the name may be in capitals', async () => {
    expect((await readFile({ name: name.toUpperCase(), bytes: bytes('One.') })).text).toBe('One.')
  })

  test('bytes that are no UTF-8 are refused, not read with wrong letters', async () => {
    const reading = readFile({ name, bytes: new Uint8Array([0x63, 0x61, 0x66, 0xe9]) })
    await expect(reading).rejects.toThrow(Refused)
  })
})

test('a file in UTF-16 that says so is read', async () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('Größe', 'utf16le')])
  expect((await readFile({ name: 'a.txt', bytes: utf16 })).text).toBe('Größe')
})

test('a file without an ending is known by its type', async () => {
  const file = { name: 'article', mediaType: 'text/plain; charset=utf-8', bytes: bytes('One.') }
  expect((await readFile(file)).text).toBe('One.')
})

test.each(['report.xlsx', 'report.doc', 'report', 'archive.txt.zip'])(
  '%s is not accepted, and it is said what is',
  async (name) => {
    const reading = readFile({ name, bytes: bytes('x') })
    await expect(reading).rejects.toThrow(UnsupportedMedia)
    await expect(reading).rejects.toThrow(/Text \(\.txt\), Markdown \(\.md\), .* and /)
  },
)

describe('Markdown', () => {
  test.each([
    ['# A *short* title #', 'A short title'],
    ['It cost **14 million** crowns.', 'It cost 14 million crowns.'],
    ['See [the minutes](https://example.org/a_b) of _1978_.', 'See the minutes of 1978.'],
    ['![The bridge](bridge.jpg)', 'The bridge'],
    ['> “It held,” she said.', '“It held,” she said.'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['5 \\* 6 \\_not emphasis\\_', '5 * 6 _not emphasis_'],
    ['Lines of one\nparagraph belong together.', 'Lines of one paragraph belong together.'],
    ['One.\n\nTwo.\n---\nThree.', 'One.\nTwo.\nThree.'],
    ['- first\n- second\n  goes on', '- first\n- second goes on'],
    ['# Title\nText below.', 'Title\nText below.'],
    ['---\ntitle: X\n---\nText.', 'Text.'],
    ['Text [one][1].\n\n[1]: https://example.org', 'Text one.'],
    ['جسر **قديم** 🌉', 'جسر قديم 🌉'],
  ])('%j reads %j', (markdown, words) => {
    expect(
      blocksOfMarkdown(markdown)
        .map(({ text }) => text)
        .join('\n'),
    ).toBe(words)
  })

  test('says what its lines are', async () => {
    const text = '# A bridge\n\nIt opened.\n\n## Costs\n\n- 14 million\n\n![The bridge](b.jpg)'
    expect(lines(await read('a.md', bytes(text)))).toEqual([
      'headline: A bridge',
      'paragraph: It opened.',
      'heading: Costs',
      'listItem: - 14 million',
      'caption: The bridge',
    ])
  })

  test('its footnotes lie on the words before their marks', async () => {
    const text =
      'It opened in 1978[^1], and it cost *much*.[^b][^1] It fell.[^none]\n\n[^1]: Minutes, p. 4\n[^b]: [Budget](https://example.org)'
    const document = await read('a.md', bytes(text))
    expect(document.text).toBe('It opened in 1978, and it cost much. It fell.[^none]')
    expect(remarked(document)).toEqual([
      ['It opened in 1978', 'Minutes, p. 4'],
      ['and it cost much.', 'Budget'],
      ['and it cost much.', 'Minutes, p. 4'],
    ])
  })
})
