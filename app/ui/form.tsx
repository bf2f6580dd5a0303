'use client'

import { createContext, use, useEffect, useMemo, useRef, useState } from 'react'
import { CopyOnce } from './copy-once'
import type { FormAction, FormState } from '@/lib/web/form-state'
import type { Attempt } from './attempt'
import { Discard } from './discard'
import { keep, recall } from './keeping'
import {
  forgetFields,
  forgetSaved,
  keepFields,
  keptOf,
  recallFields,
  startAgain,
} from './kept-fields'
import { formNameOf } from './kept-names'
import { OnItsWay } from './on-its-way'
import { Person } from './person'
import { rememberFocus } from './regain'
import { Said } from './said'
import { type Sending, useSending } from './use-sending'

/** For forms with a state of their own, so that the fields in them show their errors all the same. */
export const Answer = createContext<FormState>(null)

/** What the server last said to the form around this field. */
export const useAnswer = () => use(Answer)

type FormProps = Omit<React.ComponentProps<'form'>, 'action'> & {
  action: FormAction
  /** a success is seen where it happened, so nothing need be said */
  silent?: boolean
  /** what an answer leans on, in words: where it is another by now, a refusal is no longer said */
  leansOn?: string
}

/** When this tab last saved something, and so drew the page anew already. */
export const lastSaved = { at: 0 }

/** After a success the form that was opened closes; after a refusal the first field in question has the focus. */
function settle(form: HTMLFormElement, state: NonNullable<FormState>, person: string | null) {
  if (!state.ok) {
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    return
  }
  lastSaved.at = Date.now()
  // what is shown this once stays in sight
  if (!state.copy) form.closest<HTMLDetailsElement>('details[data-form]')?.removeAttribute('open')
  if (person) startAgain(person, form)
  else form.reset()
}

/** What a form needs to remember of its sending, beyond this page. */
const memoryOf = (person: string | null) => ({
  recall: (form: HTMLFormElement) => {
    const kept = person && recall(person, formNameOf(form))
    return kept ? (JSON.parse(kept) as Attempt) : null
  },
  sends: (form: HTMLFormElement): Sending<FormState> => {
    const sent = person ? keptOf(person, form) : null
    // the words that were sent may hold a password
    const secret = form.querySelector('[type="password"]') !== null
    const arrived = () => {
      if (person && sent) forgetSaved(person, sent)
    }
    return {
      arrived,
      answered: (state) => state?.ok && arrived(),
      lost: (attempt) => {
        if (person && sent && !secret) keep(person, sent.formName, JSON.stringify(attempt))
      },
    }
  },
})

/** Puts back what was written here before; the form says so (data-kept). */
function useKept(form: React.RefObject<HTMLFormElement | null>, person: string | null) {
  useEffect(() => {
    const written = form.current
    if (!written || !person) return
    recallFields(person, written)
    // fields may come as one writes
    const watch = new MutationObserver(() => recallFields(person, written))
    watch.observe(written, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [form, person])
}

/** Whether what was refused would perhaps be taken by now: what it leant on has changed since. */
function useOvertaken(state: FormState, leansOn: string | undefined): boolean {
  const [told, setTold] = useState({ state, leansOn })
  if (state !== told.state) setTold({ state, leansOn })
  return state?.ok === false && state === told.state && told.leansOn !== leansOn
}

/** A form that works without script and, with it, loses nothing that was typed in it. */
export function Form({ action, silent = false, leansOn, ...others }: FormProps) {
  const { className, children, ...rest } = others
  const person = use(Person)
  const memory = useMemo(() => memoryOf(person), [person])
  const { state, formAction, pending, trouble, submit } = useSending(action, null, memory)
  const overtaken = useOvertaken(state, leansOn)
  const form = useRef<HTMLFormElement>(null)
  const regain = useRef<() => void>(undefined)
  useKept(form, person)
  useEffect(() => {
    if (!form.current || !state) return
    settle(form.current, state, person)
    if (state.ok) regain.current?.()
  }, [state, person])
  // what had the focus may go with the form it stood in
  useEffect(() => () => void setTimeout(() => regain.current?.()), [])
  return (
    <form
      ref={form}
      action={formAction}
      className={className}
      aria-busy={pending}
      {...rest}
      onSubmit={(event) => {
        regain.current = rememberFocus(event.currentTarget)
        submit(event)
      }}
      onInput={(event) => {
        if (person) keepFields(person, event.currentTarget)
      }}
    >
      <Said state={trouble || overtaken ? null : state} silent={silent} />
      {state?.ok && state.copy && <CopyOnce text={state.copy} />}
      <Answer value={state}>{children}</Answer>
      <WasKept
        discard={() => {
          if (person && form.current) forgetFields(person, form.current)
        }}
      />
      <OnItsWay pending={pending} trouble={trouble} />
    </form>
  )
}

/** Shown by the style sheet in a form that brought something back (data-kept). */
export const WasKept = ({ discard }: { discard: () => void }) => (
  <p className="was-kept">
    Kept from before, not saved yet.{' '}
    <Discard
      label="Discard it"
      question="Discard what you wrote here?"
      className="link"
      discard={discard}
    />
  </p>
)
