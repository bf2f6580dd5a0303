import { type Drafts, placeClaims, type Placement, type Standing } from '@/lib/claims/place'
import { aside } from '@/lib/intake/bring'
import type { PlacedDraft } from '@/lib/intake/bring/aside'

/** Claims placed before the transaction began: how each stood then, and where it stands in the new text. */
export type Ahead = {
  revisionId: string
  text: string
  standing: ReadonlyMap<string, string>
  placed: PlacedDraft
}

const standingOf = (claim: Standing) =>
  JSON.stringify([
    claim.state,
    claim.start,
    claim.end,
    claim.basis,
    claim.statement,
    claim.claimant,
    claim.about,
    claim.statementEdited,
    claim.claimantEdited,
  ])

/** Places the claims of a draft in the next beside the thread that answers; nothing is written. */
export async function placeAhead(
  revision: { id: string; text: string },
  article: { language: string },
  text: string,
  claims: readonly Standing[],
  { paragraphs = false }: { paragraphs?: boolean } = {},
): Promise<Ahead> {
  const drafts = { oldText: revision.text, newText: text, language: article.language }
  const placed = await aside({
    task: 'place',
    drafts,
    claims: claims.map(standing),
    paragraphs,
  })
  const stood = new Map(claims.map((claim) => [claim.claimId, standingOf(claim)]))
  return { revisionId: revision.id, text, standing: stood, placed }
}

/** Only what placing reads, for it goes to another thread. */
const standing = ({ ...claim }: Standing): Standing => ({
  claimId: claim.claimId,
  state: claim.state,
  start: claim.start,
  end: claim.end,
  exact: claim.exact,
  prefix: claim.prefix,
  suffix: claim.suffix,
  basis: claim.basis,
  statement: claim.statement,
  claimant: claim.claimant,
  about: claim.about,
  statementEdited: claim.statementEdited,
  claimantEdited: claim.claimantEdited,
})

/** The placements of all claims: those placed ahead that still stand as they did, and the others placed now. */
export function placementsOf(
  drafts: Drafts,
  revisionId: string,
  claims: readonly Standing[],
  ahead: Ahead | undefined,
): Placement[] {
  const usable = ahead?.revisionId === revisionId && ahead.text === drafts.newText ? ahead : null
  if (!usable) return placeClaims(drafts, claims)
  const known = new Map(usable.placed.placements.map((place) => [place.id, place]))
  const others = claims.filter((claim) => usable.standing.get(claim.claimId) !== standingOf(claim))
  const late = others.length > 0 ? placeClaims(drafts, others) : []
  const now = new Map(late.map((place) => [place.id, place]))
  return claims.flatMap(({ claimId }) => now.get(claimId) ?? known.get(claimId) ?? [])
}
