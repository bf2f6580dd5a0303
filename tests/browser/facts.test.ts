import { expect, test } from 'vitest'
import { articleWith } from '@/tests/support/arrange'
import { browse } from '@/tests/support/chromium'

const murder = {
  title: 'Jailed',
  text: 'The court jailed Peter Vale on 22 October 2018 for the theft of 300 watches.\nHe had left Leeds.',
  words: ['jailed Peter Vale'],
}

test('what is in no claim is marked on the proof, listed, claimed or set aside, and taken back up', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, murder)
  await ana.goto(desk)
  const marks = ana.locator('.proof .fact')
  await marks.first().waitFor()
  expect(await marks.allTextContents()).toEqual(['22 October 2018', '300'])
  await ana.getByRole('link', { name: '300, not in any claim' }).waitFor()
  expect(await ana.locator('.proof p').first().textContent()).toBe(murder.text.split('\n')[0])

  await ana.goto(`${desk}/coverage`)
  await ana.getByRole('link', { name: 'Not in any claim: 22 October 2018, 300' }).click()
  await ana.waitForURL(/sentences\/1$/)
  const inspector = ana.locator('.inspector')
  await inspector.getByText('Not in any claim').waitFor()
  await inspector.getByRole('button', { name: 'Set aside' }).click()
  await inspector.getByText('Choose at least one.').waitFor()
  await inspector.getByRole('checkbox', { name: '300' }).check()
  await inspector
    .getByRole('combobox', { name: 'Why it needs no claim' })
    .selectOption('checkedElsewhere')
  await inspector.getByRole('button', { name: 'Set aside' }).click()
  await inspector.getByText(/^300: .*, says Ana/).waitFor()
  expect(await marks.allTextContents()).toEqual(['22 October 2018'])

  await inspector.getByRole('button', { name: 'Make 22 October 2018 a claim' }).click()
  await ana.waitForURL(/claims\/2$/)
  await ana.locator('.proof .claim-words', { hasText: '22 October 2018' }).waitFor()
  expect(await marks.count()).toBe(0)

  await ana.goto(`${desk}/sentences/1`)
  await inspector.getByRole('button', { name: 'Take 300 back up' }).click()
  await ana.locator('.proof .fact', { hasText: '300' }).waitFor()
})

test('by key: x goes to what the sentence says in no claim, for one to say why it is set aside', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, murder)
  await ana.goto(desk)
  await ana.locator('.proof[data-laid]').waitFor()
  await ana.locator('.rail .found-line .fact').click()
  await ana.locator('.inspector').getByText('Not in any claim').waitFor()
  await ana.keyboard.press('x')
  await ana.keyboard.press('Space')
  await ana.keyboard.press('Tab')
  await ana.keyboard.press('Space')
  await ana
    .getByRole('combobox', { name: 'Why it needs no claim' })
    .selectOption('checkedElsewhere')
  await ana.keyboard.press('Control+Enter')
  await ana
    .locator('.inspector')
    .getByText(/^300: .*, says Ana/)
    .waitFor()
  expect(await ana.locator('.proof .fact').count()).toBe(0)
})

test('a viewer sees what is in no claim and can change nothing', async () => {
  const [ana, vic] = [await browse('ana'), await browse('vic')]
  const { desk } = await articleWith(ana, murder)
  await vic.goto(`${desk}/sentences/1`)
  await vic.locator('.inspector').getByText('Not in any claim').waitFor()
  expect(
    await vic
      .locator('.inspector')
      .getByRole('button', { name: /^(Set aside|Make .+ a claim|Make it a claim)/ })
      .count(),
  ).toBe(0)
})
