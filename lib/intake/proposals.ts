import type { Actor } from '@/lib/auth/permissions'
import type { Span } from '@/lib/claims/coverage'
import { elsewhere } from '@/lib/core/beside'
import { isLongDraft } from '@/lib/core/long'
import type { FoundClaim } from '@/lib/extraction/types'
import { getDesk } from '@/lib/articles/desk'
import type { DeskView } from '@/lib/articles/views'

/** A claim found in a sentence that nobody has accounted for. */
export type Proposal = Omit<FoundClaim, 'reason'> & { sentence: number; why: string }

/** Drafts whose claims are remembered: what was found in one stays so. */
const remembered = 8
const readings = new Map<string, Promise<readonly FoundClaim[]>>()

/** All that is found in one draft, read once however often it is asked for. */
export function claimsFoundIn(draft: {
  sha256: string
  text: string
  language: string
}): Promise<readonly FoundClaim[]> {
  const key = `${draft.sha256}/${draft.language}`
  const known = readings.get(key)
  const reading = known ?? read(draft)
  readings.delete(key)
  readings.set(key, reading)
  // a failure is not remembered
  if (!known) reading.catch(() => readings.delete(key))
  const oldest = readings.keys().next().value
  if (readings.size > remembered && oldest !== undefined) readings.delete(oldest)
  return reading
}

async function read({ text, language }: { text: string; language: string }) {
  const { findClaims } = await import('./bring')
  return (await findClaims(text, { language })).claims
}

/** Of what was found, what lies in open sentences and touches no claim. Pure; all lists are in text order. */
export function proposalsIn(
  claims: readonly FoundClaim[],
  open: readonly (Span & { index: number })[],
  taken: readonly Span[],
): Proposal[] {
  const touches = overlapFinder(taken)
  const sentenceOf = overlapFinder(open)
  return claims.flatMap((claim) => {
    const sentence = open[sentenceOf(claim)]
    return sentence && touches(claim) < 0 ? [proposal(claim, sentence.index)] : []
  })
}

const proposal = (claim: FoundClaim, sentence: number): Proposal => {
  const {
    start,
    end,
    quote,
    statement,
    kind,
    about,
    claimant,
    checkable,
    priority,
    stage,
    reason,
  } = claim
  const what = { quote, statement, kind, about, claimant, checkable, priority, stage }
  return { start, end, ...what, sentence, why: reason }
}

/** Which of these spans, the first that does, overlaps another one; -1 = none. */
function overlapFinder(spans: readonly Span[]): (span: Span) => number {
  const sorted = spans.map((span, at) => ({ ...span, at })).sort((a, b) => a.start - b.start)
  // the furthest end up to each: spans may lie in one another
  const reach: number[] = []
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0))
  return ({ start, end }) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((reach[middle] ?? 0) > start) high = middle
      else low = middle + 1
    }
    const first = sorted[low]
    return first && first.start < end ? first.at : -1
  }
}

/** The claims found in the open sentences of what the desk shows; of a long article in another thread. */
export async function proposalsOn(actor: Actor, desk: DeskView): Promise<Proposal[]> {
  const { id: articleId, sentences } = desk.article
  if (sentences.accounted === sentences.total) return []
  const named = { call: 'getProposals', args: [actor, articleId], personId: actor.id }
  const there = isLongDraft(desk.article) ? await elsewhere('answers', named) : null
  if (!there) return proposalsFor(desk)
  const { revision, proposals } = there.done as DraftProposals
  // a draft that came in meanwhile has other places
  return revision === desk.article.revision.number ? proposals : []
}

async function proposalsFor({ article, claims }: DeskView): Promise<Proposal[]> {
  const open = article.sentenceList.filter(({ state }) => state === 'open')
  if (open.length === 0) return []
  const { text, sha256 } = article.revision
  const all = await claimsFoundIn({ text, sha256, language: article.language })
  const standing = claims.filter(({ gone, status }) => !gone && status !== 'cut')
  return proposalsIn(all, open, standing)
}

type DraftProposals = { revision: number; openSentences: number; proposals: Proposal[] }

/** The same for an article, with the draft they belong to. Throws NotFound. */
export async function getProposals(actor: Actor, articleId: string): Promise<DraftProposals> {
  const desk = await getDesk(actor, articleId)
  const open = desk.article.sentenceList.filter(({ state }) => state === 'open').length
  return {
    revision: desk.article.revision.number,
    openSentences: open,
    proposals: await proposalsFor(desk),
  }
}
