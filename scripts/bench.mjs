// `npm run bench`: measures the built server beside a bare one in the same run, and prints a table; then re-anchoring.
// `npm run bench -- anchoring [scripts] [first seed]`: only that.
import { build } from 'esbuild'
import { buildBundles } from './build/bundles.mjs'
import { buildPages } from './build/pages.mjs'

const only = process.argv[2]

await build({
  entryPoints: {
    bench: 'tests/bench/bench.ts',
    'bench-floor': 'tests/bench/floor.ts',
    'bench-anchoring': 'tests/bench/anchoring.ts',
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
if (only !== 'anchoring') {
  await buildBundles()
  await buildPages()
  await import('../dist/bench.mjs')
}
await import('../dist/bench-anchoring.mjs')
