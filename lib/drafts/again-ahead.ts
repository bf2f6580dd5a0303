import { type Again, findReopenings } from '@/lib/claims/why-again'
import { db } from '@/lib/core/db'
import { aside } from '@/lib/intake/bring'
import type { Ahead } from './placed'

/** As placed ahead, with why claims that earlier drafts reopened are still to be looked at. */
export type AheadOfDraft = Ahead & { again: Again[] }

/** Holds a new draft against those that reopened claims, beside the thread that answers; nothing is written. */
export async function withAgain(
  ahead: Ahead,
  article: { id: string; language: string },
  number: number,
  work: typeof aside = aside,
): Promise<AheadOfDraft> {
  const corrected = new Set(ahead.corrected?.map(({ claimId }) => claimId))
  const others = ahead.placed.placements.filter(({ id }) => !corrected.has(id))
  const reopenings = await findReopenings(db, article.id, others)
  if (reopenings.length === 0) return { ...ahead, again: [] }
  const draft = { number, text: ahead.text, language: article.language }
  return { ...ahead, again: await work({ task: 'again', reopenings, draft }) }
}
