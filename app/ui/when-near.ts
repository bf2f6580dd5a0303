'use client'

import { type RefObject, useEffect, useState } from 'react'
import { fetchOnce } from './fetch-once'

/** Whether a box is in sight of its scroller, or nearly. */
function useNear(box: RefObject<HTMLElement | null>, scroller: string, margin: string): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!box.current) return
    const seen = new IntersectionObserver(
      (entries) => {
        setNear(entries.at(-1)?.isIntersecting ?? false)
      },
      { root: box.current.closest(scroller), rootMargin: margin },
    )
    seen.observe(box.current)
    return () => seen.disconnect()
  }, [box, scroller, margin])
  return near
}

type Wanted = {
  box: RefObject<HTMLElement | null>
  /** selector of what scrolls, and how far beyond its edges is near */
  scroller: string
  margin: string
  /** null = nothing to ask for: the server drew it */
  address: string | null
  /** of what the server would answer now; what was fetched under another is shown until the new is there */
  stamp: string
}

/** What stands at an address, asked for when its box comes near the screen; null until it is there. */
export function useWhenNear({ box, scroller, margin, address, stamp }: Wanted): unknown {
  const near = useNear(box, scroller, margin)
  const [fetched, setFetched] = useState<{ stamp: string; answer: unknown } | null>(null)
  const missing = near && fetched?.stamp !== stamp
  useEffect(() => {
    if (!missing || address === null) return
    return fetchOnce(address, (answer) => setFetched({ stamp, answer }))
  }, [missing, address, stamp])
  return fetched?.answer ?? null
}
