import { notFound } from 'next/navigation'
import { LineOf } from '@/app/ui/proof/line-of'
import { MarkName } from '@/app/ui/mark'
import { NeverSaved } from '@/app/ui/never-saved'
import { may } from '@/lib/auth/permissions'
import { findDeleted } from '@/lib/claims/deleted'
import { getArticleFrame } from '@/lib/articles/queries'
import { listClaimWords } from '@/lib/drafts/queries'
import { findClaimByNumber } from '@/lib/claims/queries'
import { signOf } from '@/lib/claims/sign'
import { listClaimHistory } from '@/lib/history/queries'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'
import { Differing } from '../../inspector/differing'
import { isClosed, wordsOn } from '../../inspector/claim'
import { Deleted } from '../../inspector/deleted'
import { Corrections } from '../../inspector/correction'
import { InspectorFrame } from '../../inspector/frame'
import { History } from '../../inspector/history'
import { Notes } from '../../inspector/notes'
import { Signatures } from '../../inspector/signatures'
import { Sources } from '../../inspector/sources'
import { Verdict, VerdictFoot } from '../../inspector/verdict'
import { OnWork, Words } from '../../inspector/words'
import { WordsByDraft } from '../../inspector/words-by-draft'

type ClaimPageProps = {
  params: Promise<{ id: string; number: string }>
  searchParams: Promise<{ library?: string; note?: string; there?: string }>
}

async function findClaim(params: ClaimPageProps['params']) {
  const { id, number } = await params
  const viewer = await getViewer()
  const asked = /^\d{1,9}$/.test(number) ? Number(number) : null
  const [claim, article] = await Promise.all([
    asked === null ? null : findClaimByNumber(viewer, id, asked),
    orNotFound(getArticleFrame(viewer, id)),
  ])
  if (claim) return { claim, viewer, article }
  const deleted = asked === null ? null : await findDeleted(id, asked)
  return deleted ? { deleted, article } : notFound()
}

export async function generateMetadata({ params }: ClaimPageProps) {
  const { article, ...found } = await findClaim(params)
  return { title: `C${(found.claim ?? found.deleted).number}, ${article.title}` }
}

/** The inspector of one claim: words, sources, verdict, correction, signatures, notes, history, in this order. */
export default async function ClaimPage({ params, searchParams }: ClaimPageProps) {
  const asked = await searchParams
  const props = await findClaim(params)
  if (props.deleted) return <Deleted claim={props.deleted} article={props.article} />
  const { claim } = props
  const [events, words] = await Promise.all([
    listClaimHistory(props.viewer, claim.id),
    orNotFound(listClaimWords(props.viewer, claim.id)),
  ])
  const movable = claim.status === 'open' || claim.status === 'inReview'
  return (
    <InspectorFrame
      label={`Claim ${claim.number}`}
      id={`C${claim.number}`}
      claim={{ id: claim.id, movable }}
      head={
        <>
          <span>
            <LineOf claim={String(claim.number)} />
          </span>
          <MarkName {...signOf(claim)} />
        </>
      }
      foot={<VerdictFoot {...props} />}
    >
      {asked.there !== undefined && (
        <p className="say" role="status">
          C{claim.number} stands on these very words already, so no second claim was made of them.
        </p>
      )}
      <NeverSaved
        ids={[claim.id, ...claim.fixes.map(({ id }) => id)]}
        saved={wordsOn(claim)}
        note={may(props.viewer, 'note.add') && !isClosed(props) ? `note-${claim.id}` : undefined}
      />
      <Words {...props} />
      <Differing {...props} />
      <OnWork {...props} />
      <Sources {...props} library={asked.library ?? null} />
      <Verdict {...props} />
      <Corrections {...props} />
      <Signatures {...props} />
      <Notes {...props} writing={asked.note !== undefined} />
      <WordsByDraft {...props} drafts={words} />
      <History {...props} events={events} />
    </InspectorFrame>
  )
}
