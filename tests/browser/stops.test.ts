import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { articleWith, bridge, judge } from '@/tests/support/arrange'
import { browse, eventually } from '@/tests/support/chromium'

const numbers = (page: Page) =>
  page.locator('.list .row .row-number').evaluateAll((all) =>
    // what is hidden is not listed
    all.flatMap((one) => (one.getClientRects().length > 0 ? [one.textContent] : [])),
  )

async function waiting() {
  const ana = await browse('ana')
  const { claims, desk } = await articleWith(ana, bridge)
  for (const at of [0, 2]) await judge(ana, claims[at]?.id ?? '')
  return { ana, desk: new URL(desk).pathname, origin: new URL(desk).origin }
}

test('a list narrowed by what stops an article stays so from claim to claim and through a reload', async () => {
  const { ana, desk, origin } = await waiting()
  await ana.goto(origin + desk)
  await ana.locator('.proof[data-laid]').waitFor()
  await ana.locator('.rail .blocks a', { hasText: 'wait for a second signature' }).click()
  await eventually(() => numbers(ana)).toEqual(['C1', 'C3'])
  await ana.keyboard.press('j')
  await ana.locator('.inspector .claim-id', { hasText: 'C1' }).waitFor()
  await ana.keyboard.press('j')
  await ana.locator('.inspector .claim-id', { hasText: 'C3' }).waitFor()
  await eventually(() => ana.url()).toBe(`${origin}${desk}/claims/3?stops=awaitingSecond`)
  await ana.reload()
  await ana.locator('.proof[data-laid]').waitFor()
  await eventually(() => numbers(ana)).toEqual(['C1', 'C3'])
  await ana.getByText('wait for a second signature').first().waitFor()
  await ana.getByRole('link', { name: 'Show all' }).click()
  await eventually(() => numbers(ana)).toEqual(['C1', 'C2', 'C3'])
  expect(ana.url()).toBe(`${origin}${desk}/claims/3`)
  await ana.reload()
  await ana.locator('.proof[data-laid]').waitFor()
  expect(await numbers(ana)).toEqual(['C1', 'C2', 'C3'])
})

test('without script the address narrows the list as well, and a link leads back to all of it', async () => {
  const { desk, origin } = await waiting()
  const ben = await browse('ben', { javaScriptEnabled: false })
  await ben.goto(`${origin}${desk}?stops=awaitingSecond`)
  await ben.getByRole('link', { name: 'Show all' }).waitFor()
  expect(await numbers(ben)).toEqual(['C1', 'C3'])
  await ben.getByRole('link', { name: 'Show all' }).click()
  await ben.waitForURL((address) => address.search === '')
  expect(await numbers(ben)).toEqual(['C1', 'C2', 'C3'])
})

test('on a phone a claim of a narrowed list opens, and the list does not come back over it', async () => {
  const { desk, origin } = await waiting()
  const ben = await browse('ben', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  await ben.goto(`${origin}${desk}?stops=awaitingSecond`)
  await eventually(() => numbers(ben)).toEqual(['C1', 'C3'])
  await ben.locator('.list .row', { hasText: 'C3' }).tap()
  await ben.locator('.inspector .claim-id', { hasText: 'C3' }).waitFor()
  await eventually(() => ben.url()).toContain('?stops=awaitingSecond')
  expect(await ben.locator('.desk').getAttribute('data-view')).not.toBe('claims')
})

test('the list says of which claims the sentence or the statement is to be looked at', async () => {
  const ana = await browse('ana')
  const ben = await browse('ben')
  const { articleId, claims, desk } = await articleWith(ana, bridge)
  const post = (page: Page, path: string, data: object) =>
    page.request.post(new URL(`/api/v1${path}`, desk).href, {
      data,
      headers: { origin: new URL(desk).origin },
    })
  await judge(ana, claims[0]?.id ?? '')
  await post(ben, `/claims/${claims[0]?.id}/second`, { rating: 'confirmed' })
  const text = bridge.text.replace('The bridge opened', 'The bridge happily opened')
  expect(
    (await post(ana, `/articles/${articleId}/revisions`, { text, baseNumber: 1 })).status(),
  ).toBe(201)
  await ana.goto(desk)
  const row = ana.locator('.list .row', { hasText: 'C1' })
  await row.getByText('Its sentence changed').waitFor()
  expect(await ana.locator('.list .row .changed').count()).toBe(1)
})
