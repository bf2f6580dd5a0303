import { Refused } from '@/lib/core/errors'
import { openZip } from './readers/office/zip'

/** A file of a folder or an archive, unpacked when it is its turn. */
export type Packed = { name: string; bytes: () => Promise<Uint8Array> }

/** Files of one archive or folder; more are imported in parts. */
export const mostFiles = 1000
const mega = 1024 * 1024
/** Of one file, and of all that are unpacked; sizes an archive says are not believed. */
const largest = { file: 10 * mega, all: 100 * mega }

/** What programs put beside the files of people. */
const isOfProgram = (name: string) =>
  /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)/i.test(name)

const refused = (message: string) => new Refused([{ path: 'file', message }])

/** Files that a person put there, in the order of their names. Throws Refused for more than are taken. */
export function chosenNames(names: readonly string[]): string[] {
  const chosen = names.filter((name) => !isOfProgram(name) && !name.endsWith('/')).sort()
  if (chosen.length > mostFiles)
    throw refused(
      `There are ${chosen.length.toLocaleString('en')} files in it; ${mostFiles.toLocaleString('en')} is the most. Import them in parts.`,
    )
  return chosen
}

/** The files of a .zip. Each throws Refused where it unpacks to more than an import takes. */
export function filesOfZip(bytes: Uint8Array): Packed[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw refused('This file is no .zip archive, whatever its name says.')
  const parts = openZip(bytes, '.zip archive')
  let unpacked = 0
  return chosenNames(parts.names()).map((name) => ({
    name,
    bytes: () =>
      Promise.resolve().then(() => {
        const file = unpacked > largest.all ? null : (parts.read(name) ?? new Uint8Array())
        unpacked += file?.length ?? 0
        if (!file || unpacked > largest.all)
          throw refused(
            `The archive unpacks to more than ${largest.all / mega} MB. Import it in parts.`,
          )
        if (file.length > largest.file)
          throw refused(`It unpacks to more than ${largest.file / mega} MB. Import it in parts.`)
        return file
      }),
  }))
}
