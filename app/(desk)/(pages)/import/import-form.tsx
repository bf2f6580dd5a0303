'use client'

import { startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { Button } from '@/app/ui/button'
import { Answer } from '@/app/ui/form'
import { Icon } from '@/app/ui/mark'
import type { ImportState } from './import-state'
import { fileIn, tooLarge } from './incoming'
import { Preview } from './preview'
import { drawTicks, toggleAt } from './ticks'

type ImportFormProps = {
  action: (state: ImportState, form: FormData) => Promise<ImportState>
  accepted: string
  /** headline, author, deadline and depth */
  children: React.ReactNode
}

/** How long one stops typing before the claims are looked for. */
const pause = 900
/** Longer texts are looked through when asked, not at every change. */
const quickText = 200_000

/**
 * Paste or file on the left, what was found on the right. Without script two steps of an ordinary form; with it the
 * claims appear as soon as there is text, and nothing that was typed leaves the fields.
 */
export function ImportForm({ action, accepted, children }: ImportFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // the action itself, not a wrapper: only that works before and without script
  const [state, act, pending] = useActionState(action, null)
  const [unsent, setUnsent] = useState<string | null>(null)

  const send = (intent: string, file?: File) => {
    if (!form.current || (pending && intent === 'save')) return
    clearTimeout(timer.current)
    const data = new FormData(form.current)
    data.set('scripted', '1')
    data.set('intent', intent)
    if (file) data.set('file', file)
    else data.delete('file')
    const problem = tooLarge(data)
    setUnsent(problem)
    if (!problem) startTransition(() => act(data))
  }

  useEffect(() => {
    if (form.current && state) settle(form.current, state)
  }, [state])
  useEffect(() => listen(document, (file) => send('preview', file)))

  const typed = () => {
    clearTimeout(timer.current)
    const text = form.current?.querySelector('textarea')?.value ?? ''
    if (text.trim().length > 20 && text.length < quickText)
      timer.current = setTimeout(() => send('preview'), pause)
  }
  const message = unsent ?? state?.message
  const errors = unsent ? { text: unsent } : (state?.errors ?? {})
  const answer =
    !unsent && !state
      ? null
      : {
          ok: false as const,
          message: message ?? '',
          errors,
          values: state?.values ?? {},
        }
  return (
    <form
      ref={form}
      className="imp"
      noValidate
      action={act}
      aria-busy={pending}
      onSubmit={(event) => {
        event.preventDefault()
        const { submitter } = event.nativeEvent
        send(submitter?.getAttribute('value') ?? (state?.found ? 'save' : 'preview'))
      }}
    >
      <section className="in">
        <h1>Bring in an article</h1>
        {message && (
          <p className="say bad" role="alert">
            {message}
          </p>
        )}
        <Answer value={answer}>
          <TextAndFile
            answer={answer}
            accepted={accepted}
            typed={typed}
            take={(file) => send('preview', file)}
          />
          {children}
        </Answer>
        <div className="act">
          {state?.found ? (
            <>
              <Button kind="primary" name="intent" value="save" shortcut="↵">
                {pending ? 'One moment' : 'Import and open the desk'}
              </Button>
              <Button name="intent" value="preview">
                Find the claims again
              </Button>
            </>
          ) : (
            <Button kind="primary" name="intent" value="preview">
              Find the claims
            </Button>
          )}
          <a className="btn plain" href="/import">
            Discard
          </a>
        </div>
      </section>
      <section
        className="pre"
        aria-label="Preview of found claims"
        onClick={(event) => form.current && toggleAt(form.current, event.target)}
        onChange={() => form.current && drawTicks(form.current)}
      >
        <p className="working" role="status">
          {pending && 'Finding the claims. A long text takes a while.'}
        </p>
        {state?.found ? <Preview key={state.found.sha} found={state.found} /> : <NothingFound />}
      </section>
    </form>
  )
}

/** The text keeps the field; a file's text and a headline that was found come into theirs. */
function settle(form: HTMLFormElement, { values, fromFile, errors }: NonNullable<ImportState>) {
  const text = form.querySelector('textarea')
  const title = form.querySelector<HTMLInputElement>('input[name="title"]')
  const file = form.querySelector<HTMLInputElement>('input[type="file"]')
  if (text && fromFile && values.text !== undefined) text.value = values.text
  if (title && !title.value && values.title) title.value = values.title
  if (file && fromFile) file.value = ''
  if (Object.keys(errors).length > 0) form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}

/** A file dropped anywhere on the page is the text. */
function listen(page: Document, take: (file: File) => void) {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }
  const drop = (event: DragEvent) => {
    const file = fileIn(event.dataTransfer)
    if (!file) return
    event.preventDefault()
    take(file)
  }
  page.addEventListener('dragover', over)
  page.addEventListener('drop', drop)
  return () => {
    page.removeEventListener('dragover', over)
    page.removeEventListener('drop', drop)
  }
}

const NothingFound = () => (
  <div className="empty wide">
    <p>
      What is found in the text appears here: every claim in its place, to be kept or unticked before anything
      is saved.
    </p>
  </div>
)

type TextProps = {
  answer: { errors: Record<string, string>; values: Record<string, string> } | null
  accepted: string
  typed: () => void
  take: (file: File) => void
}

function TextAndFile({ answer, accepted, typed, take }: TextProps) {
  const error = answer?.errors.text ?? answer?.errors.file
  return (
    <>
      <div className="fw">
        <label className="l" htmlFor="text">
          Paste the text
        </label>
        <textarea
          id="text"
          name="text"
          className="field paste"
          spellCheck={false}
          dir="auto"
          defaultValue={answer?.values.text}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'text-error' : undefined}
          onInput={typed}
        />
        {error && (
          <p className="err" id="text-error">
            {error}
          </p>
        )}
      </div>
      <div className="drop">
        <Icon name="file" />
        <label htmlFor="file">
          Or drop a file on this page<small>Plain text or Markdown</small>
        </label>
        <input
          id="file"
          name="file"
          type="file"
          accept={accepted}
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) take(file)
          }}
        />
      </div>
    </>
  )
}
