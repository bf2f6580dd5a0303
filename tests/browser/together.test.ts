import { expect, test } from 'vitest'
import { articleWith, ask, bridge, judge, sendTo } from '@/tests/support/arrange'
import { at, browse, eventually } from '@/tests/support/chromium'

test('two people on one article see each other, and each other’s changes, without reloading', async () => {
  const [ana, ben] = [await browse('ana'), await browse('ben')]
  const { claims, desk } = await articleWith(ana, bridge)
  await Promise.all([ana.goto(`${desk}/claims/1`), ben.goto(`${desk}/claims/2`)])
  await ana.evaluate(() => Object.assign(window, { stayed: true }))
  await ana.locator('.bar .avatars [aria-label="Ben Achterberg"]').waitFor()
  await ben.locator('.inspector summary', { hasText: 'Write a note' }).click()
  await judge(ben, claims[0]?.id ?? '')
  await ana.getByText('Ben Achterberg has signed').waitFor()
  expect(await ana.evaluate(() => 'stayed' in window)).toBe(true)
})

test('who comes second is told who was first, and what they wrote is kept', async () => {
  const [ana, ben] = [await browse('ana'), await browse('ben')]
  const { claims, desk } = await articleWith(ana, bridge)
  const id = claims[0]?.id ?? ''
  await ana.goto(`${desk}/claims/1`)
  await ana.locator('.inspector .scale input[value=cannotVerify]').check()
  await ana.getByPlaceholder('Why, in a sentence or two').fill('Nobody at the council answers.')
  await judge(ben, id)
  await ana.getByText('Ben Achterberg has signed').waitFor()
  await ana.locator('.inspector .scale input[value=cannotVerify]').check()
  await eventually(() =>
    ana.getByPlaceholder('Why, in a sentence or two').first().inputValue(),
  ).toBe('Nobody at the council answers.')
})

test('a form sent after the session ended says so, and keeps what was typed', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, bridge)
  await ana.goto(`${desk}/claims/1`)
  await ana.locator('.inspector summary', { hasText: 'Write a note' }).click()
  const note = ana.locator('.inspector').getByLabel('Note')
  await note.fill('A thought that took an hour.')
  const cookies = await ana.context().cookies()
  await ana.context().clearCookies()
  await ana.getByRole('button', { name: 'Write', exact: true }).click()
  await ana.getByText('You are signed out.').first().waitFor()
  expect(await note.inputValue()).toBe('A thought that took an hour.')
  await ana.context().addCookies(cookies)
  await ana.getByRole('button', { name: 'Write', exact: true }).click()
  await ana.locator('.inspector').getByText('A thought that took an hour.').first().waitFor()
})

test('a long form sent after the session ended says so too, with the way back, and keeps what was typed', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, bridge)
  await ana.goto(`${desk}/claims/1`)
  await ana.locator('.inspector summary', { hasText: 'Write a note' }).click()
  const note = ana.locator('.inspector').getByLabel('Note')
  // letters of two bytes: more than anybody may send, and no more than a note holds
  const words = 'Думка, що забрала день. '.repeat(400)
  await note.fill(words)
  const cookies = await ana.context().cookies()
  await ana.context().clearCookies()
  await ana.getByRole('button', { name: 'Write', exact: true }).click()
  await ana.locator('.inspector').getByText('You are signed out.').first().waitFor()
  await ana.locator('.inspector').getByRole('link', { name: 'Sign in' }).waitFor()
  expect(await note.inputValue()).toBe(words)
  await ana.context().addCookies(cookies)
  await ana.getByRole('button', { name: 'Write', exact: true }).click()
  await ana.locator('.inspector').getByText('Думка, що забрала день.').first().waitFor()
})

test('pressing twice saves once', async () => {
  const ana = await browse('ana')
  const { claims, desk } = await articleWith(ana, bridge)
  await ana.goto(`${desk}/claims/1`)
  await ana.locator('.inspector summary', { hasText: 'Write a note' }).click()
  await ana.locator('.inspector').getByLabel('Note').fill('Said once.')
  await ana.getByRole('button', { name: 'Write', exact: true }).dblclick()
  await ana.locator('.inspector').getByText('Said once.').first().waitFor()
  await ana.locator('.inspector summary', { hasText: 'Write one down in full' }).click()
  await ana.getByLabel('Title').fill('Minutes')
  await ana.getByLabel('Primary or secondary').selectOption('primary')
  await ana.getByLabel('This source').selectOption('supports')
  await ana.getByRole('button', { name: 'Add source' }).dblclick()
  await ana.locator('.inspector').getByText('Minutes').first().waitFor()
  const claim = (await (await ask(ana, `/claims/${claims[0]?.id}`)).json()) as {
    notes: unknown[]
    evidence: unknown[]
  }
  expect([claim.notes.length, claim.evidence.length]).toEqual([1, 1])
})

test('a deep link opens its claim, and the back button goes back to the one before', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, bridge)
  await ana.goto(`${desk}/claims/2`)
  await ana.locator('.inspector .claim-id', { hasText: 'C2' }).waitFor()
  await ana.locator('.list .row[data-c="3"]').click()
  await ana.locator('.inspector .claim-id', { hasText: 'C3' }).waitFor()
  expect(ana.url()).toBe(`${desk}/claims/3`)
  await ana.goBack()
  await ana.locator('.inspector .claim-id', { hasText: 'C2' }).waitFor()
})

test('a claim that changes under a half-written verdict says so, and is not judged unread', async () => {
  const ana = await browse('ana')
  const { claims, desk } = await articleWith(ana, bridge)
  await ana.goto(`${desk}/claims/3`)
  const claim = `/claims/${claims[2]?.id}`
  await ana.locator('.inspector .scale input[value=onAuthor]').check()
  const why = ana.getByPlaceholder('Why, in a sentence or two').first()
  await why.fill('The writer stands for it.')
  const ben = await browse('ben')
  const statement = 'The ferry stopped on 1 March 1979.'
  await ask(ben, claim, { method: 'PATCH', data: { statement } })
  await ana.getByText('The claim changed while you were writing').waitFor()
  const record = () => why.press('Control+Enter')
  await record()
  await ana.getByText('was changed by Ben Achterberg after you read it').first().waitFor()
  expect(await why.inputValue()).toBe('The writer stands for it.')
  await record()
  await ana.getByText('A second person signs it next').waitFor()
})

test('two people with the details of one source open undo nothing of each other unasked', async () => {
  const [ana, ben] = [await browse('ana'), await browse('ben')]
  const { claims } = await articleWith(ana, bridge)
  const used = await sendTo<{ source: { id: string } }>(
    ana,
    `/claims/${claims[0]?.id ?? ''}/evidence`,
    {
      source: {
        kind: 'document',
        tier: 'primary',
        title: 'Minutes of the bridge board',
        publisher: 'Council',
      },
      stance: 'supports',
      locator: 'p. 4',
    },
  )
  for (const page of [ana, ben]) {
    await page.goto(at(`/sources/${used.source.id}`))
    await page.getByText('Correct these details').click()
  }
  const save = (page: typeof ana) => page.getByRole('button', { name: 'Save details' }).click()
  await ana.getByLabel('Title').fill('Minutes of the board')
  await save(ana)
  await ana.getByRole('heading', { name: 'Minutes of the board' }).waitFor()
  await ben.getByLabel('Publisher').fill('City council')
  await save(ben)
  await ben.locator('dd', { hasText: 'City council' }).waitFor()
  expect(await ben.locator('h1').textContent()).toBe('Minutes of the board')

  await ana.getByText('Correct these details').click()
  await ana.getByLabel('Publisher').fill('Town hall')
  await save(ana)
  await ana.getByText('the publisher, which is now “City council”').waitFor()
  expect(await ana.getByLabel('Publisher').inputValue()).toBe('Town hall')
  await ana.getByRole('button', { name: 'Yes, save mine' }).click()
  await ana.locator('dd', { hasText: 'Town hall' }).waitFor()
})
