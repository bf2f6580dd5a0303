import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Before anything reads the settings, once for a process: test files share what they import.
const shared = globalThis as { galleyTestData?: string }

if (shared.galleyTestData === undefined) {
  const data = mkdtempSync(join(tmpdir(), 'galley-test-'))
  shared.galleyTestData = data
  process.env.GALLEY_DATA = data
  process.env.GALLEY_SECRET = 'a secret for tests that is long enough'
  process.once('exit', () => rmSync(data, { recursive: true, force: true }))
}
