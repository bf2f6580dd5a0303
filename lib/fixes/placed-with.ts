import type { Actor } from '@/lib/auth/permissions'
import { db } from '@/lib/core/db'
import { type AheadOfDraft, withAgain } from '@/lib/drafts/again-ahead'
import { findDraft } from '@/lib/drafts/find-draft'
import { placeAhead } from '@/lib/drafts/placed'
import { doAside } from '@/lib/intake/bring/aside'
import { findFix } from './load'
import { withWords } from './with-words'

/**
 * Where every claim stands once the correction is in the text, found before the transaction; nothing is written. null where
 * it cannot be accepted as things stand, for reasons that the command gives.
 */
export async function placedWith(fixId: string, actor: Actor): Promise<AheadOfDraft | null> {
  const fix = await findFix(db, fixId, actor)
  if (fix?.state !== 'proposed' || fix.stage === 'archived') return null
  const { article, draft, anchors } = await findDraft(fix.articleId)
  const anchor = anchors.find(({ claimId }) => claimId === fix.claimId)
  if (!anchor || anchor.state === 'gone' || anchor.exact !== fix.exact) return null
  const { text, words } = withWords(draft.text, anchor, fix.replacement)
  if (!text) return null
  const corrected = [{ claimId: fix.claimId, ...words }]
  // in this thread, which for a long article is one beside those who wait: not in line behind what is brought in
  const ahead = await placeAhead(draft, article, text, anchors, { corrected, work: doAside })
  return withAgain(ahead, article, draft.number + 1, doAside)
}
