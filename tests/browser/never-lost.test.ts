import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { articleWith, ask, bridge } from '@/tests/support/arrange'
import { at, browse, eventually, signInOn } from '@/tests/support/chromium'

const notesOf = async (page: Page, claimId: string | undefined) =>
  (
    (await (await ask(page, `/claims/${claimId}`)).json()) as { notes: { body: string }[] }
  ).notes.map(({ body }) => body)

async function writeNote(page: Page, words: string) {
  await page.locator('.inspector summary', { hasText: 'Write a note' }).click()
  await page.locator('.inspector').getByLabel('Note').fill(words)
}
const sendNote = (page: Page) => page.getByRole('button', { name: 'Write', exact: true }).click()

/** With a session of her own: the one that tests share does not end when she leaves. */
async function signedInAlone() {
  const page = await browse(null)
  await page.goto(at('/sign-in'))
  await signInOn(page, 'ana')
  return page
}

/** Whatever can be written in on the page, by its place in the document. */
const written = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
        '.inspector textarea, .inspector input',
      ),
    ]
      .filter((field) => !['hidden', 'radio', 'checkbox', 'search'].includes(field.type))
      .map((field) => [field.labels?.[0]?.textContent, field.value]),
  )

/** Writes into every field as a person would, the forms being opened for it. */
const writeEverywhere = (page: Page) =>
  page.evaluate(() => {
    for (const form of document.querySelectorAll<HTMLDetailsElement>(
      '.inspector details.open-form',
    ))
      form.open = true
    const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      '.inspector textarea, .inspector input',
    )
    for (const [at, field] of [...fields].entries()) {
      if (['hidden', 'radio', 'checkbox', 'search'].includes(field.type)) continue
      field.value =
        field.type === 'datetime-local'
          ? '2026-03-08T09:00'
          : field.type === 'url'
            ? 'https://a.test'
            : `w${at}`
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  })

test('what is written in any form of a claim is there again after a reload, and gone for the next person', async () => {
  const ana = await signedInAlone()
  const { desk } = await articleWith(ana, bridge)
  await ana.goto(`${desk}/claims/1`)
  await ana.locator('.proof[data-laid]').waitFor()
  await writeEverywhere(ana)
  const before = await written(ana)
  expect(before.length).toBeGreaterThan(8)
  await ana.reload()
  await eventually(() => written(ana)).toEqual(before)
  await ana.goto(`${desk}/claims/2`)
  await ana.locator('.inspector .claim-id', { hasText: 'C2' }).waitFor()
  expect(JSON.stringify(await written(ana))).not.toContain('"w')
  await ana.goBack()
  await eventually(() => written(ana)).toEqual(before)

  await ana.locator('summary', { hasText: 'menu' }).click()
  await ana.getByRole('button', { name: 'Sign out' }).click()
  await ana.waitForURL(/sign-in/)
  expect(await ana.evaluate(() => Object.keys(localStorage).length)).toBe(0)
  await signInOn(ana, 'ben')
  await ana.goto(`${desk}/claims/1`)
  await ana.locator('.proof[data-laid]').waitFor()
  expect(JSON.stringify(await written(ana))).not.toContain('"w')
})

test('a session that ended costs no word: after signing in again it stands in its field', async () => {
  const ana = await signedInAlone()
  const { desk } = await articleWith(ana, bridge)
  await ana.goto(`${desk}/claims/1`)
  await writeNote(ana, 'An hour of thought.')
  await ana.context().clearCookies()
  await sendNote(ana)
  await ana.locator('.inspector').getByRole('link', { name: 'Sign in' }).click()
  await signInOn(ana, 'ana')
  await ana.waitForURL(/claims\/1/)
  await eventually(() => ana.locator('.inspector').getByLabel('Note').inputValue()).toBe(
    'An hour of thought.',
  )
})

test('offline one stays on the desk, and what was sent goes when the line is back, once', async () => {
  const ana = await browse('ana')
  const { desk, claims } = await articleWith(ana, bridge)
  await ana.goto(`${desk}/claims/1`)
  await ana.locator('.proof[data-laid]').waitFor()
  await ana.context().setOffline(true)
  await ana.keyboard.press('j')
  await ana.getByText('You are offline. This page stays').waitFor()
  expect(ana.url()).toContain('/claims/1')
  await eventually(() => ana.locator('.sheet .pin[aria-current]').getAttribute('data-c')).toBe('1')
  await writeNote(ana, 'Said in a tunnel.')
  await sendNote(ana)
  await ana.getByText('sent when the line is back').waitFor()
  await ana.context().setOffline(false)
  await ana.locator('.inspector .note, .inspector').getByText('Said in a tunnel.').first().waitFor()
  await eventually(() => notesOf(ana, claims[0]?.id)).toEqual(['Said in a tunnel.'])
})

test('where only the answer was lost, sending again has no second effect', async () => {
  const ana = await browse('ana')
  const { desk, claims } = await articleWith(ana, bridge)
  await ana.goto(`${desk}/claims/1`)
  await writeNote(ana, 'Arrived at once.')
  let lost = 0
  await ana.route('**/claims/1', async (route) => {
    if (route.request().method() !== 'POST' || lost++ > 0) return route.continue()
    await route.fetch()
    await route.abort()
  })
  await sendNote(ana)
  await eventually(() => ana.locator('.inspector form[data-written]').count()).toBe(0)
  expect(lost).toBeGreaterThan(1)
  expect(await notesOf(ana, claims[0]?.id)).toEqual(['Arrived at once.'])
})

/** Sends the form of this field as often as a finger could, until it is empty. */
const sendAndSend = (field: Locator) =>
  field.evaluate(
    (node: HTMLInputElement | HTMLTextAreaElement) =>
      new Promise<void>((done) => {
        const timer = setInterval(() => {
          if (node.value.trim() !== '') return node.form?.requestSubmit()
          clearInterval(timer)
          done()
        }, 1)
      }),
  )

test('what is sent again before its answer is drawn is done once', async () => {
  const ana = await browse('ana')
  const { desk, claims } = await articleWith(ana, bridge)
  await ana.goto(`${desk}/claims/1`)
  const inspector = ana.locator('.inspector')
  const note = inspector.getByRole('textbox', { name: 'Note' })
  for (const words of ['Once.', 'Once more.']) {
    await inspector.locator('summary', { hasText: 'Write a note' }).click()
    await note.fill(words)
    await sendAndSend(note)
    await inspector.getByText(words, { exact: true }).waitFor()
  }
  await inspector.locator('summary', { hasText: 'Suggest a correction' }).click()
  await inspector.getByLabel('New words').fill('was opened in 1979')
  await inspector.getByLabel('Why', { exact: true }).fill('The log says so.')
  await sendAndSend(inspector.getByLabel('Why', { exact: true }))
  await inspector.locator('.fix-of').first().waitFor()
  expect(await notesOf(ana, claims[0]?.id)).toEqual(['Once.', 'Once more.'])
  const claim = (await (await ask(ana, `/claims/${claims[0]?.id}`)).json()) as { fixes: object[] }
  expect(claim.fixes).toHaveLength(1)
})

test('on a slow line a form says that it is on its way', async () => {
  const ana = await browse('ana')
  const { desk } = await articleWith(ana, bridge)
  await ana.goto(`${desk}/claims/1`)
  await writeNote(ana, 'Slowly.')
  let letGo: () => void = () => undefined
  const held = new Promise<void>((go) => (letGo = go))
  await ana.route('**/claims/1', async (route) => {
    if (route.request().method() === 'POST') await held
    await route.continue()
  })
  await sendNote(ana)
  await ana.locator('.inspector').getByText('Sending…').waitFor()
  letGo()
  await ana.locator('.inspector').getByText('Slowly.').first().waitFor()
})

test('what was done in the preview of an import is there again after a reload', async () => {
  const ana = await browse('ana')
  await ana.goto(at('/import'))
  await ana.getByLabel('Paste the text').fill(bridge.text)
  await ana.getByRole('heading', { name: /claims? found/ }).waitFor()
  await ana.locator('#words').focus()
  await ana.keyboard.press('ArrowDown')
  await ana.locator('#claim-statement').fill('The bridge was opened to traffic in 1978.')
  await ana.getByLabel('Headline').fill('A headline typed')
  await ana.reload()
  await ana.getByRole('heading', { name: /claims? found/ }).waitFor()
  await ana.getByText('The bridge was opened to traffic in 1978.').first().waitFor()
  expect(await ana.getByRole('textbox', { name: 'Headline' }).inputValue()).toBe('A headline typed')
})
