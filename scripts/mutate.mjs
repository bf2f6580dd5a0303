// `npm run mutate -- FOLDER…`: changes the code of these folders in small ways, one at a time, and sees whether a test
// notices. Before a release, not with `npm test`: it takes hours. What did not change since the last time is not tried again.
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Stryker } from '@stryker-mutator/core'
import { tell } from './mutate/tell.mjs'

const paths = process.argv.slice(2).map((path) => path.replace(/\/$/, ''))
const [folders, tests] = ['lib/', 'tests/'].map((start) => paths.filter((p) => p.startsWith(start)))
if (!folders.length || folders.length + tests.length < paths.length || !paths.every(existsSync)) {
  console.error(
    'Usage: npm run mutate -- lib/claims lib/command.ts [tests/unit/claims]   (folders or files; no other tests than those)',
  )
  process.exit(2)
}

// few things are noticed by the tests of the API alone, and these take long
const api = paths.some((path) => /^(lib\/(api|cli|server|web)|tests\/api)\b/.test(path))
const projects = ['unit', 'flows-sqlite', ...(api ? ['api-sqlite'] : [])]
process.env.GALLEY_MUTATE = `${projects};${folders.map((path) => path.split('/')[1])}`

const results = 'test-results/mutation'
const mutants = await new Stryker({
  mutate: [
    ...folders.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.ts`)),
    '!lib/core/prisma-*/**',
  ],
  ignorePatterns: ['/.next*', '/dist', '/data', '/test-results'],
  disableTypeChecks: false,
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutants/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  testFiles: tests.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`)),
  // what is done once, as a module is read, is reached by no test in particular: each would want them all
  ignoreStatic: true,
  concurrency: Math.max(1, Math.floor(availableParallelism() / 2)),
  dryRunTimeoutMinutes: 60,
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: `${results}/incremental.json`,
  reporters: ['html', 'json', process.stdout.isTTY ? 'progress' : 'progress-append-only'],
  htmlReporter: { fileName: `${results}/report.html` },
  jsonReporter: { fileName: `${results}/report.json` },
  tempDirName: `${results}/sandbox`,
  cleanTempDir: 'always',
  logLevel: 'warn',
}).runMutationTest()

process.exit(tell(mutants, folders) ? 0 : 1)
