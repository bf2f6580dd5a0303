import type { Tx } from '@/lib/core/db'
import { placeClaims, settlePlacements } from '@/lib/claims/place'
import { countCoverage } from '@/lib/claims/coverage'
import type { getOpenArticle } from '@/lib/claims/load'
import { revisionRows } from './text'

type OpenArticle = Awaited<ReturnType<typeof getOpenArticle>>

/** Rows one statement may carry: SQLite takes 32,766 values. */
export const batch = 1000

export async function inBatches<Row>(rows: readonly Row[], write: (rows: Row[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += batch) await write(rows.slice(from, from + batch))
}

/**
 * Makes the next revision of an article and re-anchors every claim in it; used by a new draft and by an accepted fix.
 * `corrected` is the claim whose own words a fix changed, and where the new ones are.
 */
export async function revise(
  tx: Tx,
  article: OpenArticle,
  text: string,
  by: {
    actorId: string
    now: Date
    newId: () => string
    note: string | null
    corrected?: { claimId: string; start: number; end: number }
  },
) {
  const old = article.currentRevision
  const number = old.number + 1
  const row = {
    id: by.newId(),
    articleId: article.id,
    number,
    note: by.note,
    createdById: by.actorId,
    createdAt: by.now,
  }
  const rows = revisionRows(text, article.language, row)
  const anchors = await tx.anchor.findMany({ where: { revisionId: old.id }, include: { claim: true } })
  const placements = placeClaims(old.text, text, anchors, by.corrected)

  await tx.revision.create({ data: rows.revision })
  await inBatches(await keepDismissals(tx, old, text, rows.sentences), (data) =>
    tx.sentence.createMany({ data }),
  )
  await inBatches(placements, (part) =>
    tx.anchor.createMany({
      data: part.map(({ id, ...place }) => ({ claimId: id, revisionId: row.id, ...place })),
    }),
  )
  await tx.article.update({
    where: { id: article.id },
    data: { currentRevisionId: row.id, updatedAt: by.now },
  })
  const claims = new Map(
    anchors.map(({ claim, exact, state }) => [
      claim.id,
      { ...claim, quote: exact, wasGone: state === 'gone' },
    ]),
  )
  const settled = await settlePlacements(tx, claims, placements, {
    now: by.now,
    spare: by.corrected?.claimId,
  })
  await countCoverage(tx, article.id, row.id)
  const counts = { same: 0, moved: 0, changed: 0, gone: 0 }
  for (const place of placements) if (!claims.get(place.id)?.deletedAt) counts[place.state]++
  return { number, revisionId: row.id, anchors: counts, ...settled }
}

type SentenceRow = { revisionId: string; index: number; start: number; end: number }

/** A dismissal holds for the same words: sentences that stand unchanged keep theirs, in order of appearance. */
async function keepDismissals(
  tx: Tx,
  old: { id: string; text: string },
  text: string,
  sentences: SentenceRow[],
) {
  const dismissed = await tx.sentence.findMany({
    where: { revisionId: old.id, reason: { not: null } },
    orderBy: { index: 'asc' },
  })
  const waiting = new Map<string, typeof dismissed>()
  for (const sentence of dismissed) {
    const words = old.text.slice(sentence.start, sentence.end)
    waiting.set(words, [...(waiting.get(words) ?? []), sentence])
  }
  return sentences.map((sentence) => {
    const kept = waiting.get(text.slice(sentence.start, sentence.end))?.shift()
    return kept
      ? { ...sentence, reason: kept.reason, dismissedById: kept.dismissedById, dismissedAt: kept.dismissedAt }
      : sentence
  })
}
