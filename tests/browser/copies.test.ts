import { expect, test } from 'vitest'
import { articleWith, ask, sendTo } from '../support/arrange'
import { at, browse } from '../support/chromium'

test('a file brought to a source is read, and the desk says that the passage is in it', async () => {
  const page = await browse('ana')
  const made = await articleWith(page, {
    title: 'The pier',
    text: 'The pier opened in 1911.',
    words: ['opened in 1911'],
  })
  await sendTo(page, `/claims/${made.claims[0]?.id}/evidence`, {
    source: { kind: 'document', tier: 'primary', title: 'Book of the pier' },
    stance: 'supports',
    quote: 'It was opened … 1911.',
  })
  const list = (await (await ask(page, '/sources?q=pier+book')).json()) as {
    items: { id: string }[]
  }
  await page.goto(at(`/sources/${list.items[0]?.id}`))
  await page.getByText('Bring a file').click()
  const buffer = Buffer.from('The book\n\nIt was opened by the mayor in 1911.')
  await page
    .locator('[type="file"]')
    .setInputFiles({ name: 'book.txt', mimeType: 'text/plain', buffer })
  await page.getByRole('button', { name: 'Keep it as a copy' }).click()
  // it is being made, and comes by itself
  await page.getByRole('link', { name: 'Read its text' }).click({ timeout: 20_000 })
  await page.waitForURL(/\/copies\//)
  await expect
    .poll(
      async () => {
        await page.reload()
        return page.locator('mark').allInnerTexts()
      },
      { timeout: 20_000 },
    )
    .toEqual(['It was opened by the mayor in 1911'])
  await page.goto(`${made.desk}/claims/1`)
  await page.getByText('The passage is in the').waitFor()
})
