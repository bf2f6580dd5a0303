import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  claimsReducer,
  type ClaimsAction,
} from '@/app/(signed-in)/(framed)/import/preview/claims-reducer'
import {
  type ClaimsState,
  claimsStateOf,
  chosenIn,
} from '@/app/(signed-in)/(framed)/import/preview/claims-state'
import { add, type Marks, quoteOf } from '@/app/(signed-in)/(framed)/import/preview/marks'
import { bridgeDraft as draft, bridgeMarks as marks } from './import-bridge'

const { text } = draft
const quotes = (list: Marks | undefined) => list?.map((mark) => quoteOf(draft, mark))

describe('the claims of a preview', () => {
  const state = claimsStateOf(draft, marks)
  const after = (...actions: ClaimsAction[]) => actions.reduce(claimsReducer, state)

  test('walks through the claims in reading order and stays at the last', () => {
    const next: ClaimsAction = { type: 'walk', step: 1 }
    expect(after(next).chosen).toBe(0)
    expect(after(next, next, next, next).chosen).toBe(2)
    expect(after({ type: 'walk', step: -1 }).chosen).toBe(2)
  })

  test('shows a cut first, moves it by words, and splits at the second press', () => {
    const shown = after({ type: 'choose', id: 1 }, { type: 'split' })
    expect(shown.marks).toBe(marks)
    expect(shown.cut).not.toBeNull()
    const back = claimsReducer(shown, { type: 'walk', step: -1 })
    expect(
      text
        .slice(back.cut ?? 0, shown.cut ?? 0)
        .trim()
        .split(' '),
    ).toHaveLength(1)
    expect(quotes(claimsReducer(back, { type: 'split' }).marks)).toContain(
      text.slice(back.cut ?? 0, marks[1]?.end),
    )
    expect(claimsReducer(shown, { type: 'leave' })).toMatchObject({ cut: null, chosen: 1 })
  })

  test('takes back many steps and does them again', () => {
    const done = after(
      { type: 'choose', id: 0 },
      { type: 'join', step: 1 },
      { type: 'tick', id: 2 },
      { type: 'tickAll', on: false },
    )
    const undone = [1, 2, 3].reduce((now) => claimsReducer(now, { type: 'undo' }), done)
    expect(undone.marks).toEqual(marks)
    expect(claimsReducer(undone, { type: 'undo' }).said).toBe('There is nothing to take back.')
    const redone = [1, 2, 3].reduce((now) => claimsReducer(now, { type: 'redo' }), undone)
    expect(redone.marks).toEqual(done.marks)
  })

  test('takes back the words of one field, or the way of one border, in one step', () => {
    const typed = after(
      { type: 'choose', id: 0 },
      { type: 'describe', facts: { statement: 'a' } },
      { type: 'describe', facts: { statement: 'ab' } },
    )
    expect(claimsReducer(typed, { type: 'undo' }).marks).toEqual(marks)
    const moved = after(
      { type: 'choose', id: 0 },
      { type: 'shift', border: 'end', step: -1 },
      { type: 'shift', border: 'end', step: -1 },
      { type: 'choose', id: 1 },
    )
    expect(claimsReducer(moved, { type: 'undo' }).marks).toEqual(marks)
  })

  test('says why a step cannot be made', () => {
    expect(after({ type: 'join', step: 1 }).said).toBe('Choose a claim first.')
    expect(after({ type: 'choose', id: 2 }, { type: 'join', step: 1 }).said).toBe(
      'There is no claim after this one.',
    )
  })
})

const actions = fc.oneof(
  fc.record({ type: fc.constant('choose' as const), id: fc.nat(8) }),
  fc.record({ type: fc.constant('walk' as const), step: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({ type: fc.constant('point' as const), at: fc.integer({ min: -5, max: 120 }) }),
  fc.record({ type: fc.constant('tick' as const), id: fc.nat(8) }),
  fc.record({ type: fc.constant('join' as const), step: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({
    type: fc.constant('shift' as const),
    border: fc.constantFrom('start' as const, 'end' as const),
    step: fc.constantFrom(1 as const, -1 as const),
  }),
  fc.record({
    type: fc.constantFrom('add' as const, 'place' as const),
    span: fc.record({
      start: fc.integer({ min: -3, max: 120 }),
      end: fc.integer({ min: -3, max: 120 }),
    }),
  }),
  fc.constantFrom<ClaimsAction>(
    { type: 'split' },
    { type: 'undo' },
    { type: 'redo' },
    { type: 'leave' },
  ),
)

function expectWhole(state: ClaimsState) {
  const ids = state.marks.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { start, end } of state.marks) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeLessThanOrEqual(state.text.length)
    expect(state.text.slice(start, end).trim()).not.toBe('')
  }
  const places = state.marks.map(({ start, end }) => start * 1000 - end)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  if (state.chosen !== null && state.cut !== null) {
    const mark = chosenIn(state)
    expect(mark && state.cut > mark.start && state.cut < mark.end).toBe(true)
  }
}

test('whatever is done in whatever order, every claim holds words of the text, in reading order', () => {
  const texts = [
    text,
    'Путін сказав «так» 5 березня — о 10:30. Так?',
    'قال الرئيس: «نعم» يوم 5 مارس. 👩‍👩‍👧 ok',
    '日本の首相は五日に辞任した。',
  ]
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(actions, { maxLength: 25 }), (words, steps) => {
      const own = { text: words, language: 'en' }
      const first = add(own, [], { start: 0, end: words.length })
      let now = claimsStateOf(own, first?.marks ?? [])
      for (const step of steps) {
        now = claimsReducer(now, step)
        expectWhole(now)
      }
    }),
    { numRuns: 400 },
  )
})

test('every step can be taken back: undone to the beginning it is the list that was found', () => {
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 25 }), (steps) => {
      const done = steps
        .filter((step) => step.type !== 'undo')
        .reduce(claimsReducer, claimsStateOf(draft, marks))
      let now = done
      while (now.past.length > 0) now = claimsReducer(now, { type: 'undo' })
      expect(now.marks).toEqual(marks)
    }),
  )
})
