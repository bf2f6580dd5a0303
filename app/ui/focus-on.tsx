'use client'

import { useEffect } from 'react'

type FocusOnProps = {
  id: string
  /** whatever the address says; else only where it ends in #id */
  always?: boolean
}

/** Puts the focus on what one came for, also where script changed the page and the browser would leave it behind. */
export function FocusOn({ id, always = false }: FocusOnProps) {
  useEffect(() => {
    if (always || location.hash === `#${id}`) document.getElementById(id)?.focus()
  }, [id, always])
  return null
}
