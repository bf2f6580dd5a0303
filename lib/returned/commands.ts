import type { z } from 'zod'
import { documentName, newRevision } from '@/lib/articles/schema'
import type { Actor } from '@/lib/auth/permissions'
import { getClaim, getOpenArticle } from '@/lib/claims/load'
import { command } from '@/lib/command'
import { getBlob } from '@/lib/core/blobs/blobs'
import type { Tx } from '@/lib/core/db'
import { type AheadOfDraft, withAgain } from '@/lib/drafts/again-ahead'
import { addRevision } from '@/lib/drafts/commands'
import { checkBase, draftText } from '@/lib/drafts/draft-text'
import { findDraft } from '@/lib/drafts/find-draft'
import { placeAhead } from '@/lib/drafts/placed'
import { revise } from '@/lib/drafts/revise'
import { acceptIn } from '@/lib/fixes/commands'
import { returnedIn } from '@/lib/intake/readers/docx/returned'
import { acceptedIn } from './accepted'
import { noteAnswers } from './answers'

const sentBack = newRevision.extend({ document: documentName.optional() })
type Sent = z.input<typeof sentBack>

/**
 * Brings a new draft in, from wherever it came. Of a Word document that Galley wrote also what happened to it: answers to
 * its comments become notes on their claims, and corrections whose words stand there now were accepted.
 */
export async function bringDraft(actor: Actor, input: Sent) {
  const bytes = input.document ? await getBlob(input.document) : null
  return bytes && returnedIn(bytes).length > 0 ? takeBack(actor, input) : addRevision(actor, input)
}

/** Each accepted correction makes its own draft, as everywhere; then comes one of whatever else differs. */
export const takeBack = command({
  action: 'article.revise',
  input: sentBack,
  beside: { name: 'takeBack', always: 'texts' },
  prepare: async ({ input }) => {
    const { article, draft, anchors } = await findDraft(input.articleId)
    const bytes = input.document ? await getBlob(input.document) : null
    const returned = bytes ? returnedIn(bytes) : []
    const answers = returned.filter((comment) => comment.answers.length > 0)
    const text = textOf(draft, input, answers.length > 0)
    const placed = await placeAhead(draft, article, text, anchors)
    // of use where nothing was accepted, so that the draft is the next
    const ahead = await withAgain(placed, article, draft.number + 1)
    // what the lines are was said of the text as it was sent
    const blocks = text === draft.text ? undefined : input.blocks
    return { text, blocks, answers, ahead }
  },
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, actor, input, prepared, subject: article, now, newId }) => {
    checkBase(article.currentRevision, input.baseNumber)
    const by = { actor, now, newId }
    const accepted = await acceptedIn(tx, actor, article.id, prepared.ahead.placed.placements)
    const fixed = []
    for (const { id, claimId } of accepted) {
      const claim = await getClaim(tx, claimId)
      const fix = await tx.fix.findUniqueOrThrow({ where: { id } })
      fixed.push(...(await acceptIn(tx, { claim, fix }, { ...by, ahead: null })))
    }
    const added = await addRest(tx, { input, ...prepared, by })
    const noted = await noteAnswers(tx, article.id, prepared.answers, by)
    return [added.event, ...fixed, ...added.events, ...noted] as const
  },
})

/**
 * A document with answers alone is worth taking, though nothing differs in its text; blank lines, of which Word has none of
 * its own, are no difference.
 */
function textOf(draft: { number: number; text: string }, input: Sent, answered: boolean): string {
  const isSame = paragraphsOf(input.text) === paragraphsOf(draft.text)
  if (isSame && answered) return draft.text
  return draftText(draft, { ...input, text: isSame ? draft.text : input.text })
}

const paragraphsOf = (text: string) => text.replace(/\n+/gu, '\n')

type Rest = {
  input: z.output<typeof sentBack>
  text: string
  blocks: Sent['blocks']
  ahead: AheadOfDraft
  by: { actor: Actor; now: Date; newId: () => string }
}

/** The draft as it came back, kept with its document also where nothing else differs: the next report goes into that. */
async function addRest(tx: Tx, { input, text, blocks, ahead, by: { actor, now, newId } }: Rest) {
  const article = await getOpenArticle(tx, input.articleId)
  const { document = null } = input
  const note = input.note || null
  const { events, ...made } = await revise(tx, article, text, {
    ...{ actorId: actor.id, now, newId, note, document, ahead },
    ...(blocks && { blocks }),
  })
  const { number, revisionId, anchors, reopened } = made
  const data = { number, revisionId, note, anchors, reopened }
  return { event: { type: 'revision.added', articleId: article.id, data } as const, events }
}
