import { type Drafts, placeClaims, type Placement, type Standing } from '@/lib/claims/place'
import { aside } from '@/lib/intake/bring'
import type { PlacedDraft } from '@/lib/intake/bring/aside'

/** Claims placed before the transaction began: how each stood then, and where it stands in the new text. */
export type Ahead = {
  revisionId: string
  text: string
  corrected: Drafts['corrected']
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

type Wishes = { paragraphs?: boolean; corrected?: Drafts['corrected']; work?: typeof aside }

/** Places the claims of a draft in the next beside the thread that answers; nothing is written. */
export async function placeAhead(
  revision: { id: string; text: string },
  article: { language: string },
  text: string,
  claims: readonly Standing[],
  { paragraphs = false, corrected, work = aside }: Wishes = {},
): Promise<Ahead> {
  const drafts = { oldText: revision.text, newText: text, language: article.language, corrected }
  const placed = await work({
    task: 'place',
    drafts,
    claims: claims.map(standing),
    paragraphs,
  })
  const stood = new Map(claims.map((claim) => [claim.claimId, standingOf(claim)]))
  return { revisionId: revision.id, text, corrected, standing: stood, placed }
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

/** What was found ahead of this very text, after the very same; undefined where another draft or other words came between. */
export function ofSame<A extends Ahead>(
  ahead: A | null | undefined,
  { newText, corrected }: Drafts,
  revisionId: string,
): A | undefined {
  if (ahead?.revisionId !== revisionId || ahead.text !== newText) return undefined
  return isSame(ahead.corrected, corrected) ? ahead : undefined
}

const isSame = (some: Drafts['corrected'] = [], others: Drafts['corrected'] = []) =>
  some.length === others.length &&
  some.every(({ claimId, start, end }, at) => {
    const other = others[at]
    return claimId === other?.claimId && start === other.start && end === other.end
  })

/** The placements of all claims: those placed ahead that still stand as they did, and the others placed now. */
export function placementsOf(
  drafts: Drafts,
  claims: readonly Standing[],
  ahead: Ahead | undefined,
): Placement[] {
  if (!ahead) return placeClaims(drafts, claims)
  const known = new Map(ahead.placed.placements.map((place) => [place.id, place]))
  const others = claims.filter((claim) => ahead.standing.get(claim.claimId) !== standingOf(claim))
  const late = others.length > 0 ? placeClaims(drafts, others) : []
  const now = new Map(late.map((place) => [place.id, place]))
  return claims.flatMap(({ claimId }) => now.get(claimId) ?? known.get(claimId) ?? [])
}
