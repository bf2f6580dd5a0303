import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Board, act, boardOf, chosenOn, type Deed } from '@/app/(desk)/(pages)/import/board'
import {
  add,
  cutAt,
  describe as describeMark,
  join,
  type Mark,
  type Marks,
  place,
  quoteOf,
  shift,
  split,
} from '@/app/(desk)/(pages)/import/marks'

const text =
  'The bridge opened in 1978. It cost 14 million crowns.\nThe mayor, Jan Novak, resigned on Friday.'
const draft = { text, language: 'en' }

function markOn(words: string, id: number, rest: Partial<Mark> = {}): Mark {
  const start = text.indexOf(words)
  return {
    id,
    start,
    end: start + words.length,
    statement: words,
    kind: 'event',
    about: 'content',
    claimant: null,
    checkable: true,
    priority: 3,
    stage: 'proposition',
    reason: 'A clause that asserts something.',
    origin: 'imported',
    on: true,
    ...rest,
  }
}
const marks: Marks = [
  markOn('The bridge opened in 1978', 0, { statement: 'The bridge opened in 1978.', priority: 4 }),
  markOn('It cost 14 million crowns', 1, {
    statement: 'The bridge cost 14 million crowns.',
    kind: 'statistic',
  }),
  markOn('resigned on Friday', 2, { statement: 'Jan Novak resigned on 14 March 2025.' }),
]
const quotes = (list: Marks | undefined) => list?.map((mark) => quoteOf(draft, mark))
const statements = (list: Marks | undefined) => list?.map(({ statement }) => statement)

describe('a claim of the preview', () => {
  test('moves a border by a whole word, and its statement follows the words', () => {
    const moved = shift(draft, marks, 0, 'end', -1)
    expect(quotes(moved?.marks)?.[0]).toBe('The bridge opened in')
    expect(statements(moved?.marks)?.[0]).toBe('The bridge opened in')
  })

  test('keeps a resolved name in its statement where the moved words still stand in it', () => {
    const resolved = [markOn('opened in 1978', 0, { statement: 'The Nordbro opened in 1978 for traffic.' })]
    const moved = shift(draft, resolved, 0, 'end', -1)
    expect(statements(moved?.marks)).toEqual(['The Nordbro opened in for traffic.'])
  })

  test('cannot be moved out of the text, nor to nothing', () => {
    expect(place(draft, marks, 0, { start: 5, end: 5 })).toBeNull()
    expect(place(draft, marks, 0, { start: 0, end: text.length + 1 })).toBeNull()
    expect(place(draft, marks, 0, { start: -1, end: 4 })).toBeNull()
    expect(place(draft, marks, 9, { start: 0, end: 4 })).toBeNull()
    expect(shift(draft, [markOn('The', 0)], 0, 'start', -1)).toBeNull()
  })

  test('is joined with the next: the words of both, the statements one after the other, the greater weight', () => {
    const joined = join(draft, marks, 0, 1)
    expect(joined?.chosen).toBe(0)
    expect(quotes(joined?.marks)?.[0]).toBe('The bridge opened in 1978. It cost 14 million crowns')
    expect(joined?.marks[0]).toMatchObject({
      statement: 'The bridge opened in 1978. The bridge cost 14 million crowns.',
      priority: 4,
      stage: 'person',
      origin: 'person',
    })
    expect(joined?.marks).toHaveLength(2)
  })

  test('that lies inside the next takes over the wider one’s statement', () => {
    const nested = [markOn('The bridge opened in 1978', 0, { statement: 'Wide.' }), markOn('in 1978', 1)]
    expect(join(draft, nested, 1, -1)?.marks).toMatchObject([{ id: 1, statement: 'Wide.', start: 0 }])
  })

  test('is joined with none where there is none', () => {
    expect(join(draft, marks, 0, -1)).toBeNull()
    expect(join(draft, marks, 2, 1)).toBeNull()
  })

  test('is split between two words, wherever in a word one points', () => {
    const at = text.indexOf('14 million')
    for (const offset of [at, at + 1]) {
      const halves = split(draft, marks, 1, offset)
      expect(quotes(halves?.marks)?.slice(1, 3)).toEqual(['It cost', '14 million crowns'])
      expect(halves?.marks.find(({ id }) => id === halves.chosen)).toMatchObject({
        start: at,
        kind: 'statistic',
      })
    }
    expect(new Set(split(draft, marks, 1, at)?.marks.map(({ id }) => id)).size).toBe(4)
  })

  test('of one word cannot be split', () => {
    expect(cutAt(draft, markOn('bridge', 0), 6)).toBeNull()
    expect(split(draft, [markOn('bridge', 0)], 0, 6)).toBeNull()
  })

  test('can be checked or not by the kind a person gives it', () => {
    const opinion = describeMark(marks, 0, { kind: 'opinion' })
    expect(opinion?.marks[0]).toMatchObject({ kind: 'opinion', checkable: false })
    expect(describeMark(opinion?.marks ?? [], 0, { kind: 'date' })?.marks[0]?.checkable).toBe(true)
    expect(describeMark(marks, 0, { claimant: 'Jan Novak' })?.marks[0]?.claimant).toBe('Jan Novak')
  })

  test('is made of selected words, whole ones, and not a second time of the same', () => {
    const at = text.indexOf('ayor')
    const added = add(draft, marks, { start: at, end: at + 2 })
    expect(quotes(added?.marks)?.[2]).toBe('mayor')
    expect(added?.marks[2]).toMatchObject({ origin: 'person', reason: 'Marked by hand.' })
    expect(add(draft, added?.marks ?? [], { start: at, end: at + 2 })?.marks).toHaveLength(4)
    expect(add(draft, marks, { start: 26, end: 26 })).toBeNull()
  })
})

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
    expect(quotes(act(back, { do: 'split' }).marks)).toContain(text.slice(back.cut ?? 0, marks[1]?.end))
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
    span: fc.record({ start: fc.integer({ min: -3, max: 120 }), end: fc.integer({ min: -3, max: 120 }) }),
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
