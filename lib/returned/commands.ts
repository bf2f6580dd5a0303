import type { z } from 'zod'
import { documentName, newRevision } from '@/lib/articles/schema'
import type { Actor } from '@/lib/auth/permissions'
import { getClaim, getOpenArticle } from '@/lib/claims/load'
import { command } from '@/lib/command'
import { getBlob } from '@/lib/core/blobs/blobs'
import type { Tx } from '@/lib/core/db'
import { type AheadOfDraft, withAgain } from '@/lib/drafts/again-ahead'
import { addRevision } from '@/lib/drafts/commands'
import { checkBase, nothingDiffers } from '@/lib/drafts/draft-text'
import { findDraft } from '@/lib/drafts/find-draft'
import { placeAhead } from '@/lib/drafts/placed'
import { revise } from '@/lib/drafts/revise'
import { acceptIn } from '@/lib/fixes/commands'
import { returnedIn } from '@/lib/intake/readers/docx/returned'
import { acceptedIn } from './accepted'
import { noteAnswers } from './answers'
import { checkDrafted } from './drafted'
import { returnedText } from './returned-text'

const sentBack = newRevision.extend({ document: documentName.optional() })
type Sent = z.input<typeof sentBack>
type Parsed = z.output<typeof sentBack>

/**
 * Brings a new draft in, from wherever it came. Of a Word document that Galley wrote also what happened to it: answers to
 * its comments become notes on their claims, and corrections whose words stand there now were accepted.
 */
export const bringDraft = (actor: Actor, input: Sent) =>
  input.document ? takeBack(actor, input) : addRevision(actor, input)

/**
 * Each accepted correction makes its own draft, as everywhere; then comes one of whatever else differs. Of answers alone come
 * notes and no draft: the next report goes into the document that holds them.
 */
export const takeBack = command({
  action: 'article.revise',
  input: sentBack,
  beside: { name: 'takeBack', always: 'texts' },
  prepare: async ({ input }) => {
    const { article, draft, anchors } = await findDraft(input.articleId)
    checkBase(draft, input.baseNumber)
    const bytes = input.document ? await getBlob(input.document) : null
    const returned = bytes ? returnedIn(bytes) : []
    const text = returnedText(draft, input.text)
    if (text === draft.text) return { returned, placed: null }
    const placed = await placeAhead(draft, article, text, anchors)
    // of use where nothing was accepted, so that the draft is the next
    return { returned, placed: await withAgain(placed, article, draft.number + 1) }
  },
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, actor, input, prepared, subject: article, now, newId }) => {
    const { returned, placed } = prepared
    const { currentRevision: draft } = article
    checkBase(draft, input.baseNumber)
    const by = { actor, now, newId }
    if (placed === null) {
      const notes = await noteAnswers(tx, article.id, returned, by)
      if (notes.length === 0) throw nothingDiffers(draft.number)
      return [await keepDocument(tx, article.id, { draft, input, notes }), ...notes] as const
    }
    await checkDrafted(tx, { id: article.id, number: input.baseNumber }, returned)
    const accepted = await acceptedIn(tx, actor, article.id, placed.placed.placements, returned)
    const fixed = []
    for (const { id, claimId } of accepted) {
      const claim = await getClaim(tx, claimId)
      const fix = await tx.fix.findUniqueOrThrow({ where: { id } })
      fixed.push(...(await acceptIn(tx, { claim, fix }, { ...by, ahead: null })))
    }
    const added = await addRest(tx, { input, ahead: placed, by })
    const notes = await noteAnswers(tx, article.id, returned, by)
    return [added.event, ...fixed, ...added.events, ...notes] as const
  },
})

type Draft = Awaited<ReturnType<typeof getOpenArticle>>['currentRevision']
type Answered = { draft: Draft; input: Parsed; notes: readonly unknown[] }

/** The document with the answers becomes that of the draft whose text it has. */
async function keepDocument(tx: Tx, articleId: string, { draft, input, notes }: Answered) {
  const { number, id: revisionId } = draft
  const { document = null } = input
  await tx.revision.update({ where: { id: revisionId }, data: { document } })
  const where = { revisionId, state: { not: 'gone' }, claim: { deletedAt: null } }
  const claims = await tx.anchor.count({ where })
  const data = { number, revisionId, document, answers: notes.length, claims }
  return { type: 'revision.answered', articleId, data } as const
}

type Brought = Awaited<ReturnType<typeof bringDraft>>[0]

/** What became of the claims of the draft before; of answers alone nothing did. */
export const fatesAfter = ({ type, data }: Brought) =>
  type === 'revision.added'
    ? { anchors: data.anchors, reopened: data.reopened }
    : { anchors: { same: data.claims, moved: 0, changed: 0, gone: 0 }, reopened: [] }

type Rest = {
  input: Parsed
  ahead: AheadOfDraft
  by: { actor: Actor; now: Date; newId: () => string }
}

/** The draft as it came back, kept with its document also where nothing else differs: the next report goes into that. */
async function addRest(tx: Tx, { input, ahead, by: { actor, now, newId } }: Rest) {
  const article = await getOpenArticle(tx, input.articleId)
  const { document = null, blocks } = input
  const note = input.note || null
  const { events, ...made } = await revise(tx, article, ahead.text, {
    ...{ actorId: actor.id, now, newId, note, document, ahead },
    ...(blocks && { blocks }),
  })
  const { number, revisionId, anchors, reopened } = made
  const data = { number, revisionId, note, anchors, reopened }
  return { event: { type: 'revision.added', articleId: article.id, data } as const, events }
}
