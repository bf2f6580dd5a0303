import { join } from 'node:path'
import { needsBuild, unlessBuilt } from './inputs.mjs'
import { runNode } from './run.mjs'

const folder = process.env.GALLEY_DIST ?? '.next'
const inputs = [
  'app',
  'lib',
  'public',
  'proxy.ts',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
  'prisma/schema.prisma',
]

const pages = { made: join(folder, 'BUILD_ID'), inputs }

export const pagesToBuild = () => needsBuild(pages)

/** The pages, by Next. */
export const buildPages = () =>
  unlessBuilt(pages, () =>
    runNode('node_modules/next/dist/bin/next', ['build'], {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      // pages are rendered on request; a secret made now would stay in what is built
      GALLEY_SECRET: process.env.GALLEY_SECRET ?? 'only while the pages are being built',
    }),
  )
