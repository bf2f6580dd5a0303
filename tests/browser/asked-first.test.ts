import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { agree, articleWith, judge, sendTo } from '@/tests/support/arrange'
import { browse } from '@/tests/support/chromium'

const ends = /ends Eve Castellano’s sign-off/

async function signedArticle(ana: Page, ben: Page, eve: Page) {
  const arranged = await articleWith(ana, {
    title: 'Signed, and to be changed',
    text: 'The bridge opened in 1978.',
    words: ['opened in 1978'],
  })
  const claim = arranged.claims[0]?.id ?? ''
  await judge(ana, claim)
  await agree(ben, claim)
  await sendTo(eve, `/articles/${arranged.articleId}/sign-off`, {})
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
  await isSaid(ana, 'Add a source', 'Add source')
  await isSaid(ana, 'Remove', 'Remove source')
  await eve.goto(`${desk}/claims/1`)
  await eve.locator('.proof[data-laid]').waitFor()
  await isSaid(eve, 'Edit claim', 'Save claim')
  await isSaid(eve, 'Delete claim', 'Delete')
  await eve.goto(desk)
  await isSaid(eve, 'Edit headline', 'Save article')
  await eve.goto(`${desk}/revisions/new`)
  await eve.getByText(/^A new draft ends/).waitFor()
  await sendTo(eve, `/articles/${articleId}/publish`, {})
  await ana.reload()
  await ana.locator('summary', { hasText: 'Reopen claim' }).click()
  await ana
    .locator('.inspector-verdict')
    .getByText('and puts the article under correction.')
    .waitFor()
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
