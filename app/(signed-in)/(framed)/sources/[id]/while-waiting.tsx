'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const every = 2000

/** Looks again while a copy is being made, and this page is looked at. */
export function WhileWaiting() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, every)
    return () => clearInterval(timer)
  }, [router])
  return (
    <noscript>
      <p className="quiet small">Load this page again in a moment.</p>
    </noscript>
  )
}
