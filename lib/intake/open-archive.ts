import { filesOfZip, passedOver, type Zipped } from './archive'
import { picture } from './readers/picture'
import { findReaderOf, isArchive } from './readers/registry'

/** The files of a .zip, each with the reason why it is no article that Galley can read, as far as its name tells. */
export const openArchive = (bytes: Uint8Array): Zipped[] =>
  filesOfZip(bytes).map((file) => ({ ...file, problem: file.problem ?? problemOf(file.name) }))

/** What is in a .zip, before anything of it is unpacked; a picture may be a page, or only belong to one. */
export const listArchive = (bytes: Uint8Array) => ({
  files: openArchive(bytes).map(({ name, size, problem }) => ({
    ...{ name, size, problem },
    isPicture: findReaderOf(name) === picture,
  })),
  passedOver: passedOver(bytes),
})

function problemOf(name: string): string | null {
  if (isArchive(name)) return 'An archive within an archive is not opened. Unpack it first.'
  if (findReaderOf(name)) return null
  const [ending] = /\.[^./\\]+$/.exec(name) ?? []
  return ending
    ? `Galley does not read ${ending.toLowerCase()} files.`
    : 'Its name does not say what kind of file it is.'
}
