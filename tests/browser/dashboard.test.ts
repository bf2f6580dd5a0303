import { expect, test } from 'vitest'
import { demoArticle } from '@/tests/support/arrange'
import { at, browse } from '@/tests/support/chromium'

test('what stops publication is said in words, on the dashboard, the desk and the report', async () => {
  const eve = await browse('eve')
  const { desk } = await demoArticle(eve)
  for (const [page, place] of [
    [at('/'), '.stop'],
    [desk, '.rail'],
    [`${desk}/report`, 'main'],
  ] as const) {
    await eve.goto(page)
    const said = (await eve.locator(place).allInnerTexts()).join(' ')
    expect(said).toMatch(/in no claim/)
    expect(said.match(/\b[a-z]+[A-Z]\w*/gu), page).toBeNull()
  }
})
