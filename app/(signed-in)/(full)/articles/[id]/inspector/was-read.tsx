'use client'

import { useHeld } from '@/app/ui/held'

type Reading = { revision: number; quote: string; statement: string; claimant: string }

/** What the claim said to who fills in this form; once Galley has answered, what stands there by then counts as read. */
export function WasRead(now: Reading) {
  const { held, release, place } = useHeld<Reading, HTMLInputElement>(now)
  const read = held ?? now
  return (
    <>
      <input type="hidden" name="revision" value={read.revision} ref={place} />
      <input type="hidden" name="read.quote" value={read.quote} />
      <input type="hidden" name="read.statement" value={read.statement} />
      <input type="hidden" name="read.claimant" value={read.claimant} />
      {held && <Changed held={held} now={now} done={release} />}
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
