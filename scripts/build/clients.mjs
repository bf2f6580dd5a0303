import { basename } from 'node:path'
import { unlessBuilt } from './inputs.mjs'
import { runNode } from './run.mjs'

const clients = [
  { schema: 'prisma/schema.prisma', made: 'lib/core/prisma-sqlite' },
  { schema: 'prisma/postgres/schema.prisma', made: 'lib/core/prisma-postgres' },
]

/** Prisma's two clients. */
export async function buildClients() {
  for (const { schema, made } of clients) {
    const inputs = [schema, 'node_modules/@prisma/client/package.json']
    await unlessBuilt({ made, inputs, marker: `dist/${basename(made)}.inputs` }, () =>
      runNode('node_modules/prisma/build/index.js', ['generate', '--schema', schema]),
    )
  }
}
