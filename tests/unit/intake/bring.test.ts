import { expect, test, vi } from 'vitest'
import { bring, findClaims, type Progress } from '@/lib/intake/bring'
import { Refused, TooLarge, UnsupportedMedia } from '@/lib/core/errors'

// the model of the language is loaded with the first text
vi.setConfig({ testTimeout: 20_000 })

const story = 'The dam broke\n\nThe dam broke in 1911. “It held,” said Ann Lee.'
const bytes = (text: string) => new TextEncoder().encode(text)

test('a paste comes with its lines, its sentences and the claims found in it', async () => {
  const brought = await bring({ text: `\uFEFF${story.replaceAll('\n', '\r\n')}\n` })
  expect(brought.text).toBe(story)
  expect(brought.blocks.map(({ kind }) => kind)).toEqual(['headline', 'paragraph'])
  expect(brought).toMatchObject({
    title: 'The dam broke',
    language: 'en',
    remarks: [],
    warnings: [],
  })
  expect(brought.sentences.length).toBeGreaterThan(1)
  expect(brought.claims.length).toBe(brought.found)
  for (const { start, end, quote, origin } of brought.claims)
    expect([story.slice(start, end), origin]).toEqual([quote, 'imported'])
})

test('a file comes in by its reader', async () => {
  const brought = await bring({
    file: { name: 'dam.md', bytes: bytes('# The dam\n\nIt *broke* in 1911.') },
  })
  expect([brought.title, brought.text]).toEqual(['The dam', 'The dam\n\nIt broke in 1911.'])
  expect(brought.claims.length).toBeGreaterThan(0)
})

test('days are resolved by the day of publication that is given', async () => {
  const { claims } = await bring(
    { text: 'The dam broke on Tuesday.' },
    { publishedAt: new Date('2025-03-13T12:00:00Z') },
  )
  expect(claims.map(({ statement }) => statement).join()).toContain('11 March 2025')
})

test('a text of no known day resolves none, and a file is of the day it gives', async () => {
  const broke = 'The dam broke on Tuesday.'
  const { claims } = await bring({ text: broke })
  expect(claims.map(({ statement }) => statement)).toContain(broke)
  expect(claims.filter(({ statement }) => statement.includes('('))).toEqual([])
  const file = await bring({
    file: { name: 'dam.md', bytes: bytes(`---\ndate: 2025-03-13\n---\n\n${broke}`) },
  })
  expect(file.claims.map(({ statement }) => statement).join()).toContain('11 March 2025')
})

test('without `extract` only the text and its sentences come', async () => {
  const { claims, found, sentences } = await bring({ text: story }, { extract: false })
  expect([claims, found]).toEqual([[], 0])
  expect(sentences.map(({ text }) => text)).toContain('The dam broke in 1911.')
})

test('how far it is, is told', async () => {
  const told: Progress[] = []
  await bring({ text: story }, { progress: (progress) => told.push(progress) })
  expect(told[0]).toEqual({ step: 'reading', done: 0, of: 0 })
  const last = told.at(-1)
  expect([last?.step, last?.done]).toEqual(['finding', last?.of])
})

test('what was called off does not come', async () => {
  const signal = AbortSignal.abort(new Error('not needed any more'))
  await expect(bring({ text: story }, { signal })).rejects.toThrow('not needed any more')
})

test('what cannot come in is refused in words', async () => {
  await expect(bring({ text: ' \n ' })).rejects.toThrow(Refused)
  await expect(bring({ text: 'a'.repeat(4_000_001) })).rejects.toThrow(TooLarge)
  await expect(bring({ file: { name: 'a.exe', bytes: bytes('MZ') } })).rejects.toThrow(
    UnsupportedMedia,
  )
  await expect(bring({ url: 'http://localhost/' })).rejects.toThrow(/private network/)
})

test('claims of a draft are found in the same way', async () => {
  const { claims, sentences } = await findClaims(story, { language: 'en' })
  const brought = await bring({ text: story })
  expect(sentences).toEqual(brought.sentences)
  expect(claims.map(({ start }) => start)).toEqual(brought.claims.map(({ start }) => start))
})
