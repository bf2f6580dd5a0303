import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { articleWith, ask, bridge } from '@/tests/support/arrange'
import { at, browse, eventually, signInOn } from '@/tests/support/chromium'

const next = bridge.text.replace('1978', '1979')
const textOf = (page: Page) => page.getByRole('textbox', { name: /^Text/ })
const drafts = async (page: Page, id: string) =>
  ((await (await ask(page, `/articles/${id}/revisions`)).json()) as { items: unknown[] }).items
    .length

async function beginDraft(page: Page, desk: string) {
  await page.goto(`${desk}/revisions/new`)
  await eventually(() => textOf(page).inputValue()).toBe(bridge.text)
  await textOf(page).fill(next)
}
const save = (page: Page) => page.getByRole('button', { name: 'Save as a new draft' }).click()

/** The first answer to what is sent gets lost on its way; what was sent arrives. */
async function loseAnswer(page: Page, address: string) {
  let lost = 0
  await page.route(address, async (route) => {
    if (route.request().method() !== 'POST' || lost++ > 0) return route.continue()
    await route.fetch({ maxRedirects: 0 })
    await route.abort()
  })
}

test('a draft that is saved offline is saved when the line is back', async () => {
  const ana = await browse('ana')
  const { articleId, desk } = await articleWith(ana, bridge)
  await beginDraft(ana, desk)
  await ana.context().setOffline(true)
  await save(ana)
  await ana.getByText('sent when the line is back').waitFor()
  expect(await textOf(ana).inputValue()).toBe(next)
  await ana.context().setOffline(false)
  await ana.waitForURL(`${desk}/revisions/2`)
  expect(await drafts(ana, articleId)).toBe(2)
})

test('a draft whose answer was lost is there once, and its page opens', async () => {
  const ana = await browse('ana')
  const { articleId, desk } = await articleWith(ana, bridge)
  await beginDraft(ana, desk)
  await loseAnswer(ana, '**/revisions/new')
  await save(ana)
  await ana.waitForURL(`${desk}/revisions/2`)
  expect(await drafts(ana, articleId)).toBe(2)
})

test('sentences that were set aside and whose answer was lost are told of as done', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, { ...bridge, words: ['opened in 1978'] })
  await ana.goto(`${desk}/coverage`)
  await ana.getByRole('checkbox', { name: /^S2 / }).check()
  await ana.getByText('1 chosen').waitFor()
  await ana.getByRole('combobox', { name: 'Why' }).selectOption('opinion')
  await loseAnswer(ana, '**/coverage')
  await ana.getByRole('button', { name: 'Nothing to check' }).click()
  await ana.getByText('sent when the line is back').waitFor()
  expect(await ana.getByRole('checkbox', { name: /^S2 / }).isChecked()).toBe(true)
  await ana.getByText('One sentence set aside').waitFor()
  await ana.getByText('Choose sentences').waitFor()
})

test('who signs out everywhere leaves no words of a draft behind', async () => {
  const ben = await browse(null)
  await ben.goto(at('/sign-in'))
  await signInOn(ben, 'ben')
  const { desk } = await articleWith(ben, bridge)
  await beginDraft(ben, desk)
  await ben.goto(at('/account'))
  expect(await ben.evaluate(() => JSON.stringify(localStorage))).toContain('1979')
  await ben.getByRole('button', { name: 'Sign out everywhere' }).click()
  await ben.waitForURL(/sign-in/)
  expect(await ben.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(
    '1979',
  )
})

test('what is new in a draft stays through a reload, with its text or alone', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, bridge)
  const note = ana.getByLabel('What is new in it')
  await ana.goto(`${desk}/revisions/new`)
  await eventually(() => textOf(ana).inputValue()).toBe(bridge.text)
  await note.fill('After the lawyer’s reading')
  await ana.reload()
  await eventually(() => note.inputValue()).toBe('After the lawyer’s reading')
  await textOf(ana).fill(next)
  await ana.reload()
  await eventually(() => textOf(ana).inputValue()).toBe(next)
  expect(await note.inputValue()).toBe('After the lawyer’s reading')
})

test('chosen sentences and the reason stay through a reload, until they are set aside', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, { ...bridge, words: ['opened in 1978'] })
  await ana.goto(`${desk}/coverage`)
  const box = ana.getByRole('checkbox', { name: /^S2 / })
  await box.check()
  await ana.getByText('1 chosen').waitFor()
  await ana.getByRole('combobox', { name: 'Why' }).selectOption('opinion')
  await ana.reload()
  await ana.getByText('1 chosen').waitFor()
  expect(await box.isChecked()).toBe(true)
  expect(await ana.getByRole('combobox', { name: 'Why' }).inputValue()).toBe('opinion')
  await ana.getByRole('button', { name: 'Nothing to check' }).click()
  await ana.getByText('Choose sentences').waitFor()
  await ana.reload()
  await ana.getByText('Choose sentences').waitFor()
})
