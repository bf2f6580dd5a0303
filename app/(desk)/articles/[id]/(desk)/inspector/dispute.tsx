import { Button } from '@/app/ui/button'
import { TextArea } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { ScaleField } from '@/app/ui/scale-field'
import { may } from '@/lib/auth/permissions'
import { findScale } from '@/lib/claims/scales/registry'
import { adjudicateAction } from '../actions/verdict-actions'
import { type ClaimProps, standing } from './claim'
import { Hidden } from './frame'

/** Two people differ; an editor who gave neither verdict decides, and the other view stays on record. */
export function Dispute({ claim, viewer, article }: ClaimProps) {
  const authorIds = standing(claim).map(({ author }) => author.id)
  if (!may(viewer, 'verdict.adjudicate', { authorIds }))
    return (
      <p className="q2">
        Two people differ. An editor who gave neither verdict decides; the notes are the place to talk it
        over.
      </p>
    )
  return (
    <Form action={adjudicateAction} id="verdict">
      <Hidden name="claimId" value={claim.id} />
      <p className="q2">
        Two people differ; both views are below. Yours decides, and the others stay on record.
      </p>
      <ScaleField ratings={findScale(article.scale).ratings} legend={`Decision on claim ${claim.number}`} />
      <TextArea
        name="rationale"
        label="Why"
        hiddenLabel
        className="field rationale"
        placeholder="Why, in a sentence or two"
        keep={`why-${claim.id}`}
      />
      <div className="act">
        <Button kind="primary">Decide</Button>
      </div>
    </Form>
  )
}
