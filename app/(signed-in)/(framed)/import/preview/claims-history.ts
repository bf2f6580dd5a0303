import type { Aside } from './aside'
import type { Accounts, ClaimsState } from './claims-state'
import type { Edited, Marks } from './marks'

const mostSteps = 200

/** The state after a step; what cannot be done says why. `run`: what the step is part of, see ClaimsState. */
export function record(
  state: ClaimsState,
  edited: (NonNullable<Edited> & { aside?: readonly Aside[] }) | null,
  refusal: string,
  run: string | null,
  said = '',
): ClaimsState {
  if (!edited) return { ...state, said: refusal }
  const chosen = edited.marks.some(({ id }) => id === edited.chosen) ? edited.chosen : null
  const aside = edited.aside ?? state.aside
  if (edited.marks === state.marks && aside === state.aside)
    return { ...state, chosen, cut: null, said }
  const goesOn = run !== null && run === state.run
  return {
    ...state,
    marks: edited.marks,
    aside,
    past: goesOn ? state.past : [...state.past.slice(1 - mostSteps), accountsOf(state)],
    future: [],
    chosen,
    cut: null,
    run,
    said,
  }
}

const accountsOf = ({ marks, aside }: ClaimsState): Accounts => ({ marks, aside })

const kept = (marks: Marks, chosen: number | null) =>
  marks.some(({ id }) => id === chosen) ? chosen : null

export function undo(state: ClaimsState): ClaimsState {
  const before = state.past.at(-1)
  if (!before) return { ...state, said: 'There is nothing to take back.' }
  const future = [accountsOf(state), ...state.future]
  return { ...gone(state, before), past: state.past.slice(0, -1), future, said: 'Taken back.' }
}

export function redo(state: ClaimsState): ClaimsState {
  const [next, ...future] = state.future
  if (!next) return { ...state, said: 'There is nothing to do again.' }
  const past = [...state.past, accountsOf(state)]
  return { ...gone(state, next), past, future, said: 'Done again.' }
}

/** A step back or forth; a claim that is not there any more is not the chosen one. */
const gone = (state: ClaimsState, to: Accounts): ClaimsState => ({
  ...state,
  ...to,
  chosen: kept(to.marks, state.chosen),
  cut: null,
  run: null,
})
