import { z } from 'zod'
import { type Actor, may, mayWrite } from '@/lib/auth/permissions'
import { getOpenArticle } from '@/lib/claims/load'
import { command } from '@/lib/command'
import { elsewhere, threadsFor } from '@/lib/core/beside'
import { Forbidden } from '@/lib/core/errors'
import { draftText } from './draft-text'
import { findDraft } from './find-draft'
import { type Ahead, placeAhead } from './placed'
import { revise } from './revise'
import { newRevision } from '@/lib/articles/schema'

/** Saves what `addRevision` has placed. */
const saveRevision = command({
  action: 'article.revise',
  input: newRevision.extend({ ahead: z.custom<Ahead | undefined>() }),
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, actor, input, subject: article, now, newId }) => {
    const text = draftText(article.currentRevision, input)
    const note = input.note || null
    const blocks = input.blocks && { blocks: input.blocks }
    const by = { actorId: actor.id, now, newId, note, ahead: input.ahead, ...blocks }
    const { number, revisionId, anchors, reopened, events } = await revise(tx, article, text, by)
    const data = { number, revisionId, note, anchors, reopened }
    return [{ type: 'revision.added', articleId: article.id, data } as const, ...events] as const
  },
})

/**
 * Brings in a new draft, with every claim found again in it; finding them comes before the transaction. Throws Conflict
 * where another draft came in, Refused where nothing differs.
 */
export const addRevision = Object.assign(
  async (actor: Actor, raw: z.input<typeof newRevision>, now = new Date()) => {
    const input = newRevision.parse(raw)
    if (!mayWrite(actor)) throw new Forbidden('This token may only read.')
    if (!may(actor, 'article.revise')) throw new Forbidden()
    const threads = threadsFor('texts')
    if (threads) {
      const named = { call: 'addRevision', args: [actor, raw, now], personId: actor.id }
      return (await elsewhere(threads, named)) as Awaited<ReturnType<typeof saveRevision>>
    }
    const { article, draft, anchors } = await findDraft(input.articleId)
    const text = draftText(draft, input)
    const ahead = await placeAhead(draft, article, text, anchors, { now })
    return saveRevision(actor, { ...input, ahead }, now)
  },
  { action: saveRevision.action, input: newRevision },
)
