'use client'

import { useEffect, useRef, useState } from 'react'
import { useAnswer } from '@/app/ui/form'

type Reading = { revision: number; quote: string; statement: string; claimant: string }

/**
 * What the claim said to who fills in this form. It is held from their first stroke on: a page that is drawn anew while
 * they write does not put its new words under what was weighed on the old ones. Once Galley has answered, what stands
 * there by then counts as read.
 */
export function WasRead(now: Reading) {
  const [held, setHeld] = useState<Reading | null>(null)
  const answer = useAnswer()
  const [answered, setAnswered] = useState(answer)
  const place = useRef<HTMLInputElement>(null)
  const current = useRef(now)
  if (answer !== answered) {
    setAnswered(answer)
    setHeld(null)
  }
  useEffect(() => {
    current.current = now
  })
  useEffect(() => {
    const form = place.current?.form
    const hold = () => setHeld((before) => before ?? current.current)
    const release = () => setHeld(null)
    form?.addEventListener('input', hold)
    form?.addEventListener('reset', release)
    return () => {
      form?.removeEventListener('input', hold)
      form?.removeEventListener('reset', release)
    }
  }, [])
  const read = held ?? now
  return (
    <>
      <input type="hidden" name="revision" value={read.revision} ref={place} />
      <input type="hidden" name="read.quote" value={read.quote} />
      <input type="hidden" name="read.statement" value={read.statement} />
      <input type="hidden" name="read.claimant" value={read.claimant} />
      {held && <Changed held={held} now={now} done={() => setHeld(null)} />}
    </>
  )
}

const isSame = (a: Reading, b: Reading) =>
  a.quote === b.quote && a.statement === b.statement && a.claimant === b.claimant

/** Said as soon as it is seen; who sends all the same is told by the server. */
function Changed({ held, now, done }: { held: Reading; now: Reading; done: () => void }) {
  if (isSame(held, now)) return null
  const was =
    held.quote !== now.quote
      ? `It said “${held.quote}”.`
      : held.statement !== now.statement
        ? `It said “${held.statement}”.`
        : `It was said by ${held.claimant || 'the article'}.`
  return (
    <p className="say bad" role="status">
      The claim changed while you were writing. {was} Read what it says now, and judge that.{' '}
      <button type="button" className="link" onClick={done}>
        I have read it
      </button>
    </p>
  )
}
