import { Button } from '@/app/ui/button'
import { MarkName } from '@/app/ui/mark'
import { signOf } from '@/lib/claims/sign'
import { type Kind, kinds } from '@/lib/claims/vocabulary'
import type { CheckedClaim } from '@/lib/search/checked-before'
import { kindNames } from '@/lib/web/words'
import { type ClaimsAction } from './claims-reducer'
import { type ClaimsState, chosenIn } from './claims-state'
import { importanceOf, importances } from './importance'
import { type Mark, quoteOf } from './marks'
import { finderNames } from './finders'

type PanelProps = {
  state: ClaimsState
  dispatch: (action: ClaimsAction) => void
  before: CheckedClaim | undefined
}

/** The chosen claim: its words, who found it and why, what it says, and all that can be done with it by a press. */
export function ClaimPanel({ state, dispatch, before }: PanelProps) {
  const mark = chosenIn(state)
  if (!mark) return null
  const number = state.marks.indexOf(mark) + 1
  return (
    <section className="claim-panel" aria-label="The chosen claim" data-chosen-id={mark.id}>
      <header className="head">
        <h3>
          Claim <span className="figures">{number.toLocaleString('en')}</span>
          <span className="faint figures"> of {state.marks.length.toLocaleString('en')}</span>
        </h3>
        <button
          type="button"
          className="button plain"
          onClick={() => dispatch({ type: 'choose', id: null })}
        >
          Close
        </button>
      </header>
      <blockquote className="serif" dir="auto">
        {quoteOf(state, mark)}
      </blockquote>
      <Found mark={mark} />
      {before && (
        <p className="quiet">
          Checked before: <MarkName {...signOf({ ...before, status: 'settled' })} /> in{' '}
          <a className="link" href={`/articles/${before.articleId}/claims/${before.number}`}>
            {before.articleTitle}
          </a>
          {before.withdrawn && '. A source was withdrawn since.'}
        </p>
      )}
      <label className="check-line">
        <input
          type="checkbox"
          checked={mark.on}
          onChange={() => dispatch({ type: 'tick', id: mark.id })}
        />
        Bring it in <kbd aria-hidden="true">x</kbd>
      </label>
      <Facts key={mark.id} mark={mark} dispatch={dispatch} />
      <Steps state={state} dispatch={dispatch} />
    </section>
  )
}

function Found({ mark }: { mark: Mark }) {
  const importance = importances.find(({ id }) => id === importanceOf(mark))
  return (
    <p className="quiet why">
      <span className={`found ${importance?.id ?? ''}`}>{importance?.label}</span>{' '}
      {mark.checkable ? 'Checkable. ' : `Not checkable: ${mark.reason} `}
      {mark.stage !== 'person' &&
        `${finderNames[mark.stage] ?? mark.stage}${mark.checkable ? ': ' : '.'}`}
      {mark.checkable && mark.reason}
    </p>
  )
}

/** Fields without names: they are not part of the form that is sent, only of the claim. */
function Facts({ mark, dispatch }: { mark: Mark; dispatch: (action: ClaimsAction) => void }) {
  const say = (facts: Extract<ClaimsAction, { type: 'describe' }>['facts']) =>
    dispatch({ type: 'describe', facts })
  return (
    <>
      <div className="field-box">
        <label className="label" htmlFor="claim-statement">
          Statement
        </label>
        <textarea
          id="claim-statement"
          className="field serif-field"
          dir="auto"
          rows={3}
          maxLength={2000}
          value={mark.statement}
          onChange={(event) => say({ statement: event.target.value })}
        />
      </div>
      <div className="two-columns">
        <div className="field-box">
          <label className="label" htmlFor="claim-kind">
            Kind
          </label>
          <select
            id="claim-kind"
            className="field"
            value={mark.kind}
            onChange={(event) => say({ kind: event.target.value as Kind })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindNames[kind]}
              </option>
            ))}
          </select>
        </div>
        <div className="field-box">
          <label className="label" htmlFor="claim-claimant">
            Who says it
          </label>
          <input
            id="claim-claimant"
            className="field"
            dir="auto"
            maxLength={200}
            placeholder="The article"
            value={mark.claimant ?? ''}
            onChange={(event) => say({ claimant: event.target.value || null })}
          />
        </div>
      </div>
    </>
  )
}

function Steps({ state, dispatch }: Omit<PanelProps, 'before'>) {
  const at = state.marks.findIndex(({ id }) => id === state.chosen)
  return (
    <div className="steps" role="group" aria-label="Change this claim">
      <Button
        type="button"
        shortcut="K"
        reason={at <= 0 ? 'There is no claim before this one.' : null}
        onClick={() => dispatch({ type: 'join', step: -1 })}
      >
        Join previous
      </Button>
      <Button
        type="button"
        shortcut="J"
        reason={at === state.marks.length - 1 ? 'There is no claim after this one.' : null}
        onClick={() => dispatch({ type: 'join', step: 1 })}
      >
        Join next
      </Button>
      <Button type="button" shortcut="s" onClick={() => dispatch({ type: 'split' })}>
        {state.cut === null ? 'Split' : 'Split here'}
      </Button>
      <Button
        type="button"
        shortcut="z"
        reason={state.past.length === 0 ? 'There is nothing to take back.' : null}
        onClick={() => dispatch({ type: 'undo' })}
      >
        Undo
      </Button>
      <Ends dispatch={dispatch} />
    </div>
  )
}

const ends = [
  { border: 'start', label: 'Starts', out: 'Start a word earlier', in: 'Start a word later' },
  { border: 'end', label: 'Ends', out: 'End a word later', in: 'End a word earlier' },
] as const

/** What the handles do, by a press. */
const Ends = ({ dispatch }: { dispatch: (action: ClaimsAction) => void }) =>
  ends.map(({ border, label, out, in: inward }) => (
    <span key={border} className="ends">
      <span className="faint">{label}</span>
      {([-1, 1] as const).map((step) => (
        <button
          key={step}
          type="button"
          className="button"
          aria-label={(border === 'start') === step < 0 ? out : inward}
          onClick={() => dispatch({ type: 'shift', border, step })}
        >
          {step < 0 ? '−' : '+'}
        </button>
      ))}
    </span>
  ))
