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

test('names that hide, or that two files share, are shown apart and never opened as paths', () => {
  const names = filesOfZip(
    renamed(zipSync({ 'aa.txt': words('1'), 'bb.txt': words('2'), '..\\c\u202E.txt': words('3') })),
  ).map(({ name }) => name)
  expect(names).toEqual(['aa.txt', 'aa.txt (2)', 'c\uFFFD.txt'])
})

test('names of old systems are read in their letters', () => {
  const [file] = filesOfZip(withName(zipSync({ 'Br__cke.txt': words('x') }), '__', [0x81, 0x81]))
  expect(file?.name).toBe('Brüücke.txt')
})

test('a file that is not what was packed is refused, and others are not', async () => {
  const zip = zipSync({ 'a.txt': words('one one'), 'b.txt': words('two two') }, { level: 0 })
  const at = Buffer.from(zip).indexOf('two two')
  zip[at] = 0x54
  const [first, second] = filesOfZip(zip)
  await expect(second?.bytes()).rejects.toThrow('damaged inside the archive')
  expect(Buffer.from((await first?.bytes()) ?? []).toString()).toBe('one one')
})

test('what has a password, or is packed in another way, is known before', async () => {
  const [locked] = filesOfZip(inDirectory(zipSync({ 'a.txt': words('x') }), 8, 1))
  expect(locked?.problem).toContain('password')
  const [other] = filesOfZip(inDirectory(zipSync({ 'a.txt': words('x') }), 10, 14))
  expect(other?.problem).toContain('packed in a way')
  await expect(other?.bytes()).rejects.toThrow(Refused)
})

/** Sets one byte of the first entry of the directory. */
function inDirectory(zip: Uint8Array, offset: number, value: number): Uint8Array {
  zip[Buffer.from(zip).indexOf('PK\u0001\u0002', 0, 'latin1') + offset] = value
  return zip
}

/** The second file under the name of the first. */
const renamed = (zip: Uint8Array) => withName(zip, 'bb', [0x61, 0x61])

function withName(zip: Uint8Array, name: string, bytes: number[]): Uint8Array {
  for (
    let at = Buffer.from(zip).indexOf(name);
    at >= 0;
    at = Buffer.from(zip).indexOf(name, at + 1)
  )
    zip.set(bytes, at)
  return zip
}
