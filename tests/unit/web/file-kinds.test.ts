import { expect, test } from 'vitest'
import { readers } from '@/lib/intake/readers/registry'
import { fileKindName } from '@/lib/web/words'

test.each(readers.flatMap(({ mediaTypes }) => mediaTypes))(
  'a file of %s has a name people use',
  (mediaType) => {
    expect(fileKindName(mediaType)).not.toMatch(/\/|^File$/)
  },
)

test('of what nobody named it says that it is a file', () => {
  expect(fileKindName('text/html; charset=utf-8')).toBe('Web page')
  expect(fileKindName('application/octet-stream')).toBe('File')
  expect(fileKindName(null)).toBe('File')
})
