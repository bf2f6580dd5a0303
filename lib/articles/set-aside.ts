import { countCoverage, standingFacts } from '@/lib/claims/count-coverage'
import type { Span } from '@/lib/claims/coverage'
import { command } from '@/lib/command'
import { inBatches } from '@/lib/core/batches'
import type { Tx } from '@/lib/core/db'
import { Conflict, NotFound } from '@/lib/core/errors'
import { join, sql } from '@/lib/core/sql'
import { loadDraft } from './dismissals'
import { factsAside, factsTakenUp } from './schema'

type Named = { articleId: string; facts: Span[]; revision?: number | undefined }

/** These facts of the present draft, each with whether it is set aside for itself. Throws NotFound for a place that is none. */
async function loadFacts(tx: Tx, input: Named) {
  const article = await loadDraft(tx, input)
  const revisionId = article.currentRevision.id
  const [facts, rows] = await Promise.all([
    standingFacts(tx, revisionId),
    tx.setAside.findMany({ where: { revisionId }, select: { start: true, end: true } }),
  ])
  const known = new Map(facts.map((fact) => [placeOf(fact), fact]))
  const aside = new Set(rows.map(placeOf))
  const wanted = [...new Set(input.facts.map(placeOf))].map((place) => {
    const fact = known.get(place)
    const row = rows.find((aside) => placeOf(aside) === place)
    const words = row && article.currentRevision.text.slice(row.start, row.end)
    if (!fact && !row)
      throw new NotFound(`A name, number, date or quotation at ${place.replace(' ', ' to ')}`)
    const { start, end, text } = fact ?? {
      start: row?.start ?? 0,
      end: row?.end ?? 0,
      text: words ?? '',
    }
    return { start, end, text, aside: aside.has(place) }
  })
  return { article, wanted }
}

const placeOf = ({ start, end }: Span) => `${start} ${end}`
const placesOf = (facts: readonly { start: number; end: number; text: string; aside: boolean }[]) =>
  facts.map(({ aside: _, ...place }) => place)

/** Says of names, numbers, dates and quotations that they need not be in a claim. Those set aside already keep their reason. */
export const setFactsAside = command({
  action: 'sentence.dismiss',
  input: factsAside,
  beside: { name: 'setFactsAside', of: ({ articleId }) => ({ whole: 'article', id: articleId }) },
  load: loadFacts,
  run: async ({ tx, actor, input: { reason }, subject: { article, wanted }, now }) => {
    const facts = placesOf(wanted.filter(({ aside }) => !aside))
    if (facts.length === 0)
      throw new Conflict('All of these are set aside already. Nothing was changed.')
    const { id: revisionId, number } = article.currentRevision
    const rows = facts.map(({ start, end }) => ({
      revisionId,
      start,
      end,
      reason,
      byId: actor.id,
      at: now,
    }))
    await inBatches(rows, (data) => tx.setAside.createMany({ data }))
    await countCoverage(tx, article.id, revisionId)
    const data = { facts, reason, revision: number }
    return { type: 'facts.setAside', articleId: article.id, data } as const
  },
})

export const takeFactsUp = command({
  action: 'sentence.dismiss',
  input: factsTakenUp,
  beside: { name: 'takeFactsUp', of: ({ articleId }) => ({ whole: 'article', id: articleId }) },
  load: loadFacts,
  run: async ({ tx, subject: { article, wanted } }) => {
    const facts = placesOf(wanted.filter(({ aside }) => aside))
    if (facts.length === 0)
      throw new Conflict('None of these is set aside for itself any more. Nothing was changed.')
    const { id: revisionId, number } = article.currentRevision
    await inBatches(facts, (part) => {
      const places = join(
        part.map(({ start, end }) => sql`(CAST(${start} AS INTEGER), CAST(${end} AS INTEGER))`),
      )
      return tx.$executeRaw(sql`
        DELETE FROM "SetAside" WHERE "revisionId" = ${revisionId} AND ("start", "end") IN (VALUES ${places})`)
    })
    await countCoverage(tx, article.id, revisionId)
    return {
      type: 'facts.takenUp',
      articleId: article.id,
      data: { facts, revision: number },
    } as const
  },
})
