import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestOf, unlessBuilt } from '../../../scripts/build/inputs.mjs'

let folder = ''
const at = (name: string) => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-inputs-'))
  mkdirSync(at('source/deep'), { recursive: true })
  writeFileSync(at('source/deep/a.ts'), '1')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('names, contents and new files change the digest; nothing else does', () => {
  const before = digestOf([at('source'), at('not there')])
  expect(digestOf([at('source')])).toBe(before)
  writeFileSync(at('source/b.ts'), '')
  const withAnother = digestOf([at('source')])
  expect(withAnother).not.toBe(before)
  writeFileSync(at('source/deep/a.ts'), '2')
  expect(digestOf([at('source')])).not.toBe(withAnother)
})

test('a build runs once for the same sources, and again when they or what it made changed', async () => {
  let runs = 0
  const build = () =>
    unlessBuilt({ made: at('made'), inputs: [at('source')] }, () => {
      runs++
      writeFileSync(at('made'), '')
    })
  expect(await build()).toBe(true)
  expect(await build()).toBe(false)
  writeFileSync(at('source/deep/a.ts'), 'changed')
  expect(await build()).toBe(true)
  rmSync(at('made'))
  expect(await build()).toBe(true)
  expect(runs).toBe(3)
})

test('a build that failed is tried again', async () => {
  const failing = () =>
    unlessBuilt({ made: at('made'), inputs: [at('source')] }, () => Promise.reject(new Error('no')))
  await expect(failing()).rejects.toThrow('no')
  expect(existsSync(at('made.inputs'))).toBe(false)
})
