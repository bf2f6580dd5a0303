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
  await field.evaluate((node) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'The bridge was opened\nin the autumn of 1978.')
    node.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
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
  const words = 'The council met in May. The bridge was opened in the autumn of 1978 by the mayor.'
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
