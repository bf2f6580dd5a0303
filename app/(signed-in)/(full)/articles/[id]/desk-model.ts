import { cache } from 'react'
import { isTag, writeOrder } from '@/app/ui/proof/order'
import type { ListRow } from '@/app/ui/row'
import type { ProofClaim } from '@/app/ui/proof/proof-claim'
import type { StripSentence } from '@/app/ui/coverage-strip'
import type { DeskClaim, DeskView } from '@/lib/articles/views'
import type { Actor } from '@/lib/auth/permissions'
import { signOf } from '@/lib/claims/sign'
import { blocksOf } from '@/lib/text/blocks'

/** Number of the paragraph that holds an offset, from 1. Asked for by several parts of one page, made once. */
const paragraphFinder = cache((text: string): ((offset: number) => number) => {
  const starts = blocksOf(text).map(({ start }) => start)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return Math.max(1, low)
  }
})

export const proofClaims = (claims: readonly DeskClaim[]): ProofClaim[] =>
  claims
    .filter((claim) => !claim.gone && claim.status !== 'cut')
    .map((claim) => ({
      id: claim.id,
      number: claim.number,
      start: claim.start,
      end: claim.end,
      ...signOf(claim),
    }))

/** Words the list is narrowed by: where it stands, kind, priority, whose it is. */
function tagsOf(claim: DeskClaim, viewer: Actor): string {
  const open = claim.status === 'open' || claim.status === 'inReview' || claim.status === 'disputed'
  const tags = [
    open && 'open',
    claim.status === 'disputed' && 'disputed',
    isCut(claim) && 'cut',
    claim.status === 'awaitingSecond' && 'second',
    claim.assignee?.id === viewer.id && 'mine',
    claim.kind,
    `p${claim.priority}`,
    claim.openTasks > 0 && 'task',
    claim.openFixes > 0 && 'fix',
  ]
  return tags.filter(Boolean).join(' ')
}

const isCut = (claim: DeskClaim) => claim.gone || claim.status === 'cut'

/** What is to be looked at though nobody took the verdict back. */
function changedOf({ contextChanged, stale }: DeskClaim): string | null {
  const says = [contextChanged && 'Its sentence changed', stale && `Still says “${stale}”`].filter(
    Boolean,
  )
  return says.length > 0 ? says.join('. ') : null
}

/** Claims as rows of the list; `text` is the draft's. */
export function listRows(claims: readonly DeskClaim[], text: string, viewer: Actor): ListRow[] {
  const paragraphOf = paragraphFinder(text)
  return [...claims]
    .sort((a, b) => Number(isCut(a)) - Number(isCut(b)))
    .map((claim) => ({
      number: claim.number,
      statement: claim.statement,
      group: isCut(claim) ? 'Cut from the text' : `Paragraph ${paragraphOf(claim.start)}`,
      tags: tagsOf(claim, viewer),
      changed: changedOf(claim),
      ...signOf(claim),
    }))
}

function stopsByClaim({ blockers }: DeskView['article']): ReadonlyMap<string, readonly string[]> {
  const stops = new Map<string, string[]>()
  for (const { claimId, code } of blockers)
    if (claimId) stops.set(claimId, [...(stops.get(claimId) ?? []), code])
  return stops
}

/** The claims that stop sign-off for this reason, as in data-c; null = none is asked for. */
export function claimsStopping(
  { article, claims }: DeskView,
  code: string | null,
): ReadonlySet<string> | null {
  if (!code || !isTag(code)) return null
  const stops = stopsByClaim(article)
  return new Set(
    claims.flatMap(({ id, number }) => (stops.get(id)?.includes(code) ? [String(number)] : [])),
  )
}

/** The margin in the order of the text, for the browser to walk it: every claim, and every sentence nobody has accounted for. */
export function orderOf({ article, claims }: DeskView, viewer: Actor): string {
  const stops = stopsByClaim(article)
  const places = [
    ...claims.map((claim) => ({
      key: String(claim.number),
      start: claim.start,
      tags: [
        ...new Set([...tagsOf(claim, viewer).split(' '), ...(stops.get(claim.id) ?? [])]),
      ].filter(isTag),
    })),
    ...article.sentenceList
      .filter(({ state }) => state === 'open')
      .map(({ index, start }) => ({ key: `s${index + 1}`, start, tags: [] })),
  ]
  return writeOrder(places.sort((a, b) => a.start - b.start))
}

/** Per sentence: settled, in work, or not accounted for. One walk over both, in text order. */
export function stripOf({ article, claims }: DeskView): StripSentence[] {
  const paragraphOf = paragraphFinder(article.revision.text)
  const unsettled = claims.filter(
    (claim) => !claim.gone && claim.status !== 'settled' && claim.status !== 'cut',
  )
  let next = 0
  let reach = 0
  return article.sentenceList.map((sentence) => {
    for (
      let claim = unsettled[next];
      claim && claim.start < sentence.end;
      claim = unsettled[++next]
    )
      reach = Math.max(reach, claim.end)
    const work = reach > sentence.start
    const state = sentence.state === 'open' ? 'open' : work ? 'work' : 'done'
    return { state, paragraph: paragraphOf(sentence.start) }
  })
}
