import { setTimeout as sleep } from 'node:timers/promises'
import { isMainThread } from 'node:worker_threads'
import { env } from './env'
import { Busy } from './errors'
import { postgresAdapter } from './postgres'
import { PrismaClient as PostgresClient } from './prisma-postgres/client'
import { Prisma, PrismaClient } from './prisma-sqlite/client'
import { sqliteAdapter } from './sqlite'

export type Db = PrismaClient
export type Tx = Prisma.TransactionClient

const postgres = /^postgres(ql)?:/
export const isPostgres = postgres.test(env.databaseUrl)

// The models are alike, so the types of one client serve for both.
const open = (url: string): Db =>
  postgres.test(url)
    ? (new PostgresClient({ adapter: postgresAdapter(url) }) as unknown as Db)
    : new PrismaClient({ adapter: sqliteAdapter(url.replace(/^file:/, '')) })

// The server's bundle and Next's are two copies of this module in one process; they share one client.
const shared = globalThis as { galleyDatabase?: Db }

/** The database named by `DATABASE_URL`. Connects when first asked something. */
export let db: Db = (shared.galleyDatabase ??= open(env.databaseUrl))

/** Turns to another database of the same kind, for a test to have its own. */
export async function turnTo(url: string) {
  await db.$disconnect()
  db = shared.galleyDatabase = open(url)
}

/**
 * All of `run` or nothing. On SQLite nobody else writes meanwhile, in whatever process; on PostgreSQL what
 * clashes is run again, so `run` must do nothing but read and write `tx`.
 */
export async function transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(run, { maxWait: 30_000, timeout: longest })
    } catch (error) {
      if (isLate(error)) throw late()
      if (attempt === 8 || !isClash(error)) throw error
      await sleep(Math.random() * 10 * 2 ** attempt)
    }
  }
}

/**
 * Milliseconds by the clock. A thread of the server is held to the processor's time it takes, for on a busy machine a long
 * text needs many times that by the clock; see `Threads`.
 */
const longest = isMainThread ? 60_000 : 280_000

const isLate = (error: unknown) => (error as { code?: string }).code === 'P2028'
const late = () =>
  new Busy(
    'The machine is so busy that this took too long, so nothing of it was saved. Try again in a moment.',
  )

/** P2034: write conflict or deadlock; P1008: the file stayed busy. */
const isClash = (error: unknown) =>
  error instanceof Error && ['P2034', 'P1008'].includes((error as { code?: string }).code ?? '')
