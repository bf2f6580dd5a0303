import { Fragment } from 'react'
import type { BlockKind } from '@/lib/text/blocks'
import { fingerprint } from '@/lib/text/fingerprint'
import { piecesOf } from '@/lib/text/pieces'
import type { Span } from '@/lib/text/selection'
import { typographic } from '@/lib/text/typographic'
import { importanceOf } from './importance'
import type { Reading } from '../reading/reading'
import { drawAside } from './aside-words'
import { drawDoubts } from './doubtful'
import type { Marks } from './marks'

type ParagraphProps = {
  text: string
  language: string
  start: number
  kind: BlockKind
  marks: Marks
  /** words of it that text recognition is not sure of */
  doubtful: Reading['doubtful']
  /** sentences of it in which there is nothing to check */
  aside: readonly Span[]
  chosen: number | null
  /** where the chosen claim would be split, if here */
  cut: number | null
}

/** Drawn as its innermost claim that comes in; struck through where none does. */
function classOf(under: Marks) {
  const seen = under.findLast(({ on }) => on)
  return seen ? `found ${importanceOf(seen)}` : 'found off'
}

/** A paragraph with its claims under it. Its text is the stored one, one character for one. */
export function Paragraph({
  text,
  start,
  language,
  kind,
  marks,
  doubtful,
  aside,
  chosen,
  cut,
}: ParagraphProps) {
  const spans = marks.map((mark, number) => ({ start: mark.start, end: mark.end, id: '', number }))
  const drawn = typographic(text, language)
  const plain = (from: number, to: number) =>
    cut !== null && cut >= from && cut < to ? (
      <Fragment key={from}>
        {drawn.slice(from - start, cut - start)}
        <i className="cut" aria-hidden="true" />
        {drawn.slice(cut - start, to - start)}
      </Fragment>
    ) : (
      drawn.slice(from - start, to - start)
    )
  const doubts = (from: number, to: number) => drawDoubts({ start: from, end: to }, doubtful, plain)
  const words = (from: number, to: number) => drawAside({ start: from, end: to }, aside, doubts)
  return (
    <p
      id={`w${start}`}
      dir="auto"
      data-start={start}
      data-mark={fingerprint(drawn)}
      className={kind === 'paragraph' ? undefined : kind}
    >
      {piecesOf({ start, end: start + text.length }, spans).map((piece) => {
        const under = piece.claims.flatMap(({ number }) => marks[number] ?? [])
        if (under.length === 0) return words(piece.start, piece.end)
        return (
          <span
            key={piece.start}
            id={`c${piece.start}`}
            className={classOf(under)}
            data-claims={under.map(({ id }) => id).join(' ')}
            data-chosen={under.some(({ id }) => id === chosen) ? '' : undefined}
          >
            {words(piece.start, piece.end)}
          </span>
        )
      })}
    </p>
  )
}
