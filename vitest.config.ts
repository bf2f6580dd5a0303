import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

type Named = { name: string; include: string[] } & Record<string, unknown>

/** Test files that put something in the place of a module: each needs modules of its own. */
const replacing = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => join('tests', file))
  .filter((file) => readFileSync(file, 'utf8').includes('vi.mock('))

const project = (test: Named) => ({ extends: true as const, test })

/**
 * Files of one process share what they import, which is read and compiled once and not two hundred times; those that
 * replace a module are a project of their own.
 */
const shared = ({ name, include, ...test }: Named) => {
  const folder = include.map((pattern) => pattern.split('*')[0] ?? '')
  const alone = replacing.filter((file) => folder.some((path) => file.startsWith(path)))
  return [
    project({ name, include, exclude: alone, isolate: false, ...test }),
    ...(alone.length > 0 ? [project({ name: `${name}-replacing`, include: alone, ...test })] : []),
  ]
}

const flows = (database: string) => ({
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

export const projects = [
  ...shared({
    name: 'unit',
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/layers.test.ts'],
    setupFiles: ['tests/support/environment.ts'],
    // a limit that tells what hangs, not what is slow on a busy machine
    testTimeout: 60_000,
  }),
  ...shared({ name: 'flows-sqlite', include: ['tests/flows/**/*.test.ts'], ...flows('sqlite') }),
  ...shared({
    name: 'flows-postgres',
    include: ['tests/flows/**/*.test.ts'],
    ...flows('postgres'),
  }),
  ...shared({ name: 'api-sqlite', include: ['tests/api/**/*.test.ts'], ...flows('sqlite') }),
  // where the two databases could answer differently
  project({
    name: 'api-postgres',
    include: ['tests/api/{bad-input,contract,once,races,stream}.test.ts'],
    isolate: false,
    ...flows('postgres'),
  }),
  project({
    name: 'browser',
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
