import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'

/** `server-only` guards what Next sends to browsers; outside Next it only throws. */
export const withoutServerOnly = {
  name: 'without-server-only',
  setup(build) {
    build.onResolve({ filter: /^server-only$/ }, () => ({ path: 'empty', namespace: 'empty' }))
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '' }))
  },
}

/** Prisma keeps WebAssembly as text in a script, which stays in memory twice; as a file of its own it does not. */
export const wasmAsFile = {
  name: 'wasm-as-file',
  setup(build) {
    build.onLoad({ filter: /wasm-base64\.m?js$/ }, ({ path }) => {
      const name = basename(path).replace(/-base64\.m?js$/, '')
      const [, text] = /["']([A-Za-z0-9+/=]{1000,})["']/.exec(readFileSync(path, 'utf8'))
      mkdirSync('dist/chunks', { recursive: true })
      writeFileSync(`dist/chunks/${name}`, Buffer.from(text, 'base64'))
      return {
        contents: `
          import { readFileSync } from 'node:fs'
          export const wasm = readFileSync(new URL('./${name}', import.meta.url))`,
      }
    })
  },
}
