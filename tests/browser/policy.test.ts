import { expect, test } from 'vitest'
import { ask } from '@/tests/support/arrange'
import type { SourcingPolicy } from '@/lib/sources/policy'
import { at, browse, eventually } from '@/tests/support/chromium'

type SetPolicy = SourcingPolicy & { version: number }

test('the question before a policy is in force shows the policy, and has a way back', async () => {
  const ada = await browse('ada')
  await ada.goto(at('/policy'))
  const number = ada.getByLabel('Every claim: primary sources')
  const row = ada.locator('tr', { has: number })
  await row.getByText('1 primary source, or 3 sources of different origin').waitFor()
  await number.fill('2')
  await row.getByText('2 primary sources, or 3 sources of different origin').waitFor()
  for (const leave of [
    () => ada.keyboard.press('Escape'),
    () => ada.getByRole('link', { name: 'Not yet' }).click(),
  ]) {
    await ada.getByRole('button', { name: 'Put this policy in force' }).click()
    await ada.getByRole('button', { name: 'Yes, put it in force' }).waitFor()
    await row.getByText('2 primary sources').waitFor()
    await leave()
    await ada.getByRole('button', { name: 'Put this policy in force' }).waitFor()
    await eventually(() => ada.evaluate(() => document.activeElement?.textContent)).toBe(
      'Put this policy in force',
    )
  }
  expect(await number.inputValue()).toBe('2')
})

test('who puts a policy in force over a newer one is asked first, with what of it that takes back', async () => {
  const [ada, eve] = [await browse('ada'), await browse('eve')]
  await ada.goto(at('/policy'))
  await ada.getByLabel('Forecast: primary sources').waitFor()
  const { version, ...before } = (await (await ask(eve, '/policy')).json()) as SetPolicy
  const byKind = { ...before.byKind, forecast: { primary: 5, secondary: 5 } }
  await ask(eve, '/policy', { method: 'PUT', data: { ...before, byKind, version } })
  await ada.getByLabel('Opinion: primary sources').fill('1')
  await ada.getByLabel('Opinion: sources of different origin').fill('0')
  await ada.getByRole('button', { name: 'Put this policy in force' }).click()
  await ada
    .getByText(
      /Eve Castellano put version \d+ in force. Yours changes back claims of the kind “forecast” from “5 primary/,
    )
    .waitFor()
  await ada.getByRole('button', { name: 'Yes, put it in force' }).waitFor()
})
