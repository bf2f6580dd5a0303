import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from '@prisma/driver-adapter-utils'
import { makeDatabaseFile, makeFolder } from './private-files'

type Connection = SqlDriverAdapter

const pragmas = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA busy_timeout = 5000;
`

/**
 * Prisma's SQLite adapter on two connections, since its one would let every query of the process fall into
 * whatever transaction happens to be open: reads would see what may be rolled back, and lone writes would be
 * rolled back with it. Here reads see what is committed, and writes wait their turn, begun IMMEDIATE: nobody
 * else can write between what a transaction reads and what it writes.
 */
export function sqliteAdapter(file: string): SqlDriverAdapterFactory {
  return {
    provider: 'sqlite',
    adapterName: 'galley-sqlite',
    async connect() {
      makeFolder(dirname(file))
      makeDatabaseFile(file)
      const { PrismaBetterSqlite3 } = await import('@prisma/adapter-better-sqlite3')
      const factory = new PrismaBetterSqlite3({ url: file })
      const [writer, reader] = [await factory.connect(), await factory.connect()]
      // the event loop stands still while a connection waits for another process or thread; see `begin`
      await writer.executeScript(pragmas.replace('5000', '0'))
      await reader.executeScript(`${pragmas} PRAGMA query_only = ON;`)
      return new SqliteAdapter(writer, reader)
    },
  }
}

class SqliteAdapter implements SqlDriverAdapter {
  readonly provider = 'sqlite'
  readonly adapterName = 'galley-sqlite'
  /** ends when the last of those who want to write is done */
  private last: Promise<void> = Promise.resolve()

  constructor(
    private readonly writer: Connection,
    private readonly reader: Connection,
  ) {}

  queryRaw(query: SqlQuery) {
    return /^\s*(select|with|pragma|explain)\b/i.test(query.sql)
      ? this.reader.queryRaw(query)
      : this.alone(() => this.writer.queryRaw(query))
  }

  executeRaw(query: SqlQuery) {
    return this.alone(() => this.writer.executeRaw(query))
  }

  executeScript(script: string) {
    return this.alone(() => this.writer.executeScript(script))
  }

  async startTransaction(): Promise<Transaction> {
    const release = await this.turn()
    try {
      await begin(this.writer)
    } catch (error) {
      release()
      throw error
    }
    return transactionOn(this.writer, release)
  }

  async dispose() {
    await this.last
    await Promise.all([this.reader.dispose(), this.writer.dispose()])
  }

  private async alone<T>(write: () => Promise<T>): Promise<T> {
    const release = await this.turn()
    try {
      return await whenFree(write)
    } finally {
      release()
    }
  }

  private async turn(): Promise<() => void> {
    const before = this.last
    let release: () => void = () => undefined
    this.last = new Promise((resolve) => {
      release = resolve
    })
    await before
    return release
  }
}

const begin = (writer: Connection) => whenFree(() => writer.executeScript('BEGIN IMMEDIATE'))

/** Waits up to half a minute for another process or thread (an import, by command line too) without stopping this one. */
async function whenFree<T>(attempt: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + 30_000; ;) {
    try {
      return await attempt()
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error
    }
    await sleep(5 + Math.random() * 20)
  }
}

const isBusy = (error: unknown) =>
  error instanceof Error && (error.cause as { kind?: string } | undefined)?.kind === 'SocketTimeout'

/** Prisma sends COMMIT and ROLLBACK itself; `commit` and `rollback` only say that it is over. */
function transactionOn(writer: Connection, release: () => void): Transaction {
  const run = async (sql: string) => writer.executeScript(sql)
  return {
    provider: 'sqlite',
    adapterName: 'galley-sqlite',
    options: { usePhantomQuery: false },
    queryRaw: (query) => writer.queryRaw(query),
    executeRaw: (query) => writer.executeRaw(query),
    createSavepoint: (name) => run(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => run(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => run(`RELEASE ${name}`),
    commit() {
      release()
      return Promise.resolve()
    },
    async rollback() {
      // a COMMIT that failed leaves the transaction open; in every other case there is none, and this fails
      await run('ROLLBACK').catch(() => undefined)
      release()
    },
  }
}
