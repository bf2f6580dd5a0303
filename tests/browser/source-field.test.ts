import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { articleWith, ask, bridge } from '../support/arrange'
import { at, browse, eventually } from '../support/chromium'

type Used = {
  claimId: string
  stance: string
  source: { title: string; kind: string; tier: string }
}

async function desk() {
  const ana = await browse('ana')
  const { claims, desk } = await articleWith(ana, bridge)
  await ana.goto(`${desk}/claims/1`)
  await ana.locator('.proof[data-laid]').waitFor()
  const evidence = async (at: number) =>
    ((await (await ask(ana, `/claims/${claims[at]?.id}`)).json()) as { evidence: Used[] }).evidence
  const field = ana.getByRole('combobox', { name: 'Add a source' })
  const marked = () => ana.locator('[role=option][aria-selected=true]').textContent()
  return { ana, desk, claims, evidence, field, marked }
}

const twoLines = 'The bridge was opened\nin the autumn of 1978.'

const paste = (field: Locator, words: string) =>
  field.evaluate((node, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    node.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, words)

/** Whether all of it is between the head of the inspector and the bar at its foot. */
const isSeen = (part: Locator) =>
  part.evaluate((node) => {
    const [own, around] = [node, node.closest('.scroll') ?? document.body].map((box) =>
      box.getBoundingClientRect(),
    )
    return own !== undefined && around !== undefined
      ? own.height > 0 && own.top >= around.top && own.bottom <= around.bottom
      : false
  })

test('an address is attached as what it was guessed to be, and found for the next claim by three letters', async () => {
  const { ana, evidence, field, marked } = await desk()
  await ana.keyboard.press('s')
  await eventually(() => field.evaluate((node) => node === document.activeElement)).toBe(true)
  await ana.keyboard.insertText('https://www.harbour.gov/2025/quay-log_9.pdf')
  await eventually(marked).toContain('New: https://www.harbour.gov/2025/quay-log_9.pdf')
  await ana.keyboard.press('Enter')
  await ana.locator('.source .title', { hasText: 'quay log 9' }).waitFor()
  const kept = {
    stance: 'supports',
    source: { title: 'quay log 9', kind: 'document', tier: 'primary' },
  }
  expect(await evidence(0)).toMatchObject([kept])

  // the keys are the desk's again
  await ana.keyboard.press('j')
  await ana.locator('.inspector .claim-id', { hasText: 'C2' }).waitFor()
  await ana.keyboard.press('s')
  await ana.keyboard.type('qua')
  await eventually(marked).toContain('in this article')
  await ana.keyboard.press('Shift+Enter')
  await ana.locator('.source .title', { hasText: 'quay log 9' }).waitFor()
  expect(await evidence(1)).toMatchObject([{ ...kept, stance: 'refutes' }])
})

test('what was guessed can be mended, words that are pasted are its passage, and nothing is attached by typing', async () => {
  const { ana, evidence, field, marked } = await desk()
  await field.focus()
  await ana.keyboard.type('Log of the quay')
  await eventually(marked).toContain('New: Log of the quay')
  await paste(field, twoLines)
  expect(await ana.getByLabel('Words that are quoted').first().inputValue()).toContain(
    'autumn of 1978',
  )
  await ana.getByLabel('Primary or secondary').first().selectOption('primary')
  await field.press('Control+Enter')
  await ana.getByText('Say whether it supports or refutes the claim, or gives context.').waitFor()
  expect(await evidence(0)).toEqual([])
  await ana.getByRole('button', { name: 'Context' }).click()
  await ana.locator('.source .excerpt').waitFor()
  expect(await evidence(0)).toMatchObject([
    {
      stance: 'context',
      quote: 'The bridge was opened\r\nin the autumn of 1978.',
      source: { tier: 'primary' },
    },
  ])
})

test('words pasted into the empty field are seen, and belong to no source until one is chosen', async () => {
  const { ana, claims, evidence, field } = await desk()
  for (const title of ['Minutes', 'Log of the quay', 'A letter', 'The tide table', 'The plan'])
    await ask(ana, `/claims/${claims[1]?.id}/evidence`, {
      method: 'POST',
      data: { source: { kind: 'document', tier: 'primary', title }, stance: 'context' },
    })
  const quick = ana.locator('.quick-source')
  const options = quick.getByRole('option')
  const chosen = quick.locator('[role=option][aria-selected=true]')
  await ana.keyboard.press('s')
  await options.first().waitFor()
  await paste(field, twoLines)
  await eventually(() => isSeen(quick.locator('textarea'))).toBe(true)
  expect(await chosen.count()).toBe(0)
  await ana.keyboard.press('Enter')
  await quick.getByText('Type what the source is called').waitFor()
  expect(await evidence(0)).toEqual([])

  // what is marked is seen, also the last of the list
  await ana.keyboard.press('ArrowUp')
  await eventually(() => isSeen(chosen)).toBe(true)
  expect(await options.last().getAttribute('aria-selected')).toBe('true')

  // by pointer: what to press next comes into view
  await options.nth(1).click()
  await eventually(() => isSeen(quick.getByRole('button', { name: 'Context' }))).toBe(true)
  await quick.getByText('press what it does for the claim').waitFor()
  await quick.getByRole('button', { name: 'Context' }).click()
  await ana.locator('.source .excerpt').waitFor()
  expect(await evidence(0)).toMatchObject([{ stance: 'context' }])
  expect(await quick.locator('textarea').inputValue()).toBe('')
})

test('what is written about a source that is not attached yet is there after a reload', async () => {
  const { ana, field, marked } = await desk()
  const quick = ana.locator('.quick-source')
  await field.focus()
  await paste(field, twoLines)
  await quick.getByLabel('Exact place').fill('p. 12')
  const written = () =>
    Promise.all(
      ['words', 'locator', 'quote'].map((name) => quick.locator(`[name="${name}"]`).inputValue()),
    )
  const before = await written()
  await ana.reload()
  await eventually(written).toEqual(before)
  await quick.locator('textarea').waitFor()

  await field.fill('https://www.harbour.gov/quay-log')
  await eventually(marked).toContain('New:')
  await quick.getByLabel('Title').fill('The log of the quay')
  await ana.reload()
  await eventually(() => quick.getByLabel('Title').inputValue()).toBe('The log of the quay')
  // of another page it says nothing
  await field.fill('https://www.harbour.gov/tides')
  await eventually(() => quick.getByLabel('Title').inputValue()).toBe('tides')
  await quick.getByRole('button', { name: 'Discard it' }).click()
  await quick.getByRole('button', { name: 'Yes, discard' }).click()
  expect(await written()).toEqual(['', '', ''])
  await eventually(() => quick.locator('textarea').isVisible()).toBe(false)
})

/** A source of the second claim with a copy that says what the first one says. */
async function withMinutes() {
  const room = await desk()
  const { ana, claims } = room
  const used = {
    source: { kind: 'document', tier: 'primary', title: 'Minutes' },
    stance: 'context',
  }
  const made = await ask(ana, `/claims/${claims[1]?.id}/evidence`, { method: 'POST', data: used })
  const { source } = (await made.json()) as { source: { id: string } }
  const words =
    'The council met in May. The bridge was opened in the autumn of 1978 by the mayor. Nobody knew in 1978 what the bridge would cost.'
  const file = { name: 'minutes.txt', mimeType: 'text/plain', buffer: Buffer.from(words) }
  await ana.request.post(at(`/api/v1/sources/${source.id}/snapshots`), {
    headers: { origin: new URL(ana.url()).origin },
    multipart: { file },
  })
  const copies = async () =>
    (
      (await (await ask(ana, `/sources/${source.id}/snapshots`)).json()) as {
        items: { state: string }[]
      }
    ).items
  await eventually(async () => (await copies())[0]?.state).toBe('captured')
  return room
}

test('a claim is settled in six strokes and three letters: source, passage, verdict, the next one', async () => {
  const { ana, claims, marked } = await withMinutes()
  let strokes = 0
  const press = async (key: string) => {
    strokes++
    await ana.keyboard.press(key)
  }
  await press('s')
  await ana.keyboard.type('min')
  await eventually(marked).toContain('Minutes')
  await press('Enter')
  const best = ana.locator('.passages li').first()
  await best.getByText('The bridge was opened in the autumn of 1978 by the mayor.').waitFor()
  expect(await best.locator('b').allTextContents()).toContain('1978')
  await press('7')
  await ana.locator('.source .excerpt', { hasText: 'autumn of 1978' }).waitFor()
  await press('1')
  await press('Enter')
  await ana.getByText('A second person signs it next').waitFor()
  await press('o')
  await ana.locator('.inspector .claim-id', { hasText: 'C2' }).waitFor()
  expect(strokes).toBe(6)
  const claim = (await (await ask(ana, `/claims/${claims[0]?.id}`)).json()) as object
  expect(claim).toMatchObject({
    status: 'awaitingSecond',
    verdicts: [{ rating: 'confirmed' }],
    evidence: [{ stance: 'supports', quote: expect.stringContaining('autumn of 1978') as string }],
  })
})

test('a passage of another source is attached by its key, and a key that finds nothing says so', async () => {
  const { ana, evidence } = await withMinutes()
  const said = (words: string) => ana.locator('.announced', { hasText: words }).waitFor()
  await ana.keyboard.press('7')
  await said('Not possible here now: quote a passage')
  await ana.keyboard.press('a')
  const best = ana.locator('.passages li').first()
  await best.getByText('The bridge was opened in the autumn of 1978 by the mayor.').waitFor()
  await ana.keyboard.press('7')
  await eventually(() => ana.evaluate(() => document.activeElement?.textContent)).toContain(
    'Supports',
  )
  expect(await evidence(0)).toEqual([])
  await ana.keyboard.press('Shift+Enter')
  await ana.locator('.source .excerpt', { hasText: 'autumn of 1978' }).waitFor()
  expect(await evidence(0)).toMatchObject([{ stance: 'refutes', source: { title: 'Minutes' } }])

  // of a source that is quoted already: the key asks first
  await ana.locator('.passages summary', { hasText: 'Quote it instead' }).first().waitFor()
  await ana.keyboard.press('7')
  await eventually(() => ana.evaluate(() => document.activeElement?.textContent)).toContain(
    'Quote it',
  )
})
