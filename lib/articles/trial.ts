import type { z } from 'zod'
import { type Actor, may } from '@/lib/auth/permissions'
import { coverageOf } from '@/lib/claims/coverage'
import { changedReason, placeClaims, type Placement } from '@/lib/claims/place'
import { allows } from '@/lib/claims/workflow'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { sentencesOf } from '@/lib/text/sentences'
import { type AnchorRow, anchorsIn } from './anchors'
import { type ChangedParagraph, changedParagraphs } from './changed-paragraphs'
import { draftText } from './draft-text'
import { type ClaimFate, countFatesOf, type FateCounts } from './fates'
import { keptDismissals } from './kept-dismissals'
import { newRevision } from './schema'

/** What a new draft would do, without any of it done. */
export type Trial = {
  /** number of the draft it is compared with */
  against: number
  /** the text as it would be kept */
  text: string
  paragraphs: ChangedParagraph[]
  counts: FateCounts
  /** in the order of the new text */
  claims: ClaimFate[]
  sentences: { total: number; accounted: number; open: { index: number; start: number; end: number }[] }
}

const include = { currentRevision: { include: { sentences: { orderBy: { index: 'asc' } } } } } as const

async function findDraft(articleId: string) {
  const article = await db.article.findUnique({ where: { id: articleId }, include })
  if (!article?.currentRevision) throw new NotFound('This article')
  if (article.stage === 'archived')
    throw new Conflict('This article is archived and can no longer be changed.')
  const anchors = await anchorsIn(article.currentRevision.id)
  return { article, draft: article.currentRevision, anchors }
}

/** Tries a new draft: three queries, and nothing written. Refuses what saving it would refuse. */
export async function tryRevision(actor: Actor, raw: z.input<typeof newRevision>): Promise<Trial> {
  const input = newRevision.parse(raw)
  if (!may(actor, 'article.revise')) throw new Forbidden()
  const { article, draft, anchors } = await findDraft(input.articleId)
  const text = draftText(draft, input)
  const placements = placeClaims(draft.text, text, anchors)
  const claims = fatesOf(anchors, placements)
  return {
    against: draft.number,
    text,
    paragraphs: changedParagraphs(draft.text, text),
    counts: countFatesOf(claims),
    claims,
    sentences: coverageIn(text, article.language, draft, standingSpans(anchors, placements)),
  }
}

function fatesOf(anchors: readonly AnchorRow[], placements: readonly Placement[]): ClaimFate[] {
  const places = new Map(placements.map((place) => [place.id, place]))
  return anchors
    .flatMap((anchor) => {
      const place = places.get(anchor.claimId)
      return place && anchor.state !== 'gone' ? [{ place, fate: fateIn(anchor, place) }] : []
    })
    .sort((a, b) => a.place.start - b.place.start || a.fate.number - b.fate.number)
    .map(({ fate }) => fate)
}

function fateIn({ claimId, exact, status, number, statement }: AnchorRow, place: Placement): ClaimFate {
  const reopens = place.state === 'changed' && allows('reopen', status)
  const cuts = place.state === 'gone' && status !== 'cut'
  return {
    id: claimId,
    number,
    statement,
    fate: place.state,
    before: exact,
    after: place.state === 'gone' ? '' : place.exact,
    outcome: reopens ? 'reopened' : cuts ? 'cut' : null,
    reason: reopens
      ? changedReason(exact, place.exact)
      : cuts
        ? 'Its words are no longer in the text.'
        : null,
  }
}

function standingSpans(anchors: readonly AnchorRow[], placements: readonly Placement[]) {
  const cut = new Set(anchors.flatMap(({ claimId, status }) => (status === 'cut' ? [claimId] : [])))
  return placements.filter(({ id, state }) => state !== 'gone' && !cut.has(id))
}

type Draft = Parameters<typeof keptDismissals<{ start: number; end: number; reason: string | null }>>[0]

function coverageIn(text: string, language: string, old: Draft, claims: readonly Placement[]) {
  const sentences = sentencesOf(text, language)
  const kept = keptDismissals(old, { text, sentences })
  const states = coverageOf(
    sentences.map(({ start, end }, at) => ({ start, end, reason: kept[at]?.reason ?? null })),
    claims,
  )
  const open = sentences
    .filter((_, at) => states[at] === 'open')
    .map(({ index, start, end }) => ({ index, start, end }))
  return { total: sentences.length, accounted: sentences.length - open.length, open }
}
