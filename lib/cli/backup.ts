import { sizeWords } from '@/lib/core/figure'
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { env } from '@/lib/core/env'
import { Refused } from '@/lib/core/errors'
import { makeFolder, privateFile } from '@/lib/core/private-files'
import { fromCaller } from './paths'

const result = z.object({ file: z.string(), bytes: z.number(), kept: z.string().nullish() })

/** Copies the database to a new file while the app goes on writing. Says what was done; throws Refused. */
export async function backup(file: string, url = env.databaseUrl): Promise<string> {
  const { bytes } = await onFile('backup', sqliteFile(url, 'pg_dump'), fromCaller(file))
  noteBackup(fromCaller(file), bytes)
  return `Backed up to ${file} (${sizeWords(bytes)}, checked).`
}

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
  return `Restored from ${file}.${kept ? ` What was there is kept as ${kept}.` : ''}`
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
