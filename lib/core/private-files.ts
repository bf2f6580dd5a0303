import {
  chmodSync,
  closeSync,
  existsSync,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  type Stats,
} from 'node:fs'
import { join } from 'node:path'

/*
 * What Galley keeps is for the account that runs it and for nobody else on the machine, whatever the umask: files are
 * made with their mode, so that there is no moment at which others could open them.
 */
export const privateFile = 0o600
const privateFolder = 0o700

/** The folder and those above it that were missing. */
export const makeFolder = (path: string) =>
  void mkdirSync(path, { recursive: true, mode: privateFolder })

/** Opens for writing, emptied; what stood there before under a wider mode is narrowed before anything is written. */
export function openPrivate(path: string, flags: 'w' | 'wx' | 'a' = 'w'): number {
  const handle = openSync(path, flags, privateFile)
  try {
    // a device is not a file to keep, and everybody's
    if (fstatSync(handle).isFile()) fchmodSync(handle, privateFile)
  } catch (error) {
    // of another account, who decides
    if (!isRefusal(error)) throw error
  }
  return handle
}

/** The file, empty where there was none; those beside it get their mode from it when SQLite makes them. */
export function makeDatabaseFile(path: string) {
  closeSync(openPrivate(path, 'a'))
  for (const beside of ['-wal', '-shm', '-journal'])
    if (existsSync(path + beside)) narrow(path + beside)
}

/** Narrows all that is in the folder of data, and the folder; of what is linked from there nothing is touched. */
export function tightenFolder(folder: string) {
  // whoever keeps the data among the program's own files keeps those readable too
  if (!existsSync(folder) || existsSync(join(folder, 'package.json'))) return
  narrow(folder)
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  for (const { parentPath, name } of entries) narrow(join(parentPath, name))
}

function narrow(path: string) {
  try {
    const stats = lstatSync(path)
    const mode = wantedMode(stats)
    if (mode !== null && (stats.mode & 0o777) !== mode) chmodSync(path, mode)
  } catch (error) {
    // gone meanwhile, or another account's
    if (!isRefusal(error) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

function wantedMode(stats: Stats): number | null {
  if (stats.isDirectory()) return privateFolder
  return stats.isFile() ? privateFile : null
}

const isRefusal = (error: unknown) =>
  ['EPERM', 'EACCES', 'EROFS', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')
