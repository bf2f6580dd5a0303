import { expect, test } from 'vitest'
import { ask } from '@/tests/support/arrange'
import { at, browse, eventually, passwordOf, signInOn } from '@/tests/support/chromium'

const pathOf = (page: { url: () => string }) => new URL(page.url()).pathname

async function hire(email: string, name: string, options = {}) {
  const ada = await browse('ada')
  const made = await ask(ada, '/users', { method: 'POST', data: { email, name, role: 'reviewer' } })
  const { link } = (await made.json()) as { link: string }
  const page = await browse(null, options)
  await page.goto(link)
  await page.getByLabel('Password').fill('the first password of mine')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/invite'))
  return { ada, page }
}

test('who forgot the password gets a link from an admin, once, and is signed out everywhere else', async () => {
  const { ada, page: before } = await hire('rosa@galley.test', 'Rosa Lund')
  await ada.goto(at('/people'))
  await ada.getByText('New password for Rosa Lund').click()
  await ada.getByRole('button', { name: 'Make a link for Rosa Lund' }).click()
  const address = await ada.getByLabel('To copy').inputValue()
  expect(address).toContain('/reset/reset_')

  const rosa = await browse(null)
  await rosa.goto(address)
  await rosa.getByLabel('New password').fill('short')
  await rosa.getByRole('button', { name: 'Set the password' }).click()
  await rosa.getByText('Use 12 characters or more').first().waitFor()
  await rosa.getByLabel('New password').fill('the second password of mine')
  await rosa.getByRole('button', { name: 'Set the password' }).click()
  await rosa.waitForURL((url) => !url.pathname.startsWith('/reset'))
  await rosa.goto(at('/account'))
  await rosa.getByRole('heading', { name: 'Rosa Lund' }).waitFor()

  await before.goto(at('/account'))
  await eventually(() => pathOf(before)).toBe('/sign-in')
  await before.goto(address)
  await before.getByText('This link no longer holds').waitFor()
})

test('signing out everywhere ends this browser, the other one, and tokens where that is chosen', async () => {
  const { page } = await hire('olga@galley.test', 'Olga Wren')
  await page.goto(at('/account'))
  await page.getByLabel('What it is for').fill('CMS plug-in')
  await page.getByRole('button', { name: 'Make a token' }).click()
  const token = await page.getByLabel('To copy').inputValue()
  const asProgram = async () =>
    (await fetch(at('/api/v1/me'), { headers: { authorization: `Bearer ${token}` } })).status
  expect(await asProgram()).toBe(200)
  const other = await browse(null)
  await other.goto(at('/sign-in'))
  await other.getByLabel('Work e-mail').fill('olga@galley.test')
  await other.getByLabel('Password').fill('the first password of mine')
  await other.getByRole('button', { name: 'Sign in' }).click()
  await other.waitForURL((url) => !url.pathname.startsWith('/sign-in'))

  await page.goto(at('/account'))
  const everywhere = page.locator('form', {
    has: page.getByRole('button', { name: /Sign out everywhere/ }),
  })
  await everywhere.getByLabel(/End my API token too/).check()
  await everywhere.getByRole('button').click()
  await eventually(() => pathOf(page)).toBe('/sign-in')
  await other.goto(at('/account'))
  await eventually(() => pathOf(other)).toBe('/sign-in')
  expect(await asProgram()).toBe(401)
})

test('an admin finds in the log what was done, narrows it by address, and takes it along', async () => {
  const stranger = await browse(null)
  await stranger.goto(at('/sign-in'))
  await stranger.getByLabel('Work e-mail').fill('vic@galley.test')
  await stranger.getByLabel('Password').fill('not the password at all')
  await stranger.getByRole('button', { name: 'Sign in' }).click()
  await stranger.locator('.say.bad').waitFor()

  const ada = await browse('ada')
  await ada.goto(at('/audit'))
  await ada.getByLabel('What', { exact: true }).selectOption('signIn.failed')
  await ada.getByRole('button', { name: 'Show', exact: true }).click()
  await ada.waitForURL((url) => url.searchParams.get('type') === 'signIn.failed')
  await ada
    .getByText(/Somebody gave a wrong password for Vic/)
    .first()
    .waitFor()
  expect(await ada.getByText('Signed in', { exact: true }).locator('visible=true').count()).toBe(0)
  const href = await ada.getByRole('link', { name: 'Spreadsheet' }).getAttribute('href')
  const file = await ada.request.get(at(href ?? ''))
  expect(file.headers()['content-type']).toContain('text/csv')
  expect(await file.text()).toContain('Somebody gave a wrong password for Vic')

  await ada.goto(at('/audit?type=setup.failed&from=2020-01-01&to=2020-01-02'))
  await ada.getByText('Nothing of this kind happened in this time.').waitFor()

  const eve = await browse('eve')
  await eve.goto(at('/audit'))
  await eve
    .getByText(/not here|not found/i)
    .first()
    .waitFor()
})

test('an open desk stops hearing of changes once its session ends elsewhere', async () => {
  const vic = await browse(null)
  await vic.goto(at('/sign-in'))
  await signInOn(vic, 'vic', passwordOf('vic'))
  const [article] = ((await (await ask(vic, '/articles')).json()) as { items: { id: string }[] })
    .items
  const over = vic.evaluate(
    async (path) => {
      const reader = (await fetch(path)).body!.getReader()
      while (!(await reader.read()).done);
      return true
    },
    `/api/v1/articles/${article?.id ?? ''}/stream`,
  )
  expect((await ask(vic, '/me/sessions', { method: 'DELETE', data: {} })).status()).toBe(204)
  expect(await over).toBe(true)
})

test('without script an invitation is taken up as well', async () => {
  const { page } = await hire('ohm@galley.test', 'Nils Ohm', { javaScriptEnabled: false })
  await page.goto(at('/account'))
  await page.getByRole('heading', { name: 'Nils Ohm' }).waitFor()
})
