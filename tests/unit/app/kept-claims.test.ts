import { beforeEach, expect, test, vi } from 'vitest'
import { claimsReducer } from '@/app/(signed-in)/(framed)/import/preview/claims-reducer'
import { claimsStateOf } from '@/app/(signed-in)/(framed)/import/preview/claims-state'
import { keepClaims, recallClaims } from '@/app/(signed-in)/(framed)/import/preview/kept-claims'
import type { Reading } from '@/app/(signed-in)/(framed)/import/reading/reading'
import { bridgeDraft, bridgeMarks } from './import-bridge'

beforeEach(() => {
  const room = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => room.get(name) ?? null,
    setItem: (name: string, value: string) => room.set(name, value),
  })
})

const { text, language } = bridgeDraft
const edited = { statement: 'The bridge was opened to traffic in 1978.' }

/** The preview of the bridge with one statement edited, kept; then what is recalled of another reading. */
function after(now: string) {
  const chosen = claimsReducer(claimsStateOf(bridgeDraft, bridgeMarks), { type: 'choose', id: 0 })
  keepClaims('ana', claimsReducer(chosen, { type: 'describe', facts: edited }))
  return recallClaims('ana', { text: now, language, claims: [] } as unknown as Reading)
}

test('a text that got its headline keeps what was done to the claims, and moves them', () => {
  const headline = 'A headline typed'
  const recalled = after(`${headline}\n${text}`)
  expect(recalled?.claims.marks.map(({ start, statement }) => [start, statement])).toEqual(
    bridgeMarks.map(({ id, start, statement }) => [
      start + headline.length + 1,
      id === 0 ? edited.statement : statement,
    ]),
  )
  expect(recalled?.lostMarks).toBe(0)
})

test('an edit whose words are gone is told, and what nobody edited is not counted as lost', () => {
  const recalled = after(text.replace('The bridge opened in 1978. It cost', 'It cost'))
  expect(recalled?.lostMarks).toBe(1)
})

test('of another text nothing is recalled', () => {
  expect(after('It rained.')).toBeNull()
})
