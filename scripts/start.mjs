// `npm start`: from a fresh clone to a running Galley; from a built one, in about a second.
import { install } from './install.mjs'
import { step } from './step.mjs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Galley needs Node.js 20.19 or newer; this is ${process.version}.`)
  process.exit(1)
}

process.env.NODE_ENV ??= 'production'
const { drivers } = await install()

const { buildBundles } = await import('./build/bundles.mjs')
const { buildPages, pagesToBuild } = await import('./build/pages.mjs')
await buildBundles()
// side by side with the drivers that are being compiled
if (pagesToBuild()) await step('Building the pages', buildPages())
await drivers

await import('../dist/server.mjs')
