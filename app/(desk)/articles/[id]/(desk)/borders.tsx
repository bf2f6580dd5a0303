'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { moveClaimAction } from './actions/claim-actions'
import { watchBorders } from './watch-borders'

/** The two handles of the chosen claim; by key they are [ and ]. */
export function Borders() {
  const pathname = usePathname()
  const start = useRef<HTMLButtonElement>(null)
  const end = useRef<HTMLButtonElement>(null)
  const [refusal, setRefusal] = useState({ at: '', text: '' })

  useEffect(() => {
    const proof = document.querySelector<HTMLElement>('.sheet .proof')
    if (!proof || !start.current || !end.current) return
    return watchBorders(proof, { start: start.current, end: end.current }, async (claimId, span) => {
      const form = new FormData()
      for (const [name, value] of Object.entries({ claimId, ...span })) form.set(name, String(value))
      const answer = await moveClaimAction(null, form)
      setRefusal({ at: pathname, text: answer?.ok === false ? answer.message : '' })
    })
  }, [pathname])

  return (
    <>
      <button ref={start} type="button" className="handle start" tabIndex={-1} aria-hidden="true" hidden />
      <button ref={end} type="button" className="handle end" tabIndex={-1} aria-hidden="true" hidden />
      {refusal.at === pathname && refusal.text && (
        <p className="say bad" role="alert">
          {refusal.text}
        </p>
      )}
    </>
  )
}
