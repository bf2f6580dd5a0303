import { describe, expect, test } from 'vitest'
import {
  add,
  cutAt,
  describe as describeMark,
  join,
  type Marks,
  place,
  quoteOf,
  shift,
  split,
} from '@/app/(signed-in)/(framed)/import/preview/marks'
import type { Reading } from '@/app/(signed-in)/(framed)/import/reading/reading'
import { sentOf } from '@/app/(signed-in)/(framed)/import/send'
import { bridgeDraft as draft, bridgeMarks as marks, markOn } from './import-bridge'

const { text } = draft
const quotes = (list: Marks | undefined) => list?.map((mark) => quoteOf(draft, mark))
const statements = (list: Marks | undefined) => list?.map(({ statement }) => statement)

describe('a claim of the preview', () => {
  test('moves a border by a whole word, and its statement follows the words', () => {
    const moved = shift(draft, marks, 0, 'end', -1)
    expect(quotes(moved?.marks)?.[0]).toBe('The bridge opened in')
    expect(statements(moved?.marks)?.[0]).toBe('The bridge opened in')
  })

  test('keeps a resolved name in its statement where the moved words still stand in it', () => {
    const resolved = [
      markOn('opened in 1978', 0, { statement: 'The Nordbro opened in 1978 for traffic.' }),
    ]
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
    const nested = [
      markOn('The bridge opened in 1978', 0, { statement: 'Wide.' }),
      markOn('in 1978', 1),
    ]
    expect(join(draft, nested, 1, -1)?.marks).toMatchObject([
      { id: 1, statement: 'Wide.', start: 0 },
    ])
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

  test('remembers that a person gave it other words than were found, and only then', () => {
    const [found] = marks
    const edited = describeMark(marks, 0, { statement: 'It opened late.' })?.marks ?? []
    expect(edited[0]).toMatchObject({ statementEdited: true })
    expect(edited[0]).not.toHaveProperty('claimantEdited')
    expect(describeMark(marks, 0, { claimant: 'Jan' })?.marks[0]).toMatchObject({
      claimantEdited: true,
    })
    const same = describeMark(marks, 0, { statement: found?.statement ?? '', kind: 'date' })
      ?.marks[0]
    expect(same).not.toHaveProperty('statementEdited')
    const brought = sentOf(
      {
        text,
        blocks: [],
        remarks: [],
        url: null,
        recognised: [],
        doubtful: [],
      } as unknown as Reading,
      edited,
    )
    expect(brought.claims.map(({ statementEdited }) => statementEdited ?? false)).toEqual(
      edited.map((_, at) => at === 0),
    )
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
