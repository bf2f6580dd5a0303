import type { z } from 'zod'
import { newRevision } from '@/lib/articles/schema'
import { type Actor, may } from '@/lib/auth/permissions'
import { elsewhere } from '@/lib/core/beside'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { checkBase, nothingDiffers } from '@/lib/drafts/draft-text'
import { findDraft } from '@/lib/drafts/find-draft'
import { type Trial, trialOf, tryRevision } from '@/lib/drafts/trial'
import { returnedIn } from '@/lib/intake/readers/docx/returned'
import { acceptedIn } from './accepted'
import { newAnswers } from './answers'
import { checkDrafted } from './drafted'
import { returnedText } from './returned-text'

/** `answers`: how many answers to Galley's comments would become notes. */
export type DraftTrial = Trial & { answers: number }

/** What `bringDraft` would do; `document`: the Word document the text was read of. Throws as `tryRevision` does. */
export const tryDraft = async (
  actor: Actor,
  input: z.input<typeof newRevision>,
  document: Uint8Array | null,
): Promise<DraftTrial> =>
  document
    ? tryReturned(actor, input, document)
    : { ...(await tryRevision(actor, input)), answers: 0 }

/** What `takeBack` would do. */
export async function tryReturned(
  actor: Actor,
  raw: z.input<typeof newRevision>,
  document: Uint8Array,
): Promise<DraftTrial> {
  const input = newRevision.parse(raw)
  if (!may(actor, 'article.revise')) throw new Forbidden()
  const named = { call: 'tryReturned', args: [actor, raw, document], personId: actor.id }
  const there = await elsewhere('texts', named)
  if (there) return there.done as DraftTrial
  const found = await findDraft(input.articleId)
  const { id, number } = { id: input.articleId, number: found.draft.number }
  checkBase(found.draft, input.baseNumber)
  const returned = returnedIn(document)
  const { text } = returnedText(found.draft, input)
  const answers = (await newAnswers(db, id, returned.comments)).length
  if (text === found.draft.text) {
    if (answers === 0) throw nothingDiffers(number)
    return { ...(await trialOf(found, text)), answers }
  }
  await checkDrafted(db, { id, number }, returned.comments)
  const trial = await trialOf(found, text)
  const now = trial.claims.map((claim) => ({ ...claim, exact: claim.after, state: claim.fate }))
  const accepted = await acceptedIn(db, actor, id, now, returned)
  const corrected = new Map(accepted.map((fix) => [fix.claimId, fix.replacement]))
  const claims = trial.claims.map((claim) => {
    const replacement = corrected.get(claim.id)
    if (replacement === undefined) return claim
    const outcome = replacement === '' ? ('cut' as const) : ('corrected' as const)
    return { ...claim, outcome, reason: 'Its correction was accepted.' }
  })
  return { ...trial, claims, answers }
}
