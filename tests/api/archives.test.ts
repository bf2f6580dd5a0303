import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { bearer, door, origin, send, tokensOf } from '../support/door'
import { handle } from '@/lib/api/router'
import { zipped } from '../support/office'
import { pictureOf } from '../support/picture'

const files = {
  'north/bridge.md': '# A bridge\n\nIt opened in 1978. ~~No.~~',
  'dam.txt': 'The dam broke in 1911, killing 78 people.',
  'song.mp3': 'x',
  'empty.txt': '',
  'more.zip': zipped({ 'a.txt': 'One.' }),
  '__MACOSX/dam.txt': 'x',
}

/** The same bytes each time: a .zip holds the time it was made. */
const packed = new Map<object, Uint8Array>()
const archiveOf = (content: NonNullable<Sent['content']>) => {
  const bytes = packed.get(content) ?? zipped(content)
  packed.set(content, bytes)
  return new File([new Uint8Array(bytes)], 'all.zip')
}

type Sent = { content?: Record<string, string | Uint8Array>; fields?: Record<string, string> }

async function arrange() {
  const { room } = await door()
  const [token = '', viewer = ''] = await tokensOf([room.ana, room.vic])
  const post = (end: string, { content = files, fields = {} }: Sent = {}, headers = {}) => {
    const form = new FormData()
    form.set('file', archiveOf(content))
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    const init = { body: form, headers: { ...bearer(token), ...headers } }
    return { init, sent: () => send('POST', `/articles/zip${end}`, init) }
  }
  const before = await db.article.count()
  const made = async () => (await db.article.count()) - before
  return { post, made, viewer, ana: room.ana }
}

const long = 'The dam broke in 1911, killing 78 people. '.repeat(150)
const many = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}.txt`, long]))

test('what is in a .zip is told before anything of it is read', async () => {
  const { post, made } = await arrange()
  const { status, json } = await post('/files').sent()
  expect(status).toBe(200)
  expect(json).toMatchObject({
    files: [
      { name: 'dam.txt', size: files['dam.txt'].length, problem: null },
      { name: 'empty.txt', size: 0, problem: null },
      {
        name: 'more.zip',
        size: expect.any(Number) as number,
        problem: 'An archive within an archive is not opened. Unpack it first.',
      },
      { name: 'north/bridge.md', size: files['north/bridge.md'].length, problem: null },
      { name: 'song.mp3', size: 1, problem: 'Galley does not read .mp3 files.' },
    ],
    passedOver: 1,
  })
  expect(await made()).toBe(0)
  const picture = await post('/files', { content: { 'page.jpg': 'x' } }).sent()
  expect(picture.json.files).toMatchObject([{ problem: null, isPicture: true }])
})

test('each file becomes an article by itself; what is refused is told with its reason and stops none', async () => {
  const { post, made } = await arrange()
  const imports = () => db.event.count({ where: { type: 'article.imported' } })
  const before = await imports()
  const { status, json } = await post('', {
    fields: { desk: 'North', depth: 'spot', deadline: '2030-03-01T18:00:00Z' },
  }).sent()
  expect([status, await made()]).toEqual([200, 2])
  expect(json.made).toMatchObject([
    { name: 'dam.txt', title: 'The dam broke in 1911, killing 78 people.', remarks: [] },
    { name: 'north/bridge.md', title: 'A bridge', remarks: ['Left out: 1 struck passage.'] },
  ])
  expect(json.refused).toMatchObject([
    { name: 'empty.txt', problem: expect.stringContaining('no text') as string },
    { name: 'more.zip', problem: expect.stringContaining('not opened') as string },
    { name: 'song.mp3', problem: 'Galley does not read .mp3 files.' },
  ])
  const articles = await db.article.findMany({ where: { desk: 'North' } })
  expect(articles.map(({ depth, deadline }) => [depth, deadline?.toISOString()])).toEqual(
    Array(2).fill(['spot', '2030-03-01T18:00:00.000Z']),
  )
  // one after another, each with an event of its own
  expect(await imports()).toBe(before + 2)
})

test('of a page that was read off a picture it is told which words are doubtful', async () => {
  const { post } = await arrange()
  const page = pictureOf(['The bridge opened in 1978, after years of delay.'], {
    height: 120,
    over: (context) => {
      // a smear over the word “bridge”
      context.fillStyle = 'rgba(30, 30, 30, 0.85)'
      for (let stripe = 0; stripe < 6; stripe++) context.fillRect(122 + stripe * 11, 36, 5, 28)
    },
  })
  const { json } = await post('', { content: { 'page.png': page } }).sent()
  expect(json.made).toMatchObject([
    {
      remarks: [
        expect.stringContaining('read from a picture') as string,
        expect.stringMatching(/^Doubtful: .* \(\d+ %\)/u) as string,
      ],
    },
  ])
})

test('some of them are chosen by name; a name that is not in it is refused before anything comes in', async () => {
  const { post, made } = await arrange()
  const wrong = await post('', { fields: { files: '["dam.txt","bridge.md"]' } }).sent()
  expect([wrong.status, wrong.json.detail, await made()]).toEqual([
    422,
    'There is no “bridge.md” in this archive.',
    0,
  ])
  const { json } = await post('', { fields: { files: '["dam.txt"]' } }).sent()
  expect([json.made, json.refused]).toMatchObject([[{ name: 'dam.txt' }], []])
  expect(await made()).toBe(1)
})

test('sent again under its key it makes nothing twice, and goes on where it stopped', async () => {
  const { post, made } = await arrange()
  const headers = { 'idempotency-key': 'k' }
  const part = await post('', { fields: { files: '["dam.txt"]' } }, headers).sent()
  const [one, two] = await Promise.all([post('', {}, headers).sent(), post('', {}, headers).sent()])
  expect(one.json).toEqual(two.json)
  expect((one.json.made as unknown[])[0]).toEqual((part.json.made as unknown[])[0])
  expect([(await post('', {}, headers).sent()).json, await made()]).toEqual([one.json, 2])
  const other = await post('', { content: { 'a.txt': 'Another text.' } }, headers).sent()
  expect([other.status, await made()]).toEqual([422, 2])
  const desk = await post('', { fields: { desk: 'South' } }, headers).sent()
  expect([desk.status, await made()]).toEqual([422, 2])
})

test('a line comes before each file, and one with what became of it', async () => {
  const { post } = await arrange()
  const { init } = post('', {}, { accept: 'application/x-ndjson' })
  const answer = await handle(
    new Request(`${origin}/api/v1/articles/zip`, { ...init, method: 'POST' }),
  )
  const lines = (await answer.text()).trim().split('\n')
  const told = lines.map((line) => JSON.parse(line) as { progress?: object; result?: object })
  expect(told[0]).toEqual({ progress: { name: 'dam.txt', done: 0, of: 5 } })
  expect(told[1]).toMatchObject({
    progress: { name: 'dam.txt', done: 1, of: 5, outcome: { claims: 2 } },
  })
  expect(told).toHaveLength(11)
  expect(told.at(-1)).toMatchObject({ result: { made: [{}, {}], refused: [{}, {}, {}] } })
})

test('who goes away stops it: what came in stays, the rest does not come', async () => {
  const { post, made } = await arrange()
  const { init } = post('', { content: many }, { accept: 'application/x-ndjson' })
  const answer = await handle(
    new Request(`${origin}/api/v1/articles/zip`, { ...init, method: 'POST' }),
  )
  const reader = answer.body?.getReader()
  for (let read = ''; !read.includes('outcome');)
    read += new TextDecoder().decode((await reader?.read())?.value)
  await reader?.cancel()
  const then = await made()
  expect(then).toBeGreaterThan(0)
  expect(then).toBeLessThan(8)
  // of the one that was under way nobody knows; after it there is none
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(await made()).toBeLessThanOrEqual(then + 1)
})

test.each([
  [
    'a role is taken away',
    403,
    (id: string) => db.user.update({ where: { id }, data: { role: 'viewer' } }),
  ],
  [
    'a token is revoked',
    401,
    (userId: string) =>
      db.apiToken.updateMany({ where: { userId }, data: { revokedAt: new Date() } }),
  ],
])(
  '%s in the midst of it: it ends there, and no file is refused for it',
  async (_, status, end) => {
    const { post, made, ana } = await arrange()
    const { init } = post('', { content: many }, { accept: 'application/x-ndjson' })
    const answer = await handle(
      new Request(`${origin}/api/v1/articles/zip`, { ...init, method: 'POST' }),
    )
    let told = ''
    for await (const part of answer.body ?? []) {
      if (told === '') await end(ana.id)
      told += Buffer.from(part as Uint8Array).toString()
    }
    const lines = told.trim().split('\n')
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ problem: { status } })
    expect(lines.filter((line) => line.includes('"outcome":{"name":'))).toHaveLength(await made())
    expect(await made()).toBeLessThan(9)
    const attempts = await db.attempt.findMany({ where: { type: 'access.refused' } })
    expect(attempts.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(1)
  },
)

test('with no article in it, or sent by who may bring none in, nothing is made', async () => {
  const { post, made, viewer } = await arrange()
  const none = await post('', { content: { 'song.mp3': 'x' } }).sent()
  expect([none.status, none.json.detail]).toEqual([
    422,
    'song.mp3: Galley does not read .mp3 files.',
  ])
  expect((await post('', {}, bearer(viewer)).sent()).status).toBe(403)
  expect((await post('/files', {}, bearer(viewer)).sent()).status).toBe(403)
  expect(await made()).toBe(0)
})

test('one article of it is read as a part, as one of a mail is', async () => {
  const { post } = await arrange()
  const ask = (fields: Record<string, string>, content?: Sent['content']) =>
    send('POST', '/extract', post('', { fields, ...(content && { content }) }).init)
  const { json } = await ask({ part: 'north/bridge.md' })
  expect([json.title, json.warnings]).toEqual([
    'A bridge',
    ['Of the 5 files in this archive “north/bridge.md” was read.'],
  ])
  expect(json.parts).toContainEqual({
    ...{ id: 'more.zip', name: 'more.zip', size: expect.any(Number) as number },
    ...{ isRead: false, isReadable: false },
  })
  const several = await ask({})
  expect([several.status, several.json.detail]).toEqual([
    422,
    'There are 3 articles in this archive: “dam.txt”, “empty.txt” and “north/bridge.md”. Name the one to read, or bring in all of them as an archive.',
  ])
  expect((await ask({ part: 'more.zip' })).status).toBe(422)
  expect((await ask({ part: 'no.txt' })).json.detail).toBe('There is no “no.txt” in this archive.')
  expect((await ask({}, { 'a.txt': 'The dam broke.', 'b.mp3': 'x' })).json.text).toBe(
    'The dam broke.',
  )
})
