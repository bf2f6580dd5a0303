import type { Span } from './selection'

type Line = 0 | 1 | 2
export type Mark = { number: number; line: Line; opens: boolean; closes: boolean }
/** A run of text under which the same claims lie, the widest claim first. */
export type Piece = Span & { claims: Mark[] }
export type Underlined = Span & { id: string; number: number }

type Placed = Underlined & { line: Line }

/**
 * Cuts a paragraph at every border of a claim. A claim takes the first free line under the words (0 is nearest), so that
 * two claims that share words never share a line; only from the fourth level on they do, on the last line.
 */
export function piecesOf(paragraph: Span, claims: readonly Underlined[]): Piece[] {
  const placed = placedOn(paragraph, claims)
  const cuts = cutsOf(paragraph, placed)
  const pieces: Piece[] = []
  let waiting = 0
  let under: Placed[] = []
  for (let cut = 0; cut + 1 < cuts.length; cut++) {
    const [start = 0, end = 0] = cuts.slice(cut, cut + 2)
    under = under.filter((claim) => claim.end > start)
    for (; waiting < placed.length && (placed[waiting]?.start ?? end) <= start; waiting++) {
      const claim = placed[waiting]
      if (claim) under.push(claim)
    }
    pieces.push({ start, end, claims: under.map((claim) => markOf(claim, start, end)) })
  }
  return pieces
}

const markOf = ({ number, line, start, end }: Placed, from: number, to: number): Mark => ({
  number,
  line,
  opens: start === from,
  closes: end === to,
})

function placedOn(paragraph: Span, claims: readonly Underlined[]): Placed[] {
  const freeFrom = [0, 0, 0]
  return claims
    .filter(
      (claim) =>
        claim.start < claim.end && claim.start < paragraph.end && claim.end > paragraph.start,
    )
    .sort((a, b) => a.start - b.start || b.end - a.end || a.number - b.number)
    .map((claim) => {
      const free = freeFrom.findIndex((at) => at <= claim.start)
      const line = free === 0 ? 0 : free === 1 ? 1 : 2
      freeFrom[line] = Math.max(freeFrom[line] ?? 0, claim.end)
      return { ...claim, line }
    })
}

function cutsOf(paragraph: Span, claims: readonly Span[]): number[] {
  const borders = claims.flatMap(({ start, end }) => [start, end])
  const inside = borders.filter((at) => at > paragraph.start && at < paragraph.end)
  return [...new Set([paragraph.start, ...inside, paragraph.end])].sort((a, b) => a - b)
}
