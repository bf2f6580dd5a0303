'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'

export type Stop = { code: string; message: string }

type StoppingProps = { code: string; stops: readonly Stop[]; showAll: () => void }

/** The list shows only what stops sign-off for one reason: says so, and leads back to all. */
export function Stopping({ code, stops, showAll }: StoppingProps) {
  const here = usePathname()
  // it stays part of the address while one goes from claim to claim
  useEffect(() => {
    if (!new URLSearchParams(location.search).has('stops'))
      history.replaceState(null, '', `${here}?stops=${code}`)
  }, [here, code])
  const message = stops.find((stop) => stop.code === code)?.message
  return (
    <div className="filters only figures" role="group" aria-label="Filter claims">
      <span role="status">{message ?? 'Nothing of this kind stops it any more'}</span>
      <a
        href={here}
        onClick={(event) => {
          event.preventDefault()
          // asked anew, the same address narrows anew
          history.replaceState(null, '', here)
          showAll()
        }}
      >
        Show all
      </a>
    </div>
  )
}
