import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { browse } from '@/tests/support/chromium'
import { freePort } from '@/tests/support/free-port'

/** A Galley nobody has set up yet, and what its start printed. */
async function emptyInstall() {
  const data = mkdtempSync(join(tmpdir(), 'galley-empty-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const own = { DATABASE_URL: '', GALLEY_DATA: data, GALLEY_URL: url, GALLEY_DEMO: '0' }
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ...own, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(async () => {
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'exit')
    rmSync(data, { recursive: true, force: true })
  })
  let printed = ''
  for await (const chunk of server.stdout) {
    printed += String(chunk)
    if (/with the code \S+\n/.test(printed)) break
  }
  return { url, data, code: /with the code (\S+)/.exec(printed)?.[1] ?? '' }
}

test('an empty Galley is set up with the code its start printed, and by nobody else', async () => {
  const { url, data, code } = await emptyInstall()
  expect(readFileSync(join(data, 'setup-code'), 'utf8').trim()).toBe(code)
  const page = await browse(null)
  await page.goto(url)
  await page.waitForURL(/\/setup$/)
  const fill = async (given: string) => {
    await page.getByLabel('Set-up code').fill(given)
    await page.getByLabel('Your name').fill('Ada Lindqvist')
    await page.getByLabel('Work e-mail').fill('ada@newsroom.example')
    await page.getByLabel('Password').fill('a few words in a row')
    await page.getByRole('button', { name: 'Set up' }).click()
  }
  await fill('a guess of mine')
  await page.getByText('This is not the code').first().waitFor()
  await fill(code)
  await page.waitForURL((address) => address.pathname === '/')
  expect(existsSync(join(data, 'setup-code'))).toBe(false)
  await page.goto(`${url}/setup`)
  await page.waitForURL((address) => address.pathname !== '/setup')
})
