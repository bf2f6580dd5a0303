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
import { type Ahead, placeAhead } from '@/lib/drafts/placed'
import { revise } from '@/lib/drafts/revise'
import { acceptIn } from '@/lib/fixes/commands'
import type { NewEvent } from '@/lib/history/events'
import { type ReturnedComment, returnedIn } from '@/lib/intake/readers/docx/returned'
import { readText } from '@/lib/intake/text'
import { acceptedIn } from './accepted'
import { noteAnswers } from './answers'
import { checkDrafted } from './drafted'

const sentBack = newRevision.extend({ document: documentName.optional() })
type Sent = z.input<typeof sentBack>
type Parsed = z.output<typeof sentBack>

/**
 * Brings a new draft in, from wherever it came. Of a Word document that Galley wrote also what happened to it: answers to
 * its comments become notes on their claims, and corrections whose words stand there now were accepted.
 */
export async function bringDraft(actor: Actor, input: Sent) {
  const bytes = input.document ? await getBlob(input.document) : null
  return bytes && returnedIn(bytes).length > 0 ? takeBack(actor, input) : addRevision(actor, input)
}

/**
 * Each accepted correction makes its own draft, as everywhere; then comes one of whatever else differs. Of answers alone come
 * notes and no draft: what is answered then is the draft that stands.
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
    const text = textOf(draft, input)
    const placed = await placeAhead(draft, article, text, anchors)
    const standing = text === draft.text ? standingOf(article.id, draft, placed) : null
    // of use where nothing was accepted, so that the draft is the next
    const ahead = await withAgain(placed, article, draft.number + 1)
    // what the lines are was said of the text as it was sent
    const blocks = standing ? undefined : input.blocks
    return { text, blocks, returned, standing, ahead }
  },
  load: (tx, input) => getOpenArticle(tx, input.articleId),
  run: async ({ tx, actor, input, prepared, subject: article, now, newId }) => {
    const { returned, ahead } = prepared
    checkBase(article.currentRevision, input.baseNumber)
    const by = { actor, now, newId }
    if (prepared.standing) return answersAlone(tx, article, { input, returned, by })
    await checkDrafted(tx, { id: article.id, number: input.baseNumber }, returned)
    const accepted = await acceptedIn(tx, actor, article.id, ahead.placed.placements, returned)
    const fixed = []
    for (const { id, claimId } of accepted) {
      const claim = await getClaim(tx, claimId)
      const fix = await tx.fix.findUniqueOrThrow({ where: { id } })
      fixed.push(...(await acceptIn(tx, { claim, fix }, { ...by, ahead: null })))
    }
    const added = await addRest(tx, { input, ...prepared, by })
    const noted = await noteAnswers(tx, article.id, returned, by)
    return [added.event, ...fixed, ...added.events, ...noted]
  },
  answer: (events, { standing }) => {
    const [first = standing, ...others] = standing ? [standing, ...events] : events
    return [first as Added, ...others] as const
  },
})

type Article = Awaited<ReturnType<typeof getOpenArticle>>
type By = { actor: Actor; now: Date; newId: () => string }
type Draft = Article['currentRevision']
type Added = Extract<NewEvent, { type: 'revision.added' }>

/** What would be answered of a draft that was added, of the one that stays. */
function standingOf(articleId: string, draft: Draft, { placed }: Ahead): Added {
  const anchors = { same: 0, moved: 0, changed: 0, gone: 0 }
  for (const { state } of placed.placements) anchors[state]++
  const { number, id: revisionId, note } = draft
  const data = { number, revisionId, note, anchors, reopened: [] }
  return { type: 'revision.added', articleId, data }
}

/** The next report goes into the document with the answers. Throws Refused where none of them is new. */
async function answersAlone(
  tx: Tx,
  { id, currentRevision: draft }: Article,
  { input, returned, by }: { input: Parsed; returned: readonly ReturnedComment[]; by: By },
): Promise<NewEvent[]> {
  const noted = await noteAnswers(tx, id, returned, by)
  if (noted.length === 0) throw nothingDiffers(draft.number)
  if (input.document)
    await tx.revision.update({ where: { id: draft.id }, data: { document: input.document } })
  return noted
}

/** As it is kept; blank lines, of which Word has none of its own, are no difference. */
function textOf(draft: Draft, input: Sent): string {
  const text = readText(input.text)
  return paragraphsOf(text) === paragraphsOf(draft.text) ? draft.text : text
}

const paragraphsOf = (text: string) => text.replace(/\n+/gu, '\n')

type Rest = {
  input: Parsed
  text: string
  blocks: Sent['blocks']
  ahead: AheadOfDraft
  by: By
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
