import { mostClaims } from '@/lib/articles/schema'

/** Of more claims than an article takes, those that matter most, in the order they had. */
export function mostImportant<Claim extends { priority: number }>(
  claims: readonly Claim[],
): readonly Claim[] {
  if (claims.length <= mostClaims) return claims
  const kept = new Set([...claims].sort((a, b) => b.priority - a.priority).slice(0, mostClaims))
  return claims.filter((claim) => kept.has(claim))
}
