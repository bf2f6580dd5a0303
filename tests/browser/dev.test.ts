import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../support/free-port'

const data = mkdtempSync(join(tmpdir(), 'galley-dev-'))
let url: string
let dev: ChildProcess

beforeAll(async () => {
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  dev = spawn('npm', ['run', 'dev'], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      GALLEY_DATA: data,
      GALLEY_URL: url,
      GALLEY_DEMO: 'article',
      HOST: '127.0.0.1',
      PORT: String(port),
    },
    stdio: 'ignore',
    // one group, so that what npm starts ends with it
    detached: true,
  })
})
afterAll(async () => {
  if (dev.pid && dev.exitCode === null) {
    process.kill(-dev.pid, 'SIGTERM')
    await once(dev, 'exit')
  }
  rmSync(data, { recursive: true, force: true, maxRetries: 5 })
})

const answered = async (path: string, init?: RequestInit) =>
  fetch(url + path, init).catch(() => new Response(null, { status: 503 }))

test(
  'npm run dev prepares the database and the demo, and answers people and programs',
  { timeout: 240_000 },
  async () => {
    const asked = { timeout: 200_000, interval: 500 }
    await expect.poll(async () => (await answered('/api/v1/health')).status, asked).toBe(200)
    const page = await answered('/sign-in')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Sign in')
    expect(readFileSync(join(data, 'demo-accounts.txt'), 'utf8')).toContain('ana@galley.test')
  },
)
