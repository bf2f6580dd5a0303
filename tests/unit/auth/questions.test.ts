import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/*
 * Who may do what is asked by command(), by what a command calls in its transaction, and by queries. A page may ask
 * whether to draw a button; it refuses nobody.
 */

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('prisma-'))
    .map((file) => {
      const path = join(folder, file)
      return { path, text: readFileSync(path, 'utf8') }
    })

const withText = (folder: string, found: RegExp) =>
  filesOf(folder).flatMap(({ path, text }) => (found.test(text) ? [path] : []))

test('one place asks whether a token may write', () => {
  expect(withText('lib', /\bmayWrite\(/)).toEqual(['lib/auth/check-may.ts'])
  expect(withText('app', /\bmayWrite\(/)).toEqual([])
})

test('who asks what somebody may does not write on their behalf beside command()', () => {
  const asking = filesOf('lib').filter(({ text }) => /\b(may|mayAtAll|checkMay\w+)\(/.test(text))
  const writes = /\btransaction\(|\bdb\.(\w+\.(create|update|upsert|delete)|\$executeRaw)/
  const both = asking.filter(({ text }) => writes.test(text)).map(({ path }) => path)
  expect(both).toEqual(['lib/command.ts'])
  expect(asking.length).toBeGreaterThan(10)
})

test('no page refuses', () => {
  expect(withText('app', /new Forbidden\(/)).toEqual([])
})
