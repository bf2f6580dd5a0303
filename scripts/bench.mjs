// `npm run bench`: measures the built server beside a bare one in the same run, and prints a table; then re-anchoring and the finding of claims.
// `npm run bench -- anchoring [scripts] [first seed]`, `npm run bench -- extraction [megabytes]`: only that.
// `npm run bench -- readers FOLDER`: how much of a folder of web pages is read as is expected of them.
// `npm run bench -- recall FOLDER`: which words of a folder of Word, OpenDocument, RTF and PDF files are read, beside LibreOffice and pdftotext.
// `npm run bench -- growth [reader]`: how the work of every function of text grows when its input is doubled.
// `npm run bench -- fuzz [times] [ending]`: whether damaged files of every kind are read or refused, in a thread with its limits.
// `npm run bench -- held [input]`: how long the server's main thread is held by what was made to hold it.
// `npm run bench -- passages`: how well passages of real claims are found, and what 200 sources take.
// `npm run bench -- reports [format]`: seconds and megabytes of every format of report, at 100, 1,000 and 5,000 claims.
// `npm run bench -- kills [times]`: kills 200 workers at their work, on each database; every job must end once.
import { spawnSync } from 'node:child_process'
import { build } from 'esbuild'
import { buildBundles } from './build/bundles.mjs'
import { buildPages } from './build/pages.mjs'

const only = process.argv[2]

await build({
  entryPoints: {
    bench: 'tests/bench/bench.ts',
    'bench-floor': 'tests/bench/floor.ts',
    'bench-anchoring': 'tests/bench/anchoring.ts',
    'bench-extraction': 'tests/bench/extraction.ts',
    'bench-growth': 'tests/bench/growth.ts',
    'bench-fuzz': 'tests/bench/fuzz.ts',
    'bench-held': 'tests/bench/held.ts',
    'bench-watch': 'tests/bench/watch.ts',
    'bench-readers': 'tests/bench/readers.ts',
    'bench-recall': 'tests/bench/recall.ts',
    'bench-passages': 'tests/bench/passages.ts',
    'bench-reports': 'tests/bench/reports.ts',
  },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
})
if (!only) {
  await buildBundles()
  await buildPages()
  await import('../dist/bench.mjs')
}
if (!only || only === 'anchoring') await import('../dist/bench-anchoring.mjs')
if (!only || only === 'extraction') await import('../dist/bench-extraction.mjs')
if (only === 'growth') await import('../dist/bench-growth.mjs')
if (only === 'fuzz') {
  await buildBundles()
  await import('../dist/bench-fuzz.mjs')
}
if (only === 'held') {
  await buildBundles()
  await buildPages()
  await import('../dist/bench-held.mjs')
}
if (only === 'passages') {
  await buildBundles()
  await import('../dist/bench-passages.mjs')
}
if (only === 'kills') {
  const projects = ['--project', 'flows-sqlite', '--project', 'flows-postgres']
  const args = [
    'vitest',
    'run',
    ...projects,
    'tests/flows/jobs.test.ts',
    '-t',
    'killed at their work',
  ]
  const env = { ...process.env, GALLEY_KILLS: process.argv[3] ?? '200' }
  process.exitCode = spawnSync('npx', args, { env, stdio: 'inherit' }).status ?? 1
}
if (!only || only === 'reports') await import('../dist/bench-reports.mjs')
if (only === 'recall') await import('../dist/bench-recall.mjs')
if (only === 'readers') await import('../dist/bench-readers.mjs')
