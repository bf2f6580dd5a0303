import { Fragment } from 'react'
import type { Highlight } from '@/lib/search/highlight'

/** A text with the words that were asked for marked in it. */
export function Marked({ text, highlights }: { text: string; highlights: readonly Highlight[] }) {
  return highlights.map(({ start, end }, at) => (
    <Fragment key={start}>
      {text.slice(highlights[at - 1]?.end ?? 0, start)}
      <mark className="hit">{text.slice(start, end)}</mark>
      {at === highlights.length - 1 && text.slice(end)}
    </Fragment>
  ))
}
