'use client'

import { memo, useEffect, useMemo, useRef } from 'react'
import { type ClaimsAction } from './claims-reducer'
import { type ClaimsState, chosenIn } from './claims-state'
import { AlreadyChecked, type Checked, checkedBefore } from './checked'
import { ClaimList } from './claim-list'
import { ClaimPanel } from './claim-panel'
import { Doubtful } from './doubtful'
import { Kinds } from './kinds'
import { LeftOut } from './left-out'
import { importances } from './importance'
import type { Draft, Marks } from './marks'
import type { Reading } from '../reading/reading'
import { Parts } from './parts'
import { Remarks } from './remarks'
import { selectSpan } from './select-span'
import { UndoButtons } from './undo-buttons'
import { Unclaimed } from './unclaimed'
import { type Tally, tallyOf } from './tally'
import { TextRegion } from './text-region'
import { usePreviewKeys } from './use-preview-keys'

type PreviewProps = {
  reading: Reading
  state: ClaimsState
  checked: Checked
  dispatch: (action: ClaimsAction) => void
  canUndo: boolean
  putBack: ((at: number) => void) | null
  readPart: ((id: string) => void) | null
  /** its file lies in an archive that is open, where its other files are listed */
  isOfArchive: boolean
}

const none: Reading['parts'] = []

/** "3 claims found, 2 of them checkable"; of one alone there are no "of them". */
function comingWords(all: number, n: number, what: string): string {
  if (all === 0) return ''
  if (all > 1) return `, ${n.toLocaleString('en')} of them ${what}`
  return n === 1 ? `, ${what}` : `, not ${what}`
}

type HeadProps = { tally: Tally; all: number; children: React.ReactNode }

function Head({ tally, all, children }: HeadProps) {
  const out = all - tally.claims
  const coming =
    out === 0
      ? comingWords(all, tally.checkable, 'checkable')
      : comingWords(all, tally.claims, all === 1 ? 'ticked' : 'come in')
  return (
    <header>
      <h2 id="found">
        <b className="figures">{all.toLocaleString('en')}</b> {all === 1 ? 'claim' : 'claims'} found
        {coming}
      </h2>
      <ul className="importance-key figures">
        {importances.map(({ id, label }) => (
          <li key={id}>
            <span className={`found ${id}`}>{label}</span>{' '}
            {tally.byImportance[id].toLocaleString('en')}
          </li>
        ))}
        {out > 0 && (
          <li>
            <span className="found off">unticked</span> {out.toLocaleString('en')}
          </li>
        )}
      </ul>
      {children}
    </header>
  )
}

/** What was found in the text, in its place and as a list; each claim can be changed before anything is saved. */
export function Preview({ reading, state, checked, dispatch, ...props }: PreviewProps) {
  const tally = useMemo(
    () => tallyOf(state.marks, reading.sentences, state.aside),
    [state.marks, reading.sentences, state.aside],
  )
  const aside = useRef<HTMLElement>(null)
  const chosen = chosenIn(state)
  usePreviewKeys(state, dispatch)
  useEffect(() => {
    if (state.chosen !== null) aside.current?.scrollTo({ top: 0 })
  }, [state.chosen])
  return (
    <>
      <Head tally={tally} all={state.marks.length}>
        <UndoButtons
          canUndo={props.canUndo}
          canRedo={state.future.length > 0}
          dispatch={dispatch}
        />
      </Head>
      <div className={chosen ? 'preview-body choosing' : 'preview-body'}>
        <p id="words-keys" className="screen-reader">
          Arrow keys walk through the claims. Press the question mark for all keys.
        </p>
        <TextRegion
          state={state}
          blocks={reading.blocks}
          doubtful={reading.doubtful}
          dispatch={dispatch}
        />
        <aside
          ref={aside}
          onClick={(event) => {
            const link =
              event.target instanceof Element ? event.target.closest<HTMLElement>('a') : null
            if (link?.dataset.claim) dispatch({ type: 'choose', id: Number(link.dataset.claim) })
            else if (link?.dataset.start)
              selectSpan({ start: Number(link.dataset.start), end: Number(link.dataset.end) })
            else return
            event.preventDefault()
          }}
        >
          {chosen && (
            <ClaimPanel
              state={state}
              dispatch={dispatch}
              before={checkedBefore(state, chosen, checked)}
            />
          )}
          <Overview
            reading={reading}
            marks={state.marks}
            text={state.text}
            language={state.language}
            tally={tally}
            checked={checked}
            dispatch={dispatch}
            putBack={props.putBack}
            parts={props.isOfArchive ? none : reading.parts}
            readPart={props.readPart}
          />
        </aside>
      </div>
      <p className="screen-reader" role="status">
        {state.said || saidOf(state)}
      </p>
    </>
  )
}

function saidOf(state: ClaimsState): string {
  const mark = chosenIn(state)
  if (!mark) return ''
  const unticked = mark.on ? '' : ', unticked'
  return `Claim ${state.marks.indexOf(mark) + 1} of ${state.marks.length}${unticked}: ${state.text.slice(mark.start, mark.end)}`
}

type OverviewProps = Draft & {
  reading: Reading
  marks: Marks
  tally: Tally
  checked: Checked
  dispatch: PreviewProps['dispatch']
  putBack: PreviewProps['putBack']
  parts: Reading['parts']
  readPart: PreviewProps['readPart']
}

/** What the whole came to; drawn anew when a claim changes, not at every step from one to the next. */
const Overview = memo(function Overview({
  reading,
  marks,
  tally,
  checked,
  text,
  language,
  dispatch,
  putBack,
  parts,
  readPart,
}: OverviewProps) {
  const { blocks, remarks, leftOut, doubtful, warnings } = reading
  const out = reading.found - reading.claims.length
  return (
    <div className="over">
      {warnings.map((warning) => (
        <p key={warning} className="say">
          {warning}
        </p>
      ))}
      <Doubtful text={text} blocks={blocks} doubtful={doubtful} />
      <Parts parts={parts} readPart={readPart} />
      <LeftOut leftOut={leftOut} putBack={putBack} />
      <Kinds kinds={tally.kinds} />
      <AlreadyChecked checked={checked} draft={{ text, language }} marks={marks} />
      <Unclaimed
        text={text}
        blocks={blocks}
        open={tally.unclaimed}
        aside={tally.aside}
        dispatch={dispatch}
      />
      <Remarks text={text} blocks={blocks} remarks={remarks} />
      <h3 className="head">Claims to bring in</h3>
      <ClaimList marks={marks} blocks={blocks} dispatch={dispatch} />
      {out > 0 && (
        <p className="say figures">
          An article takes {reading.claims.length.toLocaleString('en')} claims.{' '}
          {out.toLocaleString('en')} of least weight stay out; you can mark them on the desk.
        </p>
      )}
    </div>
  )
})
