import { z } from 'zod'
import { db, isPostgres } from '@/lib/core/db'
import manifest from '@/package.json'
import { jsonAnswer } from '../answer'
import { openly } from '../route'

const health = z.object({
  status: z.string().meta({ enum: ['ok', 'down'] }),
  database: z.string().meta({ enum: ['sqlite', 'postgresql'] }),
  version: z.string(),
})

/** Longer than this without an answer, and the database is as good as gone. */
const patience = 3000

async function answers(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), patience)))
  const asked = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}

export const system = [
  openly({
    id: 'getHealth',
    path: '/health',
    summary: 'Whether Galley and its database answer; 503 where the database does not',
    answer: health,
    handle: async () => {
      const up = await answers()
      const health = {
        status: up ? 'ok' : 'down',
        database: isPostgres ? 'postgresql' : 'sqlite',
        version: manifest.version,
      }
      return jsonAnswer(JSON.stringify(health), up ? 200 : 503)
    },
  }),
]
