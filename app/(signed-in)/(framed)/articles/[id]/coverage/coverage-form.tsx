'use client'

import { use, useEffect, useRef, useState } from 'react'
import { isShortcut } from '@/app/ui/behaviour'
import { Button } from '@/app/ui/button'
import { type Choice, SelectField } from '@/app/ui/field'
import { Answer } from '@/app/ui/form'
import { OnItsWay } from '@/app/ui/on-its-way'
import { Person } from '@/app/ui/person'
import { Said } from '@/app/ui/said'
import type { FormState } from '@/lib/web/form-state'
import { useSending } from '@/app/ui/use-sending'
import { coverAction } from './actions'
import type { CoverState } from './cover-state'
import { keepChoice, recallChoice } from './kept-choice'
import { chooseRange, chosenIn, chooseParagraph, nextOpen, unchoose } from './choosing'

type CoverageFormProps = {
  articleId: string
  revision: number
  reasons: readonly Choice[]
  children: React.ReactNode
}

const nothing: CoverState = { answer: null, done: null }

/** Several sentences are chosen and set aside in one act, and in one press that is undone. */
export function CoverageForm({ articleId, revision, reasons, children }: CoverageFormProps) {
  const { state, formAction, pending, trouble, submit } = useSending(coverAction, nothing)
  const [chosen, setChosen] = useState({ open: 0, dismissed: 0 })
  const form = useRef<HTMLFormElement>(null)
  const person = use(Person)
  const name = `cover-${articleId}-${revision}`
  const count = () => {
    if (!form.current) return
    setChosen(chosenIn(form.current))
    if (person) keepChoice(person, name, form.current)
  }

  useEffect(() => {
    if (person && form.current) recallChoice(person, name, form.current)
  }, [person, name])

  useEffect(() => {
    const list = form.current
    if (!list) return
    if (state.done) {
      unchoose(list, state.done.sentences)
      if (person) keepChoice(person, name, list)
    }
    if (!state.done) list.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    // the boxes are drawn by the server; what is chosen is read from them
    const recount = () => setChosen(chosenIn(list))
    const settle = requestAnimationFrame(recount)
    const press = (event: KeyboardEvent) => {
      if (!isShortcut(event) || (event.key !== 'u' && event.key !== 'U')) return
      if (nextOpen(list, event.key === 'u' ? 1 : -1)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => {
      cancelAnimationFrame(settle)
      document.removeEventListener('keydown', press)
    }
  }, [state, person, name])

  const fixed = (
    <>
      <input type="hidden" name="articleId" value={articleId} />
      <input type="hidden" name="revision" value={revision} />
    </>
  )
  return (
    <>
      <Outcome state={state} formAction={formAction} submit={submit} fixed={fixed} />
      <form
        ref={form}
        action={formAction}
        onSubmit={submit}
        className="sentences"
        aria-busy={pending}
        onChange={count}
        onReset={() => requestAnimationFrame(count)}
        onClick={(event) => {
          chooseRange(event.nativeEvent)
          if (chooseParagraph(event.target)) count()
        }}
      >
        {fixed}
        {children}
        <div className="cover-bar" data-some={chosen.open + chosen.dismissed > 0 ? '' : undefined}>
          <span className="figures" role="status">
            {chosen.open + chosen.dismissed === 0
              ? 'Choose sentences; with Shift all in between.'
              : `${chosen.open + chosen.dismissed} chosen`}
          </span>
          <Answer value={state.answer}>
            <SelectField
              name="reason"
              label="Why"
              hiddenLabel
              prompt="Choose why"
              choices={reasons}
            />
          </Answer>
          <Button name="intent" value="dismiss" kind="primary" disabled={pending}>
            Nothing to check
          </Button>
          <OnItsWay pending={pending} trouble={trouble} />
          {chosen.dismissed > 0 && (
            <Button name="intent" value="undo" disabled={pending}>
              Take {chosen.dismissed} back up
            </Button>
          )}
        </div>
      </form>
    </>
  )
}

type OutcomeProps = Omit<ReturnType<typeof useSending<CoverState>>, 'pending' | 'trouble'> & {
  fixed: React.ReactNode
}

/** What was done, with its undo; or why it was not. */
function Outcome({ state: { answer, done }, formAction, submit, fixed }: OutcomeProps) {
  return (
    <>
      <Said state={refusalOf(answer)} silent />
      {done && (
        <form action={formAction} onSubmit={submit} className="said">
          {fixed}
          {done.sentences.map((index) => (
            <input key={index} type="hidden" name="sentence" value={index} />
          ))}
          <p className="say good" role="status">
            {done.message}{' '}
            {done.undo && (
              <Button name="intent" value="undo">
                Undo
              </Button>
            )}
          </p>
        </form>
      )}
    </>
  )
}

/** No field of the list stands for all the sentences, so what is said of them stands above it. */
const refusalOf = (answer: FormState): FormState =>
  answer?.ok === false && answer.errors.sentences
    ? { ...answer, message: answer.errors.sentences }
    : answer
