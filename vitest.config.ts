import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const flows = (database: string, include: string) => ({
  include: [`tests/${include}/**/*.test.ts`],
  globalSetup: [`tests/support/${database}.ts`],
  setupFiles: ['tests/support/environment.ts', 'tests/support/database.ts'],
  env: {
    // only the kind counts; each test turns to a database of its own
    DATABASE_URL:
      database === 'postgres'
        ? 'postgresql://127.0.0.1:1/none'
        : `file:${join(tmpdir(), 'none.db')}`,
  },
  testTimeout: 120_000,
  hookTimeout: 120_000,
})

const project = (name: string, test: object) => ({
  extends: true as const,
  test: { name, ...test },
})

export const projects = [
  project('unit', {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/layers.test.ts'],
    setupFiles: ['tests/support/environment.ts'],
    // a limit that tells what hangs, not what is slow on a busy machine
    testTimeout: 60_000,
  }),
  project('flows-sqlite', flows('sqlite', 'flows')),
  project('flows-postgres', flows('postgres', 'flows')),
  project('api-sqlite', flows('sqlite', 'api')),
  // where the two databases could answer differently
  project('api-postgres', {
    ...flows('postgres', 'api'),
    include: ['tests/api/{bad-input,contract,once,races,stream}.test.ts'],
  }),
  project('browser', {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: ['tests/support/browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // all look at one Galley, and a browser takes what a processor has
    fileParallelism: false,
  }),
]

export default defineConfig({
  resolve: {
    alias: { '@': resolve('.'), 'server-only': resolve('tests/support/empty.ts') },
  },
  test: {
    // by itself Vitest leaves one processor unused, which is half of a small machine
    maxWorkers: availableParallelism(),
    projects,
  },
})
