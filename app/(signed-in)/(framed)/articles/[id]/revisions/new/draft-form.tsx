'use client'

import { use, useState, useSyncExternalStore } from 'react'
import { Button } from '@/app/ui/button'
import { TextField } from '@/app/ui/field'
import { Answer } from '@/app/ui/form'
import { Person } from '@/app/ui/person'
import { OnItsWay } from '@/app/ui/on-its-way'
import { Said } from '@/app/ui/said'
import type { DraftState } from './draft-state'
import { Instead } from './instead'
import { type Kept, keptDraft } from './kept-draft'
import { useDraftForm } from './use-draft-form'

type FormProps = {
  articleId: string
  /** number of the present draft, and its text */
  latest: number
  present: string
  language: string
  sourceUrl: string | null
  files: string
  /** what saving it ends */
  children: React.ReactNode
}

const never = () => () => undefined

/** Only the browser knows what was written here and not saved: the form is made anew once it can say so. */
export function DraftForm(props: FormProps) {
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const person = use(Person)
  const kept =
    here && person
      ? keptDraft(person, props.articleId, { text: props.present, number: props.latest })
      : null
  return <Fields key={String(here)} {...props} kept={kept} />
}

/** The words on the left; on the right what they would change, or what another draft changed meanwhile. */
function Fields({
  articleId,
  latest,
  present,
  language,
  sourceUrl,
  files,
  children,
  kept: before,
}: FormProps & { kept: Kept | null }) {
  const [kept, setKept] = useState(before)
  const { state, formAction, pending, trouble, submit, field, outcome, stale, ...on } =
    useDraftForm({ articleId, latest }, kept)
  const { answer, base } = state
  const startAgain = () => {
    on.startAgain(present)
    setKept(null)
  }
  return (
    <form action={formAction} onSubmit={submit} className="redraft" aria-busy={pending}>
      <input type="hidden" name="articleId" value={articleId} />
      <input key={base} type="hidden" name="baseNumber" value={base} />
      <input type="hidden" name="blocks" value={state.blocks?.json ?? ''} />
      <input type="hidden" name="document" value={state.blocks?.document ?? ''} />
      <input type="hidden" name="sha256" value={state.blocks?.sha256 ?? ''} />
      <div className="words">
        <Said state={trouble ? null : answer} silent />
        {kept && state.text === null && (
          <p className="say" role="status">
            What you wrote here and did not save is back.{' '}
            <button type="button" className="link" onClick={startAgain}>
              Start from draft {latest} instead
            </button>
          </p>
        )}
        <label className="label" htmlFor="draft-text">
          Text, on top of draft {base}
        </label>
        <textarea
          ref={field}
          id="draft-text"
          name="text"
          className="field manuscript"
          defaultValue={state.text ?? kept?.text ?? present}
          lang={language}
          dir="auto"
          spellCheck
          required
          aria-invalid={answer?.ok === false && answer.errors.text ? true : undefined}
          aria-describedby="draft-hint"
          onInput={on.written}
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
            defaultValue={state.text === null ? kept?.note : state.note}
            onInput={on.written}
            placeholder="Cut for length, after the lawyer’s reading"
          />
        </Answer>
        {children}
        <div className="act">
          <Button name="intent" value="try">
            See what changes
          </Button>
          <Button kind="primary" name="intent" value="save">
            {state.answersOnly && !stale ? 'Save the answers as notes' : 'Save as a new draft'}
          </Button>
          <OnItsWay pending={pending} trouble={trouble} />
        </div>
      </div>
      <Effect ref={outcome} state={state} stale={stale} />
    </form>
  )
}

type EffectProps = { ref: React.Ref<HTMLElement>; state: DraftState; stale: boolean }

function Effect({ ref, state: { trial, other }, stale }: EffectProps) {
  return (
    <section
      className="effect"
      ref={ref}
      tabIndex={-1}
      aria-label="What it changes"
      aria-live="polite"
    >
      {stale && (trial || other) && (
        <p className="say">You changed the words since. Press “See what changes” once more.</p>
      )}
      {other ?? trial ?? (
        <p className="faint">
          Every claim is looked for in the new text. Where its words are the same its verdict
          stands; where they changed it is opened again; where they are gone it is cut, and can be
          restored.
        </p>
      )}
    </section>
  )
}
