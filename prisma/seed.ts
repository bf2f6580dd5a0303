import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { accountsFile } from './demo/people'
import { loadDemo } from './demo/load'
import { newsroom } from './demo/newsroom/articles'

// Run at the first start: fills an empty database with what GALLEY_DEMO says.
try {
  const beside = env.demo === 'newsroom' ? newsroom : []
  if (env.demo !== 'none' && (await loadDemo({ data: env.data, seed: 'prisma', beside }))) {
    console.log(`The demo is loaded; its accounts are in ${accountsFile(env.data)}`)
  }
} finally {
  await db.$disconnect()
}
