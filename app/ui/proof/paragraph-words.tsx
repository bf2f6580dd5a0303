import type { Piece } from '@/lib/text/pieces'
import type { ProofClaim, ProofFact, ProofSentence } from './proof-claim'
import { lineClass } from './block-look'
import { withUnseen } from './unseen'

type Words = {
  pieces: readonly Piece[]
  claims: ReadonlyMap<number, ProofClaim>
  open: readonly ProofSentence[]
  facts: readonly ProofFact[]
  /** the article's address */
  base: string
}
/** The paragraph as it is shown, and where it begins in the article. */
type Shown = { text: string; from: number }

/** A paragraph's words: one element for each claim over a piece, widest outside; hatching where nothing is claimed. */
export function ParagraphWords({ pieces, claims, open, facts, text, from, base }: Words & Shown) {
  const draw = (start: number, end: number) => marked({ start, end }, facts, { text, from }, base)
  return pieces.map((piece) => {
    if (piece.claims.length === 0) return hatched(piece, open, { text, from }, draw)
    const words = draw(piece.start, piece.end)
    return piece.claims.reduceRight<React.ReactNode>((inside, mark) => {
      const claim = claims.get(mark.number)
      if (!claim) return inside
      const line = lineClass[mark.line]
      const ends = `${mark.opens ? ' opens' : ''}${mark.closes ? ' closes' : ''}`
      return (
        <mark
          key={`${piece.start}-${mark.number}`}
          id={mark.opens ? `c${mark.number}` : undefined}
          className={`claim-words v-${claim.sign}${claim.two ? ' two' : ''}${line}${ends}`}
          data-c={mark.number}
        >
          {inside}
        </mark>
      )
    }, words)
  })
}

/** Words, and in them what its sentence says in no claim: each a link to where it is claimed or set aside. */
function marked(
  piece: { start: number; end: number },
  facts: readonly ProofFact[],
  { text, from }: Shown,
  base: string,
): React.ReactNode {
  const parts: React.ReactNode[] = []
  let at = piece.start
  for (const fact of facts) {
    const start = Math.max(at, fact.start)
    const end = Math.min(piece.end, fact.end)
    if (start >= end) continue
    if (start > at) parts.push(withUnseen(text.slice(at - from, start - from)))
    const words = text.slice(start - from, end - from)
    parts.push(
      <a
        key={`f${start}`}
        className="fact"
        data-fact=""
        href={`${base}/sentences/${fact.sentence + 1}`}
        data-stay=""
        tabIndex={-1}
        draggable={false}
        title="Not in any claim"
        aria-label={`${words}, not in any claim`}
      >
        {withUnseen(words)}
      </a>,
    )
    at = end
  }
  if (at < piece.end) parts.push(withUnseen(text.slice(at - from, piece.end - from)))
  return parts
}

/** Words without a claim; those of a sentence that nobody has accounted for are hatched. */
function hatched(
  piece: Piece,
  open: readonly ProofSentence[],
  { text, from }: Shown,
  draw: (start: number, end: number) => React.ReactNode,
): React.ReactNode {
  const parts: React.ReactNode[] = []
  let at = piece.start
  for (const sentence of open) {
    const start = Math.max(at, sentence.start)
    const end = Math.min(piece.end, sentence.end)
    if (start >= end) continue
    if (start > at) parts.push(draw(at, start))
    parts.push(
      <span
        key={`s${sentence.index}`}
        className="sentence-words unclaimed"
        data-c={`s${sentence.index + 1}`}
        id={`s${sentence.index + 1}`}
      >
        {withUnseen(text.slice(start - from, end - from))}
      </span>,
    )
    at = end
  }
  if (at < piece.end) parts.push(draw(at, piece.end))
  return parts
}
