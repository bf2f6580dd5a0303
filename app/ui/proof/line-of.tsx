'use client'

import { useEffect, useState } from 'react'
import { LAID } from './proof-behaviour'

/** "line 19, ": which line a claim begins on is known to the browser alone. */
export function LineOf({ claim }: { claim: string }) {
  const [line, setLine] = useState('')
  useEffect(() => {
    const read = () => setLine(document.querySelector<HTMLElement>(`.pin[data-c="${claim}"]`)?.dataset.line ?? '')
    read()
    document.addEventListener(LAID, read)
    return () => document.removeEventListener(LAID, read)
  }, [claim])
  return line ? `line ${line}, ` : ''
}
