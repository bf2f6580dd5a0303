import { expect, test, vi } from 'vitest'
import { listArchive } from '@/lib/intake/open-archive'
import type { Reader } from '@/lib/intake/readers/reader'
import { acceptedArchives, acceptedFiles, isArchive, readFile } from '@/lib/intake/readers/registry'
import { zipped } from '../../support/office'

/* A second kind of archive, in place of another reader: that its reader says so is all there is to it. */
vi.mock('@/lib/intake/readers/rtf', (): { rtf: Reader } => ({
  rtf: {
    label: 'Boxes',
    extensions: ['.box', '.crate'],
    mediaTypes: ['application/box'],
    holds: 'articles',
    read: () => Promise.reject(new Error('never read')),
  },
}))

test('what holds articles is offered where several come in, and not for one', () => {
  expect(acceptedArchives).toBe('.box,.crate,.zip')
  expect(acceptedFiles).toMatch(/^\.txt,/)
  expect(acceptedFiles).not.toMatch(/box|crate|zip/)
  expect(['a.zip', 'a.CRATE', 'a.txt', 'a.box.txt', 'box'].map(isArchive)).toEqual([
    ...[true, true, false, false, false],
  ])
})

test('nor is it opened in another', async () => {
  const files = { 'a.txt': 'The bridge opened in 1978.', 'b.crate': 'x' }
  const listed = listArchive(zipped(files)).files
  expect(listed.map(({ problem }) => problem?.slice(0, 28) ?? null)).toEqual([
    null,
    'An archive within an archive',
  ])
  const { parts, text } = await readFile({ name: 'all.zip', bytes: zipped(files) })
  expect(parts.map(({ isReadable }) => isReadable)).toEqual([true, false])
  expect(text).toBe('The bridge opened in 1978.')
})
