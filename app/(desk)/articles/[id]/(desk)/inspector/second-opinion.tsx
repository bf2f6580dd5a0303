import { Avatar } from '@/app/ui/avatar'
import { Button } from '@/app/ui/button'
import { TextArea, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { Mark, MarkName } from '@/app/ui/mark'
import { ScaleField } from '@/app/ui/scale-field'
import { findScale } from '@/lib/claims/scales/registry'
import { signOf } from '@/lib/claims/sign'
import type { VerdictView } from '@/lib/claims/views'
import { answerVerdictAction, sendBackAction } from '../actions/verdict-actions'
import { type ClaimProps, firstName, firstVerdict } from './claim'
import { Hidden } from './frame'

/** The second person judges first and then sees the first verdict; then agrees, differs, or sends it back. */
export function SecondOpinion({ claim, article }: ClaimProps) {
  const first = firstVerdict(claim)
  if (!first) return null
  return (
    <div className="blind">
      <Veil name={first.author.name} />
      <Form action={answerVerdictAction}>
        <Hidden name="claimId" value={claim.id} />
        <ScaleField
          ratings={findScale(article.scale).ratings}
          legend={`Your verdict on claim ${claim.number}`}
          first={first.rating}
        />
        <div className="reveal">
          <First verdict={first} />
          <p className="same q2">You and {firstName(first.author.name)} agree.</p>
          <p className="differs q2">
            You differ. Say why, talk it over in the notes, or send it back with a reason.
          </p>
          <div className="differs">
            <TextArea
              name="rationale"
              label="Why you differ"
              required={false}
              className="field rationale"
              placeholder="Why, in a sentence or two"
              keep={`why-${claim.id}`}
            />
          </div>
          <div className="act">
            <Button
              kind="primary"
              className="same"
              name="answer"
              value="agree"
              data-shortcut="a"
              shortcut="a"
            >
              Agree and sign
            </Button>
            <Button kind="primary" className="differs" name="answer" value="differ">
              Record that I differ
            </Button>
            <Button className="differs" name="answer" value="agree" data-shortcut="a" shortcut="a">
              Agree with {firstName(first.author.name)}
            </Button>
          </div>
        </div>
      </Form>
      <SendBack claimId={claim.id} />
    </div>
  )
}

function Veil({ name }: { name: string }) {
  return (
    <div className="signers veil">
      <Avatar name={name} />
      <span>
        {name} has signed
        <small>Shown once yours is chosen</small>
      </span>
      <Mark sign="second" />
    </div>
  )
}

function First({ verdict }: { verdict: VerdictView }) {
  return (
    <div className="signers">
      <Avatar name={verdict.author.name} />
      <span>
        {verdict.author.name}: <MarkName {...signOf({ status: 'awaitingSecond', rating: verdict.rating })} />
        <blockquote dir="auto">{verdict.rationale}</blockquote>
      </span>
    </div>
  )
}

function SendBack({ claimId }: { claimId: string }) {
  return (
    <details className="open-form" data-shortcut="b">
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
