import { Avatar } from '@/app/ui/avatar'
import { Button } from '@/app/ui/button'
import { TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { Mark } from '@/app/ui/mark'
import { findScale } from '@/lib/claims/scales/registry'
import { agreeAction, secondVerdictAction, sendBackAction } from '../actions/verdict-actions'
import { type ClaimProps, firstName } from './claim'
import { Hidden } from './frame'
import { RatingFields } from './rating-fields'

/** The second person gives a verdict of their own, once; only then is the first one shown. */
export function SecondOpinion({ claim, article }: ClaimProps) {
  const yes = findScale(article.scale)?.ratings.find(({ plainYes }) => plainYes)
  const { pending } = claim
  return (
    <div className="blind">
      {pending?.blind && <Veil name={pending.by.name} />}
      {/* what is missing is said beside its field by the server, in the same words for keys and for buttons */}
      <Form action={secondVerdictAction} id="verdict" noValidate>
        <Hidden name="claimId" value={claim.id} />
        <RatingFields
          claim={claim}
          article={article}
          legend={`Your verdict on claim ${claim.number}`}
          mayDoWithout={yes ? `; “${yes.label}” alone may go without` : ''}
        />
        {pending?.blind && (
          <p className="quiet small">
            It counts as soon as it is recorded; then you see the first verdict.
          </p>
        )}
        <div className="act hide-l">
          <Button kind="primary">Record my verdict</Button>
        </div>
      </Form>
      {pending && !pending.blind && <Agree claimId={claim.id} name={firstName(pending.by.name)} />}
      <SendBack claimId={claim.id} />
    </div>
  )
}

/** Where the policy shows the first verdict to the second person, it may simply be signed. */
const Agree = ({ claimId, name }: { claimId: string; name: string }) => (
  <Form action={agreeAction} silent>
    <Hidden name="claimId" value={claimId} />
    <div className="act">
      <Button>Agree with {name}</Button>
    </div>
  </Form>
)

function Veil({ name }: { name: string }) {
  return (
    <div className="signers veil">
      <Avatar name={name} />
      <span>
        {name} has signed
        <small>Shown once your verdict is recorded</small>
      </span>
      <Mark sign="second" />
    </div>
  )
}

function SendBack({ claimId }: { claimId: string }) {
  return (
    <details data-form="" className="open-form" data-shortcut="b">
      <summary>
        Send back <kbd aria-hidden="true">b</kbd>
      </summary>
      <Form action={sendBackAction}>
        <Hidden name="claimId" value={claimId} />
        <TextField name="reason" label="What is missing" />
        <div className="act">
          <Button>Send back</Button>
        </div>
      </Form>
    </details>
  )
}
