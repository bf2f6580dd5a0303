import { expect, test } from 'vitest'
import { ask } from '@/tests/support/arrange'
import { at, browse, eventually } from '@/tests/support/chromium'

test('an invited colleague joins by the link, once, and is gone as soon as the account is closed', async () => {
  const ada = await browse('ada')
  await ada.goto(at('/people'))
  await ada.getByLabel('Name', { exact: true }).fill('Nils Berg')
  await ada.getByLabel('Work e-mail').fill('nils@galley.test')
  await ada.getByRole('button', { name: 'Make an invitation' }).click()
  const address = await ada.getByLabel('To copy').inputValue()
  expect(address).toContain('/invite/invite_')

  const nils = await browse(null)
  await nils.goto(address)
  await nils.getByLabel('Password').fill('short')
  await nils.getByRole('button', { name: 'Join' }).click()
  await nils.getByText('Use 12 characters or more').first().waitFor()
  await nils.getByLabel('Password').fill('a few words in a row')
  await nils.getByRole('button', { name: 'Join' }).click()
  await nils.waitForURL((url) => !url.pathname.startsWith('/invite'))
  await nils.goto(at('/articles'))
  await nils.locator('h1', { hasText: 'Articles' }).waitFor()

  const late = await browse(null)
  await late.goto(address)
  await late.getByText('This invitation no longer holds').waitFor()

  const { items } = (await (await ask(ada, '/users')).json()) as {
    items: { id: string; email: string }[]
  }
  const id = items.find(({ email }) => email === 'nils@galley.test')?.id ?? ''
  expect(
    (await ask(ada, `/users/${id}`, { method: 'PATCH', data: { deactivated: true } })).status(),
  ).toBe(200)
  await nils.goto(at('/articles'))
  await eventually(() => new URL(nils.url()).pathname).toBe('/sign-in')
})

test('a wrong password and an unknown address get the same answer', async () => {
  const answers: string[] = []
  for (const email of ['vic@galley.test', 'nobody@galley.test']) {
    const stranger = await browse(null)
    await stranger.goto(at('/sign-in'))
    await stranger.getByLabel('Work e-mail').fill(email)
    await stranger.getByLabel('Password').fill('not the password at all')
    await stranger.getByRole('button', { name: 'Sign in' }).click()
    answers.push(await stranger.locator('.say.bad').innerText())
    expect(await stranger.getByLabel('Work e-mail').inputValue()).toBe(email)
  }
  expect(answers[0]).toBe(answers[1])
  expect(answers[0]).toContain('do not belong together')
})

test('opening a form in the table of people moves no column', async () => {
  const ada = await browse('ada')
  await ada.goto(at('/people'))
  const heads = () =>
    ada
      .locator('table.rows')
      .first()
      .locator('th')
      .evaluateAll((all) => all.map((th) => th.getBoundingClientRect().left))
  await ada.locator('h1').waitFor()
  const before = await heads()
  await ada.locator('summary', { hasText: 'New password' }).first().click()
  await ada.getByText('You get a link to hand to').first().waitFor()
  expect(await heads()).toEqual(before)
})
