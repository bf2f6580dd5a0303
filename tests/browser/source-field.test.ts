import { expect, test } from 'vitest'
import { articleWith, ask, bridge } from '../support/arrange'
import { browse, eventually } from '../support/chromium'

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
