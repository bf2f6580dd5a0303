import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { Refused } from '@/lib/core/errors'
import { filesOfZip, mostFiles } from '@/lib/intake/archive'

const words = (text: string) => new TextEncoder().encode(text)

test('a .zip gives the files people put there, by name', async () => {
  const files = filesOfZip(
    zipSync({
      'b/two.txt': words('two'),
      'a.txt': words('one'),
      '__MACOSX/._a.txt': words('x'),
      'b/.hidden': words('x'),
      '~$a.docx': words('x'),
    }),
  )
  expect(files.map(({ name }) => name)).toEqual(['a.txt', 'b/two.txt'])
  expect(Buffer.from((await files[0]?.bytes()) ?? []).toString()).toBe('one')
})

test('a bomb is refused, by the size of one file and of all', async () => {
  const eleven = new Uint8Array(11 * 1024 * 1024)
  const [first] = filesOfZip(zipSync({ 'a.txt': eleven }, { level: 1 }))
  await expect(first?.bytes()).rejects.toThrow('unpacks to more than 10 MB')
  const nine = new Uint8Array(9 * 1024 * 1024)
  const many = filesOfZip(
    zipSync(Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${at}.txt`, nine])), {
      level: 1,
    }),
  )
  const all = await Promise.allSettled(many.map(({ bytes }) => bytes()))
  expect(all.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0)
}, 30_000)

test('of more files than are taken, and of what is no archive, nothing is read', () => {
  const many = Object.fromEntries(
    Array.from({ length: mostFiles + 1 }, (_, at) => [`${at}.txt`, words('x')]),
  )
  expect(() => filesOfZip(zipSync(many))).toThrow('1,001 files')
  expect(() => filesOfZip(words('The bridge opened in 1978.'))).toThrow(Refused)
})
