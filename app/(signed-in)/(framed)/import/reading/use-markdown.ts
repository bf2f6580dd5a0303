import { type RefObject, useMemo, useState } from 'react'
import { textOf } from './form-reads'
import { looksLikeMarkdown } from './looks-like-markdown'
import type { Reading } from './reading'
import type { PreviewState } from './use-reading'

type Does = {
  look: (incoming: { file: File }) => Promise<Reading | null>
  /** so that it can be taken back */
  remember: (before: { preview: PreviewState; text: string; put: string }) => void
}

/** Whether the text is offered to be read as Markdown, and reading it so: as if it had come as a file of that kind. */
export function useMarkdown(
  form: RefObject<HTMLFormElement | null>,
  preview: PreviewState | null,
  { look, remember }: Does,
) {
  /** a text that was made of Markdown; what looks like it there is meant so */
  const [made, setMade] = useState<string | null>(null)
  const text = preview?.reading.text ?? ''
  const isOffered = useMemo(() => text !== made && looksLikeMarkdown(text), [text, made])
  const read = () => {
    if (!form.current || !preview) return
    const typed = textOf(form.current)
    const file = new File([typed], 'text.md', { type: 'text/markdown' })
    void look({ file }).then((reading) => {
      if (!reading) return
      setMade(reading.text)
      remember({ preview, text: typed, put: reading.text })
    })
  }
  return { isOffered, read }
}
