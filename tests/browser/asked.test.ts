import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { articleWith, ask, bridge } from '@/tests/support/arrange'
import { at, browse } from '@/tests/support/chromium'

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

test('what stops sign-off narrows the list to its claims, j walks these, and all come back', async () => {
  const eve = await browse('eve')
  const { claims, desk } = await articleWith(eve, bridge)
  for (const claim of [claims[0], claims[2]])
    await ask(eve, `/claims/${claim?.id}/notes`, { method: 'POST', data: { body: 'Call them.', task: {} } })
  await eve.goto(desk)
  const rows = eve.locator('.list .row:visible')
  expect(await rows.count()).toBe(3)
  await eve.locator('.rail .blocks').getByRole('link', { name: '2 tasks not done' }).click()
  await eve.locator('.filters').getByText('2 tasks not done').waitFor()
  expect(await rows.count()).toBe(2)
  for (const number of [1, 3, 1]) {
    await eve.keyboard.press('j')
    await eve.waitForURL(new RegExp(`/claims/${number}$`))
  }
  await eve.getByRole('button', { name: 'Show all' }).click()
  await eve.locator('.filters').getByRole('button', { name: /^Open/ }).waitFor()
  expect(await rows.count()).toBe(3)
})

test('a policy is asked about once, with script and without, and what was typed stays', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const eve = await browse('eve', { javaScriptEnabled })
    await eve.goto(at('/policy'))
    const field = eve.locator('[name="default.secondary"]')
    const number = javaScriptEnabled ? '4' : '3'
    await field.fill(number)
    await eve.getByRole('button', { name: 'Put this policy in force' }).click()
    await eve.getByText('Nothing is changed yet.').waitFor()
    expect(await field.inputValue()).toBe(number)
    if (javaScriptEnabled) expect(await focused(eve)).toBe('asked')
    await eve.getByRole('button', { name: 'Yes, put it in force' }).click()
    await eve.getByText('This policy is in force now.').waitFor()
  }
})

test('the question before sign-off has the focus, and is not put while something stops it', async () => {
  const eve = await browse('eve')
  const { desk } = await articleWith(eve, bridge)
  // a page to itself: what stops it is said there too
  await eve.goto(`${desk}/sign-off`)
  await eve.getByRole('heading', { name: 'Sign off draft 1?' }).waitFor()
  expect(await focused(eve)).toBe('asked')
  expect(await eve.getByRole('button', { name: 'Sign off draft 1' }).count()).toBe(0)
})
