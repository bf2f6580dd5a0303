import { Refusal } from '@/lib/core/errors'
import { filesOfZip, passedOver, type Zipped } from './archive'
import { readerFor } from './readers/registry'
import { zip } from './readers/zip'

/** The files of a .zip, each with the reason why it is no article that Galley can read, as far as its name tells. */
export const openArchive = (bytes: Uint8Array): Zipped[] =>
  filesOfZip(bytes).map((file) => ({ ...file, problem: file.problem ?? problemOf(file.name) }))

/** What is in a .zip, before anything of it is unpacked. */
export const listArchive = (bytes: Uint8Array) => ({
  files: openArchive(bytes).map(({ name, size, problem }) => ({ name, size, problem })),
  passedOver: passedOver(bytes),
})

function problemOf(name: string): string | null {
  try {
    return readerFor(name) === zip
      ? 'An archive within an archive is not opened. Unpack it first.'
      : null
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}
