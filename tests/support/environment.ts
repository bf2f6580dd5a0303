import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

// Before anything reads the settings, and once for a process: its test files share what they import.
const shared = globalThis as { galleyTestData?: string }

if (shared.galleyTestData === undefined) {
  const made = mkdtempSync(join(tmpdir(), 'galley-test-'))
  shared.galleyTestData = made
  process.env.GALLEY_DATA = made
  process.env.GALLEY_SECRET = 'a secret for tests that is long enough'
  process.once('exit', () => rmSync(made, { recursive: true, force: true }))
}
const data = shared.galleyTestData

// what a test file keeps outside the database stays its own
afterAll(() => {
  for (const entry of readdirSync(data)) rmSync(join(data, entry), { recursive: true, force: true })
})
