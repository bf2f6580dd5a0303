import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { streamOf } from '@/lib/api/answer'
import { textIn } from '@/tests/support/file-text'
import { fileOf, rendered, reportOn } from '@/tests/support/report'

const bytes = new Uint8Array([0, 255, 128, 10, 13, 0])
const report = reportOn('Nothing.')

test('a format may give bytes, now or later, whole or in parts, and none is changed', async () => {
  for (const made of [bytes, Promise.resolve(bytes), [bytes.slice(0, 2), bytes.slice(2)]])
    expect(new Uint8Array(await fileOf({ render: () => made }, report))).toEqual(bytes)
})

test('parts of text and bytes go out in one stream, the text as UTF-8', async () => {
  const sent = await new Response(streamOf(['é', bytes, 'z'])).bytes()
  expect([...sent]).toEqual([0xc3, 0xa9, ...bytes, 0x7a])
})

test('the words in a packed file are found, also those of attributes and of what is packed within', async () => {
  const inner = zipSync({ 'inner.txt': Buffer.from('innermost') })
  const outer = zipSync({
    'word/document.xml': Buffer.from(
      '<w:p><w:r w:author="Ana">One &amp; t</w:r><w:r>wo</w:r></w:p>',
    ),
    'inner.zip': inner,
  })
  const text = await textIn(outer)
  for (const words of ['w:author="Ana"', 'One & two', 'innermost']) expect(text).toContain(words)
  expect(await rendered({ render: () => outer }, report)).toBe(text)
})
