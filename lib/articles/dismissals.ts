import { countCoverage } from '@/lib/claims/count-coverage'
import { getOpenArticle } from '@/lib/claims/load'
import { command } from '@/lib/command'
import type { Tx } from '@/lib/core/db'
import { Conflict, NotFound } from '@/lib/core/errors'
import { dismissal, dismissals, dismissalsUndo, dismissalUndo } from './schema'

/** The article, in the draft the sentences were seen in. Throws Conflict where another came in. */
export async function loadDraft(
  tx: Tx,
  { articleId, revision }: { articleId: string; revision?: number | undefined },
) {
  const article = await getOpenArticle(tx, articleId)
  const { number } = article.currentRevision
  if (revision !== undefined && revision !== number)
    throw new Conflict(
      `Draft ${number} came in meanwhile. Look at its sentences, and choose again.`,
    )
  return article
}

async function loadSentence(
  tx: Tx,
  input: { articleId: string; sentence: number; revision?: number | undefined },
) {
  const article = await loadDraft(tx, input)
  const key = { revisionId: article.currentRevision.id, index: input.sentence }
  const sentence = await tx.sentence.findUnique({ where: { revisionId_index: key } })
  if (!sentence) throw new NotFound(`Sentence ${input.sentence + 1}`)
  return { article, sentence, key }
}

const undismissed = { reason: null, dismissedById: null, dismissedAt: null }

export const dismissSentence = command({
  action: 'sentence.dismiss',
  input: dismissal,
  beside: { name: 'dismissSentence', of: ({ articleId }) => ({ whole: 'article', id: articleId }) },
  load: loadSentence,
  run: async ({ tx, actor, input, subject: { article, sentence, key }, now }) => {
    await tx.sentence.update({
      where: { revisionId_index: key },
      data: { reason: input.reason, dismissedById: actor.id, dismissedAt: now },
    })
    await countCoverage(tx, article.id, key.revisionId)
    const data = { sentence: input.sentence, reason: input.reason, before: sentence.reason }
    return { type: 'sentence.dismissed', articleId: article.id, data } as const
  },
})

export const undoDismissal = command({
  action: 'sentence.dismiss',
  input: dismissalUndo,
  beside: { name: 'undoDismissal', of: ({ articleId }) => ({ whole: 'article', id: articleId }) },
  load: loadSentence,
  run: async ({ tx, input, subject: { article, sentence, key } }) => {
    if (!sentence.reason) throw new NotFound(`A dismissal of sentence ${input.sentence + 1}`)
    await tx.sentence.update({ where: { revisionId_index: key }, data: undismissed })
    await countCoverage(tx, article.id, key.revisionId)
    const data = { sentence: input.sentence, reason: sentence.reason }
    return { type: 'dismissal.undone', articleId: article.id, data } as const
  },
})

/** Of these sentences of the present draft, those that are dismissed, or those that are not. */
async function loadSentences(
  tx: Tx,
  input: { articleId: string; sentences: number[]; revision?: number | undefined },
) {
  const article = await loadDraft(tx, input)
  const wanted = [...new Set(input.sentences)].sort((a, b) => a - b)
  // more of them than a query takes values
  const between = { gte: wanted[0] ?? 0, lte: wanted.at(-1) ?? 0 }
  const all = await tx.sentence.findMany({
    where: { revisionId: article.currentRevision.id, index: between },
    select: { index: true, reason: true },
    orderBy: { index: 'asc' },
  })
  const known = new Map(all.map((row) => [row.index, row]))
  const rows = wanted.map((index) => {
    const row = known.get(index)
    if (!row) throw new NotFound(`Sentence ${index + 1}`)
    return row
  })
  return { article, rows }
}

type SentenceChange = {
  reason: string | null
  dismissedById: string | null
  dismissedAt: Date | null
}

async function setAll(
  tx: Tx,
  article: { id: string; currentRevision: { id: string } },
  indexes: number[],
  data: SentenceChange,
) {
  const revisionId = article.currentRevision.id
  for (let from = 0; from < indexes.length; from += 500) {
    const part = indexes.slice(from, from + 500)
    await tx.sentence.updateMany({ where: { revisionId, index: { in: part } }, data })
  }
  await countCoverage(tx, article.id, revisionId)
}

/** Those a colleague dismissed already keep their reason, so that undoing gives back exactly what this did. */
export const dismissSentences = command({
  action: 'sentence.dismiss',
  input: dismissals,
  beside: {
    name: 'dismissSentences',
    of: ({ articleId }) => ({ whole: 'article', id: articleId }),
  },
  load: loadSentences,
  run: async ({ tx, actor, input, subject: { article, rows }, now }) => {
    const sentences = rows.flatMap(({ index, reason }) => (reason ? [] : [index]))
    if (sentences.length === 0)
      throw new Conflict('All of these sentences are dismissed already. Nothing was changed.')
    const { reason } = input
    await setAll(tx, article, sentences, { reason, dismissedById: actor.id, dismissedAt: now })
    const data = { sentences, reason, revision: article.currentRevision.number }
    return { type: 'sentences.dismissed', articleId: article.id, data } as const
  },
})

export const undoDismissals = command({
  action: 'sentence.dismiss',
  input: dismissalsUndo,
  beside: { name: 'undoDismissals', of: ({ articleId }) => ({ whole: 'article', id: articleId }) },
  load: loadSentences,
  run: async ({ tx, subject: { article, rows } }) => {
    const sentences = rows.flatMap(({ index, reason }) => (reason ? [index] : []))
    if (sentences.length === 0)
      throw new Conflict('None of these sentences is dismissed any more. Nothing was changed.')
    await setAll(tx, article, sentences, undismissed)
    const reasons = rows.flatMap(({ reason }) => reason ?? [])
    const data = { sentences, reasons, revision: article.currentRevision.number }
    return { type: 'dismissals.undone', articleId: article.id, data } as const
  },
})
