import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { articleWith, bridge } from '@/tests/support/arrange'
import { browse, eventually } from '@/tests/support/chromium'

/** Whether what has the focus stands in the inspector; false for the body of the page. */
const isInInspector = (page: Page) =>
  page.evaluate(() => Boolean(document.activeElement?.closest('[data-inspector]')))

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('summary')?.textContent ?? '')

test('after each form of a claim the focus stays in its section', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, bridge)
  await ana.goto(`${desk}/claims/1`)
  await ana.locator('.proof[data-laid]').waitFor()

  await ana.keyboard.press('n')
  await ana.keyboard.type('Ask the harbour.')
  await ana.keyboard.press('Control+Enter')
  await ana.locator('.note .body').waitFor()
  await eventually(() => focused(ana)).toContain('Write a note')

  await ana.keyboard.press('S')
  await ana.getByLabel('Title').fill('Minutes of the council')
  await ana.getByLabel('Primary or secondary').selectOption('primary')
  await ana.getByLabel('This source').selectOption('supports')
  await ana.getByLabel('Exact place').last().fill('p. 4')
  await ana.keyboard.press('Control+Enter')
  await ana.locator('.source .title').waitFor()
  await eventually(() => focused(ana)).toContain('Write one down in full')

  await ana.keyboard.press('f')
  await ana.getByLabel('New words').fill('opened in 1979')
  await ana.locator('form', { hasText: 'Suggest' }).getByLabel('Why').last().fill('So the minutes.')
  await ana.keyboard.press('Control+Enter')
  await ana.locator('.fix-of').waitFor()
  await eventually(() => focused(ana)).toContain('Suggest a correction')
})

test('the focus is on the claim that was made of a sentence', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, { ...bridge, words: ['opened in 1978'] })
  await ana.goto(`${desk}/sentences/2`)
  await ana.locator('.proof[data-laid]').waitFor()
  await ana.keyboard.press('c')
  await ana.locator('.inspector .claim-id', { hasText: 'C2' }).waitFor()
  await eventually(() => isInInspector(ana)).toBe(true)
  expect(await focused(ana)).toBe('')
})
