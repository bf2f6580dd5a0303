import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { secondVerdict } from '@/lib/verdicts/second'

/** The second person happens to give the rating the first one gave. */
export async function secondAlike(
  person: Actor,
  { claimId }: { claimId: string },
  now = new Date(),
) {
  const first = await db.verdict.findFirst({
    where: { claimId, supersededAt: null, role: 'first' },
    orderBy: { createdAt: 'desc' },
  })
  const rating = first?.rating ?? 'confirmed'
  return secondVerdict(person, { claimId, rating, rationale: 'I find the same.' }, now)
}
