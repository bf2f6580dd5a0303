'use client'

import { Button } from '@/app/ui/button'
import { FocusOn } from '@/app/ui/focus-on'
import { useAnswer } from '@/app/ui/form'

/** Adds the source; where the library has its address already, asks first which one is meant. */
export function AddButton() {
  const answer = useAnswer()
  if (answer?.ok !== false || !answer.asks)
    return (
      <div className="act">
        <Button kind="primary">Add source</Button>
      </div>
    )
  const [state = '', id = ''] = answer.asks.split(' ')
  return (
    <>
      {/* without script the browser itself goes there */}
      <p className="say" role="status" id="known-already" tabIndex={-1} autoFocus>
        {answer.message}
      </p>
      <FocusOn key={answer.asks} id="known-already" always />
      <div className="act">
        {state === 'standing' && (
          <Button kind="primary" name="known" value={`same ${id}`}>
            Use that one
          </Button>
        )}
        <Button name="known" value={`another ${id}`}>
          Add another
        </Button>
      </div>
    </>
  )
}
