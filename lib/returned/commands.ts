import type { z } from 'zod'
import { documentName, newRevision } from '@/lib/articles/schema'
import type { Actor } from '@/lib/auth/permissions'
import { getOpenArticle } from '@/lib/claims/load'
import { command } from '@/lib/command'
import { getBlob } from '@/lib/core/blobs/blobs'
import { db, type Tx } from '@/lib/core/db'
import { withAgain } from '@/lib/drafts/again-ahead'
import { addRevision } from '@/lib/drafts/commands'
import { checkBase, nothingDiffers } from '@/lib/drafts/draft-text'
import { findDraft } from '@/lib/drafts/find-draft'
import { placeAhead } from '@/lib/drafts/placed'
import { revise } from '@/lib/drafts/revise'
import { noteAccepted } from '@/lib/fixes/commands'
import { type Returned, returnedIn } from '@/lib/intake/readers/docx/returned'
import { acceptedIn } from './accepted'
import { noteAnswers } from './answers'
import { checkDrafted } from './drafted'
import { returnedText } from './returned-text'

const sentBack = newRevision.extend({ document: documentName.optional() })
const nothing: Returned = { comments: [], tracked: new Set() }
type Sent = z.input<typeof sentBack>
type Parsed = z.output<typeof sentBack>

/**
 * Brings a new draft in, from wherever it came. Of a Word document that Galley wrote also what happened to it: answers to
 * its comments become notes on their claims, and corrections whose words stand there now were accepted.
 */
export const bringDraft = (actor: Actor, input: Sent) =>
  input.document ? takeBack(actor, input) : addRevision(actor, input)

/**
 * One draft, whatever of it was proposed here and whatever the writer did besides. Of answers alone come notes and no draft:
 * the next report goes into the document that holds them.
 */
export const takeBack = command({
  action: 'article.revise',
  input: sentBack,
  beside: { name: 'takeBack', always: 'texts' },
  prepare: async ({ actor, input }) => {
    const { article, draft, anchors } = await findDraft(input.articleId)
    checkBase(draft, input.baseNumber)
    const bytes = input.document ? await getBlob(input.document) : null
    const returned = bytes ? returnedIn(bytes) : nothing
    const { text, blocks } = returnedText(draft, input)
    if (text === draft.text) return { returned, blocks, ahead: null, known: new Set<string>() }
    const found = { article, draft, anchors }
    const { accepted, placed } = await placeReturned(actor, found, text, returned)
    const known = new Set(accepted.map(({ id }) => id))
    return { returned, blocks, known, ahead: await withAgain(placed, article, draft.number + 1) }
  },
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, actor, input, prepared, subject: article, now, newId }) => {
    const { returned, blocks, ahead } = prepared
    const { currentRevision: draft } = article
    checkBase(draft, input.baseNumber)
    const by = { actor, now, newId }
    if (ahead === null) {
      const notes = await noteAnswers(tx, article.id, returned.comments, by)
      if (notes.length === 0) throw nothingDiffers(draft.number)
      return [await keepDocument(tx, article.id, { draft, input, notes }), ...notes] as const
    }
    await checkDrafted(tx, { id: article.id, number: input.baseNumber }, returned.comments)
    // decided meanwhile, or of a claim whose borders somebody moved, it is not accepted here
    const { placements } = ahead.placed
    const standing = await acceptedIn(tx, actor, article.id, placements, returned)
    const ids = standing.flatMap(({ id }) => (prepared.known.has(id) ? [id] : []))
    const fixes = await tx.fix.findMany({ where: { id: { in: ids } } })
    const waiting = new Set(fixes.map(({ claimId }) => claimId))
    const corrected = ahead.corrected?.filter(({ claimId }) => waiting.has(claimId)) ?? []
    const { document = null } = input
    const note = input.note || null
    const { events, ...made } = await revise(tx, article, ahead.text, {
      ...{ actorId: actor.id, now, newId, note, document, ahead, corrected },
      ...(blocks && { blocks }),
    })
    const accepted = []
    for (const fix of fixes) accepted.push(await noteAccepted(tx, fix, made, { actor, now }))
    const notes = await noteAnswers(tx, article.id, returned.comments, by)
    const { number, revisionId, anchors, reopened } = made
    const data = { number, revisionId, note, anchors, reopened }
    const added = { type: 'revision.added', articleId: article.id, data } as const
    return [added, ...accepted, ...events, ...notes] as const
  },
})

/** Where the claims stand in the text that came back, and which corrections were accepted in it; nothing is written. */
async function placeReturned(
  actor: Actor,
  { article, draft, anchors }: Awaited<ReturnType<typeof findDraft>>,
  text: string,
  returned: Returned,
) {
  const placed = await placeAhead(draft, article, text, anchors)
  const { placements } = placed.placed
  const accepted = await acceptedIn(db, actor, article.id, placements, returned)
  const places = new Map(placements.map((place) => [place.id, place]))
  const corrected = accepted.flatMap(({ claimId, replacement }) => {
    const place = places.get(claimId)
    return place && replacement !== '' ? [{ claimId, start: place.start, end: place.end }] : []
  })
  if (corrected.length === 0) return { accepted, placed }
  return { accepted, placed: await placeAhead(draft, article, text, anchors, { corrected }) }
}

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
