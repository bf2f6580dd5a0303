import { Conflict } from '@/lib/core/errors'
import type { Tx } from '@/lib/core/db'
import { codeOf } from '@/lib/intake/claim-code'
import type { ReturnedComment } from '@/lib/intake/readers/docx/returned'

/**
 * Throws Conflict where a document was written of an earlier draft: what was accepted since is still only proposed in it, so
 * that its text would take that back.
 */
export async function checkDrafted(
  db: Pick<Tx, 'claim'>,
  { id: articleId, number }: { id: string; number: number },
  returned: readonly ReturnedComment[],
) {
  const older = returned.filter(({ draft }) => draft !== null && draft < number)
  if (older.length === 0) return
  const claims = await db.claim.findMany({
    where: { articleId, number: { in: older.map((comment) => comment.number) } },
    select: { id: true, number: true },
  })
  const codes = new Map(claims.map((claim) => [claim.number, codeOf(claim)]))
  const found = older.find((comment) => codes.get(comment.number) === comment.code)
  if (found)
    throw new Conflict(
      `This document was made of draft ${found.draft}; draft ${number} came in meanwhile. Make the Word report again for the writer, or send the words as text on top of draft ${number}.`,
    )
}
