'use client'

import { use, useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { Person } from '@/app/ui/person'
import { stillLeftOut } from '@/lib/intake/left-out'
import type { Progress } from '@/lib/intake/bring'
import { blocksOf } from '@/lib/text/blocks'
import { type Asked, ask, type Incoming, type Known } from './ask'
import { act, type Board, boardOf, type Deed } from '../preview/board'
import { carry, isSameArticle } from '../preview/carry'
import type { Checked } from '../preview/checked'
import { placed } from './form-reads'
import type { ImportState } from '../import-state'
import { keepBoard, recallBoard } from '../preview/kept-board'
import { quoteOf } from '../preview/marks'
import { lostWords, marksOf, type Reading } from './reading'

export type Problem = Extract<Asked, { problem: string }>
type Held = { reading: Reading; board: Board; lost: string | null }
type Happening = { do: 'take'; held: Held | null } | Deed

const change = (held: Held | null, happening: Happening): Held | null => {
  if (happening.do === 'take') return happening.held
  return held && { ...held, board: act(held.board, happening) }
}

/** A new reading of an edited text keeps what was done to the words that stand; another file or page is another text. */
export function settle(reading: Reading, before: Held | null, edited: boolean): Held {
  const fresh = marksOf(reading)
  if (!before || !edited) return { reading, board: boardOf(reading, fresh), lost: null }
  const { marks, found, remarks, ...lost } = carry(
    {
      text: before.reading.text,
      marks: before.board.marks,
      found: before.board.found,
      remarks: before.reading.remarks,
    },
    reading.text,
    fresh,
  )
  // another article pasted over it was not written by whom the file said, nor found where it was
  const source = isSameArticle(before.reading.text, reading.text) ? before.reading : reading
  const { title, byline, url, warnings } = source
  const leftOut = stillLeftOut(before.reading.text, reading.text, source.leftOut)
  const blocks = blocksOf(reading.text, before.reading)
  return {
    reading: { ...reading, title, byline, url, warnings, blocks, remarks, leftOut },
    board: boardOf(reading, marks, found),
    lost: lostWords(lost),
  }
}

const heldIn = (state: ImportState): Held | null => {
  if (!state?.reading) return null
  const on = state.ticked && new Set(state.ticked)
  const marks = marksOf(state.reading).map((mark) =>
    on && !on.has(mark.id) ? { ...mark, on: false } : mark,
  )
  return { reading: state.reading, board: boardOf(state.reading, marks), lost: null }
}

export type AskArchive = (
  said: { statement: string; quote: string }[],
) => Promise<NonNullable<Checked> | null>

/** Reading, its claims and what is under way. Without script there is only what the server's answer holds. */
export function useReading(state: ImportState, askArchive: AskArchive) {
  const [held, tell] = useReducer(change, state, heldIn)
  const [checked, setChecked] = useState<Checked>(state?.checked ?? null)
  const [busy, setBusy] = useState<Progress | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const person = use(Person)
  const running = useRef<AbortController>(null)
  const latest = useRef<Held | null>(held)
  useEffect(() => {
    latest.current = held
    if (person && held) keepBoard(person, held.board)
  }, [held, person])
  useEffect(() => () => running.current?.abort(), [])

  /** `edited`: it is the text of before, changed in its field. Gives the reading once it is there. */
  const find = async (
    incoming: Incoming,
    known: Known,
    edited: boolean,
  ): Promise<Reading | null> => {
    running.current?.abort()
    const run = new AbortController()
    running.current = run
    setProblem(null)
    setBusy({ step: 'url' in incoming ? 'fetching' : 'reading', done: 0, of: 0 })
    const asked = await ask(incoming, known, { signal: run.signal, progress: setBusy })
    if (running.current !== run) return null
    running.current = null
    setBusy(null)
    if (!asked) return null
    if ('problem' in asked) {
      setProblem(placed(asked, incoming))
      return null
    }
    const before = latest.current
    const kept = person && !before ? recallBoard(person, asked.reading) : null
    const next = kept
      ? { reading: asked.reading, board: kept, lost: null }
      : settle(asked.reading, before, edited)
    tell({ do: 'take', held: next })
    setChecked(null)
    const said = next.board.marks.map((mark) => ({
      statement: mark.statement,
      quote: quoteOf(next.board, mark),
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
  const perform = useCallback((deed: Deed) => tell(deed), [])
  return { held, checked, busy, problem, setProblem, find, cancel, perform }
}
