import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readers, readFile } from '@/lib/intake/readers/registry'
import { Refusal } from '@/lib/core/errors'
import { mailFile } from '@/tests/support/mail'
import { odtFile, odtParagraph, run, wordFile, wordParagraph, zipped } from '@/tests/support/office'
import { newsPage, paragraphAbout } from '@/tests/support/page'
import { pdfFile, setLines } from '@/tests/support/pdf'
import { expectWhole } from '@/tests/support/read'

const bytes = (text: string) => new TextEncoder().encode(text)
const escaped = (words: string) =>
  words
    .replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}\0-\x08\x0b\x0c\x0e-\x1f]/gu, '')
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const rtfWords = (words: string) =>
  Array.from({ length: words.length }, (_, at) => `\\u${words.charCodeAt(at)}?`).join('')

/** A file of each kind, of the same paragraphs. */
const files: Record<string, (paragraphs: readonly string[]) => Uint8Array> = {
  '.txt': (paragraphs) => bytes(paragraphs.join('\n\n')),
  '.md': (paragraphs) => bytes(paragraphs.join('\n\n')),
  '.html': (paragraphs) =>
    bytes(
      `<html><body><article>${paragraphs.map((words) => `<p>${escaped(words)}</p>`).join('')}</article></body></html>`,
    ),
  '.docx': (paragraphs) =>
    wordFile({
      body: paragraphs
        .map((words, at) =>
          wordParagraph(
            `${run(escaped(words))}<w:r><w:footnoteReference w:id="${at}"/><w:commentReference w:id="${at}"/></w:r>`,
          ),
        )
        .join(''),
      footnotes: paragraphs
        .map((_, at) => `<w:footnote w:id="${at}">${wordParagraph('Note')}</w:footnote>`)
        .join(''),
      comments: paragraphs
        .map((_, at) => `<w:comment w:id="${at}">${wordParagraph('Sure?')}</w:comment>`)
        .join(''),
    }),
  '.odt': (paragraphs) =>
    odtFile({
      body: paragraphs
        .map((words, at) =>
          odtParagraph(
            `<office:annotation office:name="${at}">${odtParagraph('Sure?')}</office:annotation>${escaped(words)}<office:annotation-end office:name="${at}"/>`,
          ),
        )
        .join(''),
    }),
  '.rtf': (paragraphs) =>
    bytes(
      `{\\rtf1\\ansi ${paragraphs
        .map((words) => `${rtfWords(words)}{\\footnote Note}{\\*\\annotation Sure?}`)
        .join('\\par ')}}`,
    ),
  '.eml': (paragraphs) => mailFile({ text: paragraphs.join('\n\n') }),
  '.pdf': (paragraphs) =>
    pdfFile({
      pages: [paragraphs.flatMap((words, at) => setLines([words], { y: 700 - at * 40 }))],
    }),
  '.zip': (paragraphs) => zipped({ 'story.txt': paragraphs.join('\n\n') }),
}

const story = [
  'The bridge opened in 1978, after years of delay.',
  'It cost 14 million crowns, said Pekka Salo in the town.',
  'It holds to this day, as everybody knows who goes over it.',
]

// what pictures hold is recognised, not read, and says so: they have tests of their own
const reading = readers.filter(({ extensions }) => !extensions.includes('.png'))

describe.each(reading.map((reader) => [reader.label, reader] as const))('%s', (_, reader) => {
  const [extension = ''] = reader.extensions
  const make = files[extension]

  test('has a file to be tried with', () => expect(make).toBeDefined())

  test('gives the paragraphs of its file, known by name as by type', async () => {
    const file = make?.(story) ?? new Uint8Array()
    for (const known of [
      { name: `Story${extension.toUpperCase()}` },
      { name: 'story', mediaType: reader.mediaTypes[0] ?? '' },
    ]) {
      const read = await readFile({ ...known, bytes: file })
      expectWhole(read)
      expect(read.blocks.map(({ start, end }) => read.text.slice(start, end))).toEqual(story)
      expect(read.warnings).toEqual([])
    }
  })

  test('always has a title', async () => {
    expect(
      (await readFile({ name: `a${extension}`, bytes: make?.(story) ?? new Uint8Array() })).title,
    ).toBeTruthy()
  })

  test('says no in words to whatever bytes, or reads them whole', async () => {
    const start = (make?.(story) ?? new Uint8Array()).slice(0, 60)
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 300 }).map((end) => new Uint8Array([...start, ...end])),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (file) => {
        try {
          expectWhole(await readFile({ name: `a${extension}`, bytes: file }))
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
      }),
      { numRuns: 60 },
    )
  }, 30_000)
})

describe.each(['.html', '.docx', '.odt', '.rtf', '.md'])(
  'whatever is written in a %s file',
  (extension) => {
    test('places of blocks and remarks lie in the text, on whole words', async () => {
      const words = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom(
          'Dr. Salo came. He left!',
          ' ',
          '\u00A0',
          'Photo: x',
          '– item',
          '“Yes”, 5',
          '😀',
          '\u00AD',
        ),
      )
      await fc.assert(
        fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 6 }), async (paragraphs) => {
          try {
            expectWhole(
              await readFile({
                name: `a${extension}`,
                bytes: files[extension]?.(paragraphs) ?? bytes(''),
              }),
            )
          } catch (error) {
            if (!(error instanceof Refusal)) throw error
          }
        }),
        { numRuns: 80 },
      )
    }, 30_000)
  },
)

test('60,000 words are read whole', async () => {
  const sentence =
    'The bridge opened in 1978, after years of delay, and it cost 14 million crowns in all. '
  const long = Array.from({ length: 600 }, () => sentence.repeat(6).trim())
  for (const [extension, file] of [
    ['.docx', files['.docx']?.(long)],
    ['.odt', files['.odt']?.(long)],
    ['.rtf', files['.rtf']?.(long)],
    ['.html', bytes(newsPage({ body: paragraphAbout('The tunnel').repeat(2500) }))],
  ] as const) {
    const { text } = await readFile({ name: `a${extension}`, bytes: file ?? new Uint8Array() })
    expect(text.length).toBeGreaterThan(300_000)
  }
}, 30_000)
