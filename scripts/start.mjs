// `npm start`: from a fresh clone to a running Galley; from a built one, in about a second.
import { install } from './install.mjs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Galley needs Node.js 20.19 or newer; this is ${process.version}.`)
  process.exit(1)
}

process.env.NODE_ENV ??= 'production'
install()

const { buildBundles } = await import('./build/bundles.mjs')
const { buildPages } = await import('./build/pages.mjs')
if (await buildBundles()) console.log('Building; about a minute')
await buildPages()

await import('../dist/server.mjs')
