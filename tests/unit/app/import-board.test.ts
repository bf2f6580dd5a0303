import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Board,
  act,
  boardOf,
  chosenOn,
  type Deed,
} from '@/app/(signed-in)/(framed)/import/preview/board'
import { add, type Marks, quoteOf } from '@/app/(signed-in)/(framed)/import/preview/marks'
import { bridgeDraft as draft, bridgeMarks as marks } from './import-bridge'

const { text } = draft
const quotes = (list: Marks | undefined) => list?.map((mark) => quoteOf(draft, mark))

describe('the board', () => {
  const board = boardOf(draft, marks)
  const after = (...deeds: Deed[]) => deeds.reduce(act, board)

  test('walks through the claims in reading order and stays at the last', () => {
    const next: Deed = { do: 'walk', step: 1 }
    expect(after(next).chosen).toBe(0)
    expect(after(next, next, next, next).chosen).toBe(2)
    expect(after({ do: 'walk', step: -1 }).chosen).toBe(2)
  })

  test('shows a cut first, moves it by words, and splits at the second press', () => {
    const shown = after({ do: 'choose', id: 1 }, { do: 'split' })
    expect(shown.marks).toBe(marks)
    expect(shown.cut).not.toBeNull()
    const back = act(shown, { do: 'walk', step: -1 })
    expect(
      text
        .slice(back.cut ?? 0, shown.cut ?? 0)
        .trim()
        .split(' '),
    ).toHaveLength(1)
    expect(quotes(act(back, { do: 'split' }).marks)).toContain(
      text.slice(back.cut ?? 0, marks[1]?.end),
    )
    expect(act(shown, { do: 'leave' })).toMatchObject({ cut: null, chosen: 1 })
  })

  test('takes back many steps and does them again', () => {
    const done = after(
      { do: 'choose', id: 0 },
      { do: 'join', step: 1 },
      { do: 'tick', id: 2 },
      { do: 'tickAll', on: false },
    )
    const undone = [1, 2, 3].reduce((now) => act(now, { do: 'undo' }), done)
    expect(undone.marks).toEqual(marks)
    expect(act(undone, { do: 'undo' }).said).toBe('There is nothing to take back.')
    const redone = [1, 2, 3].reduce((now) => act(now, { do: 'redo' }), undone)
    expect(redone.marks).toEqual(done.marks)
  })

  test('takes back the words of one field, or the way of one border, in one step', () => {
    const typed = after(
      { do: 'choose', id: 0 },
      { do: 'describe', facts: { statement: 'a' } },
      { do: 'describe', facts: { statement: 'ab' } },
    )
    expect(act(typed, { do: 'undo' }).marks).toEqual(marks)
    const moved = after(
      { do: 'choose', id: 0 },
      { do: 'shift', border: 'end', step: -1 },
      { do: 'shift', border: 'end', step: -1 },
      { do: 'choose', id: 1 },
    )
    expect(act(moved, { do: 'undo' }).marks).toEqual(marks)
  })

  test('says why a step cannot be made', () => {
    expect(after({ do: 'join', step: 1 }).said).toBe('Choose a claim first.')
    expect(after({ do: 'choose', id: 2 }, { do: 'join', step: 1 }).said).toBe(
      'There is no claim after this one.',
    )
  })
})

const deeds = fc.oneof(
  fc.record({ do: fc.constant('choose' as const), id: fc.nat(8) }),
  fc.record({ do: fc.constant('walk' as const), step: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({ do: fc.constant('point' as const), at: fc.integer({ min: -5, max: 120 }) }),
  fc.record({ do: fc.constant('tick' as const), id: fc.nat(8) }),
  fc.record({ do: fc.constant('join' as const), step: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({
    do: fc.constant('shift' as const),
    border: fc.constantFrom('start' as const, 'end' as const),
    step: fc.constantFrom(1 as const, -1 as const),
  }),
  fc.record({
    do: fc.constantFrom('add' as const, 'place' as const),
    span: fc.record({
      start: fc.integer({ min: -3, max: 120 }),
      end: fc.integer({ min: -3, max: 120 }),
    }),
  }),
  fc.constantFrom<Deed>({ do: 'split' }, { do: 'undo' }, { do: 'redo' }, { do: 'leave' }),
)

function expectWhole(board: Board) {
  const ids = board.marks.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { start, end } of board.marks) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeLessThanOrEqual(board.text.length)
    expect(board.text.slice(start, end).trim()).not.toBe('')
  }
  const places = board.marks.map(({ start, end }) => start * 1000 - end)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  if (board.chosen !== null && board.cut !== null) {
    const mark = chosenOn(board)
    expect(mark && board.cut > mark.start && board.cut < mark.end).toBe(true)
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
    fc.property(fc.constantFrom(...texts), fc.array(deeds, { maxLength: 25 }), (words, steps) => {
      const own = { text: words, language: 'en' }
      const first = add(own, [], { start: 0, end: words.length })
      let now = boardOf(own, first?.marks ?? [])
      for (const step of steps) {
        now = act(now, step)
        expectWhole(now)
      }
    }),
    { numRuns: 400 },
  )
})

test('every step can be taken back: undone to the beginning it is the list that was found', () => {
  fc.assert(
    fc.property(fc.array(deeds, { maxLength: 25 }), (steps) => {
      const done = steps.filter((step) => step.do !== 'undo').reduce(act, boardOf(draft, marks))
      let now = done
      while (now.past.length > 0) now = act(now, { do: 'undo' })
      expect(now.marks).toEqual(marks)
    }),
  )
})
