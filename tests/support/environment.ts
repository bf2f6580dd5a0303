import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

// before anything reads the settings: what a test file keeps outside the database stays its own
const data = mkdtempSync(join(tmpdir(), 'galley-test-'))
process.env.GALLEY_DATA = data
process.env.GALLEY_SECRET = 'a secret for tests that is long enough'

afterAll(() => rmSync(data, { recursive: true, force: true }))
