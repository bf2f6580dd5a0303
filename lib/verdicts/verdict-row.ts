import type { LoadedClaim } from '@/lib/claims/load'
import type { VerdictView } from '@/lib/claims/views'

/** A verdict as it is kept; it stays as it was given, whatever follows. */
export const verdictRow = (
  claim: LoadedClaim,
  { rating, rationale, override }: { rating: string; rationale: string; override?: string | null },
  by: { id: string; authorId: string; createdAt: Date; role: VerdictView['role'] },
) => ({
  ...by,
  claimId: claim.id,
  articleId: claim.articleId,
  revision: claim.revision.number,
  scale: claim.article.scale,
  rating,
  rationale,
  override: override ?? null,
})
