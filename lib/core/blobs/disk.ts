import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder, privateFile } from '../private-files'
import type { BlobStore } from './store'

const name = /^[0-9a-f]{64}$/

/** The longest a write may take; what lies unfinished for longer was broken off. */
const unfinishedFor = 24 * 3600_000

/** Files in a folder, parted by the first two letters of their names; what is being written lies apart until it is whole. */
export function diskStore(folder: string): BlobStore & { names: () => Promise<string[]> } {
  const fileOf = (sha256: string) => {
    if (!name.test(sha256)) throw new Error(`${sha256} is no SHA-256.`)
    return join(folder, sha256.slice(0, 2), sha256)
  }
  return {
    async put(sha256, bytes) {
      const file = fileOf(sha256)
      if (await isThere(file)) return
      makeFolder(dirname(file))
      const partial = join(folder, 'unfinished', `${Date.now()}-${randomUUID()}`)
      makeFolder(dirname(partial))
      try {
        await writeWhole(partial, bytes)
        await rename(partial, file)
      } finally {
        await rm(partial, { force: true })
      }
      for (const above of [dirname(file), folder]) await toDisk(above)
      await sweep(dirname(partial))
    },
    async get(sha256) {
      try {
        return await readFile(fileOf(sha256))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async names() {
      const entries = await readdir(folder, { recursive: true }).catch((error: unknown) => {
        if (isMissing(error)) return []
        throw error
      })
      return entries.map((entry) => entry.slice(-64)).filter((entry) => name.test(entry))
    },
  }
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

const isThere = (file: string) =>
  access(file, constants.F_OK).then(
    () => true,
    () => false,
  )

async function writeWhole(file: string, bytes: Uint8Array) {
  const handle = await open(file, 'wx', privateFile)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A name is on the disk once its folder is; not every system lets a folder be opened for that. */
async function toDisk(folder: string) {
  const handle = await open(folder).catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** Takes away what was broken off long ago. */
async function sweep(folder: string) {
  for (const entry of await readdir(folder)) {
    if (Date.now() - parseInt(entry, 10) > unfinishedFor)
      await rm(join(folder, entry), { force: true })
  }
}
