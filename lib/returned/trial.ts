import type { z } from 'zod'
import type { newRevision } from '@/lib/articles/schema'
import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { type Trial, tryRevision } from '@/lib/drafts/trial'
import { returnedIn } from '@/lib/intake/readers/docx/returned'
import { acceptedIn } from './accepted'
import { checkDrafted } from './drafted'

/** What `bringDraft` would do; `document`: the Word document the text was read of. Throws as `tryRevision` does. */
export async function tryDraft(
  actor: Actor,
  input: z.input<typeof newRevision>,
  document: Uint8Array | null,
): Promise<Trial> {
  const trial = await tryRevision(actor, input)
  const returned = document ? returnedIn(document) : []
  if (returned.length === 0) return trial
  await checkDrafted(db, { id: input.articleId, number: trial.against }, returned)
  const now = trial.claims.map(({ id, after, fate }) => ({ id, exact: after, state: fate }))
  const accepted = await acceptedIn(db, actor, input.articleId, now, returned)
  const corrected = new Set(accepted.map(({ claimId }) => claimId))
  const claims = trial.claims.map((claim) =>
    corrected.has(claim.id)
      ? { ...claim, outcome: 'corrected' as const, reason: 'Its correction was accepted.' }
      : claim,
  )
  return { ...trial, claims }
}
