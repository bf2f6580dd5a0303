import { z } from 'zod'
import { count } from '@/lib/core/shapes'
import { addRevision } from '@/lib/drafts/commands'
import { listRevisions } from '@/lib/articles/queries'
import { changedParagraphs } from '@/lib/text/changed-paragraphs'
import { countFatesOf } from '@/lib/drafts/fates'
import { compareRevisions, getRevision, listClaimWords } from '@/lib/drafts/queries'
import { bringDraft, fatesAfter } from '@/lib/returned/commands'
import { tryDraft } from '@/lib/returned/trial'
import { isWord } from '@/lib/intake/keep-document'
import type { Actor } from '@/lib/auth/permissions'
import { Refused } from '@/lib/core/errors'
import { paging } from '@/lib/core/paging'
import { draftBody, draftOf, readDraftForm } from '../draft-body'
import { paged } from '../paged'
import { changes, reads } from '../route'
import { revision, revisionFacts } from '../shapes/article'
import { byId, listOf } from '../shapes/common'
import { claimWords, comparison, trial } from '../shapes/draft'

const byNumber = byId.extend({ number: z.coerce.number().int().min(1).max(1_000_000) })

const added = z.object({
  revision,
  anchors: z.object({ same: count, moved: count, changed: count, gone: count }),
  /** ids of the claims whose words changed */
  reopened: z.array(z.string()),
  /** of a Word document that Galley wrote: ids of the corrections that were accepted in it */
  accepted: z.array(z.string()),
  /** and how many answers to its comments became notes */
  answers: count,
})

const form = { body: draftBody, forms: ['multipart/form-data'], readForm: readDraftForm }

async function compare(actor: Actor, { id, number }: z.output<typeof byNumber>, asked?: number) {
  const older = asked ?? number - 1
  if (older < 1 || older >= number) {
    await getRevision(actor, id, number)
    throw new Refused([
      { path: 'with', message: `Name a draft before draft ${number} to compare it with.` },
    ])
  }
  const { from, to, claims } = await compareRevisions(actor, id, older, number)
  const paragraphs = changedParagraphs(from.text, to.text)
  return { from: factsOf(from), to: factsOf(to), paragraphs, counts: countFatesOf(claims), claims }
}

/** The drafts an address names, as far as it names any. */
const comparedIn = (number: string | undefined, other: string | null) =>
  [number, other ?? Number(number) - 1].flatMap(
    (one) => byNumber.shape.number.safeParse(one).data ?? [],
  )

const cameBack = (events: readonly { type: string; data: object }[]) => ({
  accepted: events.flatMap(({ type, data }) =>
    type === 'fix.accepted' && 'fixId' in data ? [String(data.fixId)] : [],
  ),
  answers: events.filter(({ type }) => type === 'note.added').length,
})

const factsOf = ({ text: _, ...facts }: z.output<typeof revision>) => facts

export const revisions = [
  changes({
    id: 'addRevision',
    method: 'POST',
    path: '/articles/{id}/revisions',
    summary: 'Send a new draft; every claim is found again in it',
    status: 201,
    command: addRevision,
    params: byId,
    ...form,
    answer: added,
    handle: async ({ actor, params, body, signal }) =>
      bringDraft(actor, await draftOf({ actor, articleId: params.id, body, signal })),
    show: async ({ actor, params, event: [brought, ...others] }) => ({
      revision: await getRevision(actor, params.id, brought.data.number),
      ...fatesAfter(brought),
      ...cameBack(others),
    }),
  }),
  reads({
    id: 'listRevisions',
    path: '/articles/{id}/revisions',
    summary: 'The drafts of an article, oldest first, without their text',
    action: 'article.read',
    params: byId,
    query: paging,
    answer: listOf(revisionFacts),
    handle: async ({ actor, params, query }) => paged(await listRevisions(actor, params.id), query),
  }),
  reads({
    id: 'getRevision',
    path: '/articles/{id}/revisions/{number}',
    summary: 'One draft with its text',
    action: 'article.read',
    params: byNumber,
    answer: revision,
    handle: ({ actor, params }) => getRevision(actor, params.id, params.number),
  }),
  reads({
    id: 'tryRevision',
    method: 'POST',
    path: '/articles/{id}/revisions/preview',
    summary:
      'What a new draft would do: the difference, and the fate of every claim. Nothing is saved',
    action: 'article.revise',
    params: byId,
    ...form,
    answer: trial,
    handle: async ({ actor, params, body, request: { signal } }) =>
      tryDraft(
        actor,
        await draftOf({ actor, articleId: params.id, body, signal, keeps: false }),
        body.file && isWord(body.file) ? body.file.bytes : null,
      ),
  }),
  reads({
    id: 'compareRevisions',
    whole: 'article',
    places: true,
    drafts: ({ params, url }) => comparedIn(params.number, url.searchParams.get('with')),
    path: '/articles/{id}/revisions/{number}/changes',
    summary: 'A draft beside an earlier one, the one before it unless `with` names another',
    action: 'article.read',
    params: byNumber,
    query: z.object({ with: byNumber.shape.number.optional() }),
    answer: comparison,
    handle: ({ actor, params, query }) => compare(actor, params, query.with),
  }),
  reads({
    id: 'listClaimWords',
    path: '/claims/{id}/revisions',
    summary: 'The words of a claim in every draft since it was made, oldest first',
    action: 'article.read',
    params: byId,
    answer: z.object({ items: z.array(claimWords), nextCursor: z.null() }),
    handle: async ({ actor, params }) => ({
      items: await listClaimWords(actor, params.id),
      nextCursor: null,
    }),
  }),
]
