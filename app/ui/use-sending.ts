'use client'

import { unstable_rethrow } from 'next/navigation'
import { useActionState, useCallback, useEffect, useRef, useState, useTransition } from 'react'
import { signedOutWords } from '@/lib/auth/signed-out'
import { type Attempt, attemptOf } from './attempt'
import { onceLineIsBack, tryLine } from './line'

type Action<S> = (state: Awaited<S>, form: FormData) => S | Promise<S>

/** Why something did not arrive. */
export type Trouble = 'waiting' | 'changed' | 'signedOut' | 'fault'

type Sent = {
  form: HTMLFormElement
  submitter: HTMLElement | null
  attempt: Attempt
  again: boolean
}

/** One sending, as it was when it was sent: the form may be gone, or another one, when its answer is there. */
export type Sending<S> = {
  answered?: (state: S) => unknown
  /** it arrived, and another page follows */
  arrived: () => unknown
  /** nobody can tell whether it arrived */
  lost?: (attempt: Attempt) => unknown
}

type Memory<S> = {
  /** what was sent before this page was loaded, and whose answer never came */
  recall?: (form: HTMLFormElement) => Attempt | null
  sends?: (form: HTMLFormElement) => Sending<S>
}

export const isRedirect = (error: unknown) =>
  error instanceof Error && 'digest' in error && /^NEXT_REDIRECT/.test(error.digest as string)

/** Nobody can tell whether it arrived, so it is sent once more under its key; what Galley answered is final. */
const isLost = (error: unknown) => error instanceof TypeError

/** What is long is refused before a form is read, and in words alone. */
export const isSignedOut = (error: unknown) =>
  error instanceof Error && error.message === signedOutWords

/**
 * Sends a form with script: once however often one presses; where the line is down it waits and goes when it is back.
 * Nothing that is typed leaves its field on the way. `formAction` is for the form without script.
 */
export function useSending<S>(
  action: Action<S>,
  initial: Awaited<S>,
  memory: Memory<Awaited<S>> = {},
) {
  const [posted, formAction] = useActionState<S, FormData>(action, initial)
  const [answer, setAnswer] = useState<{ state: Awaited<S> } | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [pending, start] = useTransition()
  const busy = useRef(false)
  const last = useRef<Sent>(null)
  const state = answer ? answer.state : posted
  // until its answer is drawn the form still holds what was sent, and must not be sent once more
  useEffect(() => {
    busy.current = false
  }, [answer])

  const send = useCallback(
    (form: HTMLFormElement, submitter: HTMLElement | null) => {
      if (busy.current) return
      busy.current = true
      const data = new FormData(form, submitter)
      const attempt = attemptOf(data, last.current?.attempt ?? memory.recall?.(form) ?? null)
      const again = last.current?.attempt.once === attempt.once
      last.current = { form, submitter, attempt, again }
      const sending = memory.sends?.(form)
      start(async () => {
        try {
          const next = await action(state, data)
          last.current = null
          // here, not when it is drawn: by then the page may have moved on
          sending?.answered?.(next)
          start(() => {
            setTrouble(null)
            setAnswer({ state: next })
          })
        } catch (error) {
          if (isRedirect(error)) sending?.arrived()
          // what it throws takes this form with it
          unstable_rethrow(error)
          sending?.lost?.(attempt)
          const reached = await tryLine()
          busy.current = false
          const waits = !reached || (isLost(error) && !again)
          start(() => setTrouble(waits ? 'waiting' : isSignedOut(error) ? 'signedOut' : 'fault'))
        }
      })
    },
    [action, memory, state],
  )

  const resend = useRef<() => void>(() => undefined)
  useEffect(() => {
    resend.current = () => {
      const sent = last.current
      if (!sent?.form.isConnected) return
      const again = attemptOf(new FormData(sent.form, sent.submitter), sent.attempt)
      // half a sentence is not sent on its own
      if (again.once === sent.attempt.once) send(sent.form, sent.submitter)
      else setTrouble('changed')
    }
  }, [send])
  useEffect(
    () => (trouble === 'waiting' ? onceLineIsBack(() => resend.current()) : undefined),
    [trouble],
  )

  const submit = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(event.currentTarget, event.nativeEvent.submitter)
  }
  return { state, formAction, pending, trouble, submit }
}
