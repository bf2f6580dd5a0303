import { expect, test } from 'vitest'
import { articleWith, ask } from '@/tests/support/arrange'
import { browse, eventually } from '@/tests/support/chromium'

const dam = {
  title: 'The dam',
  text: 'The dam broke in 1911. Who knows why?\nSo it goes. What a night!\nIt was rebuilt in 1913 for 2 million crowns, the council said.',
  words: ['broke in 1911'],
}

test('several sentences are set aside at once, by keyboard, and one press gives exactly those back', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, dam)
  await ana.goto(`${desk}/coverage`)
  await ana.getByText('1 of 5').waitFor()
  const box = (number: number) => ana.getByRole('checkbox', { name: new RegExp(`^S${number} `) })
  await box(2).waitFor()
  await eventually(async () => {
    await ana.keyboard.press('u')
    return ana.evaluate(() => document.activeElement?.getAttribute('value'))
  }).toBe('1')
  await ana.keyboard.press('Space')
  await box(4).focus()
  await ana.keyboard.press('Shift+Space')
  await ana.getByText('3 chosen').waitFor()
  await ana.getByRole('combobox', { name: 'Why' }).selectOption('rhetorical')
  await ana.getByRole('button', { name: 'Nothing to check' }).click()
  await ana.getByText('3 sentences set aside: figure of speech.').waitFor()
  await ana.getByText('4 of 5').waitFor()
  await ana.getByRole('button', { name: 'Undo' }).click()
  await ana.getByText('3 sentences taken back up.').waitFor()
  await ana.getByText('1 of 5').waitFor()
})

test('all open sentences of a paragraph are chosen in one press, and taken back later by choosing', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, dam)
  await ana.goto(`${desk}/coverage?state=open`)
  const group = ana.getByRole('region', { name: 'Paragraph 2' })
  await eventually(async () => {
    if ((await ana.getByText('2 chosen').count()) === 0)
      await group.getByRole('button', { name: 'Choose all 2 open' }).click()
    return ana.getByText('2 chosen').count()
  }).toBe(1)
  await ana.getByRole('combobox', { name: 'Why' }).selectOption('opinion')
  await ana.getByRole('button', { name: 'Nothing to check' }).click()
  await ana.getByText('2 sentences set aside').waitFor()
  await ana.getByRole('link', { name: 'Nothing to check 2' }).click()
  await ana.getByRole('checkbox', { name: /^S3 / }).check()
  await ana.getByRole('button', { name: 'Take 1 back up' }).click()
  await ana.getByText('One sentence taken back up.').waitFor()
})

test('u and U go from open sentence to open sentence on the desk, and p makes a claim of what is found', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, dam)
  await ana.goto(desk)
  await ana.locator('.proof[data-laid]').waitFor()
  const stands = (id: string) => ana.locator('.inspector .claim-id', { hasText: id }).waitFor()
  await ana.keyboard.press('u')
  await stands('S2')
  await ana.keyboard.press('u')
  await stands('S3')
  await ana.keyboard.press('U')
  await stands('S2')
  await ana.keyboard.press('U')
  await stands('S5')
  await ana.getByText('Found in this sentence').waitFor()
  const before = await ana.locator('.proposals li').count()
  await ana.keyboard.press(before > 1 ? 'P' : 'p')
  await ana.getByText('It holds a claim, so it is accounted for').waitFor()
  await ana.locator('.list .row', { hasText: 'C2' }).waitFor()
})

test('a sentence of another draft is not set aside: the page says so, and nothing is done', async () => {
  const ana = await browse('ana')
  const { articleId, desk } = await articleWith(ana, dam)
  await ana.goto(`${desk}/coverage`)
  await ana.getByRole('checkbox', { name: /^S2 / }).check()
  const sent = await ana.request.post(
    new URL(`/api/v1/articles/${articleId}/revisions`, desk).href,
    {
      data: { text: `Before all.\n${dam.text}`, baseNumber: 1 },
      headers: { origin: new URL(desk).origin },
    },
  )
  expect(sent.status()).toBe(201)
  await ana.getByRole('combobox', { name: 'Why' }).selectOption('opinion')
  await ana.getByRole('button', { name: 'Nothing to check' }).click()
  await ana.getByText('Draft 2 came in meanwhile').waitFor()
})

test('no reason is chosen for anybody: sent by key or button without one, it is asked for and nothing is set aside', async () => {
  const ana = await browse('ana')
  const { articleId, desk } = await articleWith(ana, dam)
  await ana.goto(`${desk}/coverage`)
  const box = ana.getByRole('checkbox', { name: /^S2 / })
  const why = ana.getByRole('combobox', { name: 'Why' })
  await box.check()
  await ana.getByText('1 chosen').waitFor()
  for (const send of [
    () => box.press('Control+Enter'),
    () => ana.getByRole('button', { name: 'Nothing to check' }).click(),
  ]) {
    await send()
    await ana.locator('.cover-bar').getByText('Say why nothing is to be checked.').waitFor()
    await eventually(() => why.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await box.isChecked()).toBe(true)
  }
  const states = async () => {
    const { sentences } = (await (await ask(ana, `/articles/${articleId}`)).json()) as {
      sentences: { state: string; reason?: string }[]
    }
    return sentences.map(({ state, reason }) => reason ?? state)
  }
  expect(await states()).toEqual(['claimed', 'open', 'open', 'open', 'open'])
  await why.selectOption('rhetorical')
  await why.press('Control+Enter')
  await ana.getByText('One sentence set aside: figure of speech.').waitFor()
  expect(await states()).toEqual(['claimed', 'rhetorical', 'open', 'open', 'open'])
  // the next sentences have reasons of their own
  expect(await why.inputValue()).toBe('')
})

test('x on a sentence goes to the reasons; it is set aside for the one that is chosen', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, dam)
  await ana.goto(`${desk}/sentences/2`)
  await ana.locator('.proof[data-laid]').waitFor()
  const why = ana.getByRole('combobox', { name: 'Or there is nothing to check' })
  const here = () => why.evaluate((field) => field === document.activeElement)
  await ana.keyboard.press('x')
  await eventually(here).toBe(true)
  await ana.keyboard.press('Control+Enter')
  await ana.locator('.inspector').getByText('Say why nothing is to be checked.').waitFor()
  await eventually(here).toBe(true)
  await why.selectOption('commonKnowledge')
  await why.press('Control+Enter')
  await ana
    .locator('.inspector')
    .getByText(/^Common knowledge, says Ana/)
    .waitFor()
})

test('c on a sentence that is a claim already chooses that claim and says so; the sentence links what it holds', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, dam)
  const there = ana.getByText('C2 stands on these very words already')
  await ana.goto(`${desk}/sentences/2`)
  await ana.locator('.proof[data-laid]').waitFor()
  await ana.keyboard.press('c')
  await ana.waitForURL(/claims\/2$/)
  expect(await there.count()).toBe(0)
  await ana.goto(`${desk}/sentences/2`)
  await ana.locator('.proof[data-laid]').waitFor()
  const held = ana.getByRole('list', { name: 'Claims in this sentence' }).getByRole('link')
  expect(await held.getAttribute('href')).toMatch(/claims\/2$/)
  await ana.keyboard.press('c')
  await there.waitFor()
  expect(new URL(ana.url()).pathname).toMatch(/claims\/2$/)
})
