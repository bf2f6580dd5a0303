import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { afterEach, expect, test, vi } from 'vitest'
import { languageModel, proposedClaims } from '@/lib/intake/language-model'
import { chunksOf } from '@/lib/intake/model/chunks'
import { onlyWordsOf } from '@/lib/intake/model/words'
import { blocksOf } from '@/lib/text/blocks'
import { bring } from '@/lib/intake/bring'

// the model of the language is loaded with the first text
vi.setConfig({ testTimeout: 20_000 })

const text =
  'The dam\n\nThe dam broke in 1911. It killed 78 people, said Ann Lee.\n\nNobody rebuilt it.'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = undefined
})

type Asked = {
  headers: IncomingMessage['headers']
  body: { model: string; messages: { content: string }[] }
}

/** A model on this machine that answers what it is told to. */
async function modelThat(answer: (asked: Asked, response: ServerResponse) => unknown) {
  const asked: Asked[] = []
  server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const one = { headers: request.headers, body: JSON.parse(body) as Asked['body'] }
      asked.push(one)
      const said = answer(one, response)
      if (said !== undefined) response.end(JSON.stringify(said))
    })
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/chat/completions`
  return { model: { url, name: 'small', key: 'secret' }, asked }
}

const saying = (claims: unknown[]) => () => ({
  choices: [{ message: { content: JSON.stringify({ claims }) } }],
})
const article = { text, blocks: blocksOf(text), claims: [] }

const proposed = async (...claims: unknown[]) => {
  const { model } = await modelThat(saying(claims))
  return proposedClaims(article, model)
}

test('no model is set unless somebody sets one; then nothing is asked and nothing sent', async () => {
  expect(languageModel).toBeNull()
  const sent = vi.spyOn(globalThis, 'fetch')
  expect(await proposedClaims(article)).toEqual({ claims: [], warnings: [] })
  await bring({ text })
  expect(sent).not.toHaveBeenCalled()
  sent.mockRestore()
})

test('a proposal on words of the text comes in, marked, with its place', async () => {
  const { claims, warnings } = await proposed({
    quote: 'killed 78 people',
    statement: 'The dam killed 78 people.',
    kind: 'statistic',
    about: 'content',
    claimant: 'Ann Lee',
    priority: 5,
  })
  const start = text.indexOf('killed')
  expect(claims).toEqual([
    {
      start,
      end: start + 16,
      quote: 'killed 78 people',
      statement: 'The dam killed 78 people.',
      kind: 'statistic',
      about: 'content',
      claimant: 'Ann Lee',
      checkable: true,
      priority: 5,
      stage: 'model',
      reason: 'The language model small proposes it.',
      origin: 'model',
    },
  ])
  expect(warnings).toEqual([])
})

test('the model is asked by its name, with the key, for parts of the text', async () => {
  const { model, asked } = await modelThat(saying([]))
  await proposedClaims(article, model)
  expect(asked).toHaveLength(1)
  expect(asked[0]?.headers.authorization).toBe('Bearer secret')
  expect(asked[0]?.body).toMatchObject({ model: 'small', temperature: 0 })
  expect(asked[0]?.body.messages.at(-1)?.content).toBe(text)
})

test.each([
  ['other words', 'killed 79 people'],
  ['other letters', 'killed 78 People'],
  ['other spaces', 'killed  78 people'],
  ['no words', ' . '],
  ['half a word', 'illed 78 people'],
  ['half a figure', 'broke in 191'],
  ['more than there is', `${text} And more.`],
])('a proposal on %s is left out, and it is said how many', async (_, quote) => {
  const { claims, warnings } = await proposed({ quote }, { quote: 'Nobody rebuilt it' })
  expect(claims.map((claim) => claim.quote)).toEqual(['Nobody rebuilt it'])
  expect(warnings).toEqual([
    '1 proposal of the language model small left out: not in words of the text.',
  ])
})

test.each([
  ['a figure', 'The dam killed 79 people.'],
  ['a name', 'The Vajont dam killed 78 people.'],
  ['a denial', 'The dam killed not 78 people.'],
  ['a limit', 'The dam killed only 78 people.'],
  ['a judgment', 'It is false that the dam killed 78 people.'],
])('a statement that adds %s gives way to the words themselves', async (_, statement) => {
  const { claims } = await proposed({ quote: 'killed 78 people', statement })
  expect(claims[0]?.statement).toBe('killed 78 people')
})

test('a statement in words of the article and such as any sentence needs is kept', () => {
  const sayable = onlyWordsOf('Kyiv’s dam broke; 1,000 people fled.')
  expect(sayable('The dam of Kyiv has broke, and 1,000 people fled.')).toBe(true)
  expect(sayable('1,001 people fled.')).toBe(false)
  expect(sayable('')).toBe(true)
})

test('who is not named in the text says nothing; what is odd about a proposal is made plain', async () => {
  const { claims } = await proposed({
    quote: 'broke in 1911',
    claimant: 'Mayor Jones',
    kind: 'rumour',
    about: 'x',
    priority: 99,
  })
  expect(claims[0]).toMatchObject({ claimant: null, kind: 'event', about: 'content', priority: 3 })
})

test('a verdict that comes along is dropped', async () => {
  const { claims } = await proposed({ quote: 'broke in 1911', rating: 'wrong', verdict: 'false' })
  expect(Object.keys(claims[0] ?? {})).not.toEqual(expect.arrayContaining(['rating']))
  expect(JSON.stringify(claims)).not.toContain('wrong')
})

test('what the rules found already is not proposed again', async () => {
  const rules = (await bring({ text }, { language: 'en' })).claims
  const known = rules.find(({ quote }) => quote.includes('1911'))
  const { model } = await modelThat(
    saying([
      { quote: known?.quote },
      { quote: 'Nobody rebuilt it' },
      { quote: 'Nobody rebuilt it' },
    ]),
  )
  const { claims, warnings } = await proposedClaims(
    { ...article, claims: rules.filter((one) => one === known) },
    model,
  )
  expect(claims.map(({ quote }) => quote)).toEqual(['Nobody rebuilt it'])
  expect(warnings).toEqual([])
})

test('JSON between fences is read', async () => {
  const content = '```json\n{"claims":[{"quote":"broke in 1911"}]}\n```'
  const { model } = await modelThat(() => ({ choices: [{ message: { content } }] }))
  expect((await proposedClaims(article, model)).claims).toHaveLength(1)
})

test.each([
  [
    'prose',
    () => ({ choices: [{ message: { content: 'Sure! Here are the claims.' } }] }),
    /JSON it was asked for/,
  ],
  ['something else', () => ({ claims: [] }), /no chat completion/],
  [
    'a failure',
    (_: Asked, response: ServerResponse) => void response.writeHead(500).end(),
    /answered 500/,
  ],
  ['nothing', (_: Asked, response: ServerResponse) => void response.destroy(), /cannot be reached/],
  ['too much', () => ({ choices: 'x'.repeat(2_000_000) }), /too long/],
  [
    'another address',
    (_: Asked, response: ServerResponse) =>
      void response.writeHead(302, { location: 'http://127.0.0.1/' }).end(),
    /cannot be reached/,
  ],
])('a model that answers %s is a warning, and the import goes on', async (_, answer, why) => {
  const { model } = await modelThat(answer)
  const { claims, warnings } = await proposedClaims(article, model)
  expect(claims).toEqual([])
  expect(warnings).toMatchObject([
    expect.stringMatching(/^The language model small proposed nothing: /),
  ])
  expect(warnings[0]).toMatch(why)
  expect(warnings[0]).not.toContain('secret')
})

test('a model that does not answer is not waited for without end', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const soon = new AbortController()
    setTimeout(() => soon.abort(new DOMException('late', 'TimeoutError')), 100)
    return soon.signal
  })
  const { model } = await modelThat(() => undefined)
  const { warnings } = await proposedClaims(article, model)
  vi.restoreAllMocks()
  expect(warnings).toMatchObject([expect.stringMatching(/not answer in time|longer than a minute/)])
})

test('who calls the import off does not wait for the model', async () => {
  const { model } = await modelThat(() => undefined)
  const given = new AbortController()
  const work = proposedClaims({ ...article, signal: given.signal }, model)
  setTimeout(() => given.abort(new Error('not needed')), 50)
  await expect(work).rejects.toThrow('not needed')
})

test('a long text is asked about part by part, and where one part fails the others stand', async () => {
  const long = Array.from({ length: 30 }, (_, at) =>
    `Dam ${at} broke in 1911. ${'It rained. '.repeat(60)}`.trim(),
  ).join('\n\n')
  let calls = 0
  const { model } = await modelThat(({ body }, response) => {
    if (++calls === 4) return void response.writeHead(503).end()
    const quote = /Dam \d+ broke/.exec(body.messages.at(-1)?.content ?? '')?.[0]
    return { choices: [{ message: { content: JSON.stringify({ claims: [{ quote }] }) } }] }
  })
  const { claims, warnings } = await proposedClaims(
    { ...article, text: long, blocks: blocksOf(long) },
    model,
  )
  expect(claims.length).toBeGreaterThanOrEqual(2)
  for (const { start, end, quote } of claims) expect(long.slice(start, end)).toBe(quote)
  expect(warnings[0]).toMatch(/answered for \d of 4 parts only: it answered 503/)
})

test('parts hold whole paragraphs, none twice, none left out', () => {
  const long = [
    ...Array.from({ length: 50 }, (_, at) => `P${at} ${'word '.repeat(100)}`),
    'x'.repeat(20_000),
  ].join('\n')
  const chunks = chunksOf(long, blocksOf(long))
  expect(chunks.every(({ start, end }) => end - start <= 6000)).toBe(true)
  const together = chunks.map(({ start, end }) => long.slice(start, end)).join('')
  expect(together.replace(/\s/g, '')).toBe(long.replace(/\s/g, ''))
})
