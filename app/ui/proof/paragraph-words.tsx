import type { Piece } from '@/lib/text/pieces'
import type { ProofClaim, ProofSentence } from './proof-claim'

type Words = {
  pieces: readonly Piece[]
  claims: ReadonlyMap<number, ProofClaim>
  open: readonly ProofSentence[]
}
/** The paragraph as it is shown, and where it begins in the article. */
type Shown = { text: string; from: number }

/** A paragraph's words: one element for each claim over a piece, widest outside; hatching where nothing is claimed. */
export function ParagraphWords({ pieces, claims, open, text, from }: Words & Shown) {
  const shown = { text, from }
  return pieces.map((piece) => {
    if (piece.claims.length === 0) return hatched(piece, open, shown)
    const words: React.ReactNode = shown.text.slice(piece.start - from, piece.end - from)
    return piece.claims.reduceRight<React.ReactNode>((inside, mark) => {
      const claim = claims.get(mark.number)
      if (!claim) return inside
      const line = mark.line ? ` l${mark.line}` : ''
      const ends =
        claim.sign === 'opinion' ? `${mark.opens ? ' opens' : ''}${mark.closes ? ' closes' : ''}` : ''
      return (
        <mark
          key={`${piece.start}-${mark.number}`}
          id={mark.opens ? `c${mark.number}` : undefined}
          className={`c v-${claim.sign}${claim.two ? ' two' : ''}${line}${ends}`}
          data-c={mark.number}
        >
          {inside}
        </mark>
      )
    }, words)
  })
}

/** Words without a claim; those of a sentence that nobody has accounted for are hatched. */
function hatched(piece: Piece, open: readonly ProofSentence[], { text, from }: Shown): React.ReactNode {
  const parts: React.ReactNode[] = []
  let at = piece.start
  for (const sentence of open) {
    const start = Math.max(at, sentence.start)
    const end = Math.min(piece.end, sentence.end)
    if (start >= end) continue
    if (start > at) parts.push(text.slice(at - from, start - from))
    parts.push(
      <span
        key={`s${sentence.index}`}
        className="s un"
        data-c={`s${sentence.index + 1}`}
        id={`s${sentence.index + 1}`}
      >
        {text.slice(start - from, end - from)}
      </span>,
    )
    at = end
  }
  if (at < piece.end) parts.push(text.slice(at - from, piece.end - from))
  return parts
}
