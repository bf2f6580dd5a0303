import type { getArticleFrame } from '@/lib/articles/queries'
import type { Viewer } from '@/lib/auth/identify'
import { may } from '@/lib/auth/permissions'
import type { ClaimView, FixView, VerdictView } from '@/lib/claims/views'

/** What every part of the inspector gets. */
export type ClaimProps = {
  claim: ClaimView
  viewer: Viewer
  article: Awaited<ReturnType<typeof getArticleFrame>>
}

/** Verdicts that stand, oldest first: the first person's, the second's, the editor's. */
export const standing = ({ verdicts }: Pick<ClaimView, 'verdicts'>): VerdictView[] =>
  verdicts
    .filter((verdict) => !verdict.superseded)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt))

export const firstVerdict = (claim: ClaimView) =>
  standing(claim).find((verdict) => verdict.role === 'first')

/** The verdict whose rating is shown: the editor's who decided, else the first to say so. */
export function verdictInForce(claim: Pick<ClaimView, 'verdicts' | 'rating'>) {
  const verdicts = standing(claim)
  return (
    verdicts.findLast(({ role }) => role === 'adjudication') ??
    verdicts.find(({ rating }) => rating === claim.rating) ??
    verdicts[0]
  )
}

/** A colleague's verdict waits for this person, who sees it only once their own is recorded. */
export const isBlind = ({ claim }: Pick<ClaimProps, 'claim'>) => claim.pending?.blind ?? false

/** A correction is in the text, and nobody has looked at the new words yet. */
const correction = ({ status, corrected, pending, fixes }: ClaimView) =>
  status === 'awaitingSecond' && corrected && !pending
    ? fixes.findLast(
        ({ state, madeRevision }) => state === 'accepted' && madeRevision === corrected.revision,
      )
    : undefined

/** A colleague's verdict or correction waits, and this person may answer it, seeing it or not. */
export function mayAnswer({ claim, viewer }: ClaimProps): boolean {
  if (claim.pending) return may(viewer, 'verdict.second', { authorId: claim.pending.by.id })
  const fix = correction(claim)
  if (!fix?.decidedBy) return false
  return may(viewer, 'verdict.second', {
    authorId: fix.decidedBy.id,
    proposerId: fix.proposedBy.id,
  })
}

/** A correction of words that no longer stand there: nobody can accept it. */
export const isOutdated = (fix: Pick<FixView, 'exact'>, { quote, anchor }: ClaimView) =>
  fix.exact !== quote || anchor === 'gone'

/** Whether the article can still be worked on. */
export const isClosed = ({ article }: ClaimProps) => article.stage === 'archived'

export const firstName = (name: string) => name.split(/\s/u)[0] ?? name

/** What people wrote on a claim, and is saved. */
export const wordsOn = ({ verdicts, evidence, notes, fixes }: ClaimView) => [
  ...verdicts.flatMap(({ rationale, answer, conceded }) => [
    rationale,
    answer?.reason ?? null,
    conceded?.reason ?? null,
  ]),
  ...evidence.flatMap(({ quote, note }) => [quote, note]),
  ...notes.map(({ body }) => body),
  ...fixes.flatMap(({ replacement, reason, decisionReason }) => [
    replacement,
    reason,
    decisionReason,
  ]),
]

/** What a verdict would lean on, for a form to notice that it is another. */
export const sourcesSaid = ({ evidence }: ClaimView): string =>
  JSON.stringify(
    evidence.map(({ id, stance, locator, quote, source: { tier, withdrawn } }) => [
      id,
      stance,
      locator,
      quote,
      tier,
      withdrawn,
    ]),
  )
