'use client'

import { useActionState, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '@/app/ui/button'
import { TextField } from '@/app/ui/field'
import { Answer } from '@/app/ui/form'
import { draftAction } from './actions'
import type { DraftState } from './draft-state'
import { Instead } from './instead'
import { dropDraft, type Kept, keepDraft, keptDraft } from './kept-draft'

type FormProps = {
  articleId: string
  /** number of the present draft, and its text */
  latest: number
  present: string
  language: string
  sourceUrl: string | null
  files: string
}

const never = () => () => undefined

/** Only the browser knows what was written here and not saved: the form is made anew once it can say so. */
export function DraftForm(props: FormProps) {
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <Fields key={String(here)} {...props} kept={here ? keptDraft(props.articleId, props.present) : null} />
  )
}

const begun = (base: number): DraftState => ({
  ...{ answer: null, text: null, note: '', base, blocks: null, trial: null, other: null },
})

/** The words on the left; on the right what they would change, or what another draft changed meanwhile. */
function Fields({
  articleId,
  latest,
  present,
  language,
  sourceUrl,
  files,
  kept: found,
}: FormProps & { kept: Kept | null }) {
  const [kept, setKept] = useState(found)
  const [state, send, pending] = useActionState(draftAction, begun(found?.base ?? latest))
  const [edited, setEdited] = useState<DraftState | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const told = useRef<HTMLElement>(null)
  const { answer, base } = state

  useEffect(() => {
    // what was read from a file, or refused, is kept as if it were typed
    if (state.text !== null) keepDraft(articleId, { text: state.text, base: state.base })
    if (state.trial || state.other) told.current?.focus()
  }, [state, articleId])

  const startAgain = () => {
    dropDraft(articleId)
    if (field.current) field.current.value = present
    setKept(null)
  }
  return (
    <form action={send} className="redraft" aria-busy={pending}>
      <input type="hidden" name="articleId" value={articleId} />
      <input key={base} type="hidden" name="baseNumber" value={base} />
      <input type="hidden" name="blocks" value={state.blocks?.json ?? ''} />
      <input type="hidden" name="sha256" value={state.blocks?.sha256 ?? ''} />
      <div className="words">
        {answer?.ok === false && (
          <p className="say bad" role="alert">
            {answer.message}
          </p>
        )}
        {kept && state.text === null && (
          <p className="say" role="status">
            What you wrote here and did not save is back.{' '}
            <button type="button" className="link" onClick={startAgain}>
              Start from draft {latest} instead
            </button>
          </p>
        )}
        <label className="l" htmlFor="draft-text">
          Text, on top of draft {base}
        </label>
        <textarea
          ref={field}
          id="draft-text"
          name="text"
          className="field manuscript"
          defaultValue={state.text ?? found?.text ?? present}
          lang={language}
          dir="auto"
          spellCheck
          required
          aria-invalid={answer?.ok === false && answer.errors.text ? true : undefined}
          aria-describedby="draft-hint"
          onInput={(event) => {
            keepDraft(articleId, { text: event.currentTarget.value, base })
            setEdited(state)
          }}
        />
        <p className="hint" id="draft-hint">
          Change it where it stands, or paste the whole new text over it. A line is a paragraph.
        </p>
        <Answer value={answer}>
          <Instead sourceUrl={sourceUrl} files={files} />
          <TextField
            name="note"
            label="What is new in it"
            optional
            maxLength={500}
            defaultValue={state.note}
            placeholder="Cut for length, after the lawyer’s reading"
          />
        </Answer>
        <div className="act">
          <Button name="intent" value="try">
            See what changes
          </Button>
          <Button kind="primary" name="intent" value="save">
            Save as a new draft
          </Button>
          {pending && <span className="q3">One moment…</span>}
        </div>
      </div>
      <Effect ref={told} state={state} stale={edited === state} />
    </form>
  )
}

type EffectProps = { ref: React.Ref<HTMLElement>; state: DraftState; stale: boolean }

function Effect({ ref, state: { trial, other }, stale }: EffectProps) {
  return (
    <section className="effect" ref={ref} tabIndex={-1} aria-label="What it changes" aria-live="polite">
      {stale && (trial || other) && (
        <p className="say">You changed the words since. Press “See what changes” once more.</p>
      )}
      {other ?? trial ?? (
        <p className="q3">
          Every claim is looked for in the new text. Where its words are the same its verdict stands; where
          they changed it is opened again; where they are gone it is cut, and can be restored.
        </p>
      )}
    </section>
  )
}
