import type { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { countCoverage } from '@/lib/claims/coverage'
import { getOpenArticle } from '@/lib/claims/load'
import { findScale, scaleKey } from '@/lib/claims/scales/registry'
import { changeClaim } from '@/lib/claims/write'
import { command } from '@/lib/command'
import { Conflict, NotFound, Refused } from '@/lib/core/errors'
import { searchTextOf } from '@/lib/core/finding'
import { claimsFor, foundClaims } from './import'
import { inBatches, revise } from './revise'
import { articleEdit, articleImport, articleRef, dismissal, dismissalUndo, newRevision } from './schema'
import { readText, revisionRows } from './text'

/** Saves what `importArticle` has read; the text is canonical and the claims are found by now. */
const saveArticle = command({
  action: 'article.import',
  input: articleImport,
  load: () => Promise.resolve({}),
  run: async ({ tx, actor, input, now, newId }) => {
    const { text, claims = [], extract: _, scale, ...facts } = input
    const id = newId()
    const revisionId = newId()
    const row = {
      id: revisionId,
      articleId: id,
      number: 1,
      note: null,
      createdById: actor.id,
      createdAt: now,
    }
    const rows = revisionRows(text, input.language, row)
    const found = claimsFor(text, claims, { articleId: id, revisionId, actorId: actor.id, now, newId })
    await tx.article.create({
      data: {
        ...facts,
        id,
        depth: input.depth ?? 'full',
        scale: scaleKey(findScale(scale)),
        stage: 'checking',
        createdById: actor.id,
        createdAt: now,
        updatedAt: now,
        lastClaimNumber: found.claims.length,
        searchText: searchTextOf(input.title, input.byline, input.desk),
      },
    })
    await tx.revision.create({ data: rows.revision })
    await tx.article.update({ where: { id }, data: { currentRevisionId: revisionId } })
    await inBatches(rows.sentences, (data) => tx.sentence.createMany({ data }))
    await inBatches(found.claims, (data) => tx.claim.createMany({ data }))
    await inBatches(found.anchors, (data) => tx.anchor.createMany({ data }))
    await inBatches(found.tallies, (data) => tx.tally.createMany({ data }))
    await countCoverage(tx, id, revisionId)
    const data = { title: input.title, claims: found.claims.length, sentences: rows.sentences.length }
    return { type: 'article.imported', articleId: id, data } as const
  },
})

/**
 * Brings an article in. Claims that are given are kept as they are; else, unless `extract` is false, they are found
 * in the text, before the transaction begins. Throws TooLarge past 4,000,000 characters.
 */
export const importArticle = Object.assign(
  async (actor: Actor, raw: z.input<typeof articleImport>, now = new Date()) => {
    const input = articleImport.parse(raw)
    const text = readText(input.text)
    const claims = input.claims ?? (input.extract ? await foundClaims(text, input.language, now) : [])
    return saveArticle(actor, { ...raw, text, claims }, now)
  },
  { action: saveArticle.action, input: articleImport },
)

export const editArticle = command({
  action: 'article.edit',
  input: articleEdit,
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, input, subject: article, now }) => {
    const { articleId, ...facts } = input
    const next = { ...article, ...facts }
    await tx.article.update({
      where: { id: articleId },
      data: { ...facts, updatedAt: now, searchText: searchTextOf(next.title, next.byline, next.desk) },
    })
    return { type: 'article.edited', articleId, data: { fields: Object.keys(facts) } } as const
  },
})

export const addRevision = command({
  action: 'article.revise',
  input: newRevision,
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, actor, input, subject: article, now, newId }) => {
    const latest = article.currentRevision.number
    if (input.baseNumber !== latest) {
      throw new Conflict(
        `Draft ${latest} came in meanwhile. Compare your text with it and send it again on top of draft ${latest}.`,
      )
    }
    const text = readText(input.text)
    if (text === article.currentRevision.text)
      throw new Refused([{ path: 'text', message: `This is the text of draft ${latest}; nothing differs.` }])
    const note = input.note || null
    const made = await revise(tx, article, text, { actorId: actor.id, now, newId, note })
    const { number, revisionId, anchors, reopened } = made
    const data = { number, revisionId, note, anchors, reopened }
    return [{ type: 'revision.added', articleId: article.id, data } as const, ...made.events] as const
  },
})

const loadSentence = async (
  tx: Parameters<typeof getOpenArticle>[0],
  input: { articleId: string; sentence: number },
) => {
  const article = await getOpenArticle(tx, input.articleId)
  const key = { revisionId: article.currentRevision.id, index: input.sentence }
  const sentence = await tx.sentence.findUnique({ where: { revisionId_index: key } })
  if (!sentence) throw new NotFound(`Sentence ${input.sentence}`)
  return { article, sentence, key }
}

export const dismissSentence = command({
  action: 'sentence.dismiss',
  input: dismissal,
  load: loadSentence,
  run: async ({ tx, actor, input, subject: { article, key }, now }) => {
    await tx.sentence.update({
      where: { revisionId_index: key },
      data: { reason: input.reason, dismissedById: actor.id, dismissedAt: now },
    })
    await countCoverage(tx, article.id, key.revisionId)
    const data = { sentence: input.sentence, reason: input.reason }
    return { type: 'sentence.dismissed', articleId: article.id, data } as const
  },
})

export const undoDismissal = command({
  action: 'sentence.dismiss',
  input: dismissalUndo,
  load: loadSentence,
  run: async ({ tx, input, subject: { article, sentence, key } }) => {
    if (!sentence.reason) throw new NotFound(`A dismissal of sentence ${input.sentence}`)
    await tx.sentence.update({
      where: { revisionId_index: key },
      data: { reason: null, dismissedById: null, dismissedAt: null },
    })
    await countCoverage(tx, article.id, key.revisionId)
    const data = { sentence: input.sentence, reason: sentence.reason }
    return { type: 'dismissal.undone', articleId: article.id, data } as const
  },
})

export const publishArticle = command({
  action: 'article.publish',
  input: articleRef,
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, subject: article, now }) => {
    const { count } = await tx.article.updateMany({
      where: { id: article.id, stage: 'signedOff' },
      data: { stage: 'published', updatedAt: now },
    })
    if (count === 0) throw new Conflict('Only an article that is signed off can be marked as published.')
    return { type: 'article.published', articleId: article.id, data: {} } as const
  },
})

export const archiveArticle = command({
  action: 'article.archive',
  input: articleRef,
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, subject: article, now }) => {
    await tx.article.update({ where: { id: article.id }, data: { stage: 'archived', updatedAt: now } })
    // nobody can go on with them, so nobody holds them
    const held = await tx.claim.findMany({
      where: {
        articleId: article.id,
        assigneeId: { not: null },
        status: { in: ['inReview', 'awaitingSecond'] },
      },
    })
    for (const claim of held) await changeClaim(tx, claim, { assigneeId: null }, now)
    return { type: 'article.archived', articleId: article.id, data: {} } as const
  },
})
