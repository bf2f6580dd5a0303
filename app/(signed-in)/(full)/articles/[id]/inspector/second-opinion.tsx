import { Avatar } from '@/app/ui/avatar'
import { Button } from '@/app/ui/button'
import { TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { Mark } from '@/app/ui/mark'
import { agreeAction, secondVerdictAction, sendBackAction } from '../actions/verdict-actions'
import { type ClaimProps, firstName, sourcesSaid } from './claim'
import type { ClaimView } from '@/lib/claims/views'
import { Seen } from './frame'
import { RatingFields } from './rating-fields'

/** The second person gives a verdict of their own, once; only then is the first one shown. */
export function SecondOpinion({ claim, viewer, article }: ClaimProps) {
  const { pending } = claim
  return (
    <div className="blind">
      {pending?.blind && <Veil name={pending.by.name} />}
      {/* what is missing is said beside its field by the server, in the same words for keys and for buttons */}
      <Form action={secondVerdictAction} id="verdict" noValidate leansOn={sourcesSaid(claim)}>
        <Seen claim={claim} />
        <RatingFields
          claim={claim}
          viewer={viewer}
          article={article}
          legend={`Your verdict on claim ${claim.number}`}
          plain
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
      {pending && !pending.blind && <Agree claim={claim} name={firstName(pending.by.name)} />}
      <SendBack claim={claim} />
    </div>
  )
}

/** Where the policy shows the first verdict to the second person, it may simply be signed. */
const Agree = ({ claim, name }: { claim: ClaimView; name: string }) => (
  <Form action={agreeAction} silent>
    <Seen claim={claim} />
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

function SendBack({ claim }: { claim: ClaimView }) {
  return (
    <details data-form="" className="open-form" data-shortcut="b">
      <summary>
        Send back <kbd aria-hidden="true">b</kbd>
      </summary>
      <Form action={sendBackAction}>
        <Seen claim={claim} />
        <TextField name="reason" label="What is missing" />
        <div className="act">
          <Button>Send back</Button>
        </div>
      </Form>
    </details>
  )
}
