import { crc32, inflateRaw } from 'node:zlib'
import { promisify } from 'node:util'
import { Refused } from '@/lib/core/errors'
import { type Entry, entriesOf, packedBytes } from './readers/office/zip'

/**
 * A file of a folder or an archive, unpacked when it is its turn; `problem`: why it cannot be, as far as that is known
 * before.
 */
export type Packed = { name: string; problem: string | null; bytes: () => Promise<Uint8Array> }

/** `size`: as the archive says. */
export type Zipped = Packed & { size: number }

/** Files of one archive or folder; more are imported in parts. */
export const mostFiles = 1000
const mega = 1024 * 1024
/** Of one file, and of all that are unpacked; sizes an archive says are not believed. */
const largest = { file: 10 * mega, all: 100 * mega }

/** What programs put beside the files of people. */
const isOfProgram = (name: string) =>
  /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)/i.test(name)

const label = '.zip archive'
const refused = (message: string) => new Refused([{ path: 'file', message }])

/** Files that a person put there, in the order of their names. Throws Refused for more than are taken. */
export const chosenNames = (names: readonly string[]): string[] =>
  chosen(names.map((name) => ({ name }))).map(({ name }) => name)

function chosen<F extends { name: string }>(files: readonly F[]): F[] {
  const taken = files
    .filter(({ name }) => !isOfProgram(name) && !name.endsWith('/'))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  if (taken.length > mostFiles)
    throw refused(
      `There are ${taken.length.toLocaleString('en')} files in it; ${mostFiles.toLocaleString('en')} is the most. Import them in parts.`,
    )
  return taken
}

/** How many files of a .zip are passed over, for programs put them there. */
export const passedOver = (bytes: Uint8Array): number =>
  named(entriesOf(bytes, label)).filter(({ name }) => isOfProgram(name) && !name.endsWith('/'))
    .length

/** The files of a .zip. Each throws Refused where it unpacks to more than an import takes, or to something else. */
export function filesOfZip(bytes: Uint8Array): Zipped[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw refused('This file is no .zip archive, whatever its name says.')
  const files = chosen(named(entriesOf(bytes, label)))
  if (files.length === 0) throw refused('There are no files in this .zip archive.')
  let unpacked = 0
  return files.map((file) => ({
    ...{ name: file.name, size: file.size, problem: problemOf(file) },
    bytes: async () => {
      if (unpacked > largest.all) throw refused(tooMuch)
      const content = await unpack(bytes, file)
      unpacked += content.length
      if (unpacked > largest.all) throw refused(tooMuch)
      return content
    },
  }))
}

const tooMuch = `The archive unpacks to more than ${largest.all / mega} MB. Import it in parts.`
const tooLarge = `It unpacks to more than ${largest.file / mega} MB. Import it in parts.`
const broken = 'It is damaged inside the archive.'

/** Names are shown and asked for, never opened: signs that hide others go, and no two are alike. */
function named(entries: readonly Entry[]): Entry[] {
  const alike = new Map<string, number>()
  return entries.map((entry) => {
    const plain = plainName(entry.name)
    let name = plain
    let before = alike.get(plain) ?? 0
    while (alike.has(name)) name = `${plain} (${++before + 1})`
    alike.set(plain, before)
    alike.set(name, 0)
    return { ...entry, name }
  })
}

const plainName = (name: string) =>
  name
    .replaceAll('\\', '/')
    .replace(/(?<=^|\/)(?:\.{0,2}\/)+/g, '')
    .replace(/\p{C}/gu, '\uFFFD')
    .slice(0, 300)

function problemOf({ encrypted, method }: Entry): string | null {
  if (encrypted) return 'It has a password. Save it without one.'
  return method === 0 || method === 8 ? null : 'It is packed in a way that Galley does not open.'
}

const inflate = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw)

/** Beside the thread that asks; no further than the limit, whatever the archive says. */
async function unpack(bytes: Uint8Array, entry: Entry): Promise<Uint8Array> {
  const problem = problemOf(entry)
  if (problem) throw refused(problem)
  try {
    const packed = packedBytes(bytes, entry)
    const content =
      entry.method === 0 ? packed : await inflate(packed, { maxOutputLength: largest.file })
    if (content.length > largest.file) throw refused(tooLarge)
    if (crc32(content) === entry.crc) return content
  } catch (error) {
    if (error instanceof Refused) throw error
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ERR_BUFFER_TOO_LARGE') throw refused(tooLarge)
  }
  throw refused(broken)
}
