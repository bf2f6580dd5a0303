import { useEffect, useRef, useState } from 'react'
import { useAnswer } from './form'

/**
 * What a form showed to who fills it in: held from their first stroke on, for a page that is drawn anew while they write
 * does not put its new words under what they wrote on the old ones. Once Galley has answered, or the form was emptied,
 * what stands there by then counts. null = nobody has written yet. `place` is any field of the form.
 */
export function useHeld<T, Field extends HTMLInputElement>(now: T) {
  const [held, setHeld] = useState<T | null>(null)
  const answer = useAnswer()
  const [answered, setAnswered] = useState(answer)
  const place = useRef<Field>(null)
  const current = useRef(now)
  if (answer !== answered) {
    setAnswered(answer)
    setHeld(null)
  }
  useEffect(() => {
    current.current = now
  })
  useEffect(() => {
    const form = place.current?.form
    const hold = () => setHeld((before) => before ?? current.current)
    const release = () => setHeld(null)
    form?.addEventListener('input', hold)
    form?.addEventListener('reset', release)
    return () => {
      form?.removeEventListener('input', hold)
      form?.removeEventListener('reset', release)
    }
  }, [])
  return { held, release: () => setHeld(null), place }
}
