import { revise } from '@/lib/drafts/revise'
import { getAnchor, getClaim, getOpenArticle, loadClaim, type LoadedClaim } from '@/lib/claims/load'
import { checkRoom } from '@/lib/claims/room'
import {
  changeClaim,
  judgment,
  moveClaim,
  type StoredClaim,
  supersedeVerdicts,
} from '@/lib/claims/write'
import { command } from '@/lib/command'
import type { Tx } from '@/lib/core/db'
import type { Fix } from '@/lib/core/prisma-sqlite/client'
import { Conflict, Refused } from '@/lib/core/errors'
import { closed } from '@/lib/core/in-words'
import { isAlike } from '@/lib/text/alike'
import { canonicalText } from '@/lib/text/canonical'
import type { AheadOfDraft } from '@/lib/drafts/again-ahead'
import type { Actor } from '@/lib/auth/permissions'
import { decided, loadFix } from './load'
import { placedWith } from './placed-with'
import { fixRef, fixRejection, newFix } from './schema'
import { withWords } from './with-words'

export const proposeFix = command({
  action: 'fix.propose',
  input: newFix,
  load: loadClaim,
  run: async ({ tx, actor, input, subject: claim, now, newId }) => {
    if (claim.status === 'cut') throw new Conflict(`C${claim.number} was cut from the text.`)
    await checkRoom(tx, actor, claim, 'fix')
    const { exact } = await getAnchor(tx, claim)
    const replacement = canonicalText(input.replacement)
    checkCorrects(exact, replacement)
    const fix = {
      id: newId(),
      claimId: claim.id,
      articleId: claim.articleId,
      exact,
      baseRevision: claim.revision.number,
      replacement,
      reason: input.reason,
      state: 'proposed',
      proposedById: actor.id,
      createdAt: now,
    }
    await tx.fix.create({ data: fix })
    await changeClaim(tx, claim, { openFixes: claim.openFixes + 1 }, now)
    const data = { fixId: fix.id, from: exact, to: replacement }
    return { type: 'fix.proposed', articleId: claim.articleId, claimId: claim.id, data } as const
  },
})

/** What only looks otherwise corrects nothing, and takes no verdict away. */
function checkCorrects(exact: string, replacement: string) {
  if (!isAlike(exact, replacement)) return
  const message =
    replacement === exact
      ? 'These are the words that stand there now.'
      : 'These are the words that stand there now: only spaces or the style of signs differ. Change those in a new draft.'
  throw new Refused([{ path: 'replacement', message }])
}

/** Makes a revision in which only this quote changes; the claim then waits for one look at the new words. */
export const acceptFix = command({
  action: 'fix.decide',
  input: fixRef,
  beside: { name: 'acceptFix', of: ({ fixId }) => ({ whole: 'fix', id: fixId, places: true }) },
  prepare: ({ actor, input }) => placedWith(input.fixId, actor),
  load: loadFix,
  run: ({ tx, actor, prepared: ahead, subject, now, newId }) =>
    acceptIn(tx, subject, { actor, now, newId, ahead }),
})

type Standing = { claim: LoadedClaim; fix: Fix }
type By = { actor: Actor; now: Date; newId: () => string; ahead: AheadOfDraft | null }

async function acceptIn(tx: Tx, { claim, fix }: Standing, { actor, now, newId, ahead }: By) {
  const article = await getOpenArticle(tx, claim.articleId)
  const anchor = await getAnchor(tx, claim)
  if (anchor.exact !== fix.exact || anchor.state === 'gone') {
    throw new Conflict(
      `The words of C${claim.number} changed since this correction was written. Write it again for the new words.`,
    )
  }
  const { text, words } = withWords(article.currentRevision.text, anchor, fix.replacement)
  if (!text) throw new Refused([{ message: 'This correction would leave no text.' }])
  const by = {
    actorId: actor.id,
    now,
    newId,
    note: `Correction of C${claim.number}`,
    corrected: [{ claimId: claim.id, ...words }],
    ahead,
  }
  const revised = await revise(tx, article, text, by)
  const accepted = await noteAccepted(tx, fix, revised, { actor, now })
  return [accepted, ...revised.events] as const
}

/** That a correction was accepted, by the draft that has its words already. */
export async function noteAccepted(
  tx: Tx,
  fix: Fix,
  { number, revisionId }: { number: number; revisionId: string },
  { actor, now }: { actor: Actor; now: Date },
) {
  await tx.fix.update({
    where: { id: fix.id },
    data: { state: 'accepted', decidedById: actor.id, decidedAt: now, madeRevision: number },
  })
  // the draft changed what is counted of it
  const claim = await getClaim(tx, fix.claimId)
  if (fix.replacement === '') await cutWords(tx, claim, now)
  else await awaitLook(tx, claim, fix, now)
  const { articleId } = claim
  const data = { fixId: fix.id, from: fix.exact, to: fix.replacement, revision: number, revisionId }
  return { type: 'fix.accepted', articleId, claimId: claim.id, data } as const
}

async function cutWords(tx: Tx, claim: StoredClaim, now: Date) {
  const openFixes = claim.openFixes - 1
  await changeClaim(tx, claim, { status: 'cut', since: now, openFixes, assigneeId: null }, now)
  await supersedeVerdicts(tx, claim.id, now)
}

/**
 * Accepting is no verdict: what was found in the old words stays on record, and another person looks at the new ones.
 * A claim nobody had judged stays open for its first verdict.
 */
async function awaitLook(
  tx: Tx,
  claim: LoadedClaim,
  fix: { exact: string; replacement: string },
  now: Date,
) {
  const openFixes = claim.openFixes - 1
  const change = closed(`Changed from “${fix.exact}” to “${fix.replacement}”`)
  if (claim.status === 'open' || claim.status === 'inReview') {
    await changeClaim(tx, claim, { openFixes, reopenedFor: change }, now)
    return
  }
  const reopenedFor = `Waits for one look at the new words. ${change}`
  const also = { ...judgment, openFixes, corrected: true, reopenedFor, since: now }
  await moveClaim(tx, claim, 'correct', now, also)
  await supersedeVerdicts(tx, claim.id, now)
}

export const rejectFix = command({
  action: 'fix.decide',
  input: fixRejection,
  load: loadFix,
  run: async ({ tx, actor, input, subject: { claim, fix }, now }) => {
    const { count } = await tx.fix.updateMany({
      where: { id: fix.id, state: 'proposed' },
      data: {
        state: 'rejected',
        decidedById: actor.id,
        decidedAt: now,
        decisionReason: input.reason,
      },
    })
    if (count === 0) throw await decided(tx, fix.id)
    await changeClaim(tx, claim, { openFixes: claim.openFixes - 1 }, now)
    const data = { fixId: fix.id, reason: input.reason }
    return { type: 'fix.rejected', articleId: claim.articleId, claimId: claim.id, data } as const
  },
})
