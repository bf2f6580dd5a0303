import { expect, test } from 'vitest'
import { setAside, standing, stillAside } from '@/app/(signed-in)/(framed)/import/preview/aside'
import {
  type ClaimsAction,
  claimsReducer,
} from '@/app/(signed-in)/(framed)/import/preview/claims-reducer'
import { claimsStateOf } from '@/app/(signed-in)/(framed)/import/preview/claims-state'
import { tallyOf } from '@/app/(signed-in)/(framed)/import/preview/tally'
import { sentencesOf } from '@/lib/text/sentences'
import { bridgeDraft, bridgeMarks, markOn } from './import-bridge'

const { text } = bridgeDraft
const sentences = sentencesOf(text, 'en').map(({ start, end }) => ({ start, end }))
const draft = { ...bridgeDraft, sentences }
const begun = claimsStateOf(draft, bridgeMarks)
const after = (...actions: ClaimsAction[]) => actions.reduce(claimsReducer, begun)
const place = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})
const words = (spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end))
const first = words(sentences)

test('words of several sentences set all of them aside in one step, and the claims in them stay out', () => {
  const state = after({ type: 'setAside', span: place('1978. It cost') })
  expect(words(state.aside)).toEqual(first.slice(0, 2))
  expect(state.marks.map(({ on }) => on)).toEqual([false, false, true])
  expect(state.said).toBe('2 sentences set aside: nothing to check.')
  const tally = tallyOf(state.marks, sentences, state.aside)
  expect([words(tally.aside), tally.unclaimed, tally.claims]).toEqual([first.slice(0, 2), [], 1])
})

test('each step is taken back and done again, with the claims it unticked', () => {
  const done = after(
    { type: 'setAside', span: place('1978') },
    { type: 'tickAll', on: false },
    { type: 'setAside', span: place('resigned') },
    { type: 'takeUp', span: { start: 0, end: text.length } },
  )
  expect([done.aside, done.past.length]).toEqual([[], 4])
  const undo = (state: typeof done) => claimsReducer(state, { type: 'undo' })
  const one = undo(done)
  expect(words(one.aside)).toEqual([first[0], first[2]])
  const all = undo(undo(undo(one)))
  expect([all.aside, all.marks]).toEqual([[], bridgeMarks])
  const again = [1, 2, 3, 4].reduce((now) => claimsReducer(now, { type: 'redo' }), all)
  expect([again.aside, again.marks]).toEqual([done.aside, done.marks])
})

test('a claim that comes in again, or is made on its words, has the sentence checked', () => {
  const state = after({ type: 'setAside', span: place('1978') }, { type: 'tick', id: 0 })
  expect(standing(state.aside, state.marks)).toEqual([])
  const anew = claimsReducer(state, { type: 'tick', id: 0 })
  expect(words(standing(anew.aside, anew.marks))).toEqual([first[0]])
})

test('what is said counts the sentences as they stand, not what a claim hid meanwhile', () => {
  const all = { start: 0, end: text.length }
  const claimed = after(
    { type: 'setAside', span: place('1978') },
    { type: 'add', span: place('1978') },
  )
  const taken = claimsReducer(claimed, { type: 'takeUp', span: place('1978') })
  expect([taken.said, taken.aside]).toEqual([
    'None of these sentences was set aside.',
    claimed.aside,
  ])
  const anew = claimsReducer(claimed, { type: 'setAside', span: place('1978') })
  expect(anew.said).toBe('1 sentence set aside: nothing to check.')
  expect(words(standing(anew.aside, anew.marks))).toEqual([first[0]])
  const rest = after({ type: 'setAside', span: all }, { type: 'tick', id: 0 })
  const open = claimsReducer(rest, { type: 'takeUp', span: all })
  expect([open.said, open.aside]).toEqual(['2 sentences to be checked after all.', []])
})

test('a sentence that a claim reaches into stays claimed; where none is left nothing happens', () => {
  const wide = [markOn('1978. It cost 14', 0)]
  expect(setAside({ marks: wide, aside: [], sentences }, place('The bridge'))).toBeNull()
  const set = setAside({ marks: wide, aside: [], sentences }, place('cost 14 million'))
  expect(set).toBeNull()
  const state = after({ type: 'setAside', span: place('1978') })
  expect(claimsReducer(state, { type: 'setAside', span: place('1978') })).toEqual({
    ...state,
    said: 'There is no sentence to set aside.',
  })
  expect(claimsReducer(begun, { type: 'takeUp', span: place('1978') }).marks).toBe(bridgeMarks)
})

test('after the text was edited it stays with the sentences that stand; one that changed is open', () => {
  const { aside } = after({ type: 'setAside', span: { start: 0, end: text.length } })
  const now = `A headline\n${text.replace('14 million', '15 million')}`
  const kept = stillAside(aside, text, {
    text: now,
    sentences: sentencesOf(now, 'en').map(({ start, end }) => ({ start, end })),
  })
  expect(kept.map(({ start, end }) => now.slice(start, end))).toEqual([first[0], first[2]])
})
