import { EndsSignOff } from '@/app/(signed-in)/ends-sign-off'
import { Form } from '@/app/ui/form'
import { choicesOf, sourceKindNames, tierNames } from '@/lib/web/words'
import { attachSourceAction } from '../actions/evidence-actions'
import type { ClaimProps } from './claim'
import { Hidden } from './hidden'
import { SourceField } from './source-field'

/** A source in a few strokes: what one types finds it, and the key that sends it says what it does for the claim. */
export const QuickSource = ({ claim, article }: ClaimProps) => (
  <Form action={attachSourceAction} className="quick-source" noValidate>
    <Hidden name="articleId" value={claim.articleId} />
    <Hidden name="claimId" value={claim.id} />
    <SourceField
      asks={`/articles/${claim.articleId}/suggested?claim=${claim.id}`}
      kinds={choicesOf(sourceKindNames)}
      tiers={choicesOf(tierNames)}
    >
      <EndsSignOff article={article} />
    </SourceField>
  </Form>
)
