import { andMore } from '@/lib/core/at-most'
import { figure } from '@/lib/core/figure'
import { listed } from '@/lib/core/in-words'
import { filesOfZip, type Zipped } from '../../archive'
import type { FilePart, More, ReadDocument } from '../reader'
import { refusedFile } from '../refusal'

/** One article of an archive: the one that is asked for, or the only one there is. */
export async function readZip(bytes: Uint8Array, more: More): Promise<ReadDocument> {
  if (more.depth > 0)
    throw refusedFile('An archive within another file is not opened. Save it as a file of its own.')
  const files = filesOfZip(bytes)
  const file = chosen(files, more)
  const name = file.name.split('/').at(-1) ?? file.name
  const read = await more.readFile({ name, bytes: await file.bytes() })
  return {
    ...read,
    parts: files.map((each) => partOf(each, file, more)),
    warnings: files.length > 1 ? [...read.warnings, oneOf(files, file)] : read.warnings,
  }
}

const isReadable = ({ name, problem }: Zipped, { reads }: More) =>
  problem === null && reads(name, '')

const oneOf = (files: readonly Zipped[], { name }: Zipped) =>
  `Of the ${figure(files.length)} files in this archive “${name}” was read.`

const partOf = (file: Zipped, read: Zipped, more: More): FilePart => ({
  id: file.name,
  name: file.name,
  size: file.size,
  isRead: file === read,
  isReadable: isReadable(file, more),
})

function chosen(files: readonly Zipped[], more: More): Zipped {
  const readable = files.filter((file) => isReadable(file, more))
  const named = files.find(({ name }) => name === more.part)
  const found = more.part === undefined && readable.length === 1 ? readable[0] : named
  if (found) return found
  if (more.part !== undefined) throw refusedFile(`There is no “${more.part}” in this archive.`)
  if (readable.length === 0)
    throw refusedFile('None of the files in this archive is an article that Galley can read.')
  throw refusedFile(
    `There are ${figure(readable.length)} articles in this archive: ${shortList(readable)} Name the one to read, or bring in all of them as an archive.`,
  )
}

const mostNamed = 10

function shortList(files: readonly Zipped[]): string {
  const names = files.slice(0, mostNamed).map(({ name }) => `“${name}”`)
  return [`${listed(names, 'and')}.`, ...andMore(files.length - names.length)].join(' ')
}
