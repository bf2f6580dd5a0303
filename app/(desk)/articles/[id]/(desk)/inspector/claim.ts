import type { getArticleFrame } from '@/lib/articles/queries'
import type { Viewer } from '@/lib/auth/identify'
import type { ClaimView, VerdictView } from '@/lib/claims/views'

/** What every part of the inspector gets. */
export type ClaimProps = {
  claim: ClaimView
  viewer: Viewer
  article: Awaited<ReturnType<typeof getArticleFrame>>
}

/** Verdicts that stand, oldest first: the first person's, the second's, the editor's. */
export const standing = ({ verdicts }: ClaimView): VerdictView[] =>
  verdicts.filter((verdict) => !verdict.superseded).sort((a, b) => a.createdAt.localeCompare(b.createdAt))

export const firstVerdict = (claim: ClaimView) => standing(claim).find((verdict) => verdict.role === 'first')

/** A colleague's verdict waits for a second person, who sees it only after choosing one. */
export const isBlind = ({ claim, viewer }: ClaimProps) => {
  const first = firstVerdict(claim)
  return (
    claim.status === 'awaitingSecond' &&
    first !== undefined &&
    first.author.id !== viewer.id &&
    viewer.role !== 'viewer'
  )
}

/** Whether the article can still be worked on. */
export const isClosed = ({ article }: ClaimProps) => article.stage === 'archived'

export const firstName = (name: string) => name.split(/\s/u)[0] ?? name
