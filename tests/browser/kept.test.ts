import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { agree, articleWith, ask, bridge, judge, sendTo } from '@/tests/support/arrange'
import { at, browse, eventually } from '@/tests/support/chromium'

const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('galley-kept ')))

const statusOf = async (page: Page, id: string | undefined) =>
  ((await (await ask(page, `/claims/${id}`)).json()) as { status: string }).status

/** Whatever is sent from the page waits until it is let go. */
async function holdSending(page: Page) {
  let letGo: () => void = () => undefined
  const held = new Promise<void>((go) => (letGo = go))
  await page.route('**/articles/**', async (route) => {
    if (route.request().method() === 'POST') await held
    await route.continue()
  })
  return letGo
}

async function judgeByKeyUnsent(page: Page, words: string) {
  await page.locator('.proof[data-laid]').waitFor()
  await page.keyboard.press('4')
  await page.keyboard.type(words)
}

async function judgeByKey(page: Page, words: string) {
  await judgeByKeyUnsent(page, words)
  await page.keyboard.press('Control+Enter')
}

test('a verdict that is recorded is kept no longer, and its words are not offered for the next', async () => {
  const [ana, ben] = [await browse('ana'), await browse('ben')]
  const { desk, claims } = await articleWith(ana, bridge)
  await ana.goto(`${desk}/claims/1`)
  await judgeByKey(ana, 'No list of the yard.')
  await ana.getByText('No list of the yard.').first().waitFor()
  expect(await kept(ana)).toEqual([])
  await ben.goto(`${desk}/claims/1`)
  await judgeByKey(ben, 'Nothing found.')
  await eventually(() => statusOf(ben, claims[0]?.id)).toBe('settled')
  await ben.locator('summary', { hasText: 'Reopen claim' }).waitFor()
  expect(await kept(ben)).toEqual([])
  await ben.keyboard.press('r')
  await ben.keyboard.type('A list was found.')
  await ben.keyboard.press('Control+Enter')
  await ben.locator('textarea[name="rationale"]').waitFor()
  expect(await kept(ben)).toEqual([])
  expect(await ben.locator('textarea[name="rationale"]').inputValue()).toBe('')
  expect(await ben.locator('form[data-kept]').count()).toBe(0)
})

test('the answer may come when one has gone on to the next claim', async () => {
  const ana = await browse('ana')
  const { desk, claims } = await articleWith(ana, bridge)
  await ana.goto(`${desk}/claims/1`)
  const letGo = await holdSending(ana)
  await judgeByKey(ana, 'No list of the yard.')
  await ana.locator('textarea[name="rationale"]').blur()
  await ana.keyboard.press('j')
  letGo()
  await ana.locator('.inspector .claim-id', { hasText: 'C2' }).waitFor()
  await eventually(() => statusOf(ana, claims[0]?.id)).toBe('awaitingSecond')
  await eventually(() => kept(ana)).toEqual([])
})

test('what is written while the sending is on its way stays, and stands in the field', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, bridge)
  await ana.goto(`${desk}/claims/1`)
  await ana.locator('.proof[data-laid]').waitFor()
  const letGo = await holdSending(ana)
  await ana.keyboard.press('n')
  await ana.keyboard.type('Ask the harbour')
  await ana.keyboard.press('Control+Enter')
  await ana.keyboard.type(', and the yard')
  letGo()
  await ana.locator('.note .body', { hasText: 'Ask the harbour' }).waitFor()
  await ana.locator('form[data-kept] > .was-kept').waitFor()
  expect(await ana.locator('[data-shortcut="n"] textarea').inputValue()).toBe(
    'Ask the harbour, and the yard',
  )
})

test('what one tab saved is not offered in another', async () => {
  const ana = await browse('ana')
  const { desk, claims } = await articleWith(ana, bridge)
  await judge(ana, claims[0]?.id ?? '')
  await ana.goto(`${desk}/claims/1`)
  await ana.locator('.proof[data-laid]').waitFor()
  await ana.keyboard.press('r')
  await ana.keyboard.type('Another volume.')
  const other = await ana.context().newPage()
  await other.goto(`${desk}/claims/1`)
  await other.locator('form[data-kept]').waitFor()
  await ana.keyboard.press('Control+Enter')
  await eventually(() => statusOf(ana, claims[0]?.id)).toBe('inReview')
  await eventually(() => kept(other)).toEqual([])
  await eventually(() => other.locator('form[data-kept]').count()).toBe(0)
})

test('an article that was imported leaves nothing in the form for the next', async () => {
  const ana = await browse('ana')
  await ana.goto(at('/import'))
  await ana.getByLabel('Paste the text').fill(bridge.text)
  await ana.getByLabel('Headline').fill('The bridge and its ferry')
  await ana.getByLabel('Author').fill('Kit Amsel')
  await ana.getByRole('heading', { name: /claims? found/ }).waitFor()
  await ana.reload()
  await ana.getByText('Kept from before, not saved yet').waitFor()
  await ana.getByRole('button', { name: 'Import and open the desk' }).click()
  await ana.waitForURL(/articles\//)
  expect(await kept(ana)).toEqual([])
  await ana.goto(at('/import'))
  await ana.getByText('What is found in the text appears here').waitFor()
  for (const label of ['Paste the text', 'Headline', 'Author'])
    expect(await ana.getByLabel(label).inputValue()).toBe('')
})

test('what is kept of an import can be thrown away', async () => {
  const ana = await browse('ana')
  await ana.goto(at('/import'))
  await ana.getByLabel('Author').fill('Kit Amsel')
  await ana.reload()
  await ana.getByRole('button', { name: 'Discard it' }).click()
  expect(await kept(ana)).not.toEqual([])
  await ana.getByRole('button', { name: 'Yes, discard' }).click()
  await eventually(() => ana.getByLabel('Author').inputValue()).toBe('')
  expect(await kept(ana)).toEqual([])
  expect(await ana.getByText('Kept from before').isVisible()).toBe(false)
})

test('words of who was second stay readable when their form is gone, and can become a note', async () => {
  const [ana, ben, eve] = [await browse('ana'), await browse('ben'), await browse('eve')]
  const { desk, claims } = await articleWith(ana, bridge)
  const [first] = claims
  await judge(ana, first?.id ?? '')
  await ben.goto(`${desk}/claims/1`)
  await judgeByKeyUnsent(ben, 'The yard kept no list.')
  await agree(eve, first?.id ?? '')
  await ben.getByRole('button', { name: 'Look again' }).click()
  const left = ben.locator('.inspector section', { hasText: 'Not saved' }).first()
  await left.getByText('The yard kept no list.').waitFor()
  await left.getByRole('button', { name: 'Make a note of it' }).click()
  expect(await ben.locator('[data-shortcut="n"] textarea').inputValue()).toBe(
    'The yard kept no list.',
  )
  await ben.getByRole('heading', { name: 'Not saved' }).waitFor({ state: 'detached' })
})

test('so do those for a source that a colleague took off meanwhile', async () => {
  const [ana, ben] = [await browse('ana'), await browse('ben')]
  const { desk, claims } = await articleWith(ana, bridge)
  const used = await sendTo<{ id: string }>(ana, `/claims/${claims[0]?.id}/evidence`, {
    source: { kind: 'document', tier: 'primary', title: 'Minutes of the council' },
    stance: 'supports',
  })
  await ben.goto(`${desk}/claims/1`)
  await ben.locator('.source summary', { hasText: 'Change' }).click()
  await ben.getByLabel('Its words').fill('The ferry ran to the end.')
  await ben.getByLabel('Comment').fill('Of another year.')
  await ask(ana, `/evidence/${used.id}`, { method: 'DELETE', data: { reason: 'Twice.' } })
  await ben.getByRole('button', { name: 'Save source' }).click()
  await ben.getByRole('button', { name: 'Look again' }).click()
  const left = ben.locator('.inspector section', { hasText: 'Not saved' }).first()
  await left.getByText('The ferry ran to the end.').waitFor()
  await left.getByText('Of another year.').waitFor()
})

test('words for a claim that was deleted meanwhile stay readable in its place', async () => {
  const [ana, ben] = [await browse('ana'), await browse('ben')]
  const { desk, claims } = await articleWith(ana, bridge)
  await ben.goto(`${desk}/claims/2`)
  await judgeByKeyUnsent(ben, 'Nothing found in the accounts.')
  await ask(ana, `/claims/${claims[1]?.id}`, { method: 'DELETE', data: { reason: 'Made twice.' } })
  await ben.getByRole('button', { name: 'Look again' }).click()
  await ben.getByText('Ana Petrović deleted C2: Made twice.').waitFor()
  await ben.locator('.inspector').getByText('Nothing found in the accounts.').waitFor()
  await ben.getByRole('button', { name: 'Discard it' }).click()
  await ben.getByRole('button', { name: 'Yes, discard' }).click()
  expect(await kept(ben)).toEqual([])
})
