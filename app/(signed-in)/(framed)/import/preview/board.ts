import type { Border, Span } from '@/lib/text/selection'
import {
  add,
  cutAt,
  type Draft,
  describe,
  type Edited,
  type Facts,
  join,
  type Marks,
  neighbour,
  place,
  shift,
  split,
  tick,
  tickAll,
} from './marks'

/** The claims of a preview, which of them is chosen, and what was before. Plain data; `act` is all that happens to it. */
export type Board = Draft & {
  marks: Marks
  /** as they were before anybody edited them */
  found: Marks
  /** newest last; so many steps can be taken back */
  past: readonly Marks[]
  /** taken back, to be done again */
  future: readonly Marks[]
  chosen: number | null
  /** where the chosen claim would be split; null = nobody pointed at a place */
  cut: number | null
  /** what the last step was part of: moving one border ten words is one step to take back */
  run: string | null
  /** what became of the last step, for those who do not see it */
  said: string
}

export type Deed =
  | { do: 'choose'; id: number | null }
  | { do: 'walk'; step: -1 | 1 }
  | { do: 'point'; at: number }
  | { do: 'leave' }
  | { do: 'tick'; id: number }
  | { do: 'tickAll'; on: boolean }
  | { do: 'join'; step: -1 | 1 }
  | { do: 'split' }
  | { do: 'shift'; border: Border; step: -1 | 1 }
  | { do: 'place'; span: Span }
  | { do: 'describe'; facts: Facts }
  | { do: 'add'; span: Span }
  | { do: 'undo' }
  | { do: 'redo' }

const mostSteps = 200

export const boardOf = (draft: Draft, marks: Marks, found = marks): Board => ({
  text: draft.text,
  language: draft.language,
  marks,
  found,
  past: [],
  future: [],
  chosen: null,
  cut: null,
  run: null,
  said: '',
})

export const chosenOn = ({ marks, chosen }: Board) => marks.find(({ id }) => id === chosen)

/** The board after a deed. What cannot be done changes nothing and says why. */
export function act(board: Board, deed: Deed): Board {
  switch (deed.do) {
    case 'choose':
      return choose(board, deed.id)
    case 'walk':
      return walk(board, deed.step)
    case 'point':
      return point(board, deed.at)
    case 'leave':
      return board.cut === null ? choose(board, null) : { ...board, cut: null, said: 'Not split.' }
    case 'undo':
      return undo(board)
    case 'redo':
      return redo(board)
    case 'tickAll':
      return record(
        board,
        { marks: tickAll(board.marks, deed.on), chosen: board.chosen ?? -1 },
        '',
        null,
      )
    case 'tick':
      return ticked(board, deed.id)
    case 'add':
      return record(
        board,
        add(board, board.marks, deed.span),
        'There are no words there.',
        null,
        'A new claim.',
      )
    default:
      return board.chosen === null
        ? { ...board, said: 'Choose a claim first.' }
        : change(board, board.chosen, deed)
  }
}

type OfOne = Extract<Deed, { do: 'join' | 'split' | 'shift' | 'place' | 'describe' }>

function change(board: Board, id: number, deed: OfOne): Board {
  const { marks } = board
  switch (deed.do) {
    case 'join':
      return record(
        board,
        join(board, marks, id, deed.step),
        deed.step > 0 ? 'There is no claim after this one.' : 'There is no claim before this one.',
        null,
        'Two claims are one now.',
      )
    case 'split':
      return splitAtCut(board, id)
    case 'shift':
      return record(
        board,
        shift(board, marks, id, deed.border, deed.step),
        'It cannot be moved further.',
        `border ${id}`,
      )
    case 'place':
      return record(board, place(board, marks, id, deed.span), '', null)
    case 'describe':
      return record(
        board,
        describe(marks, id, deed.facts),
        '',
        `facts ${id} ${Object.keys(deed.facts).join(' ')}`,
      )
  }
}

/** The first time it shows where it would be, in the middle or where one pointed; the second time it is done. */
function splitAtCut(board: Board, id: number): Board {
  const mark = chosenOn(board)
  if (mark && board.cut === null) {
    const middle = point(board, Math.round((mark.start + mark.end) / 2))
    return middle.cut === null
      ? { ...board, said: 'One word cannot be split.' }
      : { ...middle, said: 'Move the cut with the arrow keys, then press s again.' }
  }
  const done = split(board, board.marks, id, board.cut ?? 0)
  return record(board, done, 'It cannot be split there.', null, 'One claim is two now.')
}

function record(
  board: Board,
  edited: Edited,
  refusal: string,
  run: string | null,
  said = '',
): Board {
  if (!edited) return { ...board, said: refusal }
  const chosen = edited.marks.some(({ id }) => id === edited.chosen) ? edited.chosen : null
  if (edited.marks === board.marks) return { ...board, chosen, cut: null, said }
  const goesOn = run !== null && run === board.run
  return {
    ...board,
    marks: edited.marks,
    past: goesOn ? board.past : [...board.past.slice(1 - mostSteps), board.marks],
    future: [],
    chosen,
    cut: null,
    run,
    said,
  }
}

function ticked(board: Board, id: number): Board {
  const next = record(board, tick(board.marks, id), '', null)
  const on = next.marks.find((mark) => mark.id === id)?.on
  return { ...next, said: on ? 'It comes in.' : 'It stays out.' }
}

const choose = (board: Board, id: number | null): Board =>
  id === board.chosen && board.cut === null
    ? board
    : { ...board, chosen: id, cut: null, run: null, said: '' }

/** With a cut shown the cut moves by a word, else the choice by a claim. */
function walk(board: Board, step: -1 | 1): Board {
  const mark = chosenOn(board)
  if (!mark || board.cut === null) {
    const next = neighbour(board.marks, board.chosen, step)
    return next ? choose(board, next.id) : board
  }
  for (let at = board.cut + step; at > mark.start && at < mark.end; at += step) {
    const cut = cutAt(board, mark, at)?.right.start
    if (cut !== undefined && (cut - board.cut) * step > 0) return { ...board, cut, said: '' }
  }
  return board
}

function point(board: Board, at: number): Board {
  const mark = chosenOn(board)
  const cut = mark && cutAt(board, mark, at)
  return cut ? { ...board, cut: cut.right.start, run: null, said: '' } : { ...board, cut: null }
}

const kept = (marks: Marks, chosen: number | null) =>
  marks.some(({ id }) => id === chosen) ? chosen : null

function undo(board: Board): Board {
  const marks = board.past.at(-1)
  if (!marks) return { ...board, said: 'There is nothing to take back.' }
  const future = [board.marks, ...board.future]
  const past = board.past.slice(0, -1)
  const chosen = kept(marks, board.chosen)
  return { ...board, marks, past, future, chosen, cut: null, run: null, said: 'Taken back.' }
}

function redo(board: Board): Board {
  const [marks, ...future] = board.future
  if (!marks) return { ...board, said: 'There is nothing to do again.' }
  const past = [...board.past, board.marks]
  const chosen = kept(marks, board.chosen)
  return { ...board, marks, past, future, chosen, cut: null, run: null, said: 'Done again.' }
}
