import { randomInt, timingSafeEqual } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '@/lib/core/env'
import { hashSecret } from './secrets'

/*
 * Whoever reaches an empty install first would become its admin. So the first account takes a code that only those can
 * read who run Galley: it is printed at the start, and kept in the data folder until there is somebody.
 */

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** About 100 random bits, in groups one can read out. */
export const newReadable = () =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 5 }, () => letters.charAt(randomInt(letters.length))).join(''),
  ).join('-')

export const setupCodeFile = () => join(env.data, 'setup-code')

/** The code of this install, made on first need. */
export function keptSetupCode(): string {
  mkdirSync(env.data, { recursive: true, mode: 0o700 })
  try {
    // `wx` fails where it stands already, so that two starts at once agree on one code
    writeFileSync(setupCodeFile(), `${newReadable()}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(setupCodeFile(), 'utf8').trim()
}

export const forgetSetupCode = () => rmSync(setupCodeFile(), { force: true })

const plain = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Whether this is the code, however it is grouped. The digests take as long to compare wherever they differ. */
export const isSetupCode = (typed: string): boolean =>
  timingSafeEqual(
    Buffer.from(hashSecret(plain(typed))),
    Buffer.from(hashSecret(plain(keptSetupCode()))),
  )
