'use client'

import { useId, useState } from 'react'
import { FocusOn } from './focus-on'

type DiscardProps = {
  label: string
  /** what will be gone, as a question */
  question: string
  className: string
  discard: () => void
  /** whether anything would be lost; where nothing is, nothing is asked */
  loses?: () => boolean
  /** where the browser goes without script */
  href?: string
}

/** Throws away what was written; asked once, for nothing brings it back. */
export function Discard({ label, question, className, discard, loses, href }: DiscardProps) {
  const id = useId()
  const [state, setState] = useState<'idle' | 'asked' | 'left'>('idle')
  const yes = () => {
    setState('idle')
    discard()
  }
  const press = (event: React.MouseEvent) => {
    event.preventDefault()
    if (loses?.() === false) yes()
    else setState('asked')
  }
  if (state !== 'asked') {
    const own = { id, className, onClick: press }
    return (
      <>
        {state === 'left' && <FocusOn id={id} always />}
        {href ? (
          <a {...own} href={href}>
            {label}
          </a>
        ) : (
          <button {...own} type="button">
            {label}
          </button>
        )}
      </>
    )
  }
  return (
    <span
      className="act"
      role="group"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setState('left')
      }}
    >
      <span id={id} tabIndex={-1}>
        {question}
      </span>
      <FocusOn id={id} always />
      <button type="button" className="button" onClick={yes}>
        Yes, discard
      </button>
      <button type="button" className="button plain" onClick={() => setState('left')}>
        Keep it
      </button>
    </span>
  )
}
