import { expect, test } from 'vitest'
import { articleWith, bridge, judge, sendTo } from '@/tests/support/arrange'
import { at, browse, eventually } from '@/tests/support/chromium'

const next = bridge.text.replace('1978', '1979')
const arrange = async (page: Parameters<typeof articleWith>[0]) => {
  const made = await articleWith(page, bridge)
  await judge(page, made.claims[0]?.id ?? '')
  return made
}

test('the text is edited in place, tried, and saved; the next page tells what became of the claims', async () => {
  const ana = await browse('ana')
  const { desk } = await arrange(ana)
  await ana.goto(desk)
  await ana.getByRole('link', { name: 'Edit the text' }).click()
  const field = ana.getByRole('textbox', { name: /^Text/ })
  await eventually(() => field.inputValue()).toBe(bridge.text)
  await field.fill(next)
  await ana.getByRole('button', { name: 'See what changes' }).click()
  const told = ana.getByRole('region', { name: 'What it changes' })
  await told.getByText('Nothing is saved yet').waitFor()
  await told.getByText('would be opened again').waitFor()
  expect(await told.locator('.fates del').first().textContent()).toBe('1978')
  expect(await field.inputValue()).toBe(next)
  await ana.getByLabel('What is new in it').fill('A number')
  await ana.getByRole('button', { name: 'Save as a new draft' }).click()
  await ana.waitForURL(`${desk}/revisions/2`)
  await ana.getByText('A number').waitFor()
  await ana.getByText('opened again').waitFor()
  await ana
    .getByRole('link', { name: 'Moved' })
    .or(ana.getByRole('link', { name: 'Same' }))
    .first()
    .click()
  await ana.getByText('14 million crowns').first().waitFor()
})

test('what is written survives a page left by accident and a colleague who was first', async () => {
  const ana = await browse('ana')
  const { articleId, desk } = await arrange(ana)
  const mine = `${bridge.text} It is closed on Sundays.`
  const field = ana.getByRole('textbox', { name: /^Text/ })
  await ana.goto(`${desk}/revisions/new`)
  await eventually(() => field.inputValue()).toBe(bridge.text)
  await field.fill(mine)
  await ana.goto(desk)
  await ana.goto(`${desk}/revisions/new`)
  await eventually(() => field.inputValue()).toBe(mine)
  await ana.getByText('did not save is back').waitFor()

  const ben = await browse('ben')
  await sendTo(ben, `/articles/${articleId}/revisions`, {
    text: next,
    baseNumber: 1,
    note: 'By phone',
  })
  await ana.getByRole('button', { name: 'Save as a new draft' }).click()
  await ana.getByText('Draft 2 came in meanwhile').waitFor()
  await ana.getByText('What draft 2 changed').waitFor()
  await ana.getByText('By phone').waitFor()
  expect(await ana.locator('.effect ins').first().textContent()).toContain('1979')
  expect(await field.inputValue()).toBe(mine)
  await ana.getByRole('button', { name: 'Save as a new draft' }).click()
  await ana.waitForURL(`${desk}/revisions/3`)
  await ana.goto(`${desk}/revisions/new`)
  await eventually(() => field.inputValue()).toBe(mine)
  expect(await ana.getByText('did not save is back').count()).toBe(0)
})

test('a session that ended keeps the words', async () => {
  const ana = await browse('ana')
  const { desk } = await arrange(ana)
  const field = ana.getByRole('textbox', { name: /^Text/ })
  await ana.goto(`${desk}/revisions/new`)
  await eventually(() => field.inputValue()).toBe(bridge.text)
  await field.fill(next)
  const cookies = await ana.context().cookies()
  await ana.context().clearCookies()
  await ana.getByRole('button', { name: 'Save as a new draft' }).click()
  await ana.getByText('You are signed out').waitFor()
  expect(await field.inputValue()).toBe(next)
  await ana.context().addCookies(cookies)
  await ana.getByRole('button', { name: 'Save as a new draft' }).click()
  await ana.waitForURL(`${desk}/revisions/2`)
})

test('a file takes the place of the words, and can still be changed before it is saved', async () => {
  const ana = await browse('ana')
  const { desk } = await arrange(ana)
  const field = ana.getByRole('textbox', { name: /^Text/ })
  await ana.goto(`${desk}/revisions/new`)
  await eventually(() => field.inputValue()).toBe(bridge.text)
  await ana.getByText('Take the text from a file').click()
  await ana
    .getByLabel('File')
    .setInputFiles({ name: 'draft.txt', mimeType: 'text/plain', buffer: Buffer.from(next) })
  await ana.getByRole('button', { name: 'See what changes' }).click()
  await ana.getByText('Nothing is saved yet').waitFor()
  await eventually(() => field.inputValue()).toBe(next)
})

test('any two drafts are picked from the list, and a claim leads to its words in each', async () => {
  const ana = await browse('ana')
  const { articleId, desk } = await arrange(ana)
  for (const [at, text] of [next, `${next} More.`].entries())
    await sendTo(ana, `/articles/${articleId}/revisions`, { text, baseNumber: at + 1 })
  await ana.goto(`${desk}/revisions`)
  await ana.getByLabel('Compare').selectOption('3')
  await ana.getByLabel('with').selectOption('1')
  await ana.getByRole('button', { name: 'Show the difference' }).click()
  await ana.waitForURL(`${desk}/revisions/3?with=1`)
  await ana.getByRole('heading', { name: 'Draft 3 beside draft 1' }).waitFor()
  await ana.goto(`${desk}/claims/1`)
  const words = ana.locator('#words-by-draft')
  await words.getByRole('link', { name: 'Drafts 2 to 3' }).waitFor()
  expect(await words.locator('del').textContent()).toBe('1978')
})

test('one who only reads sees drafts and no way to make one', async () => {
  const ana = await browse('ana')
  const { desk } = await arrange(ana)
  const vic = await browse('vic')
  await vic.goto(`${desk}/revisions`)
  await vic.getByRole('link', { name: 'Draft 1' }).waitFor()
  expect(await vic.getByRole('link', { name: /Edit the text/ }).count()).toBe(0)
  await vic.goto(`${desk}/revisions/new`)
  await vic.getByText('not found', { exact: false }).first().waitFor()
  expect(vic.url()).toBe(`${at('')}${new URL(desk).pathname}/revisions/new`)
})
