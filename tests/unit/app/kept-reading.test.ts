import { beforeEach, expect, test, vi } from 'vitest'
import {
  forgetPreview,
  keepReading,
  recallPreview,
} from '@/app/(signed-in)/(framed)/import/preview/kept-reading'
import { claimsReducer } from '@/app/(signed-in)/(framed)/import/preview/claims-reducer'
import { claimsStateOf } from '@/app/(signed-in)/(framed)/import/preview/claims-state'
import { keepClaims } from '@/app/(signed-in)/(framed)/import/preview/kept-claims'
import type { Reading } from '@/app/(signed-in)/(framed)/import/reading/reading'
import { blocksOf } from '@/lib/text/blocks'
import { bridgeDraft, bridgeMarks } from './import-bridge'

const room = new Map<string, string>()
beforeEach(() => {
  room.clear()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => room.get(name) ?? null,
    setItem: (name: string, value: string) => room.set(name, value),
    removeItem: (name: string) => room.delete(name),
  })
})

const { text, language } = bridgeDraft
const place = (words: string, within = text) => {
  const start = within.indexOf(words)
  return { start, end: start + words.length }
}
/** Bare words, as they are read out of their field again. */
const bare = (text: string) =>
  ({
    ...{ text, language, title: null, byline: null, url: null },
    ...{ warnings: [], parts: [], leftOut: [], recognised: [], doubtful: [], remarks: [] },
    claims: [],
    blocks: blocksOf(text),
  }) as unknown as Reading
const scanned: Reading = {
  ...bare(text),
  title: 'The bridge',
  url: 'https://news.test/bridge',
  warnings: ['This was read by text recognition.'],
  recognised: [{ start: 0, end: text.length, confidence: 0.8 }],
  doubtful: [{ ...place('1978'), confidence: 0.4 }],
  leftOut: [{ at: text.length, text: 'Share', unit: 'lines', why: 'around' }],
  remarks: [{ ...place('1978'), kind: 'comment', body: 'Sure?', author: 'Ben', at: null }],
}

test('what a file told of its text is there again: doubtful words, warnings, what was left out, remarks', () => {
  keepReading('ana', scanned)
  expect(recallPreview('ana', bare(text), true)).toMatchObject({ reading: scanned, lost: null })
})

test('it stays with the words that still stand, and what lost its words is told', () => {
  keepReading('ana', scanned)
  const corrected = text.replace('1978', '1979')
  const { reading, lost } = recallPreview('ana', bare(corrected), true)
  expect([reading.doubtful, reading.remarks, reading.warnings]).toEqual([[], [], scanned.warnings])
  expect(lost).toMatch(/^1 remark of the file stood on words/)
  const longer = `A headline typed\n${text}`
  const [doubt] = recallPreview('ana', bare(longer), true).reading.doubtful
  expect(longer.slice(doubt?.start, doubt?.end)).toBe('1978')
})

test('claims that were edited come back beside it', () => {
  const chosen = claimsReducer(claimsStateOf(bridgeDraft, bridgeMarks), { type: 'choose', id: 0 })
  keepClaims('ana', claimsReducer(chosen, { type: 'describe', facts: { statement: 'It did.' } }))
  keepReading('ana', scanned)
  const { reading, claims } = recallPreview('ana', bare(text), true)
  expect([reading.doubtful, claims.marks[0]?.statement]).toEqual([scanned.doubtful, 'It did.'])
})

test('another text, another file, another person and what was discarded have nothing of it', () => {
  keepReading('ana', scanned)
  expect(recallPreview('ana', bare('It rained.'), true).reading.warnings).toEqual([])
  expect(recallPreview('ana', bare(text), false).reading.warnings).toEqual([])
  expect(recallPreview('ben', bare(text), true).reading.warnings).toEqual([])
  forgetPreview('ana')
  expect(recallPreview('ana', bare(text), true).reading.warnings).toEqual([])
})

test('a bare text takes the place of what a file told before', () => {
  keepReading('ana', scanned)
  keepReading('ana', bare(text))
  expect(room.size).toBe(0)
})
