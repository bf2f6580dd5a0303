import type { RevisionView } from '@/lib/articles/views'
import type { Actor } from '@/lib/auth/permissions'
import { elsewhereIfLong } from '@/lib/core/beside'
import { type ChangedParagraph, changedParagraphs } from '@/lib/text/changed-paragraphs'
import type { ClaimFate } from './fates'
import { compareRevisions } from './queries'

/** Two drafts side by side. */
export type DraftComparison = {
  draft: Omit<RevisionView, 'text'>
  paragraphs: ChangedParagraph[]
  claims: ClaimFate[]
}

/** What one draft changed in an older one, paragraph by paragraph, and what became of each claim. Throws NotFound. */
export async function compareDrafts(
  actor: Actor,
  articleId: string,
  older: number,
  newer: number,
): Promise<DraftComparison> {
  const args = [actor, articleId, older, newer]
  const named = { call: 'compareDrafts', args, personId: actor.id }
  const drafts = [older, newer]
  const there = await elsewhereIfLong(
    { whole: 'article', id: articleId, places: true, drafts },
    named,
  )
  if (there) return there.done as DraftComparison
  const { from, to, claims } = await compareRevisions(actor, articleId, older, newer)
  const { text, ...draft } = to
  return { draft, paragraphs: changedParagraphs(from.text, text), claims }
}
