'use client'

import { createContext, use, useActionState, useEffect, useRef } from 'react'
import type { FormAction, FormState } from '@/lib/web/form-state'

/** For forms with a state of their own, so that the fields in them show their errors all the same. */
export const Answer = createContext<FormState>(null)

/** What the server last said to the form around this field. */
export const useAnswer = () => use(Answer)

type FormProps = Omit<React.ComponentProps<'form'>, 'action'> & {
  action: FormAction
  /** a success is seen where it happened, so nothing need be said */
  silent?: boolean
}

/** When this tab last saved something, and so drew the page anew already. */
export const lastSaved = { at: 0 }

/** After a success the form that was opened closes; after a refusal the first field in question has the focus. */
function settle(form: HTMLFormElement, state: NonNullable<FormState>) {
  if (state.ok) lastSaved.at = Date.now()
  if (state.ok) form.closest<HTMLDetailsElement>('details.open-form')?.removeAttribute('open')
  else form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}

/** A form that works without script and, with it, keeps what was typed when the server refuses. */
export function Form({ action, silent = false, className, children, ...rest }: FormProps) {
  const [state, send, pending] = useActionState(action, null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (form.current && state) settle(form.current, state)
  }, [state])
  return (
    <form
      ref={form}
      action={send}
      className={className}
      aria-busy={pending}
      onSubmit={(event) => {
        if (pending) event.preventDefault()
      }}
      {...rest}
    >
      {state && !(state.ok && silent) && (
        <p className={state.ok ? 'say good' : 'say bad'} role={state.ok ? 'status' : 'alert'}>
          {state.message}
        </p>
      )}
      <Answer value={state}>{children}</Answer>
    </form>
  )
}
