import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
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
