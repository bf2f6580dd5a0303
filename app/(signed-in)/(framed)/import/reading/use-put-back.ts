import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { putBack, stillLeftOut } from '@/lib/intake/left-out'
import { canonicalText } from '@/lib/text/canonical'
import { putText, textOf } from './form-reads'
import type { Reading } from './reading'

/** Puts what was left out into the text as it is in its field by now; the same function at every drawing. */
export function usePutBack(
  form: RefObject<HTMLFormElement | null>,
  reading: Reading | undefined,
  look: (incoming: { text: string }) => Promise<unknown>,
) {
  const now = useRef({ form, reading, look })
  useEffect(() => {
    now.current = { form, reading, look }
  })
  return useCallback((at: number) => {
    const { form, reading, look } = now.current
    const out = reading?.leftOut[at]
    if (!form.current || !out) return
    const text = canonicalText(textOf(form.current))
    const leftOut = stillLeftOut(reading.text, text, [out])
    const nothing = { blocks: [], remarks: [], recognised: [], doubtful: [] }
    const whole = putBack({ ...nothing, text, leftOut }, 'all')
    putText(form.current, whole.text)
    void look({ text: whole.text })
  }, [])
}
