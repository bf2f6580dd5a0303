import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { articleWith, bridge, demoArticle, judge } from '@/tests/support/arrange'
import { at, browse } from '@/tests/support/chromium'

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

type Axe = { run: (options: object) => Promise<AxeResults> }

/** What stands in the way of people with assistive technology, in light and in dark; the rule and the first place. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready)
  // as an expression of the debugger's, which the page's own policy does not bind
  await page.evaluate(axe)
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // of all rules only those of colour can hold in one and not in the other
    const rules = colorScheme === 'dark' ? { runOnly: ['color-contrast'] } : {}
    const results = await page.evaluate(
      (options) => (window as unknown as { axe: Axe }).axe.run(options),
      rules,
    )
    for (const { id, nodes } of results.violations)
      found.push(`${colorScheme} ${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`)
  }
  return found
}

async function open(page: Page, address: string) {
  await page.goto(address)
  await page.locator('main, .problem').first().waitFor()
}

test.each(['/sign-in', '/invite/no-such-invitation', '/reset/no-such-link'])(
  '%s has nothing in the way',
  async (path) => {
    const page = await browse(null)
    await open(page, at(path))
    expect(await violations(page)).toEqual([])
  },
)

const screens = [
  '/',
  '/queue',
  '/articles',
  '/import',
  '/archive',
  '/archive?q=ceasefire',
  '/sources',
  '/people',
  '/policy',
  '/health',
  '/audit',
  '/audit?type=policy',
  '/account',
  '/no-such-page',
]

test.each(screens)('%s has nothing in the way', async (path) => {
  const page = await browse('ada')
  await open(page, at(path))
  expect(await violations(page)).toEqual([])
})

test.each([
  '',
  '/claims/1',
  '/claims/2',
  '/claims/17',
  '/claims/20',
  '/claims/23',
  '/sentences/1',
  '/report',
  '/history',
  '/revisions',
  '/revisions/1',
  '/revisions/new',
  '/coverage',
  '/facts',
])('the article’s page “%s” has nothing in the way', async (part) => {
  const page = await browse('eve')
  const { desk } = await demoArticle(page)
  await open(page, desk + part)
  expect(await violations(page)).toEqual([])
})

test('a source’s page has nothing in the way', async () => {
  const page = await browse('ana')
  await open(page, at('/sources'))
  const [source] = await page.locator('a[href^="/sources/"]').all()
  await open(page, at((await source?.getAttribute('href')) ?? ''))
  expect(await violations(page)).toEqual([])
})

test('the desk with its forms open, and a second person’s claim, have nothing in the way', async () => {
  const ana = await browse('ana')
  const { claims, desk } = await articleWith(ana, bridge)
  await open(ana, `${desk}/claims/2`)
  for (const details of await ana.locator('.inspector details').all())
    await details.evaluate((node) => node.setAttribute('open', ''))
  expect(await violations(ana)).toEqual([])
  await judge(ana, claims[0]?.id ?? '')
  const ben = await browse('ben')
  await open(ben, `${desk}/claims/1`)
  await ben.locator('.inspector .scale input[value=wrong]').check()
  expect(await violations(ben)).toEqual([])
})

test('the phone’s desk and report have nothing in the way', async () => {
  const ana = await browse('ana', { viewport: { width: 390, height: 844 } })
  const { desk } = await demoArticle(ana)
  for (const part of ['', '/claims/20', '/report']) {
    await open(ana, desk + part)
    expect(await violations(ana)).toEqual([])
  }
})
