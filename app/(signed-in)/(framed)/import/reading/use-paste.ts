import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { isWhole, type Paste, putPasted } from './paste'
import { type Incoming, requestReading } from './request-reading'
import type { Reading } from './reading'

type Look = (incoming: Incoming) => Promise<Reading | null>

/**
 * Reads formatted words that were pasted, and puts what was read where the browser put the plain words, which stay when it
 * cannot be read. Meanwhile nothing else is looked for. `stop`: somebody called it off, or wants something else read.
 */
export function usePaste(typed: RefObject<() => void>) {
  /** the paste that is being read; a later one takes its place */
  const running = useRef<AbortController>(null)
  const stop = useCallback(() => {
    running.current?.abort()
    running.current = null
  }, [])
  useEffect(() => stop, [stop])
  const isPasting = useCallback(() => running.current !== null, [])
  const pasted = async (paste: Paste, field: HTMLTextAreaElement, look: Look) => {
    stop()
    const run = new AbortController()
    running.current = run
    const whole = isWhole(paste)
    const reading = await (whole ? look({ html: paste.html }) : readAlone(paste.html, run.signal))
    if (running.current !== run) return
    const stands = reading !== null && putPasted(field, paste, reading.text)
    running.current = null
    if (!whole || !stands) typed.current()
  }
  return { isPasting, pasted, stop }
}

async function readAlone(html: string, signal: AbortSignal): Promise<Reading | null> {
  const answer = await requestReading({ html }, {}, { signal, progress: () => undefined })
  return answer && 'reading' in answer ? answer.reading : null
}
