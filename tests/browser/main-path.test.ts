import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { agree, articleWith, bridge, judge, sendTo, demoArticle } from '@/tests/support/arrange'
import { at, browse, eventually, signInOn } from '@/tests/support/chromium'

const text =
  'The bridge opened in 1978 after six years of work. It cost 14 million crowns, said the mayor Jan Novak.'

async function importArticle(page: Page, title: string) {
  await page.goto(at('/import'))
  await page.getByLabel('Paste the text').fill(text)
  await page.getByRole('heading', { name: /claims? found/ }).waitFor()
  await page.getByLabel('Headline').fill(title)
  await page.getByRole('button', { name: 'Import and open the desk' }).click()
  await page.waitForURL(/\/articles\/[^/]+$/)
  return page.url()
}

/** Sources, verdict and reason for the claim that is open, as the first person. */
async function check(page: Page) {
  await page.locator('.inspector summary', { hasText: 'Write one down in full' }).click()
  await page.getByLabel('Title').fill('Minutes of the council')
  await page.getByLabel('Primary or secondary').selectOption('primary')
  await page.getByLabel('This source').selectOption('supports')
  await page.getByLabel('Exact place').last().fill('p. 4')
  await page.getByRole('button', { name: 'Add source' }).click()
  await page.locator('.inspector').getByText('Minutes of the council').waitFor()
  await page.locator('.inspector .scale input[value=confirmed]').check()
  await page.getByPlaceholder('Why, in a sentence or two').fill('The minutes say so.')
  await page.locator('.inspector .foot').getByRole('button', { name: 'Record verdict' }).click()
  await page.locator('.inspector').getByText('A second person signs it next').waitFor()
}

test('an article goes from the import to a report that is signed off and handed over', async () => {
  const ana = await browse(null)
  await ana.goto(at('/import'))
  await ana.waitForURL(/\/sign-in/)
  await signInOn(ana, 'ana')
  await ana.waitForURL(/\/import$/)

  const desk = await importArticle(ana, 'The bridge of 1978')
  const pins = ana.locator('.proof .pin')
  const numbers = (await pins.allTextContents())
    .filter((name) => name.startsWith('C'))
    .map((name) => name.slice(1))
  expect(numbers.length).toBeGreaterThan(0)
  expect(await ana.locator('.proof').innerText()).toContain('It cost 14 million crowns')

  // the headline is a sentence like the others, and says nothing that is not said again
  const articleId = desk.split('/').at(-1)
  await sendTo(ana, `/articles/${articleId}/dismissals`, { sentence: 0, reason: 'noClaim' })
  for (const number of numbers) {
    await ana.goto(`${desk}/claims/${number}`)
    await check(ana)
  }
  await ana.locator('.inspector summary', { hasText: 'Write a note' }).click()
  await ana.locator('.inspector').getByLabel('Note').fill('The mayor was asked twice.')
  await ana.getByRole('button', { name: 'Write', exact: true }).click()
  await ana.locator('.inspector').getByText('The mayor was asked twice.').waitFor()

  const ben = await browse('ben')
  for (const number of numbers) {
    await ben.goto(`${desk}/claims/${number}`)
    expect(await ben.locator('.inspector').innerText()).not.toContain('The minutes say so.')
    await ben.locator('.inspector .scale input[value=confirmed]').check()
    await ben.locator('.inspector .foot').getByRole('button', { name: 'Record my verdict' }).click()
    await ben.locator('.inspector summary', { hasText: 'Reopen claim' }).waitFor()
  }

  const eve = await browse('eve')
  await eve.goto(at('/'))
  await eve.getByRole('link', { name: 'The bridge of 1978' }).first().waitFor()
  await eve.goto(desk)
  await eve.locator('.bar').getByRole('link', { name: 'Sign off article' }).click()
  await eve.getByRole('button', { name: 'Sign off draft 1' }).click()
  await eve.getByText('Eve Castellano signed off draft 1').waitFor()

  await eve.goto(`${desk}/report`)
  await eve.getByText('Cleared for publication.').waitFor()
  expect(await eve.locator('.claims tbody tr').count()).toBe(numbers.length)
  const download = eve.waitForEvent('download')
  await eve.getByText('Other formats').click()
  await eve.getByRole('link', { name: 'Spreadsheet', exact: true }).click()
  const file = await (await download).path()
  const csv = await readFile(file, 'utf8')
  expect(csv).toContain('Minutes of the council')
  expect(csv).toContain('Cleared for publication.')
})

test('the report of an article that is not signed off says so, on screen and on paper', async () => {
  const vic = await browse('vic')
  await vic.goto(at('/articles?q=unconditionally'))
  await vic
    .getByRole('link', { name: /unconditionally/ })
    .first()
    .click()
  await vic.waitForURL(/\/articles\/[^/]+$/)
  await vic.goto(`${vic.url()}/report`)
  await vic.getByText('Not signed off. This is a working copy.').waitFor()
  expect(await vic.locator('.claims tbody tr').count()).toBe(89)
  expect(await vic.locator('.annotated .margin-note').count()).toBeGreaterThan(5)
  await vic.emulateMedia({ media: 'print' })
  await eventually(() => vic.locator('.report-bar').isVisible()).toBe(false)
  expect(
    await vic
      .locator('main.report')
      .evaluate((main) => getComputedStyle(main).getPropertyValue('page')),
  ).toBe('unsigned')
})

test('a desk prints the words of the draft, each claim with its number, and nothing to press', async () => {
  const vic = await browse('vic')
  await vic.goto((await demoArticle(vic)).desk)
  await vic.locator('.proof[data-laid]').waitFor()
  await vic.emulateMedia({ media: 'print' })
  for (const part of ['.bar', '.rail', '.inspector', '.keys', '.pins'])
    await eventually(() => vic.locator(part).first().isVisible()).toBe(false)
  const [number, height] = await vic.evaluate(() => [
    getComputedStyle(document.querySelector('#c1') ?? document.body, '::before').content,
    document.documentElement.scrollHeight,
  ])
  expect(number).toMatch(/C.*1/)
  // not cut where the window ends
  expect(height).toBeGreaterThan(1_500)
})

test('a change after the sign-off ends it, and the report says what ended it', async () => {
  const [ana, ben, eve] = [await browse('ana'), await browse('ben'), await browse('eve')]
  const text = 'The bridge opened in 1978.'
  const { articleId, claims, desk } = await articleWith(ana, {
    title: 'Signed and changed',
    text,
    words: ['opened in 1978'],
  })
  const claim = claims[0]?.id ?? ''
  await judge(ana, claim)
  await agree(ben, claim)
  await sendTo(eve, `/articles/${articleId}/sign-off`, {})
  await eve.goto(`${desk}/report`)
  await eve.getByText('Cleared for publication.').waitFor()
  await sendTo(ana, `/articles/${articleId}/claims`, { start: 4, end: 10 })
  await eve.reload()
  await eve.getByText('Not signed off. This is a working copy.').waitFor()
  await eve.getByText('C2 was added by Ana Petrović: “bridge”').waitFor()
})

test('an address the library has is offered, not entered twice, unless one says so', async () => {
  const ana = await browse('ana')
  const { claims, desk } = await articleWith(ana, bridge)
  const source = { kind: 'document', tier: 'primary', title: 'Minutes', url: 'https://a.test/dam' }
  const evidence = { source, stance: 'supports', locator: 'p. 1' }
  await sendTo(ana, `/claims/${claims[0]?.id}/evidence`, evidence)
  const add = async (number = 0, answer = '') => {
    await ana.goto(`${desk}/claims/${number}`)
    await ana.locator('.inspector summary', { hasText: 'Write one down in full' }).click()
    await ana.getByLabel('Title').fill('The minutes')
    await ana.getByLabel('Primary or secondary').selectOption('primary')
    await ana.getByLabel('Web address').fill('http://www.a.test/dam/?utm_source=mail#p1')
    await ana.getByLabel('This source').selectOption('supports')
    await ana.getByLabel('Exact place').last().fill('p. 4')
    // by key as well no answer is taken for one
    await ana.keyboard.press('Control+Enter')
    await ana.getByText('The library has this address already, as “Minutes” (primary)').waitFor()
    await ana.keyboard.press('Control+Enter')
    await ana.getByRole('button', { name: answer }).click()
    await ana.locator('.inspector .source').getByText('p. 4').waitFor()
    return ana.locator('.inspector .source .title').allInnerTexts()
  }
  expect(await add(claims[0]?.number, 'Use that one')).toEqual(['Minutes', 'Minutes'])
  expect(await add(claims[1]?.number, 'Add another')).toEqual(['The minutes'])
})
