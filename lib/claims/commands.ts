import { ownChanges } from '@/lib/history/own-changes'
import { command } from '@/lib/command'
import { Conflict, Refused } from '@/lib/core/errors'
import { searchTextOf } from '@/lib/core/finding'
import { blocksSignOff } from './scales/registry'
import { editOf } from '@/lib/history/changes'
import { moveBorders } from './borders'
import { checkCounted } from './counted'
import { countCoverage } from './count-coverage'
import { findBasis } from './find-basis'
import { getAnchor, getColleague, getOpenArticle, loadClaim, type LoadedClaim } from './load'
import { makeClaims } from './make'
import { reasonAfter, reopeningFor } from './reopening'
import { claimAssignment, claimEdit, claimReason, claimRef, newClaim } from './schema'
import { findTwin } from './twin'
import { checkableByKind } from './vocabulary'
import { changeClaim, moveClaim, reopenWith } from './write'

export const createClaim = command({
  action: 'claim.create',
  input: newClaim,
  beside: {
    name: 'createClaim',
    of: ({ articleId }) => ({ whole: 'article', id: articleId, places: true }),
  },
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, actor, input, subject: article, now, newId }) => {
    const { number, text } = article.currentRevision
    checkCounted(number, text.slice(input.start, input.end), input)
    const twin = input.unlessClaimed ? await findTwin(article.id, input, tx) : null
    if (twin !== null) throw new Conflict(`C${twin} is a claim on these very words already.`)
    const [created] = await makeClaims(tx, article, [input], {
      actorId: actor.id,
      origin: 'person',
      now,
      newId,
    })
    if (!created) throw new Error('No claim was made.')
    return created
  },
})

export const editClaim = command({
  action: 'claim.edit',
  input: claimEdit,
  beside: {
    name: 'editClaim',
    of: ({ claimId }) => ({ whole: 'claim', id: claimId, places: true }),
  },
  load: loadClaim,
  run: async ({ tx, input, subject: claim, now }) => {
    const { claimId: _, start, end, revision, quote: meant, shown, ...sent } = input
    const [anchor, before] = await Promise.all([
      getAnchor(tx, claim),
      tx.claim.findUniqueOrThrow({ where: { id: claim.id } }),
    ])
    const facts = ownChanges(before, sent, shown)
    const place = { start: start ?? anchor.start, end: end ?? anchor.end }
    const differs = place.start !== anchor.start || place.end !== anchor.end
    const written = { ...facts, ...saidAnew(claim, facts) }
    const moved = differs ? await moveBorders(tx, { ...claim, ...written }, anchor, place) : null
    const quote = moved?.quote ?? anchor.exact
    checkCounted(claim.revision.number, quote, { revision, quote: meant })
    // a box that was left as it was shown was sent all the same: what it says is meant
    const isByKind = sent.checkable === undefined && facts.kind !== claim.kind
    const checkable =
      isByKind && facts.kind ? checkableByKind(facts.kind) : (facts.checkable ?? claim.checkable)
    const reason = await reopeningFor(tx, claim, facts)
    const change = { ...written, ...moved?.told, checkable }
    const as = { ...claim, ...change }
    const still = await reasonAfter(tx, claim, as)
    const told = {
      ...(still && { reopenedFor: still }),
      searchText: searchTextOf(as.statement, quote),
    }
    await changeClaim(tx, claim, { ...change, ...told }, now)
    await findBasis(tx, as, place)
    const common = { articleId: claim.articleId, claimId: claim.id }
    const data = editOf(before, { ...facts, checkable })
    const edited = { type: 'claim.edited', ...common, data } as const
    if (reason) await reopenWith(tx, as, reason, now)
    await countCoverage(tx, claim.articleId, claim.revision.id)
    if (reason) return [edited, { type: 'claim.reopened', ...common, data: { reason } } as const]
    if (!moved) return [edited]
    return Object.keys(facts).length === 0 ? moved.events : [...moved.events, edited]
  },
})

/** What a person writes is theirs, and no longer stale; a form that sends the same words again changed nothing. */
function saidAnew(
  claim: LoadedClaim,
  {
    statement = claim.statement,
    claimant = claim.claimant,
  }: { statement?: string | undefined; claimant?: string | null | undefined },
) {
  return {
    ...(statement !== claim.statement && { statementEdited: true, staleStatement: null }),
    ...(claimant !== claim.claimant && { claimantEdited: true, staleClaimant: null }),
  }
}

export const startClaim = command({
  action: 'claim.start',
  input: claimRef,
  load: loadClaim,
  run: async ({ tx, actor, subject: claim, now }) => {
    await moveClaim(tx, claim, 'start', now, { assigneeId: actor.id })
    return {
      type: 'claim.started',
      articleId: claim.articleId,
      claimId: claim.id,
      data: {},
    } as const
  },
})

export const assignClaim = command({
  action: 'claim.assign',
  input: claimAssignment,
  load: loadClaim,
  run: async ({ tx, input, subject: claim, now }) => {
    const person = await getColleague(tx, input.userId)
    if (person.role === 'viewer')
      throw new Refused([{ path: 'userId', message: `${person.name} may only read.` }])
    await moveClaim(tx, claim, 'assign', now, { assigneeId: person.id })
    const data = { userId: person.id, name: person.name, before: claim.assigneeId }
    return { type: 'claim.assigned', articleId: claim.articleId, claimId: claim.id, data } as const
  },
})

export const releaseClaim = command({
  action: 'claim.release',
  input: claimRef,
  load: loadClaim,
  run: async ({ tx, subject: claim, now }) => {
    await moveClaim(tx, claim, 'release', now, { assigneeId: null })
    return {
      type: 'claim.released',
      articleId: claim.articleId,
      claimId: claim.id,
      data: {},
    } as const
  },
})

export const reopenClaim = command({
  action: 'claim.reopen',
  input: claimReason,
  load: loadClaim,
  run: async ({ tx, input, subject: claim, now }) => {
    await reopenWith(tx, claim, input.reason, now)
    return {
      type: 'claim.reopened',
      articleId: claim.articleId,
      claimId: claim.id,
      data: { reason: input.reason },
    } as const
  },
})

export const clearClaim = command({
  action: 'claim.clear',
  input: claimReason,
  load: loadClaim,
  run: async ({ tx, actor, input, subject: claim, now }) => {
    const { rating } = claim
    if (claim.status !== 'settled' || rating === null || !blocksSignOff(rating)) {
      throw new Conflict(
        `C${claim.number} does not stop sign-off by its rating, so there is nothing to let stand.`,
      )
    }
    await changeClaim(
      tx,
      claim,
      { clearedAt: now, clearedById: actor.id, clearedReason: input.reason },
      now,
    )
    const data = { reason: input.reason, rating }
    return { type: 'claim.cleared', articleId: claim.articleId, claimId: claim.id, data } as const
  },
})
