'use client'

import { unstable_rethrow } from 'next/navigation'
import { useActionState, useEffect, useLayoutEffect, useRef, useState, useTransition } from 'react'
import { isRedirect, isSignedOut } from '@/app/ui/use-sending'
import { signedOutWords } from '@/lib/auth/signed-out'
import type { Incoming } from './reading/request-reading'
import { listenForFiles, tooLarge } from './reading/files'
import { fillFrom, knownIn } from './reading/fields'
import { incomingOf, showText, textOf } from './reading/form-reads'
import type { ImportState } from './import-state'
import { sentOf } from './send'
import type { Paste } from './reading/paste'
import { usePaste } from './reading/use-paste'
import { usePutBack } from './reading/use-put-back'
import { useReadPart } from './reading/use-read-part'
import { useMarkdown } from './reading/use-markdown'
import { useUndo } from './reading/use-undo'
import { type AskArchive, type PreviewState, useReading } from './reading/use-reading'
import { useKeptImport } from './use-kept-import'
import { isSameArticle } from './preview/keep-edits'
import { useArchiveInForm } from './archive/use-archive-in-form'
import { asHeaded, typedHeadline, underHeadline, unheaded } from './reading/with-headline'

/** How long one stops typing before the claims are looked for. */
const pause = 900
/** Longer texts are looked through when asked, not at every change. */
const quickText = 200_000
const changedSince =
  'The text changed after the preview. Look at the claims found in it now, then import it.'
const notSaved =
  'Galley did not answer, so nothing is imported yet. What you wrote is kept here: press “Import and open the desk” again once the line is back.'
const saysNothing = 'Say what is claimed in the chosen claim, or untick it.'

export type ImportAction = (state: ImportState, form: FormData) => Promise<ImportState>

type Wishes = { archive: AskArchive; archives: string; onlyWhenAsked: boolean; zone: string }

/**
 * What happens on the page: reading, finding, saving, each at most once at a time. `onlyWhenAsked`: the text is not looked
 * through while it is typed, for it leaves the house.
 */
export function useImportForm(
  action: ImportAction,
  { archive: askArchive, archives, onlyWhenAsked, zone }: Wishes,
) {
  const form = useRef<HTMLFormElement>(null)
  /** the file the preview belongs to, for its other parts */
  const [file, setFile] = useState<File | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** the words of the field the preview belongs to */
  const seen = useRef<string | null>(null)
  /** the headline of its own field that the preview has as its first line; null = it has none of there */
  const headline = useRef<string | null>(null)
  // the action itself, not a wrapper: only that works before and without script
  const [posted, formAction, posting] = useActionState(action, null)
  const [answer, setAnswer] = useState<{ state: ImportState } | null>(null)
  const [sending, send] = useTransition()
  const state = answer ? answer.state : posted
  const saving = posting || sending
  /** what is done when the text changed */
  const begin = useRef<() => void>(() => undefined)
  const reads = useReading(state, askArchive)
  const { held: preview, problem, setProblem, find } = reads

  const archive = useArchiveInForm({ form, zone, archives, setProblem })
  const paste = usePaste(begin)
  const { written, discard, sends } = useKeptImport(form, begin)
  const look = async (incoming: Incoming, then?: string) => {
    const fields = form.current
    if (!fields || saving) return null
    clearTimeout(timer.current)
    if (!('html' in incoming)) paste.stop()
    const asked = asHeaded(incoming, fields)
    const reading = await find(asked.incoming, knownIn(fields))
    if (!reading) return null
    headline.current = asked.headline
    const typed = 'text' in incoming
    const goesOn = typed && preview && isSameArticle(preview.reading.text, reading.text)
    archive.reads(goesOn ? null : incoming)
    if (!typed) setFile('file' in incoming ? incoming.file : null)
    seen.current = typed ? incoming.text : reading.text
    if (!typed && !('html' in incoming)) showText(fields, reading)
    fillFrom(fields, reading)
    written()
    if (then) setProblem({ problem: then, errors: {}, signedOut: false })
    // what came from outside shows its text first, and then as it is saved
    if (!typed && typedHeadline(fields)) timer.current = setTimeout(() => begin.current(), pause)
    return reading
  }
  const putBack = usePutBack(form, preview, { look, remember: reads.remember })
  const markdown = useMarkdown(form, preview, { look, remember: reads.remember })
  const show = (earlier: PreviewState, text: string) => {
    clearTimeout(timer.current)
    seen.current = text
    reads.showAgain(earlier)
    written()
  }
  const dispatch = useUndo({ form, preview, dispatch: reads.dispatch, show })
  const take = (file: File) => {
    const message = tooLarge(file)
    if (message) setProblem({ problem: message, errors: { file: message }, signedOut: false })
    else if (!archive.takes({ file })) void look({ file })
  }
  const readPart = useReadPart(file, look)
  const save = (fields: HTMLFormElement) => {
    if (saving) return
    const text = textOf(fields)
    if (!preview || text !== seen.current) {
      void look({ text }, changedSince)
      return
    }
    const blank = preview.claims.marks.find(({ on, statement }) => on && !statement.trim())
    setProblem(blank ? { problem: saysNothing, errors: {}, signedOut: false } : null)
    if (blank) {
      dispatch({ type: 'choose', id: blank.id })
      return
    }
    const data = new FormData(fields)
    // the document itself goes along, to go out again as the same
    if (file && /\.docx$/iu.test(file.name)) data.set('file', file)
    else data.delete('file')
    data.set('text', '')
    const sent = sentOf(preview.reading, preview.claims.marks, preview.claims.aside)
    const stands = headline.current === null || headline.current === typedHeadline(fields)
    const whole = headline.current === null ? sent : stands ? underHeadline(sent) : unheaded(sent)
    data.set('preview', JSON.stringify(whole))
    const saved = sends(fields)
    send(async () => {
      try {
        const next = await action(state, data)
        send(() => setAnswer({ state: next }))
      } catch (error) {
        if (isRedirect(error)) {
          saved()
          archive.saved()
        }
        unstable_rethrow(error)
        const signedOut = isSignedOut(error)
        send(() =>
          setProblem({ problem: signedOut ? signedOutWords : notSaved, errors: {}, signedOut }),
        )
      }
    })
  }
  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const incoming = incomingOf(event.currentTarget)
    // by key from the address: that page is asked for, not what was read before it
    const due = preview && 'text' in incoming ? 'save' : 'preview'
    const intent = event.nativeEvent.submitter?.getAttribute('value') ?? due
    if (intent === 'save') save(event.currentTarget)
    else if (!archive.takes(incoming)) void look(incoming)
  }
  const previewOf = (part: string) => {
    if (archive.held) void look({ file: archive.held.file, part })
  }
  /** Where the headline's field is written in, and the preview has it or is to have it. */
  const titled = (name: string) => {
    const fields = form.current
    if (name !== 'title' || !fields || !preview) return
    const { headline: next } = asHeaded({ text: textOf(fields) }, fields)
    if (next !== headline.current) typed()
  }
  const typed = () => {
    clearTimeout(timer.current)
    if (paste.isPasting()) return
    const text = form.current ? textOf(form.current) : ''
    if (!onlyWhenAsked && text.trim().length > 20 && text.length < quickText)
      timer.current = setTimeout(() => void look({ text }), pause)
  }
  // before what was kept is put back, which begins with it
  useLayoutEffect(() => {
    begin.current = typed
  })
  useEffect(() => listenForFiles(document, take))
  useEffect(() => {
    if (state ?? problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [state, problem])
  const cancel = () => {
    paste.stop()
    reads.cancel()
  }
  return {
    ...reads,
    cancel,
    form,
    state,
    formAction,
    saving,
    submit,
    typed,
    titled,
    pasted: onlyWhenAsked
      ? () => undefined
      : (pasted: Paste, field: HTMLTextAreaElement) => paste.pasted(pasted, field, look),
    take,
    written,
    discard,
    putBack,
    markdown,
    dispatch,
    readPart,
    archive,
    previewOf,
  }
}
