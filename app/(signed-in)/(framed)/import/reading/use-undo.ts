import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { ClaimsAction } from '../preview/claims-reducer'
import { putText, textOf } from './form-reads'
import type { PreviewState } from './use-reading'

type Undo = {
  form: RefObject<HTMLFormElement | null>
  preview: PreviewState | null
  dispatch: (action: ClaimsAction) => void
  /** shows an earlier preview again, of this text */
  show: (preview: PreviewState, text: string) => void
}

/**
 * Undo that goes on behind the steps of this preview: what was put back into the text is taken out again, and the steps
 * before that are there. Not where the text was changed since. The same function at every drawing.
 */
export function useUndo({ form, preview, dispatch, show }: Undo) {
  const now = useRef({ form, preview, dispatch, show })
  useEffect(() => {
    now.current = { form, preview, dispatch, show }
  })
  return useCallback((action: ClaimsAction) => {
    const { form, preview, dispatch, show } = now.current
    const before = preview?.claims.past.length === 0 ? preview.before : undefined
    if (action.type !== 'undo' || !form.current || textOf(form.current) !== before?.put) {
      dispatch(action)
      return
    }
    putText(form.current, before.text)
    show(before.preview, before.text)
  }, [])
}
