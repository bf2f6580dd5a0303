import { expect, test } from 'vitest'
import { at, browse, eventually } from '@/tests/support/chromium'

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
