import { getOpenArticle } from '@/lib/claims/load'
import { command } from '@/lib/command'
import { withAgain } from './again-ahead'
import { checkBase, draftText } from './draft-text'
import { findDraft } from './find-draft'
import { placeAhead } from './placed'
import { revise } from './revise'
import { documentName, newRevision } from '@/lib/articles/schema'

/**
 * Brings in a new draft, with every claim found again in it; finding them comes before the transaction. Throws Conflict
 * where another draft came in, Refused where nothing differs.
 */
export const addRevision = command({
  action: 'article.revise',
  input: newRevision.extend({ document: documentName.optional() }),
  beside: { name: 'addRevision', always: 'texts' },
  prepare: async ({ input }) => {
    const { article, draft, anchors } = await findDraft(input.articleId)
    const ahead = await placeAhead(draft, article, draftText(draft, input), anchors)
    return withAgain(ahead, article, draft.number + 1)
  },
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, actor, input, prepared: ahead, subject: article, now, newId }) => {
    // the text was read before the transaction; a draft keeps its number and its words
    checkBase(article.currentRevision, input.baseNumber)
    const note = input.note || null
    const blocks = input.blocks && { blocks: input.blocks }
    const { document = null } = input
    const by = { actorId: actor.id, now, newId, note, document, ahead, ...blocks }
    const { number, revisionId, anchors, reopened, events } = await revise(
      tx,
      article,
      ahead.text,
      by,
    )
    const data = { number, revisionId, note, anchors, reopened }
    return [{ type: 'revision.added', articleId: article.id, data } as const, ...events] as const
  },
})
