import type { Border, Span } from '@/lib/text/selection'
import { setAside, setAsideOpen, takeUp } from './aside'
import { record, redo, undo } from './claims-history'
import { chosenIn, type ClaimsState } from './claims-state'
import {
  add,
  cutAt,
  describe,
  type Facts,
  join,
  neighbour,
  place,
  shift,
  split,
  tick,
  tickAll,
} from './marks'

export type ClaimsAction =
  | { type: 'choose'; id: number | null }
  | { type: 'walk'; step: -1 | 1 }
  | { type: 'point'; at: number }
  | { type: 'leave' }
  | { type: 'tick'; id: number }
  | { type: 'tickAll'; on: boolean }
  | { type: 'join'; step: -1 | 1 }
  | { type: 'split' }
  | { type: 'shift'; border: Border; step: -1 | 1 }
  | { type: 'place'; span: Span }
  | { type: 'describe'; facts: Facts }
  | { type: 'add'; span: Span }
  | { type: 'setAside'; span: Span }
  | { type: 'setAsideOpen' }
  | { type: 'takeUp'; span: Span }
  | { type: 'undo' }
  | { type: 'redo' }

/** The claims after an action. What cannot be done changes nothing and says why. */
export function claimsReducer(state: ClaimsState, action: ClaimsAction): ClaimsState {
  switch (action.type) {
    case 'choose':
      return choose(state, action.id)
    case 'walk':
      return walk(state, action.step)
    case 'point':
      return point(state, action.at)
    case 'leave':
      return state.cut === null ? choose(state, null) : { ...state, cut: null, said: 'Not split.' }
    case 'undo':
      return undo(state)
    case 'redo':
      return redo(state)
    case 'tickAll':
      return record(
        state,
        { marks: tickAll(state.marks, action.on), chosen: state.chosen ?? -1 },
        '',
        null,
      )
    case 'tick':
      return ticked(state, action.id)
    case 'add':
      return record(
        state,
        add(state, state.marks, action.span),
        'There are no words there.',
        null,
        'A new claim.',
      )
    case 'setAside':
    case 'setAsideOpen':
    case 'takeUp':
      return account(state, action)
    default:
      return state.chosen === null
        ? { ...state, said: 'Choose a claim first.' }
        : change(state, state.chosen, action)
  }
}

function account(
  state: ClaimsState,
  action: Extract<ClaimsAction, { type: 'setAside' | 'setAsideOpen' | 'takeUp' }>,
): ClaimsState {
  const next = accounted(state, action)
  const isTakenUp = action.type === 'takeUp'
  if (!next)
    return {
      ...state,
      said: isTakenUp
        ? 'None of these sentences was set aside.'
        : 'There is no sentence to set aside.',
    }
  const { count } = next
  const done = isTakenUp ? 'to be checked after all.' : 'set aside: nothing to check.'
  const said = `${count.toLocaleString('en')} ${count === 1 ? 'sentence' : 'sentences'} ${done}`
  return record(state, { ...next, chosen: state.chosen ?? -1 }, '', null, said)
}

function accounted(state: ClaimsState, action: Parameters<typeof account>[1]) {
  if (action.type === 'setAsideOpen') return setAsideOpen(state)
  return action.type === 'setAside' ? setAside(state, action.span) : takeUp(state, action.span)
}

type ActionOnOne = Extract<
  ClaimsAction,
  { type: 'join' | 'split' | 'shift' | 'place' | 'describe' }
>

function change(state: ClaimsState, id: number, action: ActionOnOne): ClaimsState {
  const { marks } = state
  switch (action.type) {
    case 'join':
      return record(
        state,
        join(state, marks, id, action.step),
        action.step > 0
          ? 'There is no claim after this one.'
          : 'There is no claim before this one.',
        null,
        'Two claims are one now.',
      )
    case 'split':
      return splitAtCut(state, id)
    case 'shift':
      return record(
        state,
        shift(state, marks, id, action.border, action.step),
        'It cannot be moved further.',
        `border ${id}`,
      )
    case 'place':
      return record(state, place(state, marks, id, action.span), '', null)
    case 'describe':
      return record(
        state,
        describe(marks, id, action.facts),
        '',
        `facts ${id} ${Object.keys(action.facts).join(' ')}`,
      )
  }
}

/** The first time it shows where it would be, in the middle or where one pointed; the second time it is done. */
function splitAtCut(state: ClaimsState, id: number): ClaimsState {
  const mark = chosenIn(state)
  if (mark && state.cut === null) {
    const middle = point(state, Math.round((mark.start + mark.end) / 2))
    return middle.cut === null
      ? { ...state, said: 'One word cannot be split.' }
      : { ...middle, said: 'Move the cut with the arrow keys, then press s again.' }
  }
  const done = split(state, state.marks, id, state.cut ?? 0)
  return record(state, done, 'It cannot be split there.', null, 'One claim is two now.')
}

function ticked(state: ClaimsState, id: number): ClaimsState {
  const next = record(state, tick(state.marks, id), '', null)
  const on = next.marks.find((mark) => mark.id === id)?.on
  return { ...next, said: on ? 'It comes in.' : 'It stays out.' }
}

const choose = (state: ClaimsState, id: number | null): ClaimsState =>
  id === state.chosen && state.cut === null
    ? state
    : { ...state, chosen: id, cut: null, run: null, said: '' }

/** With a cut shown the cut moves by a word, else the choice by a claim. */
function walk(state: ClaimsState, step: -1 | 1): ClaimsState {
  const mark = chosenIn(state)
  if (!mark || state.cut === null) {
    const next = neighbour(state.marks, state.chosen, step)
    return next ? choose(state, next.id) : state
  }
  for (let at = state.cut + step; at > mark.start && at < mark.end; at += step) {
    const cut = cutAt(state, mark, at)?.right.start
    if (cut !== undefined && (cut - state.cut) * step > 0) return { ...state, cut, said: '' }
  }
  return state
}

function point(state: ClaimsState, at: number): ClaimsState {
  const mark = chosenIn(state)
  const cut = mark && cutAt(state, mark, at)
  return cut ? { ...state, cut: cut.right.start, run: null, said: '' } : { ...state, cut: null }
}
