import { expect, test } from 'vitest'
import { articleWith, bridge, sendTo } from '@/tests/support/arrange'
import { at, browse, signInOn } from '@/tests/support/chromium'

test('without script one signs in, adds a source, records a verdict and sees what the server refuses', async () => {
  const arranging = await browse('ana')
  const { desk } = await articleWith(arranging, bridge)
  const ana = await browse(null, { javaScriptEnabled: false })
  await ana.goto(`${desk}/claims/1`)
  await signInOn(ana, 'ana')
  await ana.waitForURL(/\/claims\/1$/)

  await ana.locator('.inspector .scale input[value=confirmed]').check()
  await ana.getByPlaceholder('Why, in a sentence or two').fill('The minutes say so.')
  await ana.locator('.inspector .foot').getByRole('button', { name: 'Record verdict' }).click()
  await ana.getByText('This verdict needs one primary source').first().waitFor()
  expect(await ana.getByPlaceholder('Why, in a sentence or two').inputValue()).toBe(
    'The minutes say so.',
  )

  await ana.locator('.inspector summary', { hasText: 'Write one down in full' }).click()
  await ana.getByLabel('Title').fill('Minutes of the council')
  await ana.getByRole('button', { name: 'Add source' }).click()
  await ana.getByText('Say whether it is primary or secondary.').first().waitFor()
  await ana.getByLabel('Primary or secondary').selectOption('primary')
  await ana.getByLabel('This source').selectOption('supports')
  await ana.getByLabel('Exact place').last().fill('p. 4')
  await ana.getByRole('button', { name: 'Add source' }).click()
  await ana.locator('.inspector').getByText('Minutes of the council').waitFor()
  await ana.locator('.inspector .scale input[value=confirmed]').check()
  await ana.getByPlaceholder('Why, in a sentence or two').fill('The minutes say so.')
  await ana.locator('.inspector .foot').getByRole('button', { name: 'Record verdict' }).click()
  await ana.getByText('A second person signs it next').waitFor()
})

test('without script an article is brought in: the claims are shown first, then saved', async () => {
  const ana = await browse('ana', { javaScriptEnabled: false })
  await ana.goto(at('/import'))
  await ana.getByLabel('Headline').fill('ReadArticle in by hand')
  await ana.getByLabel('Paste the text').fill(bridge.text)
  await ana.getByRole('button', { name: 'Find the claims' }).click()
  await ana.getByRole('heading', { name: /claims? found/ }).waitFor()
  await ana.getByRole('button', { name: 'Import and open the desk' }).click()
  await ana.waitForURL(/\/articles\/[^/]+$/)
  await ana.getByRole('heading', { level: 1, name: 'ReadArticle in by hand' }).waitFor()
})

const hostile =
  '<script>window.taken = 1</script><img src=x onerror="window.taken = 1">"\'><svg onload=window.taken=1>'

test('tags in headline, text, note, source and name stay words on every screen', async () => {
  const ana = await browse('ana')
  const text = `The bridge opened in 1978. ${hostile} It cost 14 million crowns.`
  const { articleId, claims, desk } = await articleWith(ana, {
    title: `Tags ${hostile}`,
    text,
    words: ['opened in 1978', hostile],
  })
  const claim = claims[0]?.id ?? ''
  await sendTo(ana, `/claims/${claim}/notes`, { body: hostile })
  await sendTo(ana, `/claims/${claim}/evidence`, {
    source: { kind: 'document', tier: 'primary', title: hostile, publisher: hostile },
    stance: 'supports',
    locator: hostile,
    quote: hostile,
    note: hostile,
  })
  await sendTo(ana, `/claims/${claim}/verdicts`, {
    rating: 'confirmed',
    rationale: hostile,
    revision: 1,
  })
  await sendTo(ana, `/claims/${claim}/fixes`, { replacement: hostile, reason: hostile })
  for (const address of [
    desk,
    `${desk}/claims/1`,
    `${desk}/claims/2`,
    `${desk}/report`,
    `${desk}/history`,
    at('/'),
    at('/articles'),
    at('/archive'),
    at('/sources'),
  ]) {
    await ana.goto(address)
    await ana.locator('main').first().waitFor()
    expect(await ana.evaluate(() => 'taken' in window), address).toBe(false)
    expect(await ana.locator('main img, main script:not([nonce])').count(), address).toBe(0)
  }
  await ana.goto(`${desk}/report`)
  expect(await ana.locator('.annotated').innerText()).toContain('<script>window.taken = 1</script>')
  const file = await ana.request.get(at(`/api/v1/articles/${articleId}/report?format=html`))
  const page = await browse(null)
  await page.setContent(await file.text())
  expect(await page.evaluate(() => 'taken' in window)).toBe(false)
})
