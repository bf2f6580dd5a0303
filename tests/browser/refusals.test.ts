import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { articleWith, ask, bridge, demoArticle, judge } from '@/tests/support/arrange'
import { at, browse } from '@/tests/support/chromium'

const refused = async (page: Page, path: string, data: unknown = {}) =>
  (await ask(page, path, { method: 'POST', data })).status()

test('nobody who is not signed in sees anything, and is brought back afterwards', async () => {
  const stranger = await browse(null)
  await stranger.goto(at('/queue'))
  await stranger.waitForURL(/\/sign-in\?next=%2Fqueue/)
  expect((await stranger.request.get(at('/api/v1/articles'))).status()).toBe(401)
})

test('a viewer reads the desk, but has nothing to change it with', async () => {
  const vic = await browse('vic')
  const { id, desk } = await demoArticle(vic)
  await vic.goto(`${desk}/claims/2`)
  await vic.getByText('Reviewers and editors judge.').waitFor()
  expect(await vic.getByRole('button', { name: 'Record verdict' }).count()).toBe(0)
  expect(
    await vic.locator('.inspector summary', { hasText: 'Write one down in full' }).count(),
  ).toBe(0)
  expect(await refused(vic, `/articles/${id}/claims`, { start: 0, end: 10 })).toBe(403)
  await vic.goto(at('/import'))
  await vic.getByText('Your role may read them.').waitFor()
})

test('a reviewer cannot sign off an article, and cannot second their own verdict', async () => {
  const ana = await browse('ana')
  const { articleId, claims, desk } = await articleWith(ana, bridge)
  const [first] = claims
  await judge(ana, first?.id ?? '')
  expect(await refused(ana, `/claims/${first?.id}/second`, { rating: 'confirmed' })).toBe(403)
  expect(await refused(ana, `/articles/${articleId}/sign-off`)).toBe(403)
  await ana.goto(`${desk}/claims/1`)
  await ana.getByText('Nobody signs their own verdict twice').waitFor()
  expect(await ana.getByRole('button', { name: 'Record my verdict' }).count()).toBe(0)
})

test('an editor cannot sign off what is not ready, and is told what stops it', async () => {
  const eve = await browse('eve')
  const { articleId, desk } = await articleWith(eve, bridge)
  await eve.goto(desk)
  const button = eve.locator('.bar').getByRole('button', { name: 'Sign off article' })
  expect(await button.getAttribute('aria-disabled')).toBe('true')
  expect(await refused(eve, `/articles/${articleId}/sign-off`)).toBe(422)
  expect(await refused(eve, '/users', { email: 'x@galley.test', name: 'X', role: 'viewer' })).toBe(
    403,
  )
})

test('an admin cannot lock everybody out by giving up the last admin', async () => {
  const ada = await browse('ada')
  const { id } = (await (await ask(ada, '/me')).json()) as { id: string }
  const answer = await ask(ada, `/users/${id}`, { method: 'PATCH', data: { role: 'viewer' } })
  expect(answer.status()).toBe(422)
  expect(await answer.text()).toContain('last admin')
})

test('a refusal goes away when what it asked for is there', async () => {
  const ana = await browse('ana')
  const { claims, desk } = await articleWith(ana, bridge)
  await ana.goto(`${desk}/claims/1`)
  await ana.locator('.proof[data-laid]').waitFor()
  await ana.keyboard.press('1')
  await ana.keyboard.type('The minutes say so.')
  await ana.keyboard.press('Control+Enter')
  const refusal = ana.getByText(/^This verdict needs one primary source/)
  await refusal.waitFor()
  const source = { kind: 'document', tier: 'primary', title: 'Minutes' }
  await ask(await browse('ben'), `/claims/${claims[0]?.id}/evidence`, {
    method: 'POST',
    data: { source, stance: 'supports', locator: 'p. 4' },
  })
  await refusal.waitFor({ state: 'detached' })
  expect(await ana.locator('textarea[name="rationale"]').inputValue()).toBe('The minutes say so.')
})

/** As a program may send it that makes up a form: the action of the sign-in page, and what is none of its forms. */
test('what is no form of a page is refused, and is no fault of Galley', async () => {
  const page = await (await fetch(at('/sign-in'))).text()
  const id = /id&quot;:&quot;([0-9a-f]{40,})/.exec(page)?.[1] ?? ''
  const multipart = { 'content-type': 'multipart/form-data; boundary=x' }
  const part = (name: string, value: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const script = { 'next-action': id }
  const sent: [object, string][] = [
    [script, ''],
    [script, '{'],
    [script, '["a","b"]'],
    [{ ...script, ...multipart }, 'x'],
    [{ ...script, ...multipart }, part('0', '[null,"$K1"]')],
    [{ ...script, ...multipart }, `${part('0', '["a","b"]')}--x--\r\n`],
    [{ ...multipart, accept: 'text/html' }, part('email', 'a')],
    [{ ...multipart, accept: 'text/html' }, `${part(`$ACTION_ID_${id}`, '')}--x--\r\n`],
  ]
  for (const [headers, body] of sent) {
    const answer = await fetch(at('/sign-in'), { method: 'POST', headers: { ...headers }, body })
    expect([body, answer.status]).toEqual([body, 400])
    expect(await answer.text()).toMatch(/^This was not sent by a form of Galley/)
  }
  const form = `${part('1_email', 'a')}${part('0', '[null,"$K1"]')}--x--\r\n`
  const headers = { ...script, ...multipart }
  expect((await fetch(at('/sign-in'), { method: 'POST', headers, body: form })).status).toBe(200)
})
