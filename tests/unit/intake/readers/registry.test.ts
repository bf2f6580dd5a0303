import { describe, expect, test } from 'vitest'
import { Refused, UnsupportedMedia } from '@/lib/core/errors'
import { readers, readFile } from '@/lib/intake/readers/registry'
import { mailFile } from '@/tests/support/mail'
import { zipped } from '@/tests/support/office'

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

test('an archive within another file is not opened', async () => {
  const inner = zipped({ 'a.txt': 'One.' })
  const outer = zipped({ 'inner.zip': inner })
  const reading = readFile({ name: 'all.zip', bytes: outer, part: 'inner.zip' })
  await expect(reading).rejects.toThrow('within another file is not opened')
  const mail = mailFile({ text: 'One.' })
  expect((await readFile({ name: 'all.zip', bytes: zipped({ 'a.eml': mail }) })).text).toBe('One.')
})

test.each(['report.xlsx', 'report.doc', 'report', 'archive.txt.gz'])(
  '%s is not accepted, and it is said what is',
  async (name) => {
    const reading = readFile({ name, bytes: bytes('x') })
    await expect(reading).rejects.toThrow(UnsupportedMedia)
    await expect(reading).rejects.toThrow(/Text \(\.txt\), Markdown \(\.md\), .* and /)
  },
)
