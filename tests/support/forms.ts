import type { ElementHandle, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Sending, sendings } from './sendings'

type Form = ElementHandle<HTMLFormElement>
type Part = ElementHandle<HTMLInputElement>

/** Sooner than `eventually`, for what happens a hundred times in a test. */
const soon = <T>(ask: () => T | Promise<T>, message = '') =>
  expect.poll(ask, { message, timeout: 20_000, interval: 20 })

/** The page's own script answers for its forms. */
export const awake = (page: Page) =>
  soon(() =>
    page.evaluate(() =>
      [...document.forms].some((form) =>
        Object.keys(form).some((key) => key.startsWith('__react')),
      ),
    ),
  ).toBe(true)

/**
 * Every form that sends something to be recorded, with what is folded open; not those that only ask, nor
 * the one that first finds what is sent, which has a test of its own.
 */
export async function formsOn(page: Page): Promise<Form[]> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>('details.open-form'))
      folded.open = true
  })
  const asks =
    '[role="search"], [method="dialog"], [data-stay], [data-leaves], [action^="/"], .segments, #import, :has([role="combobox"])'
  return (await page.locator(`form:not(${asks})`).elementHandles()) as Form[]
}

/** What the form says of a rating, a source's part in it, a reason, a person, before anybody chose; not what it changes. */
const judgedBeforehand = (form: Form) =>
  form.evaluate((element) => {
    if (element.querySelector('[name="evidenceId"]')) return []
    const judging = ['rating', 'stance', 'source.tier', 'sourceId', 'reason', 'fact', 'userId']
    const given = new Set(
      [...new FormData(element)].flatMap(([name, value]) => (value ? [name] : [])),
    )
    for (const { name } of element.querySelectorAll<HTMLInputElement>('[type="hidden"]'))
      given.delete(name)
    return judging.filter((name) => given.has(name))
  })

/** Fills in every field with something of its own, choosing what is not chosen, and says what should be sent. */
const fillIn = (form: Form, run: number): Promise<Sending> =>
  form.evaluate((element, run) => {
    const chosen: Record<string, string[]> = {}
    const add = (name: string, value: string) => (chosen[name] ??= []).push(value)
    const radios = new Map<string, HTMLInputElement[]>()
    const kinds: Record<string, string> = {
      url: `https://a.test/${run}`,
      email: `n${run}@a.test`,
      number: String(run % 9),
      'datetime-local': `2026-03-0${1 + (run % 9)}T09:00`,
    }
    for (const [at, field] of [...element.elements].entries()) {
      if (field instanceof HTMLSelectElement) {
        field.selectedIndex = field.options.length - 1
        add(field.name, field.value)
      } else if (field instanceof HTMLTextAreaElement) {
        field.value = `w${run}.${at}`
        add(field.name, field.value)
      } else if (field instanceof HTMLInputElement) {
        if (field.type === 'radio')
          radios.set(field.name, [...(radios.get(field.name) ?? []), field])
        else if (field.type === 'checkbox') {
          if (!field.checked) field.click()
          add(field.name, field.value)
        } else if (field.type === 'file') {
          if (!field.required) continue
          const files = new DataTransfer()
          files.items.add(new File(['It opened.'], `f${run}.txt`))
          field.files = files.files
          add(field.name, `f${run}.txt`)
        } else if (field.type !== 'hidden') {
          field.value = kinds[field.type] ?? `w${run}.${at}`
          add(field.name, field.value)
        }
      } else continue
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    for (const [name, group] of radios) {
      const one = group[run % group.length]
      one?.click()
      if (one) add(name, one.value)
    }
    return chosen
  }, run)

async function visibleIn(form: Form, what: 'field' | 'button'): Promise<Part[]> {
  const parts = await form.evaluateHandle((element, what) => {
    const isButton = (part: Element) => part instanceof HTMLButtonElement && part.type === 'submit'
    const isField = (part: Element) =>
      !(part instanceof HTMLFieldSetElement) &&
      !(part instanceof HTMLButtonElement) &&
      !part.matches('[type="hidden"], [type="file"], :disabled') &&
      // of the choices one stands for all
      (!part.matches('[type="radio"]') || (part as HTMLInputElement).checked)
    return [...element.elements].filter(
      (part) =>
        part.getClientRects().length > 0 &&
        (what === 'button' ? isButton(part) && !part.matches(':disabled') : isField(part)),
    )
  }, what)
  const all = await parts.getProperties()
  return [...all.values()].map((part) => part.asElement() as Part)
}

const answerOf = (part: Part) =>
  part.evaluate(({ name, tagName, value }) => [name, tagName === 'BUTTON' ? value : ''] as const)

/** Of what was sent, the part that was chosen. */
const expectSent = (sent: Sending, chosen: Sending, from: string) =>
  expect(Object.fromEntries(Object.keys(chosen).map((name) => [name, sent[name]])), from).toEqual(
    chosen,
  )

async function onceSent(page: Page, from: string): Promise<Sending> {
  const got: Sending[] = []
  await soon(async () => got.push(...(await sendings(page))), from).toBeGreaterThan(0)
  // the form takes what is sent next when it has learnt that this did not arrive
  await soon(() => page.locator('form[aria-busy="true"]').count()).toBe(0)
  got.push(...(await sendings(page)))
  expect(got, from).toHaveLength(1)
  return got[0] ?? {}
}

/** Sends the form from each field by Ctrl+Enter and by each of its buttons; gives how often it was sent. */
export async function tryForm(page: Page, form: Form, where: string): Promise<number> {
  let run = 0
  expect(await judgedBeforehand(form), `${where} chooses for nobody`).toEqual([])
  const buttons = await visibleIn(form, 'button')
  const answers = await Promise.all(buttons.map(answerOf))
  const several = new Set(answers.map((answer) => answer.join('='))).size > 1
  await fillIn(form, run)
  for (const part of await visibleIn(form, 'field')) {
    const chosen = await fillIn(form, ++run)
    await part.focus()
    const from = `${where}, Ctrl+Enter in ${(await answerOf(part))[0]}`
    await page.keyboard.press('Control+Enter')
    const sent = await onceSent(page, from)
    expectSent(sent, chosen, from)
    const pressed = answers.filter(([name]) => name && name in sent)
    if (several) expect(pressed, `${from} presses none of several buttons`).toEqual([])
  }
  for (const [number, button] of buttons.entries()) {
    const chosen = await fillIn(form, ++run)
    const [name, value] = answers[number] ?? ['', '']
    const from = `${where}, button ${name}=${value}`
    await button.evaluate((element) => element.click())
    const sent = await onceSent(page, from)
    expectSent(sent, name ? { ...chosen, [name]: [value] } : chosen, from)
    const still = await form.evaluate((element) =>
      [...new FormData(element)].map(([, value]) =>
        typeof value === 'string' ? value : value.name,
      ),
    )
    for (const kept of Object.values(chosen).flat()) expect(still, from).toContain(kept)
  }
  return run
}
