import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { blobFolder, getBlob, putBlob } from '@/lib/core/blobs/blobs'
import { diskStore } from '@/lib/core/blobs/disk'
import { sha256 } from '@/lib/core/digest'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const fileOf = (name: string) => join(blobFolder, name.slice(0, 2), name)
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )

let umask = 0
beforeEach(() => {
  umask = process.umask(0)
  rmSync(blobFolder, { recursive: true, force: true })
})
afterEach(() => void process.umask(umask))

test('what is kept is found by the digest of its bytes, which say themselves whether they are whole', async () => {
  const kept = await putBlob(bytesOf('Seven letters.'))
  expect(kept).toEqual({ sha256: sha256('Seven letters.'), size: 14 })
  expect(Buffer.from((await getBlob(kept.sha256)) ?? []).toString()).toBe('Seven letters.')
  expect(await getBlob(sha256('other'))).toBeNull()
  writeFileSync(fileOf(kept.sha256), 'Seven lettters')
  await expect(getBlob(kept.sha256)).rejects.toThrow('is not what it was')
})

test('equal bytes are kept once, also when many bring them at the same moment', async () => {
  const same = await Promise.all(
    Array.from({ length: 20 }, () => putBlob(bytesOf('one wire copy'))),
  )
  expect(new Set(same.map(({ sha256: name }) => name)).size).toBe(1)
  expect(filesIn(blobFolder)).toHaveLength(1)
})

test('nobody else on the machine reads it, whatever the umask', async () => {
  const { sha256: name } = await putBlob(bytesOf('a letter from a source'))
  expect(modeOf(fileOf(name))).toBe('600')
  expect(modeOf(join(fileOf(name), '..'))).toBe('700')
  expect(modeOf(blobFolder)).toBe('700')
})

test('a name that is no digest reaches no file', async () => {
  for (const name of ['../secret', '', sha256('x').toUpperCase(), `${sha256('x')}/..`])
    await expect(getBlob(name)).rejects.toThrow('is no SHA-256')
})

test('a write that was broken off leaves nothing under the name, and is swept away a day later', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-blobs-'))
  const store = diskStore(folder)
  mkdirSync(join(folder, 'unfinished'))
  const [old, fresh] = [Date.now() - 25 * 3600_000, Date.now()].map((at) =>
    join(folder, 'unfinished', `${at}-x`),
  )
  for (const file of [old, fresh]) writeFileSync(file ?? '', 'half a fi')
  await store.put(sha256('whole'), bytesOf('whole'))
  expect([old, fresh].map((file) => existsSync(file ?? ''))).toEqual([false, true])
  expect(await store.names()).toEqual([sha256('whole')])
  rmSync(folder, { recursive: true })
})
