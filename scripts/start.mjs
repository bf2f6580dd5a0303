// `npm start`: from a fresh clone to a running Galley; from a built one, in about a second.
import { compileBackupDriver, compileDriver, install } from './install.mjs'
import { step } from './step.mjs'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Galley needs Node.js 20.19 or newer; this is ${process.version}.`)
  process.exit(1)
}

process.env.NODE_ENV ??= 'production'
await install()
const driver = compileDriver()

const { buildBundles } = await import('./build/bundles.mjs')
const { buildPages, pagesToBuild } = await import('./build/pages.mjs')
await buildBundles()
// side by side with the driver that is being compiled
if (pagesToBuild()) await step('Building the pages', buildPages())
await driver

await import('../dist/server.mjs')
// while people sign in: only backups wait for it
await compileBackupDriver().catch((error) => {
  console.error(`Backups cannot be made: their driver could not be compiled.\n${error.message}`)
})
