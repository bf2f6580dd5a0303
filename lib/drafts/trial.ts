import type { z } from 'zod'
import { type Actor, may } from '@/lib/auth/permissions'
import { coverageOf } from '@/lib/claims/coverage'
import { changedReason, type Placement, sentenceReason } from '@/lib/claims/place'
import { allows } from '@/lib/claims/workflow'
import { elsewhere } from '@/lib/core/beside'
import { Forbidden } from '@/lib/core/errors'
import type { AnchorRow } from './anchors'
import type { ChangedParagraph } from '@/lib/text/changed-paragraphs'
import { draftText } from './draft-text'
import { findDraft } from './find-draft'
import { type ClaimFate, countFatesOf, type FateCounts } from './fates'
import { keptDismissals } from './kept-dismissals'
import { placeAhead } from './placed'
import { newRevision } from '@/lib/articles/schema'

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
  sentences: {
    total: number
    accounted: number
    open: { index: number; start: number; end: number }[]
  }
}

/** Tries a new draft: three queries, and nothing written. Refuses what saving it would refuse. */
export async function tryRevision(actor: Actor, raw: z.input<typeof newRevision>): Promise<Trial> {
  const input = newRevision.parse(raw)
  if (!may(actor, 'article.revise')) throw new Forbidden()
  const named = { call: 'tryRevision', args: [actor, raw], personId: actor.id }
  const there = await elsewhere('texts', named)
  if (there) return there.done as Trial
  const found = await findDraft(input.articleId)
  return trialOf(found, draftText(found.draft, input))
}

/** The same of a text that is known; its own words bring a draft nothing new. */
export async function trialOf(
  { article, draft, anchors }: Awaited<ReturnType<typeof findDraft>>,
  text: string,
): Promise<Trial> {
  const { placed } = await placeAhead(draft, article, text, anchors, {
    paragraphs: true,
  })
  const { placements } = placed
  const claims = fatesOf(anchors, placements)
  return {
    against: draft.number,
    text,
    paragraphs: placed.paragraphs,
    counts: countFatesOf(claims),
    claims,
    sentences: coverageIn(text, placed.sentences, draft, standingSpans(anchors, placements)),
  }
}

function fatesOf(anchors: readonly AnchorRow[], placements: readonly Placement[]): ClaimFate[] {
  const places = new Map(placements.map((place) => [place.id, place]))
  return anchors
    .flatMap((anchor) => {
      const place = places.get(anchor.claimId)
      return place && (anchor.state !== 'gone' || place.back)
        ? [{ place, fate: fateIn(anchor, place) }]
        : []
    })
    .sort((a, b) => a.place.start - b.place.start || a.fate.number - b.fate.number)
    .map(({ fate }) => fate)
}

function fateIn({ claimId, exact, status, number }: AnchorRow, place: Placement): ClaimFate {
  return {
    id: claimId,
    number,
    statement: place.retold.statement,
    fate: place.state,
    before: exact,
    after: place.state === 'gone' ? '' : place.exact,
    ...consequenceOf(status, exact, place),
  }
}

/** What saving the draft would do to the claim, and why. */
function consequenceOf(
  status: string,
  exact: string,
  place: Placement,
): Pick<ClaimFate, 'outcome' | 'reason'> {
  if (place.state === 'gone')
    return status === 'cut'
      ? { outcome: null, reason: null }
      : { outcome: 'cut', reason: 'Its words are no longer in the text.' }
  if (status === 'cut')
    return place.back
      ? { outcome: 'found', reason: 'Its words are back in the text.' }
      : { outcome: null, reason: null }
  if (place.state === 'changed') {
    const reason = changedReason(exact, place.exact, place.changed)
    return { outcome: allows('reopen', status) ? 'reopened' : null, reason }
  }
  const judged = allows('reopen', status)
  return place.around && judged
    ? { outcome: 'sentenceChanged', reason: sentenceReason(place.around) }
    : { outcome: null, reason: null }
}

function standingSpans(anchors: readonly AnchorRow[], placements: readonly Placement[]) {
  const cut = new Set(anchors.flatMap(({ claimId, status }) => (status === 'cut' ? [claimId] : [])))
  return placements.filter(({ id, state, back }) => state !== 'gone' && (back || !cut.has(id)))
}

type Draft = Parameters<
  typeof keptDismissals<{ start: number; end: number; reason: string | null }>
>[0]

function coverageIn(
  text: string,
  sentences: readonly { index: number; start: number; end: number }[],
  old: Draft,
  claims: readonly Placement[],
) {
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
