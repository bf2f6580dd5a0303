import { Button } from '@/app/ui/button'
import { TextArea } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { may } from '@/lib/auth/permissions'
import { findRating } from '@/lib/claims/scales/registry'
import { adjudicateAction, concedeAction } from '../actions/verdict-actions'
import { type ClaimProps, firstName, sourcesSaid, standing } from './claim'
import { Seen } from './frame'
import { Signature } from './signatures'
import { GoPastPolicy, RatingFields } from './rating-fields'

/** Two people differ: their views, and below them what this person can do about it. */
export function Dispute(props: ClaimProps) {
  const { claim, viewer } = props
  const views = standing(claim)
  const authorIds = views.map(({ author }) => author.id)
  return (
    <>
      <div className="signers">
        {views.map((verdict) => (
          <Signature key={verdict.id} verdict={verdict} viewer={viewer} two={false} />
        ))}
      </div>
      {may(viewer, 'verdict.adjudicate', { authorIds }) && <Decide {...props} />}
      {may(viewer, 'verdict.concede', { authorIds }) && <Concede {...props} />}
      {!may(viewer, 'verdict.adjudicate', { authorIds }) && (
        <p className="quiet">
          One of the two may give way, or an editor who gave neither verdict decides; the notes are
          the place to talk it over.
        </p>
      )}
    </>
  )
}

/** Either of the two may find the other right; both first answers stay on record. */
function Concede({ claim, viewer }: ClaimProps) {
  const other = standing(claim).find(({ author }) => author.id !== viewer.id)
  if (!other) return null
  return (
    <details data-form="" className="open-form">
      <summary>Give way to {firstName(other.author.name)}</summary>
      <Form action={concedeAction}>
        <Seen claim={claim} />
        <TextArea
          name="reason"
          label={`Why “${findRating(other.rating)?.label ?? other.rating}” is right after all`}
          rows={2}
          keep={`give-way-${claim.id}`}
        />
        <div className="act">
          <Button>Give way</Button>
        </div>
      </Form>
    </details>
  )
}

function Decide({ claim, viewer, article }: ClaimProps) {
  return (
    <Form action={adjudicateAction} id="verdict" leansOn={sourcesSaid(claim)}>
      <Seen claim={claim} />
      <p className="quiet">Yours decides, and both views stay on record.</p>
      <RatingFields
        claim={claim}
        viewer={viewer}
        article={article}
        legend={`Decision on claim ${claim.number}`}
      />
      {may(viewer, 'policy.override') && <GoPastPolicy />}
      <div className="act">
        <Button kind="primary">Decide</Button>
      </div>
    </Form>
  )
}
