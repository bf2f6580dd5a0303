'use client'

import { useState } from 'react'
import { useAnswer } from '@/app/ui/form'
import { listed } from '@/lib/core/in-words'

/** The digest of what is signed, and what of it stands in the question, by name. */
type Asked = { digest: string; shown: Readonly<Record<string, string>> }

/**
 * What the question was asked about is what is signed: held from when it was asked, for the page is drawn anew when a
 * colleague changes something. Once Galley has refused it, what stands there by then is asked about.
 */
export function AskedAbout(now: Asked) {
  const answer = useAnswer()
  const [asked, setAsked] = useState<Asked>(now)
  const [refused, setRefused] = useState<string | null>(null)
  const [answered, setAnswered] = useState(answer)
  if (answer !== answered) {
    setAnswered(answer)
    setRefused(answer?.ok === false ? asked.digest : null)
  }
  const other = now.digest !== asked.digest
  if (other && asked.digest === refused) setAsked(now)
  return (
    <>
      <input type="hidden" name="digest" value={asked.digest} />
      {other && (
        <p className="say bad" role="status">
          {sayChanged(asked.shown, now.shown)} since you were asked. Look again before you sign.
        </p>
      )}
    </>
  )
}

function sayChanged(was: Asked['shown'], is: Asked['shown']): string {
  const names = Object.keys(is).filter((name) => is[name] !== was[name])
  return names.length === 0
    ? 'Something this signature covers changed'
    : `The ${listed(names, 'and')} changed`
}
