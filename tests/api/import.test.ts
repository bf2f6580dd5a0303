import { expect, test, vi } from 'vitest'
import * as desk from '@/lib/articles/desk'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { bearer, door, send, tokensOf } from '../support/door'
import { text } from '../support/newsroom'
import { mailFile } from '../support/mail'
import { odtFile, odtParagraph, run, wordFile, wordParagraph } from '../support/office'
import { newsPage } from '../support/page'
import { pdfFile, setLines } from '../support/pdf'
import { pictureOf } from '../support/picture'

const file = (content: string | Uint8Array<ArrayBuffer>, name: string, type = '') =>
  new File([content], name, { type })

async function upload(fields: Record<string, string | File>, headers: Record<string, string> = {}) {
  const known = (await db.user.count()) > 0
  const [token = ''] = await tokensOf([
    known ? ({ id: 'id-ana' } as Actor) : (await door()).room.ana,
  ])
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return send('POST', '/articles', { body: form, headers: { ...bearer(token), ...headers } })
}

test('a text comes in with its facts, and its claims are found', async () => {
  const { ana } = await door()
  const { status, json } = await ana.post('/articles', {
    title: 'The dam',
    text: 'The dam broke in 1911, killing 78 people.',
    byline: 'Ana',
    desk: 'Culture',
    deadline: '2030-03-01T18:00:00+01:00',
    depth: 'essentials',
    scale: 'fivePoint',
    language: 'en',
    sourceUrl: 'https://example.org/dam',
  })
  expect(status).toBe(201)
  expect(json).toMatchObject({
    byline: 'Ana',
    desk: 'Culture',
    deadline: '2030-03-01T17:00:00.000Z',
    depth: 'essentials',
    scale: 'fivePoint',
    sourceUrl: 'https://example.org/dam',
    stage: 'checking',
  })
  expect(json.claims).toBeGreaterThan(0)
})

test('without `extract` no claims are looked for', async () => {
  const { ana } = await door()
  const { json } = await ana.post('/articles', {
    title: 'The dam',
    text: 'The dam broke in 1911.',
    extract: false,
  })
  expect(json).toMatchObject({ claims: 0, coverage: 0 })
})

test('claims that come with the text are kept as they are', async () => {
  const { ana } = await door()
  const { json } = await ana.post('/articles', {
    title: 'The dam',
    text: 'The dam broke in 1911.',
    claims: [{ start: 8, end: 21, kind: 'date', priority: 5, statement: 'It broke in 1911.' }],
  })
  const claims = (await ana.get(`/articles/${String(json.id)}/claims`)).json.items
  expect(claims).toMatchObject([{ quote: 'broke in 1911', kind: 'date', priority: 5, number: 1 }])
})

test('a file comes in by form, with other fields beside it', async () => {
  const { status, json } = await upload({
    file: file(`A bridge for all\n${text}`, 'bridge.txt', 'text/plain'),
    byline: 'Ana',
    extract: 'false',
    depth: 'spot',
  })
  expect([status, json.title, json.byline, json.depth, json.claims]).toEqual([
    201,
    'A bridge for all',
    'Ana',
    'spot',
    0,
  ])
  expect((json.revision as { text: string }).text).toBe(`A bridge for all\n${text}`)
})

test('a title that is given is the title; Markdown comes in as the words one reads', async () => {
  const { json } = await upload({
    title: 'Mine',
    file: file('# Theirs\n\nIt cost **14 million**.', 'bridge.md'),
  })
  expect([json.title, (json.revision as { text: string }).text]).toEqual([
    'Mine',
    'Theirs\n\nIt cost 14 million.',
  ])
})

test.each(['bridge.doc', 'bridge.pages', 'bridge.wpd', 'bridge'])(
  '%s: 415, and it is said what is read',
  async (name) => {
    const { status, json } = await upload({ file: file(text, name) })
    expect([status, json.detail]).toMatchObject([
      415,
      expect.stringContaining('Markdown (.md)') as string,
    ])
  },
)

test('a Word file that is none: 422, in words', async () => {
  const { status, json } = await upload({ file: file(text, 'bridge.docx') })
  expect([status, json.reasons]).toMatchObject([
    422,
    [{ message: expect.stringMatching(/Word/) as string }],
  ])
})

test('a picture of a page comes in as it was read off it, and the draft says so for good', async () => {
  const page = pictureOf(['The bridge opened in 1978, after years of delay.'], { height: 120 })
  const { status, json } = await upload({ file: file(new Uint8Array(page), 'page.png') })
  expect([status, json.recognised]).toMatchObject([201, [{ start: 0, end: 48 }]])
  const [line] = json.recognised as { confidence: number }[]
  expect(line?.confidence).toBeGreaterThan(0.8)
  expect(json.doubtful).toEqual([])
  expect(json.warnings).toEqual([
    expect.stringMatching(/^This was read from a picture by text recognition\./u),
  ])
  const draft = await db.revision.findFirstOrThrow({ where: { articleId: String(json.id) } })
  expect(draft).toMatchObject({
    text: 'The bridge opened in 1978, after years of delay.',
    note: 'Read from a picture by text recognition; 0 words were doubtful.',
  })
})

test('a form may hold a file of 10 MB, and no more', async () => {
  const mega = 1024 * 1024
  const most = await upload({ file: file('x'.repeat(10 * mega), 'a.bin') })
  expect(most.status).toBe(415)
  const more = await upload({ file: file('x'.repeat(10 * mega + 1), 'a.txt') })
  expect([more.status, more.json.detail]).toMatchObject([
    413,
    expect.stringContaining('10 MB') as string,
  ])
  const most2 = await upload({ file: file('x', 'a.txt'), byline: 'x'.repeat(12 * mega) })
  expect([most2.status, most2.json.detail]).toEqual([413, 'A request may hold 11 MB.'])
})

test('claims, lines and remarks come beside a file as JSON', async () => {
  const { json } = await upload({
    file: file('The dam broke in 1911.', 'a.txt'),
    claims: JSON.stringify([{ start: 8, end: 21, origin: 'person' }]),
    remarks: JSON.stringify([
      { kind: 'comment', start: 17, end: 21, body: 'Sure?', author: 'Jo', at: null },
    ]),
  })
  const claims = await db.claim.findMany({
    where: { articleId: String(json.id) },
    include: { notes: true },
  })
  expect(claims).toMatchObject([{ origin: 'person', notes: [{ body: 'Jo in the file: Sure?' }] }])
})

test('what is not JSON beside a file: 400, naming the field', async () => {
  const { status, json } = await upload({ file: file('One.', 'a.txt'), claims: '[{' })
  expect([status, json.detail]).toEqual([400, 'The field claims of the form is not JSON.'])
})

test('a text, a page and a file at once: 422', async () => {
  const { ana } = await door()
  const { status } = await ana.post('/articles', {
    title: 'T',
    text: 'One.',
    url: 'https://example.org/',
  })
  expect(status).toBe(422)
  expect((await upload({ file: file('One.', 'a.txt'), text: 'Two.' })).status).toBe(422)
  expect((await ana.post('/articles', { title: 'T', file: 'One.' })).status).toBe(422)
})

test('who may not bring articles in is told before anything is read', async () => {
  const { vic } = await door()
  expect((await vic.post('/articles', { url: 'http://127.0.0.1/' })).status).toBe(403)
  expect((await vic.post('/extract', { url: 'http://127.0.0.1/' })).status).toBe(403)
})

test.each([
  ['an empty file', { file: file('', 'a.txt') }],
  ['a file of white space', { file: file(' \n\n ', 'a.txt') }],
  ['a file that is no text', { file: file(new Uint8Array([0x61, 0, 0x62]), 'a.txt') }],
  ['a file in another encoding', { file: file(new Uint8Array([0x63, 0xe9]), 'a.txt') }],
  ['no file', { byline: 'Ana' }],
  ['an unknown field', { file: file('One.', 'a.txt'), author: 'Ana' }],
  [
    'a file in the wrong field',
    { title: file('One.', 'a.txt'), text: 'One.', picture: file('x', 'a.png') },
  ],
] as [string, Record<string, string | File>][])('%s: 422', async (_, fields) => {
  expect((await upload(fields)).status).toBe(422)
})

test('a form sent twice with one key comes in once, although its borders differ', async () => {
  const { room, ana } = await door()
  const [token = ''] = await tokensOf([room.ana])
  const ids = []
  for (const boundary of ['one', 'two']) {
    const body = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nOne.\r\n--${boundary}--\r\n`
    const headers = {
      ...bearer(token),
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'idempotency-key': 'k',
    }
    ids.push((await send('POST', '/articles', { body, headers })).json.id)
  }
  expect(ids[0]).toBe(ids[1])
  expect(((await ana.get('/articles')).json.items as unknown[]).length).toBe(2)
})

test('articles are found by word, stage and desk', async () => {
  const { ana, articleId } = await door()
  await ana.post('/articles', { title: 'The dam', text: 'The dam broke.', desk: 'Culture' })
  const idsOf = async (query: string) =>
    ((await ana.get(`/articles?${query}`)).json.items as { id: string }[]).map(({ id }) => id)
  expect(await idsOf('q=BRIDGE')).toEqual([articleId])
  expect(await idsOf('desk=Culture')).not.toContain(articleId)
  expect(await idsOf('stage=published')).toEqual([])
  expect(await idsOf('')).toHaveLength(2)
})

test('a Word file comes in with its comments as notes, its footnotes as evidence and its lines as they were', async () => {
  const mark = (id: number, inside: string) =>
    `<w:commentRangeStart w:id="${id}"/>${inside}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
  const bytes = wordFile({
    body: [
      wordParagraph('The dam', 'Titel'),
      wordParagraph(
        `${run('The dam broke in ')}${mark(1, run('1911'))}${run(', killing 78 people.')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
      ),
    ].join(''),
    comments: `<w:comment w:id="1" w:author="Ben" w:date="2025-03-01T10:00:00">${wordParagraph('Sure?')}</w:comment>`,
    footnotes: `<w:footnote w:id="2">${wordParagraph('County register, https://county.example/dam')}</w:footnote>`,
  })
  const { status, json } = await upload({ file: file(new Uint8Array(bytes), 'dam.docx') })
  expect([status, json.title]).toEqual([201, 'The dam'])
  expect((json.blocks as { kind: string }[]).map(({ kind }) => kind)).toEqual([
    'headline',
    'paragraph',
  ])
  const kept = await db.claim.findMany({
    where: { articleId: String(json.id) },
    include: { notes: true, evidence: { include: { source: true } } },
  })
  expect(new Set(kept.flatMap(({ notes }) => notes.map(({ body }) => body)))).toEqual(
    new Set(['Ben in the file, 2025-03-01: Sure?']),
  )
  const sources = kept.flatMap(({ evidence }) => evidence.map(({ source }) => source))
  expect(sources[0]).toMatchObject({
    kind: 'webPage',
    tier: 'secondary',
    url: 'https://county.example/dam',
  })
})

test.each([
  ['html', () => new TextEncoder().encode(newsPage())],
  [
    'odt',
    () => odtFile({ body: odtParagraph('The bridge opened in 1978. It cost 14 million crowns.') }),
  ],
  [
    'rtf',
    () => Buffer.from('{\\rtf1\\ansi The bridge opened in 1978. It cost 14 million crowns.}'),
  ],
  [
    'pdf',
    () => pdfFile({ pages: [setLines(['The bridge opened in 1978. It cost 14 million crowns.'])] }),
  ],
])('a file of .%s comes in, and its claims are found', async (ending, bytes) => {
  const { status, json } = await upload({ file: file(new Uint8Array(bytes()), `bridge.${ending}`) })
  expect(status).toBe(201)
  expect((json.revision as { text: string }).text).toContain('opened in 1978')
  expect(json.claims).toBeGreaterThan(0)
})

test('of an article with remarks a lost answer is made again, and nothing comes in twice', async () => {
  const { ana } = await door()
  const body = {
    title: 'The dam',
    text: 'The dam broke in 1911.',
    remarks: [{ kind: 'comment', start: 17, end: 21, body: 'Sure?', author: null, at: null }],
  }
  const headers = { 'idempotency-key': 'k' }
  const crash = vi.spyOn(desk, 'getArticle').mockRejectedValueOnce(new Error('power cut'))
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect((await ana.post('/articles', body, { headers })).status).toBe(500)
  for (const spy of [crash, log]) spy.mockRestore()
  await db.idempotentAnswer.updateMany({ data: { createdAt: new Date(Date.now() - 60_000) } })
  const again = await ana.post('/articles', body, { headers })
  expect([again.status, again.json.title, again.json.claims]).toEqual([201, 'The dam', 1])
  expect([await db.article.count(), await db.note.count()]).toEqual([2, 1])
})

test('the claims of a text can be looked at without keeping it', async () => {
  const { ana } = await door()
  const { status, json } = await ana.post('/extract', {
    text: '\uFEFFThe dam broke in 1911.\r\n“It held,” said Ann Lee.',
  })
  expect([status, json.text]).toEqual([200, 'The dam broke in 1911.\n“It held,” said Ann Lee.'])
  const { text: kept, claims } = json as {
    text: string
    claims: { start: number; end: number; quote: string }[]
  }
  expect(claims.length).toBeGreaterThan(0)
  for (const { start, end, quote } of claims) expect(kept.slice(start, end)).toBe(quote)
  expect(await db.article.count()).toBe(1)
})

test('of a mail its words come in, and it is said what is attached; the part that is asked for comes in instead', async () => {
  const mail = mailFile({
    headers: ['Subject: The dam'],
    text: 'Dear all, here it is.',
    attached: [
      { name: 'dam.txt', type: 'text/plain', bytes: Buffer.from('The dam broke in 1911.') },
      { name: 'dam.jpg', type: 'image/jpeg', bytes: Buffer.from('x') },
    ],
  })
  const sent = () => file(new Uint8Array(mail), 'story.eml')
  const { status, json } = await upload({ file: sent() })
  expect([status, json.title, json.byline]).toEqual([201, 'The dam', 'Ann Lee'])
  expect(
    (json.parts as { name: string; isRead: boolean }[]).map((one) => [one.name, one.isRead]),
  ).toEqual([
    ['The mail itself', true],
    ['dam.txt', false],
    ['dam.jpg', false],
  ])
  const other = await upload({ file: sent(), part: 'dam.txt' })
  expect((other.json.revision as { text: string }).text).toContain('The dam broke in 1911.')
  const none = await upload({ file: sent(), part: '9' })
  expect([none.status, none.json.reasons]).toMatchObject([
    422,
    [{ message: expect.stringContaining('1 = dam.txt') as string }],
  ])
})
