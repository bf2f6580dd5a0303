import { piecesOf } from '@/lib/text/pieces'
import type { Found, ShownClaim } from './found'

type Under = ShownClaim & { index: number }

/** Drawn as its innermost claim that is ticked; struck through where none is. */
function classOf(under: readonly Under[]) {
  const seen = under.findLast(({ on }) => on)
  return seen ? `found ${seen.look}` : 'found off'
}

/** The words with every found claim under them; a press unticks the innermost claim they belong to. */
export function PreviewText({ text, paragraphs, claims }: Pick<Found, 'text' | 'paragraphs' | 'claims'>) {
  const underlined = claims.map(({ start, end }, index) => ({ start, end, id: String(index), number: index }))
  return paragraphs.map((paragraph) => (
    <p key={paragraph.start}>
      {piecesOf(paragraph, underlined).map((piece) => {
        const words = text.slice(piece.start, piece.end)
        const under = piece.claims.flatMap(({ number: index }) =>
          claims[index] ? [{ ...claims[index], index }] : [],
        )
        if (under.length === 0) return words
        return (
          <span
            key={piece.start}
            className={classOf(under)}
            data-claims={under.map(({ index }) => index).join(' ')}
            data-looks={under.map(({ look }) => look).join(' ')}
          >
            {words}
          </span>
        )
      })}
    </p>
  ))
}
