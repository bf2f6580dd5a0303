import { existsSync, rmSync } from 'node:fs'
import { buildClients } from './clients.mjs'
import { unlessBuilt } from './inputs.mjs'
import { wasmAsFile, withoutServerOnly } from './plugins.mjs'

const entries = {
  server: 'lib/server/main.ts',
  prepare: 'lib/server/prepare-only.ts',
  cli: 'lib/cli/main.ts',
  seed: 'prisma/seed.ts',
  thread: 'lib/server/thread.ts',
  jobs: 'lib/server/jobs-only.ts',
}

/** Native code, and what finds its own files at run time. All else is in the bundle: it starts sooner that way. */
const external = [
  'better-sqlite3',
  'sqlite3',
  '@node-rs/argon2',
  '@prisma/adapter-pg',
  'next',
  'react*',
  'wink-*',
  'tesseract.js-core',
  'pdfjs-dist',
  '@napi-rs/canvas',
  '@myriaddreamin/typst-ts-node-compiler',
]

/** Packages in the old format, once bundled, still ask for Node's own modules by `require`. */
const banner = `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`

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
    external,
    banner: { js: banner },
    plugins: [withoutServerOnly, wasmAsFile],
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
  })
}

/** The server and the command line: dist/*.mjs. */
export async function buildBundles() {
  await buildClients()
  const inputs = ['lib', 'prisma', 'package-lock.json', 'tsconfig.json', 'scripts/build']
  return unlessBuilt({ made: 'dist/server.mjs', inputs }, bundle)
}
