import { revise } from '@/lib/articles/revise'
import { getAnchor, getClaim, getOpenArticle, loadClaim, type LoadedClaim } from '@/lib/claims/load'
import { changeClaim, type StoredClaim, supersedeVerdicts } from '@/lib/claims/write'
import { command } from '@/lib/command'
import type { Tx } from '@/lib/core/db'
import { Conflict, NotFound, Refused } from '@/lib/core/errors'
import { canonicalText } from '@/lib/text/canonical'
import { fixRef, fixRejection, newFix } from './schema'

export const proposeFix = command({
  action: 'fix.propose',
  input: newFix,
  load: loadClaim,
  run: async ({ tx, actor, input, subject: claim, now, newId }) => {
    if (claim.status === 'cut') throw new Conflict(`C${claim.number} was cut from the text.`)
    const { exact } = await getAnchor(tx, claim)
    const replacement = canonicalText(input.replacement)
    if (replacement === exact)
      throw new Refused([{ path: 'replacement', message: 'These are the words that stand there now.' }])
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

async function loadFix(tx: Tx, input: { fixId: string }) {
  const found = await tx.fix.findUnique({ where: { id: input.fixId }, select: { claimId: true } })
  if (!found) throw new NotFound('This correction')
  const claim = await getClaim(tx, found.claimId)
  const fix = await tx.fix.findUniqueOrThrow({ where: { id: input.fixId } })
  if (fix.state !== 'proposed') throw await decided(tx, fix.id)
  return { claim, fix }
}

async function decided(tx: Tx, fixId: string) {
  const { state, decidedBy } = await tx.fix.findUniqueOrThrow({
    where: { id: fixId },
    select: { state: true, decidedBy: { select: { name: true } } },
  })
  return new Conflict(`This correction was ${state} already${decidedBy ? `, by ${decidedBy.name}` : ''}.`)
}

/** Makes a revision in which only this quote changes; the claim then waits for a second look at the new words. */
export const acceptFix = command({
  action: 'fix.decide',
  input: fixRef,
  load: loadFix,
  run: async ({ tx, actor, subject: { claim, fix }, now, newId }) => {
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
      corrected: { claimId: claim.id, ...words },
    }
    const made = await revise(tx, article, text, by)
    await tx.fix.update({
      where: { id: fix.id },
      data: { state: 'accepted', decidedById: actor.id, decidedAt: now, madeRevision: made.number },
    })
    const open = { ...claim, openFixes: claim.openFixes - 1 }
    if (words.start === words.end) await cutWords(tx, claim, open.openFixes, now)
    else
      await awaitSecondLook(tx, claim, open.openFixes, {
        fix,
        revision: made.number,
        actorId: actor.id,
        now,
        id: newId(),
      })
    const data = {
      fixId: fix.id,
      from: fix.exact,
      to: fix.replacement,
      revision: made.number,
      revisionId: made.revisionId,
    }
    return [
      { type: 'fix.accepted', articleId: claim.articleId, claimId: claim.id, data } as const,
      ...made.events,
    ] as const
  },
})

/** The text with other words in one place. Words taken out take one space with them. */
function withWords(text: string, { start, end }: { start: number; end: number }, replacement: string) {
  const extra =
    replacement === '' && text[start - 1] === ' ' && /^(\s|[.,;:!?]|$)/.test(text.slice(end)) ? 1 : 0
  return {
    text: text.slice(0, start - extra) + replacement + text.slice(end),
    words: { start: start - extra, end: start - extra + replacement.length },
  }
}

async function cutWords(tx: Tx, claim: StoredClaim, openFixes: number, now: Date) {
  await changeClaim(tx, claim, { status: 'cut', since: now, openFixes, assigneeId: null }, now)
  await supersedeVerdicts(tx, claim.id, now)
}

/**
 * Who accepts the fix vouches for the new words: the rating stays what was found in the old ones, now corrected, and
 * another person must agree. A claim nobody had judged stays open for its first verdict.
 */
async function awaitSecondLook(
  tx: Tx,
  claim: LoadedClaim,
  openFixes: number,
  by: {
    fix: { exact: string; replacement: string; reason: string }
    revision: number
    actorId: string
    now: Date
    id: string
  },
) {
  const { fix, now } = by
  const change = `Changed from “${fix.exact}” to “${fix.replacement}”.`
  if (!claim.rating) {
    await changeClaim(tx, claim, { openFixes, reopenedFor: change }, now)
    return
  }
  const corrected = {
    status: 'awaitingSecond',
    since: now,
    openFixes,
    corrected: true,
    reopenedFor: `Waits for a second look at the new words. ${change}`,
  }
  await changeClaim(tx, claim, corrected, now)
  await supersedeVerdicts(tx, claim.id, now)
  await tx.verdict.create({
    data: {
      id: by.id,
      claimId: claim.id,
      articleId: claim.articleId,
      revision: by.revision,
      scale: claim.article.scale,
      rating: claim.rating,
      rationale: `${change} ${fix.reason}`,
      role: 'first',
      authorId: by.actorId,
      createdAt: now,
    },
  })
}

export const rejectFix = command({
  action: 'fix.decide',
  input: fixRejection,
  load: loadFix,
  run: async ({ tx, actor, input, subject: { claim, fix }, now }) => {
    const { count } = await tx.fix.updateMany({
      where: { id: fix.id, state: 'proposed' },
      data: { state: 'rejected', decidedById: actor.id, decidedAt: now, decisionReason: input.reason },
    })
    if (count === 0) throw await decided(tx, fix.id)
    await changeClaim(tx, claim, { openFixes: claim.openFixes - 1 }, now)
    const data = { fixId: fix.id, reason: input.reason }
    return { type: 'fix.rejected', articleId: claim.articleId, claimId: claim.id, data } as const
  },
})
