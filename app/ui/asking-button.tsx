'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useId, useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { Button } from './button'
import { FocusOn } from './focus-on'
import { useAnswer } from './form'

type AskingButtonProps = {
  label: string
  yes: string
  /** one of several that may be pressed */
  among?: boolean
  shortcut?: string | undefined
}

/** The button of a form that is asked about once: what will happen stands above it before it says yes, or not yet. */
export function AskingButton({ label, yes, among = false, shortcut }: AskingButtonProps) {
  const answer = useAnswer()
  const id = useId()
  const [left, setLeft] = useState<FormState>(null)
  const asks = answer?.ok === false && answer !== left ? answer.asks : undefined
  if (asks && answer?.ok === false)
    return <Question asks={asks} message={answer.message} yes={yes} leave={() => setLeft(answer)} />
  return (
    <div className="act">
      {left && left === answer && <FocusOn id={id} always />}
      <Button
        id={id}
        {...(!among && { kind: 'primary' })}
        {...(shortcut && { shortcut, 'data-shortcut': shortcut })}
      >
        {label}
      </Button>
    </div>
  )
}

type QuestionProps = { asks: string; message: string; yes: string; leave: () => void }

function Question({ asks, message, yes, leave }: QuestionProps) {
  const here = usePathname()
  const id = useId()
  useEffect(() => {
    const press = (event: KeyboardEvent) => event.key === 'Escape' && leave()
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [leave])
  return (
    <>
      {/* without script the browser itself goes there */}
      <p className="say" role="status" id={id} tabIndex={-1} autoFocus>
        {message}
      </p>
      <FocusOn key={asks} id={id} always />
      <input type="hidden" name="asked" value={asks} />
      <div className="act">
        <Button kind="primary">{yes}</Button>
        {/* without script: the page as it was */}
        <a
          className="button plain"
          href={here}
          onClick={(event) => {
            event.preventDefault()
            leave()
          }}
        >
          Not yet
        </a>
      </div>
    </>
  )
}
