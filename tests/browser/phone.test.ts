import { expect, test } from 'vitest'
import { formats } from '@/lib/reports/registry'
import {
  agree,
  articleWith,
  ask,
  bridge,
  demoArticle,
  judge,
  sendTo,
} from '@/tests/support/arrange'
import { at, browse, eventually } from '@/tests/support/chromium'

const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
}

test('on a phone a claim is opened from the text, sourced and judged', async () => {
  const ana = await browse('ana', phone)
  const { desk } = await articleWith(ana, bridge)
  await ana.goto(desk)
  await ana.locator('.proof[data-laid]').waitFor()
  await ana.locator('.proof .claim-words').first().tap()
  await ana.locator('.inspector .claim-id', { hasText: 'C1' }).waitFor()
  await ana.locator('.inspector summary', { hasText: 'Write one down in full' }).tap()
  await ana.getByLabel('Title').fill('Minutes of the council')
  await ana.getByLabel('Primary or secondary').selectOption('primary')
  await ana.getByLabel('This source').selectOption('supports')
  await ana.getByLabel('Exact place').last().fill('p. 4')
  await ana.getByRole('button', { name: 'Add source' }).tap()
  await ana.locator('.inspector').getByText('Minutes of the council').waitFor()
  await ana.locator('.inspector .scale input[value=confirmed]').check()
  await ana.getByPlaceholder('Why, in a sentence or two').fill('The minutes say so.')
  await ana
    .locator('.inspector')
    .getByRole('button', { name: 'Record verdict' })
    .locator('visible=true')
    .first()
    .tap()
  await ana.getByText('A second person signs it next').waitFor()
})

const places = [
  '/',
  '/queue',
  '/articles',
  '/import',
  '/archive',
  '/sources',
  '/people',
  '/policy',
  '/health',
  '/account',
]
const ofArticle = ['', '/claims/20', '/report', '/history', '/revisions', '/coverage', '/facts']

test('no screen is wider than a phone, and each says how to get elsewhere', async () => {
  const ada = await browse('ada', phone)
  const { desk } = await demoArticle(ada)
  for (const address of [...places.map(at), ...ofArticle.map((part) => desk + part)]) {
    await ada.goto(address)
    await ada.locator('main').first().waitFor()
    await eventually(() =>
      ada.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBeLessThanOrEqual(0)
    expect(await ada.locator('h1').count(), address).toBeGreaterThan(0)
    await ada.locator('summary').getByText('Menu', { exact: true }).tap()
    const led = await ada
      .getByRole('navigation', { name: 'Places' })
      .getByRole('link')
      .allInnerTexts()
    expect(led, address).toEqual(['Today', 'My queue', 'Articles', 'Archive', 'Sources', 'Import'])
  }
})

test('on a phone the report offers every format', async () => {
  const vic = await browse('vic', phone)
  const { desk } = await demoArticle(vic)
  await vic.goto(`${desk}/report`)
  const bar = vic.getByRole('navigation', { name: 'This report' })
  await bar.getByText('Other formats').tap()
  for (const { id, label } of formats) {
    const link = bar.getByRole('link', { name: label, exact: true })
    await link.waitFor()
    expect(await link.getAttribute('href')).toContain(`format=${id}`)
  }
})

test('on a phone two numbers beside one line both stand clear of the edge', async () => {
  const ana = await browse('ana', phone)
  const { desk } = await articleWith(ana, { ...bridge, words: ['The bridge', 'opened', 'in 1978'] })
  await ana.goto(desk)
  await ana.locator('.proof[data-laid]').waitFor()
  const right = await ana
    .locator('.proof .pin')
    .evaluateAll((pins) => Math.max(...pins.map((pin) => pin.getBoundingClientRect().right)))
  expect(right).toBeGreaterThan(360)
  expect(right).toBeLessThanOrEqual(388)
})

test('on a phone as well the bar says that a published article is under correction', async () => {
  const [ana, ben, eve] = [await browse('ana'), await browse('ben'), await browse('eve', phone)]
  const made = await articleWith(ana, {
    title: 'One bridge',
    text: 'It opened in 1971.',
    words: ['opened in 1971'],
  })
  const article = `/articles/${made.articleId}`
  await ask(ana, article, { method: 'PATCH', data: { depth: 'spot' } })
  await judge(ana, made.claims[0]?.id ?? '')
  await agree(ben, made.claims[0]?.id ?? '')
  await sendTo(eve, `${article}/sign-off`, {})
  await sendTo(eve, `${article}/publish`, {})
  await ask(eve, article, { method: 'PATCH', data: { title: 'One bridge after all' } })
  await eve.goto(made.desk)
  const said = eve.locator('.bar').getByText('under correction')
  await said.waitFor()
  const box = await said.boundingBox()
  expect((box?.x ?? 999) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
})
