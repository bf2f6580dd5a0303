#!/usr/bin/env node
// The command line. It runs from any folder, but works in Galley's own, where settings and data are.
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

process.env.GALLEY_CALLED_FROM = process.cwd()
process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'))

const { buildBundles } = await import('../scripts/build/bundles.mjs')
await buildBundles()
await import('../dist/cli.mjs')
