import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'

/** How long the same text from the same person is taken for a repeated click. */
const moments = 30_000

/** The article this person saved a moment ago under this headline with this very text; its id, or null. */
export async function findJustSaved(
  actor: Actor,
  { sha256, title }: { sha256: string; title: string },
  now: Date,
): Promise<string | null> {
  const article = await db.article.findFirst({
    where: {
      createdAt: { gt: new Date(now.getTime() - moments) },
      createdById: actor.id,
      title,
      revisions: { some: { number: 1, sha256 } },
    },
    select: { id: true },
  })
  return article?.id ?? null
}
