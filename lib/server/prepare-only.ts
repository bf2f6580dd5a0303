import { join } from 'node:path'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { tightenFolder } from '@/lib/core/private-files'
import { prepare, setupCodeOf } from './prepare'

/* What a start does before it listens, for a server that is not ours: Next's own, while one works on Galley. */
process.umask(0o077)
tightenFolder(env.data)
await prepare()
const setupCode = await setupCodeOf()
await db.$disconnect()
if (env.demo !== 'none') console.log(`Demo accounts are in ${join(env.data, 'demo-accounts.txt')}`)
if (setupCode)
  console.log(`Nobody is here yet. Set up at ${env.url}/setup with the code ${setupCode}`)
