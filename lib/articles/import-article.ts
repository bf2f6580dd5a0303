import type { z } from 'zod'
import type { Actor } from '@/lib/auth/permissions'
import { countCoverage } from '@/lib/claims/coverage'
import { findScale, scaleKey } from '@/lib/claims/scales/registry'
import { command } from '@/lib/command'
import { inBatches } from '@/lib/core/batches'
import { searchTextOf } from '@/lib/core/finding'
import { claimsFor, foundClaims } from './import'
import { articleImport } from './schema'
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
