import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { accountsFile } from './demo/people'
import { loadDemo } from './demo/load'

// Run at every start: fills an empty database unless GALLEY_DEMO=0.
try {
  if (env.demo && (await loadDemo({ data: env.data, seed: 'prisma' }))) {
    console.log(`The demo is loaded; its accounts are in ${accountsFile(env.data)}`)
  }
} finally {
  await db.$disconnect()
}
