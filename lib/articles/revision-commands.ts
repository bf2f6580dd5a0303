import { countCoverage } from '@/lib/claims/coverage'
import { getOpenArticle } from '@/lib/claims/load'
import { command } from '@/lib/command'
import { Conflict, NotFound, Refused } from '@/lib/core/errors'
import { revise } from './revise'
import { dismissal, dismissalUndo, newRevision } from './schema'
import { readText } from './text'

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
