import { expect, test } from 'vitest'
import { articleWith, bridge, judge } from '@/tests/support/arrange'
import { at, browse, eventually, passwordOf } from '@/tests/support/chromium'

test('a claim is checked from sign-in to verdict by keyboard alone', async () => {
  const arranging = await browse('ana')
  const { desk } = await articleWith(arranging, bridge)
  const ana = await browse(null)
  const { keyboard } = ana
  const focused = (ask: string) =>
    ana.evaluate((attribute) => document.activeElement?.getAttribute(attribute), ask)
  await ana.goto(desk)
  await ana.getByLabel('Work e-mail').waitFor()
  await eventually(() => focused('name')).toBe('email')
  await keyboard.type('ana@galley.test')
  await keyboard.press('Tab')
  await keyboard.type(passwordOf('ana'))
  await keyboard.press('Enter')
  await ana.locator('.proof[data-laid]').waitFor()

  await keyboard.press('j')
  await ana.locator('.inspector .claim-id', { hasText: 'C1' }).waitFor()
  await keyboard.press('j')
  await ana.locator('.inspector .claim-id', { hasText: 'C2' }).waitFor()
  await keyboard.press('k')
  await ana.locator('.inspector .claim-id', { hasText: 'C1' }).waitFor()

  await keyboard.press('S')
  await eventually(() => focused('name')).toBe('source.title')
  await keyboard.type('Minutes of the council')
  const tabTo = async (field: string) => {
    for (let step = 0; step < 20 && (await focused('name')) !== field; step++)
      await keyboard.press('Tab')
  }
  await tabTo('source.tier')
  await keyboard.press('ArrowDown')
  await tabTo('stance')
  await keyboard.press('ArrowDown')
  await tabTo('locator')
  await keyboard.type('p. 4')
  await keyboard.press('Enter')
  await ana.locator('.inspector').getByText('Minutes of the council').waitFor()

  await keyboard.press('Escape')
  await eventually(() => focused('data-c')).toBe('1')
  await keyboard.press('n')
  await eventually(() => focused('name')).toBe('body')
  await keyboard.type('Seen by hand.')
  await keyboard.press('Control+Enter')
  await ana.locator('.inspector').getByText('Seen by hand.').first().waitFor()

  await keyboard.press('Escape')
  await keyboard.press('1')
  await eventually(() => focused('name')).toBe('rationale')
  await keyboard.type('The minutes say so.')
  await keyboard.press('Control+Enter')
  await ana.getByText('A second person signs it next').waitFor()
})

test('a colleague agrees and signs by keyboard alone', async () => {
  const ana = await browse('ana')
  const { claims, desk } = await articleWith(ana, bridge)
  await judge(ana, claims[0]?.id ?? '')
  const ben = await browse('ben')
  await ben.goto(desk)
  await ben.locator('.proof[data-laid]').waitFor()
  await ben.keyboard.press('j')
  await ben.getByText('Ana Petrović has signed').waitFor()
  await ben.keyboard.press('1')
  const focused = () => ben.evaluate(() => document.activeElement?.getAttribute('name'))
  await eventually(focused).toBe('rationale')
  expect(await ben.locator('.inspector').innerText()).not.toContain('The minutes say so.')
  await ben.keyboard.press('Control+Enter')
  await ben.locator('.inspector summary', { hasText: 'Reopen claim' }).waitFor()
  await ben.getByText('The minutes say so.').waitFor()
})

test('the key sheet opens with ? and closes with Escape, and keys are letters while one writes', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, bridge)
  await ana.goto(`${desk}/claims/1`)
  await ana.locator('.proof[data-laid]').waitFor()
  await ana.keyboard.press('?')
  await ana.getByRole('dialog').waitFor()
  await ana.keyboard.press('Escape')
  await eventually(() => ana.getByRole('dialog').count()).toBe(0)
  await ana.keyboard.press('n')
  await ana.keyboard.type('jkns?')
  expect(await ana.locator('.inspector').getByLabel('Note').inputValue()).toBe('jkns?')
  expect(ana.url()).toBe(`${desk}/claims/1`)
})

test('arrows move along the margin, and Enter opens what they stand on', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, bridge)
  await ana.goto(desk)
  await ana.locator('.proof[data-laid]').waitFor()
  await ana.locator('.proof .pin').first().focus()
  await ana.keyboard.press('ArrowDown')
  await ana.keyboard.press('Enter')
  await ana.locator('.inspector .claim-id', { hasText: 'C2' }).waitFor()
})

test('? opens the keys on every page', async () => {
  const ana = await browse('ana')
  for (const path of ['/sources', '/account', '/archive']) {
    await ana.goto(at(path))
    await ana.locator('h1').waitFor()
    await eventually(async () => {
      await ana.keyboard.press('?')
      return ana
        .locator('dialog[open] h2')
        .textContent({ timeout: 1000 })
        .catch(() => '')
    }).toBe('Keys')
  }
})
