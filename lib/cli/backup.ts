import { figure, sizeWords } from '@/lib/core/figure'
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { blobFolder } from '@/lib/core/blobs/blobs'
import { env } from '@/lib/core/env'
import { Refused } from '@/lib/core/errors'
import { makeFolder, privateFile } from '@/lib/core/private-files'
import { copyFiles } from './backup-files'
import { fromCaller } from './paths'

const result = z.object({ file: z.string(), bytes: z.number(), kept: z.string().nullish() })

/**
 * Copies the database to a new file while the app goes on writing, then what is kept as files to a folder beside that: what
 * the copy names was there before it. Says what was done; throws Refused.
 */
export async function backup(file: string, url = env.databaseUrl): Promise<string> {
  const { bytes } = await onFile(
    'backup',
    sqliteFile(url, `pg_dump, then copy ${blobFolder}`),
    fromCaller(file),
  )
  const files = await copyFiles(blobFolder, besideOf(fromCaller(file)))
  noteBackup(fromCaller(file), bytes)
  const also = files.count > 0 ? ` ${inWords(files)} in ${besideOf(file)}: keep both.` : ''
  return `Backed up to ${file} (${sizeWords(bytes)}, checked).${also}`
}

/** Where the files of a backup lie. */
const besideOf = (file: string) => `${file}.files`

const inWords = ({ count, bytes }: { count: number; bytes: number }) =>
  `${count === 1 ? 'One kept file is' : `${figure(count)} kept files are`} (${sizeWords(bytes)})`

/** So that the health page can say when the last one was made. */
const noteBackup = (file: string, bytes: number) => {
  makeFolder(env.data)
  writeFileSync(
    join(env.data, 'last-backup.json'),
    JSON.stringify({ at: new Date().toISOString(), file, bytes }),
    { mode: privateFile },
  )
}

/** Puts a backup in the place of the database and keeps the old one beside it. Refused while the app runs. */
export async function restore(file: string, url = env.databaseUrl): Promise<string> {
  const { kept } = await onFile('restore', fromCaller(file), sqliteFile(url, 'pg_restore'))
  const files = await copyFiles(besideOf(fromCaller(file)), blobFolder)
  const also = files.count > 0 ? ` ${inWords(files)} back.` : ''
  return `Restored from ${file}.${also}${kept ? ` What was there is kept as ${kept}.` : ''}`
}

/** Reads every page of the database. Says so when it is whole; throws Refused. */
export async function checkFile(url = env.databaseUrl): Promise<string> {
  const { bytes } = await onFile('check', sqliteFile(url, 'pg_amcheck'))
  return `The database file is whole (${sizeWords(bytes)}).`
}

function sqliteFile(url: string, instead: string): string {
  if (url.startsWith('file:')) return resolve(url.slice('file:'.length))
  throw new Refused([{ message: `This is for SQLite. On PostgreSQL, use its own ${instead}.` }])
}

/** Runs database-file.mjs, in a process of its own: see there. */
async function onFile(...args: string[]): Promise<z.infer<typeof result>> {
  const child = spawn(process.execPath, [resolve('lib/cli/database-file.mjs'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const status = new Promise((done) => child.once('close', done))
  const [output, wrong] = await Promise.all([text(child.stdout), text(child.stderr)])
  if ((await status) !== 0) throw new Refused([{ message: wrong.trim() }])
  return result.parse(JSON.parse(output))
}
