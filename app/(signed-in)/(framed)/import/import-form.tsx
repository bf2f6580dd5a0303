'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Discard } from '@/app/ui/discard'
import { Answer, WasKept } from '@/app/ui/form'
import { ArchiveProgress } from './archive/archive-progress'
import { OfArchive } from './archive/of-archive'
import { Preview } from './preview/preview'
import type { Reading } from './reading/reading'
import { type ImportAction, useImportForm } from './use-import-form'
import type { AskArchive } from './reading/use-reading'
import { InputTabs } from './reading/input-tabs'
import { Working } from './reading/working'

type ImportFormProps = {
  action: ImportAction
  archive: AskArchive
  accepted: string
  /** the endings of those that hold articles of their own: ".zip" */
  archives: string
  /** whose clocks the deadline is of */
  zone: string
  /** a language model the text goes to; null = none */
  model: string | null
  /** headline, author, deadline and depth */
  children: React.ReactNode
}

/**
 * Paste, address or file on the left, what was found on the right. Without script two steps of an ordinary form; with it
 * the claims appear as soon as there is text, and nothing that was typed leaves the fields.
 */
export function ImportForm(props: ImportFormProps) {
  const [discarded, setDiscarded] = useState(0)
  const begin = () => {
    document.getElementById('main')?.focus()
    setDiscarded((times) => times + 1)
  }
  return <OneArticle key={discarded} {...props} beginAnew={begin} />
}

type OneArticleProps = ImportFormProps & { beginAnew: () => void }

/** Discarded, it makes room for a new one: whatever is still under way ends with it and brings nothing back. */
function OneArticle({
  action,
  archive,
  accepted,
  archives,
  zone,
  model,
  ...props
}: OneArticleProps) {
  const {
    form,
    state,
    formAction,
    saving,
    held: preview,
    checked,
    busy,
    problem,
    cancel,
    dispatch,
    ...on
  } = useImportForm(action, { archive, archives, zone, onlyWhenAsked: model !== null })
  const discard = () => {
    on.discard()
    on.archive.close()
    props.beginAnew()
  }
  const message = problem?.problem ?? state?.message
  const errors = problem?.errors ?? state?.errors ?? {}
  const values = state?.values ?? {}
  return (
    <div className="importing">
      <form
        ref={form}
        id="import"
        className="import-fields"
        noValidate
        action={formAction}
        aria-busy={saving}
        onSubmit={on.submit}
        onInput={(event) => {
          on.written()
          if (event.target instanceof HTMLInputElement) on.titled(event.target.name)
        }}
      >
        <h1>Bring in an article</h1>
        <WasKept discard={discard} />
        <InputTabs
          errors={errors}
          values={values}
          accepted={accepted}
          typed={on.typed}
          pasted={on.pasted}
          take={on.take}
        >
          <TextTally reading={preview?.reading} />
        </InputTabs>
        {model && (
          <p className="say">
            The text is also sent to the language model {model}, which may propose more claims.
          </p>
        )}
        <Answer
          value={state || problem ? { ok: false, message: message ?? '', errors, values } : null}
        >
          {props.children}
        </Answer>
        {message && !Object.values(errors).includes(message) && <Refused message={message} />}
        <Buttons
          due={on.archive.isListed ? null : preview ? 'save' : 'preview'}
          saving={saving}
          discard={discard}
          loses={() =>
            preview !== null || on.archive.isListed || form.current?.dataset.written !== undefined
          }
        />
      </form>
      <section className="preview" aria-label="Preview of found claims">
        <Working busy={busy} saving={saving} cancel={cancel} />
        <ArchiveProgress busy={on.archive.busy} cancel={on.archive.cancel} />
        <OfArchive archive={on.archive} busy={busy !== null || saving} preview={on.previewOf}>
          {preview?.lost && <p className="say lost">{preview.lost}</p>}
          {on.markdown.isOffered && (
            <LooksLikeMarkdown read={busy || saving ? null : on.markdown.read} />
          )}
          {preview ? (
            <Preview
              reading={preview.reading}
              state={preview.claims}
              checked={checked}
              dispatch={dispatch}
              canUndo={preview.claims.past.length > 0 || preview.before !== undefined}
              readPart={busy || saving ? null : on.readPart}
              putBack={busy || saving ? null : on.putBack}
              isOfArchive={typeof on.archive.held?.looked === 'string'}
            />
          ) : (
            <NothingYet />
          )}
        </OfArchive>
      </section>
    </div>
  )
}

/** Beside the button that was pressed, where the eye is; both brought into sight for who pressed a key. */
function Refused({ message }: { message: string }) {
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    place.current?.nextElementSibling?.scrollIntoView({ block: 'nearest' })
  }, [message])
  return (
    <p className="say bad" role="alert" ref={place}>
      {message}
    </p>
  )
}

function Buttons({
  due,
  saving,
  discard,
  loses,
}: {
  /** what the form is sent for; null = what is imported is chosen elsewhere */
  due: 'save' | 'preview' | null
  saving: boolean
  discard: () => void
  loses: () => boolean
}) {
  return (
    <div className="act">
      {due === 'save' && (
        <Button
          kind="primary"
          name="intent"
          value="save"
          shortcut="↵"
          reason={saving ? 'It is being saved.' : null}
        >
          Import and open the desk
        </Button>
      )}
      {due && (
        <Button kind={due === 'save' ? undefined : 'primary'} name="intent" value="preview">
          {due === 'save' ? 'Find the claims again' : 'Find the claims'}
        </Button>
      )}
      <Discard
        label="Discard"
        question="Discard the text and its claims?"
        className="button plain"
        href="/import?new"
        discard={discard}
        loses={loses}
      />
    </div>
  )
}

function TextTally({ reading }: { reading: Reading | undefined }) {
  if (!reading) return null
  const { text, blocks, sentences } = reading
  const counted = (n: number, singular: string) =>
    `${n.toLocaleString('en')} ${singular}${n === 1 ? '' : 's'}`
  return (
    <p className="tally">
      <span className="figures">
        {counted(text.length, 'character')}, {counted(blocks.length, 'paragraph')},{' '}
        {counted(sentences.length, 'sentence')}
      </span>
      <span>Text is frozen on import</span>
    </p>
  )
}

/** Only offered: a text in which a sign is a sign stays as it was written. */
const LooksLikeMarkdown = ({ read }: { read: (() => void) | null }) => (
  <p className="say lost">
    This text looks like Markdown.{' '}
    <button type="button" className="link" disabled={read === null} onClick={() => read?.()}>
      Read it as Markdown
    </button>
  </p>
)

const NothingYet = () => (
  <div className="empty wide">
    <p>
      What is found in the text appears here: every claim in its place, to be kept or unticked,
      joined, split or moved before anything is saved.
    </p>
  </div>
)
