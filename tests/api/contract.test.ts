import { expect, test } from 'vitest'
import { sha256 } from '@/lib/core/digest'
import { dismissSentence } from '@/lib/articles/dismissals'
import { judge, placeOf, primary, text } from '../support/newsroom'
import { door } from '../support/door'
import { makeReady } from '../support/samples'

type Made = { id: string; [field: string]: unknown }
const made = (answer: { json: unknown }) => answer.json as Made

test('an article is answered with exactly the words, offsets and counts programs rely on', async () => {
  const { ana, room, articleId } = await door()
  await dismissSentence(room.ana, { articleId, sentence: 2, reason: 'rhetorical' })
  const { json } = await ana.get(`/articles/${articleId}`)
  expect(json).toMatchObject({
    id: articleId,
    title: 'The bridge',
    byline: null,
    stage: 'checking',
    depth: 'full',
    scale: 'house',
    deadline: null,
    revision: { number: 1, text, sha256: sha256(text) },
    sentences: [
      { index: 0, start: 0, end: 26, state: 'claimed' },
      { index: 1, start: 27, end: 53, state: 'open' },
      { index: 2, start: 54, end: 71, state: 'dismissed', reason: 'rhetorical' },
    ],
    counts: { open: 1, inReview: 0, awaitingSecond: 0, disputed: 0, settled: 0, cut: 0 },
    signOff: null,
  })
  expect(json.coverage).toBeCloseTo(2 / 3)
  expect(json.blockers).toMatchObject([
    { code: 'mustCheckOpen', claimId: expect.any(String) as string },
    { code: 'sentenceOpen', sentence: 1 },
  ])
})

test('a claim goes the whole way: evidence, verdict, second person, sign-off, report', async () => {
  const { ana, ben, eve, articleId, claimId, room } = await door()
  expect((await ana.post(`/claims/${claimId}/start`)).json).toMatchObject({
    status: 'inReview',
    assignee: { name: 'Ana' },
  })
  const evidence = await ana.post(`/claims/${claimId}/evidence`, {
    source: primary,
    stance: 'supports',
    locator: 'p. 4',
    quote: 'opened 1978',
  })
  expect([evidence.status, evidence.json]).toMatchObject([
    201,
    { stance: 'supports', locator: 'p. 4', source: { title: primary.title, tier: 'primary' } },
  ])
  const verdict = await ana.post(`/claims/${claimId}/verdicts`, {
    rating: 'confirmed',
    rationale: 'The minutes say so.',
    revision: 1,
  })
  expect([verdict.status, verdict.json]).toMatchObject([
    201,
    { rating: 'confirmed', revision: 1, author: { name: 'Ana' }, answer: null },
  ])
  expect((await ben.post(`/claims/${claimId}/second`, { rating: 'confirmed' })).json).toMatchObject(
    {
      status: 'settled',
      rating: 'confirmed',
      signed: 2,
    },
  )
  for (const sentence of [1, 2]) {
    const dismissed = await ana.post(`/articles/${articleId}/dismissals`, {
      sentence,
      reason: 'noClaim',
    })
    expect([dismissed.status, dismissed.json]).toEqual([201, { sentence, reason: 'noClaim' }])
  }
  const signed = await eve.post(`/articles/${articleId}/sign-off`)
  expect([signed.status, signed.json.by]).toEqual([200, { id: room.eve.id, name: 'Eve' }])
  expect((await ana.get(`/articles/${articleId}`)).json).toMatchObject({
    stage: 'signedOff',
    coverage: 1,
    blockers: [],
    signOff: { valid: true, digest: signed.json.digest },
  })
  expect((await ana.get(`/articles/${articleId}/report?format=md`)).text).toContain('The bridge')
  expect((await eve.post(`/articles/${articleId}/publish`)).json.stage).toBe('published')
})

test('sign-off is refused with the blockers while anything stops it', async () => {
  const { eve, articleId, claimId } = await door()
  const { status, json } = await eve.post(`/articles/${articleId}/sign-off`)
  expect(status).toBe(422)
  expect(json.blockers).toContainEqual({
    code: 'mustCheckOpen',
    message: expect.any(String) as string,
    claimId,
  })
})

test('a change voids a sign-off, visibly and with the cause', async () => {
  const { room, eve, ana, articleId, claimId } = await door()
  await makeReady(room)
  await eve.post(`/articles/${articleId}/sign-off`)
  await ana.post(`/claims/${claimId}/reopen`, { reason: 'A new letter came.' })
  expect((await ana.get(`/articles/${articleId}`)).json).toMatchObject({
    stage: 'checking',
    signOff: { valid: false, voidedReason: expect.stringContaining('A new letter came') as string },
  })
})

test('what is no answer of the second person is refused next to its field, and nothing is guessed', async () => {
  const { room, ana, ben, claimId } = await door()
  await judge(room.ana, claimId)
  const refusals = [
    [undefined, 'rating'],
    [{}, 'rating'],
    [{ answer: 'sendBack' }, 'reason'],
    [{ rating: 'wrong' }, 'rationale'],
    [{ rating: 'needsChange', rationale: ' ' }, 'rationale'],
    [{ rating: 'perhaps', rationale: 'Who knows.' }, 'rating'],
    [{ answer: 'agree', rating: 'wrong' }, 'rating'],
    [{ answer: 'sendBack', reason: 'No.', rating: 'wrong' }, 'rating'],
    [{ answer: 'differ', rating: 'wrong', rationale: 'No.' }, 'answer'],
  ] as const
  for (const [body, path] of refusals) {
    const { status, json } = await ben.post(`/claims/${claimId}/second`, body)
    expect([body, status, json.errors]).toMatchObject([body, 422, [{ path }]])
  }
  // with a blind policy nobody agrees with what they have not seen
  const blindly = await ben.post(`/claims/${claimId}/second`, { answer: 'agree' })
  expect([blindly.status, blindly.json.reasons]).toMatchObject([422, [{ path: 'rating' }]])
  expect((await ana.get(`/claims/${claimId}`)).json).toMatchObject({ status: 'awaitingSecond' })
})

test('one of two who differ gives way, and both first answers stay on record', async () => {
  const { room, ana, ben, eve, claimId } = await door()
  await judge(room.ana, claimId)
  await ben.post(`/claims/${claimId}/second`, { rating: 'wrong', rationale: 'It was 1987.' })
  expect((await eve.post(`/claims/${claimId}/concede`, { reason: 'Ben is right.' })).status).toBe(
    403,
  )
  expect((await ana.post(`/claims/${claimId}/concede`, { reason: '' })).status).toBe(422)
  const { json } = await ana.post(`/claims/${claimId}/concede`, {
    reason: 'I read the wrong page.',
  })
  expect(json).toMatchObject({
    status: 'settled',
    rating: 'wrong',
    verdicts: [
      { rating: 'confirmed', role: 'first', conceded: { reason: 'I read the wrong page.' } },
      { rating: 'wrong', role: 'second', conceded: null },
    ],
  })
  expect((await ben.post(`/claims/${claimId}/concede`, { reason: 'Too late.' })).status).toBe(409)
})

test('the second person may differ, and an editor decides', async () => {
  const { room, ben, eve, claimId } = await door()
  await judge(room.ana, claimId)
  const differed = await ben.post(`/claims/${claimId}/second`, {
    rating: 'wrong',
    rationale: 'It was 1987.',
  })
  expect(differed.json).toMatchObject({
    status: 'disputed',
    verdicts: [{ rating: 'confirmed' }, { rating: 'wrong', role: 'second' }],
  })
  const decided = await eve.post(`/claims/${claimId}/adjudicate`, {
    rating: 'confirmed',
    rationale: 'The minutes are right.',
  })
  expect(decided.json).toMatchObject({ status: 'settled', rating: 'confirmed' })
})

test('the second person may send a verdict back, with the reason', async () => {
  const { room, ben, claimId } = await door()
  await judge(room.ana, claimId)
  const { json } = await ben.post(`/claims/${claimId}/second`, {
    answer: 'sendBack',
    reason: 'Which minutes?',
  })
  expect(json).toMatchObject({ status: 'inReview', reopenedFor: 'Sent back: Which minutes?' })
})

test('a verdict without the sources it needs is refused with the reasons', async () => {
  const { ana, claimId } = await door()
  const { status, json } = await ana.post(`/claims/${claimId}/verdicts`, {
    rating: 'confirmed',
    rationale: 'I just know.',
    revision: 1,
  })
  expect(status).toBe(422)
  expect(json.reasons).toMatchObject([
    { path: 'evidence', message: expect.stringMatching(/one primary source/) as string },
  ])
  expect(json.detail).toMatch(/one primary source/)
})

test('a verdict on words that changed meanwhile is refused', async () => {
  const { ana, articleId, claimId } = await door()
  await ana.post(`/claims/${claimId}/evidence`, {
    source: primary,
    stance: 'supports',
    locator: 'p. 4',
  })
  await ana.post(`/articles/${articleId}/revisions`, {
    text: text.replace('1978', '1987'),
    baseNumber: 1,
  })
  const { status } = await ana.post(`/claims/${claimId}/verdicts`, {
    rating: 'confirmed',
    rationale: 'Yes.',
    revision: 1,
  })
  expect(status).toBe(409)
})

test('a new draft finds every claim again and says which are reopened', async () => {
  const { room, ana, articleId, claimId } = await door()
  await judge(room.ana, claimId)
  const { status, json } = await ana.post(`/articles/${articleId}/revisions`, {
    text: `Yes. ${text.replace('1978', '1987')}`,
    baseNumber: 1,
    note: 'From the author',
  })
  expect(status).toBe(201)
  expect(json).toMatchObject({
    revision: { number: 2, note: 'From the author', createdBy: { name: 'Ana' } },
    anchors: { same: 0, moved: 0, changed: 1, gone: 0 },
    reopened: [claimId],
  })
  expect(
    (await ana.post(`/articles/${articleId}/revisions`, { text: 'Another.', baseNumber: 1 }))
      .status,
  ).toBe(409)
  expect((await ana.get(`/articles/${articleId}/revisions`)).json.items).toMatchObject([
    { number: 1 },
    { number: 2 },
  ])
  expect((await ana.get(`/articles/${articleId}/revisions/1`)).json.text).toBe(text)
})

test('an accepted fix makes a draft in which only that quote differs', async () => {
  const { ana, eve, claimId } = await door()
  const fix = made(
    await ana.post(`/claims/${claimId}/fixes`, {
      replacement: 'opened in 1987',
      reason: 'Minutes.',
    }),
  )
  expect(fix).toMatchObject({ exact: 'opened in 1978', state: 'proposed' })
  const { json } = await eve.post(`/fixes/${fix.id}/accept`)
  expect(json).toMatchObject({
    revision: { number: 2, text: text.replace('1978', '1987') },
    claim: { id: claimId, quote: 'opened in 1987' },
  })
  expect((await eve.post(`/fixes/${fix.id}/reject`, { reason: 'No.' })).status).toBe(409)
})

test('a task is done, and taken up again', async () => {
  const { ana, ben, room, claimId } = await door()
  const task = made(
    await ana.post(`/claims/${claimId}/notes`, {
      body: 'Call the city.',
      task: { assignee: room.ben.id, dueAt: '2030-01-01T10:00:00+02:00' },
    }),
  )
  expect(task).toMatchObject({
    task: { assignee: { name: 'Ben' }, dueAt: '2030-01-01T08:00:00.000Z', doneAt: null },
  })
  expect((await ben.post(`/notes/${task.id}/done`)).json).toMatchObject({
    task: { doneBy: { name: 'Ben' } },
  })
  expect((await ben.post(`/notes/${task.id}/done`)).status).toBe(409)
  expect((await ben.post(`/notes/${task.id}/reopen`)).json).toMatchObject({
    task: { doneAt: null },
  })
  const answer = await ben.post(`/claims/${claimId}/notes`, {
    body: 'They said no.',
    parentId: task.id,
  })
  expect([answer.status, answer.json.parentId]).toEqual([201, task.id])
})

test('a source that is withdrawn reopens what leans on it', async () => {
  const { room, ana, claimId } = await door()
  await judge(room.ana, claimId)
  const [source] = (await ana.get('/sources?q=minutes')).json.items as Made[]
  expect(source).toMatchObject({ title: primary.title, uses: 1 })
  const { json } = await ana.post(`/sources/${source?.id ?? ''}/withdraw`, { reason: 'Forged.' })
  expect(json).toEqual({ reopened: [claimId] })
})

test('claims are listed in text order, filtered, page by page', async () => {
  const { ana, articleId, claimId } = await door()
  const second = made(
    await ana.post(`/articles/${articleId}/claims`, {
      ...placeOf('14 million crowns'),
      kind: 'statistic',
    }),
  )
  const third = made(await ana.post(`/articles/${articleId}/claims`, { ...placeOf('The bridge') }))
  const all = (await ana.get(`/articles/${articleId}/claims`)).json
  expect([(all.items as Made[]).map(({ id }) => id), all.nextCursor]).toEqual([
    [third.id, claimId, second.id],
    null,
  ])
  const first = (await ana.get(`/articles/${articleId}/claims?limit=2`)).json
  const rest = (
    await ana.get(`/articles/${articleId}/claims?limit=2&cursor=${String(first.nextCursor)}`)
  ).json
  expect([...(first.items as Made[]), ...(rest.items as Made[])].map(({ id }) => id)).toEqual([
    third.id,
    claimId,
    second.id,
  ])
  expect(rest.nextCursor).toBeNull()
  const filters: [string, string[]][] = [
    ['kind=statistic', [second.id]],
    ['status=settled', []],
    ['q=CROWNS', [second.id]],
    ['rating=confirmed', []],
    ['assignee=id-ana', []],
    ['status=open&kind=date', [claimId]],
  ]
  for (const [query, ids] of filters) {
    expect([
      query,
      ((await ana.get(`/articles/${articleId}/claims?${query}`)).json.items as Made[]).map(
        ({ id }) => id,
      ),
    ]).toEqual([query, ids])
  }
})

test('search tells where the words stand', async () => {
  const { ana, claimId, articleId } = await door()
  const { json } = await ana.get(`/search?q=1978&status=open&kind=date&article=${articleId}`)
  expect(json.items).toMatchObject([
    { id: claimId, articleTitle: 'The bridge', highlights: { quote: [{ start: 10, end: 14 }] } },
  ])
})

test('the history of an article is a chain that can be checked', async () => {
  const { ana, articleId, claimId } = await door()
  await ana.post(`/claims/${claimId}/start`)
  const { items } = (await ana.get(`/articles/${articleId}/history`)).json as { items: Made[] }
  expect(items).toMatchObject([
    { seq: 1, type: 'article.imported', actor: { name: 'Ana' }, previousHash: '' },
    { seq: 2, type: 'claim.started', claimId, previousHash: items[0]?.hash },
  ])
  expect((await ana.get(`/claims/${claimId}/history`)).json.items).toMatchObject([
    { type: 'claim.started' },
  ])
  expect((await ana.get('/articles/newsroom/history')).status).toBe(404)
})

test('the dashboard counts what stops each article', async () => {
  const { ana, room, articleId, claimId } = await door()
  await judge(room.ana, claimId)
  const { json } = await ana.get('/dashboard')
  expect(json).toMatchObject({
    articles: [
      {
        id: articleId,
        title: 'The bridge',
        stage: 'checking',
        blockers: [
          { code: 'awaitingSecond', count: 1 },
          { code: 'sentenceOpen', count: 2 },
        ],
      },
    ],
    ratings: { confirmed: 1 },
    statuses: { awaitingSecond: 1, open: 0 },
  })
})

test('an admin invites, changes a role and deactivates; a token of who is gone ends at once', async () => {
  const { ada, vic, room } = await door()
  const invited = await ada.post('/users', {
    email: 'New@Galley.test',
    name: 'New',
    role: 'reviewer',
  })
  expect([invited.status, invited.json]).toMatchObject([
    201,
    { email: 'new@galley.test', link: expect.stringMatching(/\/invite\/invite_/) as string },
  ])
  expect((await ada.get('/invites')).json.items).toMatchObject([{ email: 'new@galley.test' }])
  expect((await ada.patch(`/users/${room.vic.id}`, { role: 'reviewer' })).json).toMatchObject({
    role: 'reviewer',
    deactivated: false,
  })
  expect((await ada.patch(`/users/${room.vic.id}`, { deactivated: true })).json).toMatchObject({
    deactivated: true,
  })
  expect((await vic.get('/me')).status).toBe(401)
  expect((await ada.get('/users?limit=2')).json).toMatchObject({
    items: [{ name: 'Ada' }, { name: 'Ana' }],
    nextCursor: expect.any(String) as string,
  })
})

test('one makes, sees and ends tokens of one’s own; a secret is shown once', async () => {
  const { ana, ben } = await door()
  const token = made(await ana.post('/me/tokens', { name: 'CMS', scopes: 'read' }))
  expect(token).toMatchObject({
    name: 'CMS',
    scopes: 'read',
    token: expect.stringMatching(/^galley_/) as string,
  })
  const listed = (await ana.get('/me/tokens')).json.items as Made[]
  expect(listed.find(({ id }) => id === token.id)).not.toHaveProperty('token')
  expect((await ben.delete(`/me/tokens/${token.id}`)).status).toBe(404)
  expect((await ana.delete(`/me/tokens/${token.id}`)).status).toBe(204)
})

test('a confidential source is masked for whom it is not named to, in every answer', async () => {
  const { ana, ben, eve, room, claimId } = await door()
  const secret = {
    kind: 'interview',
    tier: 'primary',
    title: 'Jane Doe of the ministry',
    confidential: true,
  }
  const evidence = made(
    await ana.post(`/claims/${claimId}/evidence`, {
      source: secret,
      stance: 'supports',
      quote: 'Jane heard it',
      note: 'Jane’s number',
    }),
  )
  const sourceId = (evidence.source as Made).id
  for (const path of [
    `/claims/${claimId}`,
    `/articles/${room.article.id}/claims`,
    '/search',
    '/sources',
    `/articles/${room.article.id}/history`,
    `/claims/${claimId}/history`,
  ]) {
    const { status, text: answer } = await ben.get(path)
    expect([path, status, answer.includes('Jane')]).toEqual([path, 200, false])
  }
  expect((await ben.get(`/sources/${sourceId}`)).status).toBe(404)
  expect((await ben.get(`/claims/${claimId}`)).text).toContain('Confidential source')
  expect((await eve.get(`/claims/${claimId}`)).text).toContain('Jane Doe')
  for (const format of ['html', 'md', 'csv', 'json']) {
    expect(
      (await ana.get(`/articles/${room.article.id}/report?format=${format}`)).text,
    ).not.toContain('Jane')
  }
  await ana.put(`/sources/${sourceId}/readers`, { userIds: [room.ben.id] })
  expect((await ben.get(`/sources/${sourceId}`)).json.title).toBe(secret.title)
})

test('the scales tell which ratings there are and what they ask for', async () => {
  const { ana } = await door()
  const { items } = (await ana.get('/scales')).json as {
    items: { id: string; ratings: { id: string }[] }[]
  }
  expect(items.map(({ id }) => id)).toEqual(['house', 'fivePoint'])
  expect(items[0]?.ratings.map(({ id }) => id)).toEqual([
    'confirmed',
    'needsChange',
    'wrong',
    'cannotVerify',
    'onAuthor',
    'opinion',
  ])
})
