// `npm run bench`: measures the built server beside a bare one in the same run, and prints a table.
import { build } from 'esbuild'
import { buildBundles } from './build/bundles.mjs'
import { buildPages } from './build/pages.mjs'

await buildBundles()
await buildPages()
await build({
  entryPoints: { bench: 'tests/bench/bench.ts', 'bench-floor': 'tests/bench/floor.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
})
await import('../dist/bench.mjs')
