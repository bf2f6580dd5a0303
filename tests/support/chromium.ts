import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { browserProgram } from './browser-program'

/** No sandbox, for tests run as root in containers too; nothing that calls home. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type Who = 'ana' | 'ben' | 'eve' | 'ada' | 'vic'
const galley = inject('galley')

export const at = (path: string) => galley.url + path
export const passwordOf = (who: Who) =>
  new RegExp(`^${who}@\\S+\\s+(\\S+)`, 'm').exec(galley.accounts)?.[1] ?? ''

let browser: Browser
const cookies = new Map<Who, Awaited<ReturnType<BrowserContext['cookies']>>>()
const opened: BrowserContext[] = []
/** What a browser complained of: a script that failed, something the content security policy kept out. */
const complaints: string[] = []

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await browserProgram(), args })
})
afterAll(() => browser.close())

afterEach(async () => {
  await Promise.all(opened.splice(0).map((context) => context.close()))
  expect(complaints.splice(0)).toEqual([])
})

/** A browser of one's own, signed in as this person, or as nobody; closed after the test. */
export async function browse(who: Who | null, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  opened.push(context)
  if (who) await context.addCookies(cookies.get(who) ?? (await signedIn(who)))
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (
      message.type() === 'error' &&
      /Content Security Policy|Hydration|hydrat/i.test(message.text())
    )
      complaints.push(message.text())
  })
  return page
}

/** Signs in by the form, once a person and file. */
async function signedIn(who: Who) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(at('/sign-in'))
  await signInOn(page, who)
  const jar = await context.cookies()
  cookies.set(who, jar)
  await context.close()
  return jar
}

export async function signInOn(page: Page, who: Who, password = passwordOf(who)) {
  await page.getByLabel('Work e-mail').fill(`${who}@galley.test`)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
}

/** Waits for something to become true, however long the machine takes within reason. */
export const eventually = <T>(ask: () => T | Promise<T>) =>
  expect.poll(ask, { timeout: 20_000, interval: 100 })
