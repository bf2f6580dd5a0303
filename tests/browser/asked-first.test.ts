import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { agree, articleWith, ask, judge, sendTo } from '@/tests/support/arrange'
import { browse, eventually } from '@/tests/support/chromium'

const ends = /ends Eve Castellano’s sign-off/

async function signedArticle(ana: Page, ben: Page, eve: Page, rest = '') {
  const arranged = await articleWith(ana, {
    title: 'Signed, and to be changed',
    text: `The bridge opened in 1978.${rest}`,
    words: ['opened in 1978'],
  })
  const path = `/articles/${arranged.articleId}`
  if (rest) await ask(eve, path, { method: 'PATCH', data: { depth: 'spot' } })
  const claim = arranged.claims[0]?.id ?? ''
  await judge(ana, claim)
  await agree(ben, claim)
  await sendTo(eve, `${path}/sign-off`, {})
  return arranged
}

/** The sentence stands in the form of this button, unfolded by this heading. */
async function isSaid(page: Page, opens: string, button: string) {
  await page.locator('summary', { hasText: opens }).first().click()
  const form = page.locator('form', {
    has: page.getByRole('button', { name: button, exact: true }),
  })
  await form.getByText(ends).waitFor()
}

test('whatever ends a sign-off says so beside its button', async () => {
  const [ana, ben, eve] = [await browse('ana'), await browse('ben'), await browse('eve')]
  const { desk, articleId } = await signedArticle(ana, ben, eve)
  await ana.goto(`${desk}/claims/1`)
  await ana.locator('.proof[data-laid]').waitFor()
  await isSaid(ana, 'Reopen claim', 'Reopen claim')
  await isSaid(ana, 'Edit claim', 'Save claim')
  await isSaid(ana, 'Write one down in full', 'Add source')
  // a verdict leans on it, so neither would be taken
  for (const act of ['Change', 'Remove'])
    expect(await ana.locator('.source summary', { hasText: act }).count()).toBe(0)
  await eve.goto(`${desk}/claims/1`)
  await eve.locator('.proof[data-laid]').waitFor()
  await isSaid(eve, 'Edit claim', 'Save claim')
  await isSaid(eve, 'Delete claim', 'Delete')
  await eve.goto(desk)
  await isSaid(eve, 'Edit headline', 'Save article')
  await eve.goto(`${desk}/revisions/new`)
  await eve.getByText(/^A new draft ends/).waitFor()
  await ana.locator('.inspector a[href^="/sources/"]').first().click()
  await ana.getByText('Correct these details').click()
  await ana.getByText(/^Changing these ends the sign-offs? of/).waitFor()
  await ana.goto(`${desk}/claims/1`)
  await sendTo(eve, `/articles/${articleId}/publish`, {})
  await ana.reload()
  await ana.locator('summary', { hasText: 'Reopen claim' }).click()
  await ana
    .locator('.inspector-verdict')
    .getByText('and puts the article under correction.')
    .waitFor()
})

test('what publishing and archiving do is said before either is done', async () => {
  const [ana, ben, eve] = [await browse('ana'), await browse('ben'), await browse('eve')]
  const { desk } = await signedArticle(ana, ben, eve)
  await eve.goto(desk)
  await eve.locator('.proof[data-laid]').waitFor()
  await eve.locator('summary', { hasText: 'Put in the archive' }).click()
  await eve.getByText('Nobody can change an archived article any more').waitFor()
  await eve.locator('summary', { hasText: 'Mark as published' }).click()
  await eve.getByText('there is no way back. Whatever').waitFor()
  expect(await eve.locator('.bar').getByText('Signed off').count()).toBe(1)
  await eve.getByRole('button', { name: 'Yes, it is published' }).click()
  await eve.locator('.bar').getByText('Published').waitFor()
})

test('a press that would end a sign-off is asked once', async () => {
  const [ana, ben, eve] = [await browse('ana'), await browse('ben'), await browse('eve')]
  const { desk } = await signedArticle(ana, ben, eve)
  await ana.goto(`${desk}/sentences/1`)
  await ana.locator('.proof[data-laid]').waitFor()
  await ana.keyboard.press('c')
  await ana.locator('.inspector').getByText(ends).waitFor()
  expect(ana.url()).toContain('/sentences/1')
  await ana.keyboard.press('Enter')
  await ana.waitForURL(/claims\/2/)
  await ana.goto(`${desk}/claims/1`)
  await ana.locator('summary', { hasText: 'Reopen claim' }).click()
  expect(await ana.getByText(ends).count()).toBe(0)
})

test('a key that would make a claim of what was found in a signed text only asks', async () => {
  const [ana, ben, eve] = [await browse('ana'), await browse('ben'), await browse('eve')]
  const { desk } = await signedArticle(ana, ben, eve, ' The town paid 14 million crowns for it.')
  await ana.goto(`${desk}/sentences/2`)
  await ana.locator('.proof[data-laid]').waitFor()
  const question = ana.locator('.proposals').getByText(ends)
  await eventually(async () => {
    await ana.keyboard.press('p')
    return question.isVisible()
  }).toBe(true)
  expect(ana.url()).toContain('/sentences/2')
  await ana.keyboard.press('Enter')
  await ana.locator('.proposals').waitFor({ state: 'detached' })
  await ana.goto(`${desk}/claims/2`)
})

test('what a sign-off was asked about is what is signed; what changed meanwhile is asked anew', async () => {
  const [ana, ben, eve] = [await browse('ana'), await browse('ben'), await browse('eve')]
  const { desk, articleId } = await signedArticle(ana, ben, eve)
  const name = (byline: string) =>
    ask(ana, `/articles/${articleId}`, { method: 'PATCH', data: { byline } })
  await name('Ann Pell')
  await eve.goto(`${desk}/sign-off`)
  await eve.locator('.proof[data-laid]').waitFor()
  const button = eve.getByRole('button', { name: /^Sign off draft/ })
  await button.waitFor()
  await name('Tom Reed')
  // whether or not the page shows it by now
  await button.click()
  await eve.getByText('Nothing is signed. Look again, then sign.').waitFor()
  await eve.locator('.asked', { hasText: 'Tom Reed' }).waitFor()
  expect(await eve.getByText(/changed since you were asked. Look again before/).count()).toBe(0)
  await button.click()
  await eve.waitForURL(/#signed/)
})
