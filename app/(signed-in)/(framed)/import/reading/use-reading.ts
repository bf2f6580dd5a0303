'use client'

import { use, useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { Person } from '@/app/ui/person'
import type { Progress } from '@/lib/intake/bring'
import { canonicalText } from '@/lib/text/canonical'
import { type ReadingAnswer, requestReading, type Incoming, type Known } from './request-reading'
import { claimsReducer, type ClaimsAction } from '../preview/claims-reducer'
import { type ClaimsState, claimsStateOf } from '../preview/claims-state'
import { stillAside } from '../preview/aside'
import { keepEdits } from '../preview/keep-edits'
import type { Checked } from '../preview/checked'
import { placed } from './form-reads'
import type { ImportState } from '../import-state'
import { keepClaims } from '../preview/kept-claims'
import { keepReading, recallPreview } from '../preview/kept-reading'
import { knownOf } from '../preview/known'
import { quoteOf } from '../preview/marks'
import { lostWords, marksOf, type Reading } from './reading'

export type Problem = Extract<ReadingAnswer, { problem: string }>
/** What stood in the field before words were put back into the text, and with them; and its preview. */
type Before = { preview: PreviewState; text: string; put: string }
export type PreviewState = {
  reading: Reading
  claims: ClaimsState
  lost: string | null
  /** what undoing the first step of all gives back; none = there is nothing before */
  before?: Before
}
type PreviewAction =
  | { type: 'take'; preview: PreviewState | null }
  | { type: 'remember'; before: Before }
  | ClaimsAction

const previewReducer = (state: PreviewState | null, action: PreviewAction): PreviewState | null => {
  if (action.type === 'take') return action.preview
  if (action.type === 'remember') return state && { ...state, before: action.before }
  return state && { ...state, claims: claimsReducer(state.claims, action) }
}

/** Where a reading comes from: the field, changed by typing or by a formatted paste, or from outside it. */
export type From = 'typed' | 'pasted' | 'outside'

/**
 * A new reading of a text that was edited, or pasted over, keeps what was done to the words that stand; another file or
 * page is another text. What was typed has the lines and the headline of before, what was pasted its own.
 */
export function settle(reading: Reading, before: PreviewState | null, from: From): PreviewState {
  const fresh = marksOf(reading)
  if (!before || from === 'outside')
    return { reading, claims: claimsStateOf(reading, fresh), lost: null }
  const { marks, unedited, remarks, ...lost } = keepEdits(
    {
      text: before.reading.text,
      marks: before.claims.marks,
      unedited: before.claims.unedited,
      remarks: before.reading.remarks,
    },
    reading.text,
    fresh,
  )
  const known = from === 'typed' ? knownOf(reading, before.reading) : {}
  const aside = stillAside(before.claims.aside, before.reading.text, reading)
  const lostAside = before.claims.aside.length - aside.length
  return {
    reading: { ...reading, ...known, remarks },
    claims: claimsStateOf(reading, marks, unedited, aside),
    lost: lostWords({ ...lost, lostAside }),
    ...(from === 'typed' && isStill(reading, before.before) && { before: before.before }),
  }
}

/** Whether the text is the one that was put there, be it under a headline of its own field. */
function isStill({ text }: Reading, before: Before | undefined): boolean {
  const put = before && canonicalText(before.put)
  return put !== undefined && (text === put || text.endsWith(`\n${put}`))
}

const fromOf = (incoming: Incoming): From =>
  'text' in incoming ? 'typed' : 'html' in incoming ? 'pasted' : 'outside'

const heldIn = (state: ImportState): PreviewState | null => {
  if (!state?.reading) return null
  const on = state.ticked && new Set(state.ticked)
  const marks = marksOf(state.reading).map((mark) =>
    on && !on.has(mark.id) ? { ...mark, on: false } : mark,
  )
  return { reading: state.reading, claims: claimsStateOf(state.reading, marks), lost: null }
}

export type AskArchive = (
  said: { statement: string; quote: string }[],
) => Promise<NonNullable<Checked> | null>

/** Reading, its claims and what is under way. Without script there is only what the server's answer holds. */
export function useReading(state: ImportState, askArchive: AskArchive) {
  const [preview, dispatch] = useReducer(previewReducer, state, heldIn)
  const [checked, setChecked] = useState<Checked>(state?.checked ?? null)
  const [busy, setBusy] = useState<Progress | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const person = use(Person)
  const running = useRef<AbortController>(null)
  const latest = useRef<PreviewState | null>(preview)
  useEffect(() => {
    latest.current = preview
    if (person && preview) keepClaims(person, preview.claims)
  }, [preview, person])
  const shown = preview?.reading
  useEffect(() => {
    if (person && shown) keepReading(person, shown)
  }, [shown, person])
  useEffect(() => () => running.current?.abort(), [])

  /** Gives the reading once it is there. */
  const find = async (incoming: Incoming, known: Known): Promise<Reading | null> => {
    running.current?.abort()
    const run = new AbortController()
    running.current = run
    setProblem(null)
    setBusy({ step: 'url' in incoming ? 'fetching' : 'reading', done: 0, of: 0 })
    const answer = await requestReading(incoming, known, { signal: run.signal, progress: setBusy })
    if (running.current !== run) return null
    running.current = null
    setBusy(null)
    if (!answer) return null
    if ('problem' in answer) {
      setProblem(placed(answer, incoming))
      return null
    }
    const before = latest.current
    const next =
      person && !before
        ? recallPreview(person, answer.reading, 'text' in incoming)
        : settle(answer.reading, before, fromOf(incoming))
    dispatch({ type: 'take', preview: next })
    setChecked(null)
    const said = next.claims.marks.map((mark) => ({
      statement: mark.statement,
      quote: quoteOf(next.claims, mark),
    }))
    void askArchive(said).then(
      (answer) => setChecked(answer),
      () => undefined,
    )
    return next.reading
  }
  const cancel = useCallback(() => {
    running.current?.abort()
    running.current = null
    setBusy(null)
  }, [])
  const dispatchClaims = useCallback((action: ClaimsAction) => dispatch(action), [])
  const remember = useCallback((before: Before) => dispatch({ type: 'remember', before }), [])
  const showAgain = useCallback(
    (earlier: PreviewState) =>
      dispatch({
        type: 'take',
        preview: { ...earlier, claims: { ...earlier.claims, said: 'Taken back.' } },
      }),
    [],
  )
  return {
    held: preview,
    checked,
    busy,
    problem,
    setProblem,
    find,
    cancel,
    dispatch: dispatchClaims,
    remember,
    showAgain,
  }
}
