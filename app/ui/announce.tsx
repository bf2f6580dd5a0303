'use client'

import { useEffect, useState } from 'react'

const SAID = 'galley:said'

/** Says something in a line at the foot of the screen, to the eye and to screen readers. */
export const announce = (words: string) =>
  document.dispatchEvent(new CustomEvent(SAID, { detail: words }))

/** Long enough to be read twice. */
const stays = 8000

export function Announcer() {
  const [words, setWords] = useState('')
  useEffect(() => {
    let timer = 0
    const hear = (event: Event) => {
      setWords(String((event as CustomEvent<unknown>).detail))
      clearTimeout(timer)
      timer = window.setTimeout(() => setWords(''), stays)
    }
    document.addEventListener(SAID, hear)
    return () => {
      clearTimeout(timer)
      document.removeEventListener(SAID, hear)
    }
  }, [])
  return (
    <p className="announced" role="status">
      {words}
    </p>
  )
}
