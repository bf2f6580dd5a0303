'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { Span } from '@/lib/text/selection'
import { moveClaimAction } from './actions/claim-actions'
import { watchBorders } from './watch-borders'

type BordersProps = {
  revision: number
  /** what a moved border ends; it is then asked once */
  ends: string | null
}

/** The two handles of the chosen claim; by key they are [ and ]. */
export function Borders({ revision, ends }: BordersProps) {
  const pathname = usePathname()
  const start = useRef<HTMLButtonElement>(null)
  const end = useRef<HTMLButtonElement>(null)
  const asked = useRef('')
  const [refusal, setRefusal] = useState({ at: '', text: '' })

  useEffect(() => {
    const proof = document.querySelector<HTMLElement>('[data-proof]')
    if (!proof || !start.current || !end.current) return
    const refuse = (text: string) => setRefusal({ at: pathname, text })
    const save = async (claimId: string, span: Span, quote: string) => {
      const task = `${claimId} ${span.start} ${span.end}`
      if (ends && asked.current !== task) {
        asked.current = task
        refuse(`${ends} Move it there once more to do it.`)
        return
      }
      const form = new FormData()
      const place = { claimId, revision, quote, ...span }
      for (const [name, value] of Object.entries(place)) form.set(name, String(value))
      const answer = await moveClaimAction(null, form)
      refuse(answer?.ok === false ? answer.message : '')
    }
    return watchBorders(proof, { start: start.current, end: end.current }, { save, refuse })
  }, [ends, pathname, revision])

  return (
    <>
      <button
        ref={start}
        type="button"
        className="handle start"
        tabIndex={-1}
        aria-hidden="true"
        hidden
      />
      <button
        ref={end}
        type="button"
        className="handle end"
        tabIndex={-1}
        aria-hidden="true"
        hidden
      />
      {refusal.at === pathname && refusal.text && (
        <p className="say bad" role="alert">
          {refusal.text}
        </p>
      )}
    </>
  )
}
