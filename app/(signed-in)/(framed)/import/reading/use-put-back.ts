import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { putBack, stillLeftOut } from '@/lib/intake/left-out'
import { canonicalText } from '@/lib/text/canonical'
import { putText, textOf } from './form-reads'
import type { PreviewState } from './use-reading'

/** Puts what was left out into the text as it is in its field by now; the same function at every drawing. */
export function usePutBack(
  form: RefObject<HTMLFormElement | null>,
  preview: PreviewState | null,
  {
    look,
    remember,
  }: {
    look: (incoming: { text: string }) => Promise<unknown>
    /** so that it can be taken back */
    remember: (before: { preview: PreviewState; text: string; put: string }) => void
  },
) {
  const now = useRef({ form, preview, look, remember })
  useEffect(() => {
    now.current = { form, preview, look, remember }
  })
  return useCallback((at: number) => {
    const { form, preview, look, remember } = now.current
    const out = preview?.reading.leftOut[at]
    if (!form.current || !out) return
    const typed = textOf(form.current)
    const text = canonicalText(typed)
    const leftOut = stillLeftOut(preview.reading.text, text, [out])
    const nothing = { blocks: [], remarks: [], recognised: [], doubtful: [] }
    const whole = putBack({ ...nothing, text, leftOut }, 'all')
    putText(form.current, whole.text)
    void look({ text: whole.text }).then((read) => {
      if (read) remember({ preview, text: typed, put: whole.text })
    })
  }, [])
}
