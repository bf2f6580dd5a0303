import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import type { AnchorState } from '@/lib/claims/vocabulary'
import { type Fate, fateOf } from './fates'
import type { RevisionView } from './views'

/** One revision with its text. Throws NotFound. */
export async function getRevision(_actor: Actor, articleId: string, number: number): Promise<RevisionView> {
  const revision = await db.revision.findUnique({
    where: { articleId_number: { articleId, number } },
    include: { createdBy: { select: { id: true, name: true } } },
  })
  if (!revision) throw new NotFound(`Draft ${number}`)
  const { id, text, sha256, note, createdAt, createdBy } = revision
  return { id, number, text, sha256, note, createdAt: createdAt.toISOString(), createdBy }
}

export type AnchorCounts = Record<AnchorState, number>

/** How many claims stand how in each draft, by revision id. */
export async function countFates(articleId: string): Promise<Map<string, AnchorCounts>> {
  const rows = await db.anchor.groupBy({
    by: ['revisionId', 'state'],
    where: { revision: { articleId }, claim: { deletedAt: null } },
    _count: true,
  })
  const counts = new Map<string, AnchorCounts>()
  for (const { revisionId, state, _count } of rows) {
    const known = counts.get(revisionId) ?? { same: 0, moved: 0, changed: 0, gone: 0 }
    counts.set(revisionId, { ...known, [state]: _count })
  }
  return counts
}

export type ClaimFate = { number: number; fate: Fate; before: string; after: string }

/** Two drafts and what became of each claim on the way from the older to the newer, in the order of the text. */
export async function compareRevisions(actor: Actor, articleId: string, older: number, newer: number) {
  const [from, to] = await Promise.all([
    getRevision(actor, articleId, older),
    getRevision(actor, articleId, newer),
  ])
  const anchorsOf = (revisionId: string) =>
    db.anchor.findMany({
      where: { revisionId, claim: { deletedAt: null } },
      orderBy: [{ start: 'asc' }, { claimId: 'asc' }],
      select: { claimId: true, exact: true, state: true, claim: { select: { number: true } } },
    })
  const [then, now] = await Promise.all([anchorsOf(from.id), anchorsOf(to.id)])
  const before = new Map(then.map((anchor) => [anchor.claimId, anchor]))
  const claims = now.flatMap((anchor): ClaimFate[] => {
    const old = before.get(anchor.claimId)
    const wasGone = newer - older === 1 && old?.state === 'gone' && anchor.state === 'gone'
    if (wasGone) return []
    return [
      {
        number: anchor.claim.number,
        fate: fateOf(old, anchor, newer - older === 1),
        before: old?.exact ?? '',
        after: anchor.exact,
      },
    ]
  })
  return { from, to, claims }
}
