// `npm run pictures` makes the pictures of the README anew, from the demo as the built Galley shows it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import sharp from 'sharp'

const size = { width: 1440, height: 900 }
const program = process.env.CHROMIUM ?? '/usr/bin/chromium'

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  return port
}

async function serve() {
  const data = mkdtempSync(join(tmpdir(), 'galley-pictures-'))
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const own = {
    DATABASE_URL: '',
    GALLEY_DATA: data,
    GALLEY_URL: url,
    HOST: '127.0.0.1',
    PORT: port,
  }
  const env = { ...process.env, ...own }
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((ready, fail) => {
    server.once('exit', () => fail(new Error('Galley did not start.')))
    server.stdout.on('data', (said) => String(said).includes('Galley is ready') && ready())
  })
  const close = async () => {
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'exit')
    rmSync(data, { recursive: true, force: true })
  }
  return { url, accounts: readFileSync(join(data, 'demo-accounts.txt'), 'utf8'), close }
}

async function signIn(browser, { url, accounts }, name) {
  const context = await browser.newContext({
    viewport: size,
    reducedMotion: 'reduce',
    baseURL: url,
  })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('Work e-mail').fill(`${name}@galley.test`)
  const [, password] = new RegExp(`^${name}@\\S+\\s+(\\S+)`, 'm').exec(accounts)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((address) => address.pathname !== '/sign-in')
  return page
}

const showClaim = async (page, desk, number) => {
  await page.goto(`${desk}/claims/${number}`)
  await page.locator('.proof[data-laid]').waitFor()
}

/** A claim is settled by two people: what each of them sees, and how long one looks at it. */
async function settling(ana, ben, desk, number) {
  const frames = []
  const take = async (page, milliseconds) => {
    await page.waitForTimeout(700)
    frames.push({ picture: await page.screenshot(), milliseconds })
  }
  const why = (page) => page.getByPlaceholder('Why, in a sentence or two').first()
  await showClaim(ana, desk, number)
  await take(ana, 1800)
  await ana.keyboard.press('s')
  const form = ana.locator('.inspector form', { has: ana.locator('[name="source.title"]') })
  await form.locator('[name="source.title"]').fill('Joint statement, Jeddah, 11 March 2025')
  await form.locator('[name="source.tier"]').selectOption('primary')
  await form.locator('[name="stance"]').selectOption('supports')
  await form.locator('[name="locator"]').fill('§ 3')
  await take(ana, 1800)
  await ana.keyboard.press('Control+Enter')
  await ana.locator('.inspector').getByText('Joint statement, Jeddah').first().waitFor()
  await ana.keyboard.press('Escape')
  await ana.keyboard.press('1')
  await why(ana).fill('The statement says so in these words.')
  await take(ana, 2200)
  await ana.keyboard.press('Control+Enter')
  await ana.getByText('A second person signs it next').waitFor()
  await take(ana, 1800)
  await showClaim(ben, desk, number)
  await take(ben, 2200)
  await ben.keyboard.press('1')
  await why(ben).fill('Read it too.')
  await take(ben, 1600)
  await ben.keyboard.press('Control+Enter')
  await ben.locator('.inspector header').getByText('Confirmed').waitFor()
  await take(ben, 3200)
  return frames
}

const galley = await serve()
const browser = await chromium.launch({
  executablePath: program,
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const [ana, ben] = [await signIn(browser, galley, 'ana'), await signIn(browser, galley, 'ben')]
  const articles = await (await ana.request.get('/api/v1/articles?q=ceasefire')).json()
  const desk = `/articles/${articles.items[0].id}`
  await showClaim(ana, desk, 13)
  await ana.waitForTimeout(700)
  await ana.screenshot({ path: 'docs/desk.png' })
  const open = await (await ana.request.get(`/api/v1${desk}/claims?status=open&limit=1`)).json()
  const frames = await settling(ana, ben, desk, open.items[0].number)
  const small = await Promise.all(
    frames.map(({ picture }) => sharp(picture).resize(1200).png().toBuffer()),
  )
  await sharp(small, { join: { animated: true } })
    .webp({ quality: 60, delay: frames.map(({ milliseconds }) => milliseconds), loop: 0 })
    .toFile('docs/settling.webp')
} finally {
  await browser.close()
  await galley.close()
}
