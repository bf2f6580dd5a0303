import { existsSync, rmSync } from 'node:fs'
import { buildClients } from './clients.mjs'
import { unlessBuilt } from './inputs.mjs'

const entries = {
  server: 'lib/server/main.ts',
  cli: 'lib/cli/main.ts',
  seed: 'prisma/seed.ts',
}

/** `server-only` guards what Next sends to browsers; outside Next it only throws. */
const withoutServerOnly = {
  name: 'without-server-only',
  setup(build) {
    build.onResolve({ filter: /^server-only$/ }, () => ({ path: 'empty', namespace: 'empty' }))
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '' }))
  },
}

async function bundle() {
  const { build } = await import('esbuild')
  rmSync('dist/chunks', { recursive: true, force: true })
  await build({
    entryPoints: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [withoutServerOnly],
    logLevel: 'warning',
  })
}

/** The server and the command line: dist/*.mjs. */
export async function buildBundles() {
  await buildClients()
  const inputs = ['lib', 'prisma', 'package-lock.json', 'tsconfig.json', 'scripts/build']
  return unlessBuilt({ made: 'dist/server.mjs', inputs }, bundle)
}
