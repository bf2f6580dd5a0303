import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sendTo } from '@/tests/support/arrange'
import { at, browse, eventually } from '@/tests/support/chromium'

const towns = ['Norwich', 'Leeds', 'Derby', 'Exeter']
const sentence = (n: number) =>
  `Company ${n} hired ${300 + n} people in ${towns[n % 4]} in ${1990 + (n % 30)}.`
const text = Array.from({ length: 150 }, (_, line) =>
  Array.from({ length: 4 }, (_, n) => sentence(line * 4 + n)).join(' '),
).join('\n')

type Counts = Record<string, number>

/** The text with the claims Galley finds in it, more than a desk draws at once. */
async function longArticle(page: Page) {
  const article = await sendTo<{ id: string; counts: Counts }>(page, '/articles', {
    title: 'The register',
    text,
  })
  const claims = Object.values(article.counts).reduce((sum, n) => sum + n, 0)
  return { desk: at(`/articles/${article.id}`), claims }
}

const chosen = (page: Page) =>
  page.evaluate(() => {
    const sheet = document.querySelector('.sheet')?.getBoundingClientRect()
    const list = document.querySelector('.list')?.getBoundingClientRect()
    const row = document.querySelector('.list .row[aria-current]')?.getBoundingClientRect()
    const words = document
      .querySelector('.proof .claim-words[data-chosen]')
      ?.getBoundingClientRect()
    return {
      rowInSight: Boolean(list && row && row.top >= list.top && row.bottom <= list.bottom),
      pin: document.querySelector('.pin[aria-current]')?.textContent,
      row: document.querySelector('.list .row[aria-current]')?.querySelector('.row-number')
        ?.textContent,
      inSight: Boolean(sheet && words && words.top >= sheet.top && words.bottom <= sheet.bottom),
    }
  })

test('a very long article is read, found in and walked from end to end, drawn near the screen alone', async () => {
  const ana = await browse('ana')
  const { desk, claims } = await longArticle(ana)
  expect(claims).toBeGreaterThan(900)
  const late = claims - 20
  await ana.goto(`${desk}/claims/${late}`)
  await eventually(() => chosen(ana)).toEqual({
    pin: `C${late}`,
    row: `C${late}`,
    inSight: true,
    rowInSight: true,
  })
  const drawn = await ana.locator('.proof .pin').count()
  expect(drawn).toBeLessThan(claims)
  const words = (await ana.locator('.proof p').allTextContents()).join('\n')
  expect(words).toBe(text)

  // what follows the last is the first, which is not drawn yet
  for (let number = late + 1; number <= claims; number++) {
    await ana.keyboard.press('j')
    await ana.locator('.inspector .claim-id', { hasText: `C${number}` }).waitFor()
  }
  await ana.keyboard.press('j')
  await ana.locator('.inspector .claim-id', { hasText: /^C1$/ }).waitFor()
  await eventually(() => chosen(ana)).toEqual({
    pin: 'C1',
    row: 'C1',
    inSight: true,
    rowInSight: true,
  })
})

test('the list of a very long article is narrowed by words that are not drawn', async () => {
  const ana = await browse('ana')
  const { desk, claims } = await longArticle(ana)
  await ana.goto(desk)
  await ana.locator('.proof[data-laid]').waitFor()
  await ana.getByRole('button', { name: `All ${claims.toLocaleString('en')}` }).waitFor()
  await ana.keyboard.press('/')
  await ana.getByRole('searchbox', { name: 'Find in the claim list' }).fill('Company 577')
  const rows = ana.locator('.list .row')
  await eventually(async () => {
    const drawn = await rows.allTextContents()
    return drawn.length > 0 && drawn.every((row) => row.includes('577'))
  }).toBe(true)
  await rows.first().click()
  await eventually(async () => (await chosen(ana)).inSight).toBe(true)
})

test('scrolling draws what comes into sight, and lines keep their numbers', async () => {
  const ana = await browse('ana')
  const { desk } = await longArticle(ana)
  await ana.goto(desk)
  await ana.locator('.proof[data-laid]').waitFor()
  await ana.locator('.sheet').evaluate((sheet) => sheet.scrollTo(0, sheet.scrollHeight))
  await eventually(() => ana.locator('.proof .paragraph').last().getAttribute('id')).toBe('p150')
  await ana.locator('#p150 .pin').first().waitFor()
  const lines = await ana.locator('.proof .line-number').allTextContents()
  expect(lines.map(Number)).toEqual([1, ...lines.slice(1).map((_, nth) => (nth + 1) * 5)])
})
