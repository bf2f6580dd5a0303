import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from './free-port'

/** Once per run: the built Galley with its demo, as `npm start` serves it, on a free port and a database of its own. */
export default async function setup(project: TestProject) {
  const data = mkdtempSync(join(tmpdir(), 'galley-browser-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: '',
      GALLEY_DATA: data,
      GALLEY_URL: url,
      GALLEY_DEMO: 'article',
      HOST: '127.0.0.1',
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await readyLine(server)
  project.provide('galley', {
    url,
    accounts: readFileSync(join(data, 'demo-accounts.txt'), 'utf8'),
  })
  return async () => {
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'exit')
    rmSync(data, { recursive: true, force: true })
  }
}

function readyLine(server: ReturnType<typeof spawn>) {
  return new Promise<void>((resolve, reject) => {
    server.once('exit', () => reject(new Error('Galley did not start')))
    server.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.includes('Galley is ready')) resolve()
    })
  })
}

declare module 'vitest' {
  interface ProvidedContext {
    /** the running Galley and the text of its demo-accounts.txt */
    galley: { url: string; accounts: string }
  }
}
