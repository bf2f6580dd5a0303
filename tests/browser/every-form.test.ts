import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { agree, articleWith, ask, judge, sendTo } from '@/tests/support/arrange'
import { at, browse, eventually, type Who } from '@/tests/support/chromium'
import { awake, formsOn, tryForm } from '@/tests/support/forms'
import { holdSendings } from '@/tests/support/sendings'

const bridges = {
  title: 'Seven bridges',
  text: 'One opened in 1971. Two opened in 1972. Three opened in 1973. Four opened in 1974. Five opened in 1975. Six opened in 1976 for 9 million crowns.',
  words: [
    'opened in 1971',
    'opened in 1972',
    'opened in 1973',
    'opened in 1974',
    'opened in 1975',
    'Six opened',
  ],
}
let desk = ''
let ids: string[] = []
let source = ''
let readyDesk = ''
let invite = ''
let newPassword = ''
const [open, waiting, disputed, settled, wrong] = [1, 2, 3, 4, 5]
const idOf = (number: number) => ids[number - 1] ?? ''

beforeAll(async () => {
  const [ana, ben] = [await browse('ana'), await browse('ben')]
  const made = await articleWith(ana, bridges)
  desk = new URL(made.desk).pathname
  ids = made.claims.map(({ id }) => id)
  for (const number of [waiting, disputed, settled]) await judge(ana, idOf(number))
  await judge(ana, idOf(wrong), 'wrong')
  await agree(ben, idOf(disputed), 'needsChange')
  await agree(ben, idOf(settled))
  await agree(ben, idOf(wrong), 'wrong')
  await sendTo(ana, `/claims/${idOf(open)}/fixes`, {
    replacement: 'opened in 1970',
    reason: 'The minutes.',
  })
  await sendTo(ana, `/claims/${idOf(open)}/notes`, { body: 'Ask the archive', task: {} })
  await sendTo(ana, `/claims/${idOf(open)}/notes`, { body: 'Which day?' })
  const evidence = {
    source: { kind: 'document', tier: 'primary', title: 'A letter', confidential: true },
    stance: 'supports',
    locator: 'p. 1',
  }
  await sendTo(ana, `/claims/${idOf(open)}/evidence`, evidence)
  const list = (await (await ask(ana, '/sources?q=letter')).json()) as { items: { id: string }[] }
  source = list.items[0]?.id ?? ''
  await arrangeDoors()
})

/** An article that nothing stops, and the links that let people in. */
async function arrangeDoors() {
  const [ana, ben, ada] = [await browse('ana'), await browse('ben'), await browse('ada')]
  const ready = await articleWith(ana, {
    title: 'One bridge',
    text: 'It opened in 1971.',
    words: ['opened in 1971'],
  })
  await ask(ana, `/articles/${ready.articleId}`, { method: 'PATCH', data: { depth: 'spot' } })
  await judge(ana, ready.claims[0]?.id ?? '')
  await agree(ben, ready.claims[0]?.id ?? '')
  readyDesk = new URL(ready.desk).pathname
  const invited = await sendTo<{ link: string }>(ada, '/users', {
    name: 'Nell',
    email: 'nell@galley.test',
    role: 'viewer',
  })
  const { id } = (await (await ask(await browse('vic'), '/me')).json()) as { id: string }
  const reset = await sendTo<{ url: string }>(ada, `/users/${id}/reset`, {})
  invite = new URL(invited.link).pathname
  newPassword = new URL(reset.url).pathname
}

const screens: [name: string, who: Who | null, path: () => string, forms: number][] = [
  ['an open claim with a fix, a task and a note', 'eve', () => `${desk}/claims/${open}`, 8],
  ['a claim that waits for a second', 'eve', () => `${desk}/claims/${waiting}`, 4],
  ['a dispute, as who decides it', 'eve', () => `${desk}/claims/${disputed}`, 4],
  ['a dispute, as one of the two', 'ben', () => `${desk}/claims/${disputed}`, 4],
  ['a settled claim', 'eve', () => `${desk}/claims/${settled}`, 4],
  ['a settled claim that stops sign-off', 'eve', () => `${desk}/claims/${wrong}`, 5],
  ['a sentence', 'eve', () => `${desk}/sentences/6`, 1],
  ['the article', 'eve', () => desk, 2],
  ['the facts of the article', 'eve', () => `${desk}/facts`, 1],
  ['the question before sign-off', 'eve', () => `${readyDesk}/sign-off`, 1],
  ['the sentences', 'eve', () => `${desk}/coverage`, 1],
  ['a new draft', 'eve', () => `${desk}/revisions/new`, 1],
  ['a confidential source', 'ana', () => `/sources/${source}`, 2],
  ['the policy', 'ada', () => '/policy', 1],
  ['the people', 'ada', () => '/people', 5],
  ['the account', 'ada', () => '/account', 3],
  ['the way in', null, () => '/sign-in', 1],
  ['an invitation', null, () => invite, 1],
  ['a new password', null, () => newPassword, 1],
]

test.each(screens)(
  'every form of %s sends what was chosen, by key and by button',
  async (where, who, path, least) => {
    const page = await browse(who)
    await holdSendings(page)
    await page.goto(at(path()))
    await page.locator('form').first().waitFor({ state: 'attached' })
    await awake(page)
    const forms = await formsOn(page)
    let tried = 0
    for (const [number, form] of forms.entries())
      tried += (await tryForm(page, form, `${where}, form ${number + 1}`)) > 0 ? 1 : 0
    expect(tried).toBeGreaterThanOrEqual(least)
  },
)

type Judged = { status: string; verdicts: { rating: string; rationale: string | null }[] }
const claimOf = async (page: Page, number: number) =>
  (await (await ask(page, `/claims/${idOf(number)}`)).json()) as Judged

const decisions: [name: string, who: Who, number: number][] = [
  ['a first verdict', 'ana', open],
  ['a second', 'ben', waiting],
  ['a decision between two', 'eve', disputed],
]

/** Said beside the choice by the server, or by the browser, which then goes there. */
const asksForRating = (page: Page) =>
  page.evaluate(
    () =>
      document.querySelector('#verdict fieldset .error') !== null ||
      document.activeElement?.matches('#verdict input:invalid') === true,
  )

test.each(decisions)(
  '%s without a rating is asked for one; with one, that is recorded',
  async (_, who, number) => {
    const page = await browse(who)
    await page.goto(at(`${desk}/claims/${number}`))
    await page.locator('.proof[data-laid]').waitFor()
    const before = await claimOf(page, number)
    const why = page.locator('#verdict textarea[name=rationale]')
    const send = page.locator('button[form=verdict], #verdict button').filter({ visible: true })
    await why.fill('Half a reason.')
    for (const attempt of [() => why.press('Control+Enter'), () => send.click()]) {
      await attempt()
      await page.locator('#verdict:not([aria-busy=true])').waitFor()
      await eventually(() => asksForRating(page)).toBe(true)
      expect(await why.inputValue()).toBe('Half a reason.')
      await why.focus()
    }
    expect(await claimOf(page, number)).toEqual(before)
    await page.locator('#verdict input[value=cannotVerify]').check()
    await why.press('Control+Enter')
    await eventually(async () => (await claimOf(page, number)).status).not.toBe(before.status)
    expect((await claimOf(page, number)).verdicts).toContainEqual(
      expect.objectContaining({ rating: 'cannotVerify', rationale: 'Half a reason.' }),
    )
  },
)

test('a source is not taken for or against, first-hand or not, before somebody says so', async () => {
  const ana = await browse('ana')
  await ana.goto(at(`${desk}/claims/${settled}`))
  await ana.locator('.proof[data-laid]').waitFor()
  const evidence = async () =>
    ((await (await ask(ana, `/claims/${idOf(settled)}`)).json()) as { evidence: object[] }).evidence
  const before = (await evidence()).length
  await ana.keyboard.press('S')
  const title = ana.getByLabel('Title')
  await title.fill('The log of the harbour')
  for (const send of [
    () => title.press('Control+Enter'),
    () => ana.getByRole('button', { name: 'Add source' }).click(),
  ]) {
    await send()
    await ana.getByText('Say whether it is primary or secondary.').waitFor()
    await ana.getByText('Say whether it supports or refutes the claim, or gives context.').waitFor()
    await eventually(() => ana.locator('form[aria-busy="true"]').count()).toBe(0)
    expect(await title.inputValue()).toBe('The log of the harbour')
  }
  expect(await evidence()).toHaveLength(before)
  await ana.getByLabel('Primary or secondary').selectOption('secondary')
  await ana.getByLabel('This source').selectOption('refutes')
  await title.press('Control+Enter')
  await eventually(async () => (await evidence()).length).toBe(before + 1)
  expect((await evidence()).at(-1)).toMatchObject({
    stance: 'refutes',
    source: { tier: 'secondary' },
  })
})
