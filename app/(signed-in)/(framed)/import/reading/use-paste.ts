import { type RefObject, useRef } from 'react'
import { isWhole, type Paste, putPasted } from './paste'
import { type Incoming, requestReading } from './request-reading'
import type { Reading } from './reading'

type Look = (incoming: Incoming) => Promise<Reading | null>

/**
 * Reads formatted words that were pasted, and puts what was read where the browser put the plain words, which stay when it
 * cannot be read. Meanwhile nothing else is looked for.
 */
export function usePaste(look: Look, typed: RefObject<() => void>) {
  const isPasting = useRef(false)
  const pasted = async (paste: Paste, field: HTMLTextAreaElement) => {
    isPasting.current = true
    const whole = isWhole(paste)
    const reading = await (whole ? look({ html: paste.html }) : readAlone(paste.html))
    const stands = reading !== null && putPasted(field, paste, reading.text)
    isPasting.current = false
    if (!whole || !stands) typed.current()
  }
  return { isPasting, pasted }
}

async function readAlone(html: string): Promise<Reading | null> {
  const { signal } = new AbortController()
  const answer = await requestReading({ html }, {}, { signal, progress: () => undefined })
  return answer && 'reading' in answer ? answer.reading : null
}
