'use client'

import { useEffect, useState } from 'react'
import { LAID } from './proof-behaviour'

/** "line 19, ¶5": which line a claim begins on is known to the browser alone. */
export function LineOf({ claim }: { claim: string }) {
  const [line, setLine] = useState('')
  useEffect(() => {
    const read = () => {
      const pin = document.querySelector<HTMLElement>(`[data-pin][data-c="${claim}"]`)
      const paragraph = pin?.closest('[data-paragraph]')?.id.slice(1)
      setLine(pin?.dataset.line ? `line ${pin.dataset.line}, ¶${paragraph}` : '')
    }
    read()
    document.addEventListener(LAID, read)
    return () => document.removeEventListener(LAID, read)
  }, [claim])
  return line
}
