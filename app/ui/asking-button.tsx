'use client'

import { Button } from './button'
import { FocusOn } from './focus-on'
import { useAnswer } from './form'

type AskingButtonProps = { label: string; yes: string }

/** The button of a form that is asked about once: what will happen stands above it before it says yes. */
export function AskingButton({ label, yes }: AskingButtonProps) {
  const answer = useAnswer()
  if (answer?.ok !== false || !answer.asks)
    return (
      <div className="act">
        <Button kind="primary">{label}</Button>
      </div>
    )
  return (
    <>
      {/* without script the browser itself goes there */}
      <p className="say" role="status" id="asked" tabIndex={-1} autoFocus>
        {answer.message}
      </p>
      <FocusOn key={answer.asks} id="asked" always />
      <input type="hidden" name="asked" value={answer.asks} />
      <div className="act">
        <Button kind="primary">{yes}</Button>
      </div>
    </>
  )
}
