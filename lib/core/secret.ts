import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder, privateFile } from './private-files'

/** The secret kept in `folder`, made on first need; readable by nobody but the account that runs Galley. */
export function keptSecret(folder: string): string {
  const file = join(folder, 'secret')
  makeFolder(folder)
  try {
    // `wx` fails where the file stands already, so that two starts at once agree on one secret
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: privateFile })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
