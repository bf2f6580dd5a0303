import { EndsSignOff } from '@/app/(signed-in)/ends-sign-off'
import { Button } from '@/app/ui/button'
import { TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { MarkName } from '@/app/ui/mark'
import { TimeText } from '@/app/ui/time-text'
import { may } from '@/lib/auth/permissions'
import { blocksSignOff } from '@/lib/claims/scales/registry'
import { isCorrected, signOf } from '@/lib/claims/sign'
import { clearAction, reopenAction } from '../actions/claim-actions'
import { submitVerdictAction } from '../actions/verdict-actions'
import {
  type ClaimProps,
  firstVerdict,
  isBlind,
  isClosed,
  mayAnswer,
  sourcesSaid,
  verdictInForce,
} from './claim'
import { Dispute } from './dispute'
import { Seen } from './frame'
import { Hidden } from './hidden'
import { SecondOpinion } from './second-opinion'
import { GoPastPolicy, RatingFields } from './rating-fields'

/** The verdict, as far as this person has a hand in it now. */
export function Verdict(props: ClaimProps) {
  const { claim, viewer } = props
  return (
    <section className="inspector-verdict" aria-label="Verdict">
      <VerdictHead {...props} />
      {isClosed(props) ? (
        <p className="quiet">The article is in the archive.</p>
      ) : (
        <VerdictPart {...props} />
      )}
      {!isClosed(props) &&
        may(viewer, 'claim.reopen') &&
        !isBlind(props) &&
        ['settled', 'disputed', 'awaitingSecond'].includes(claim.status) && <Reopen {...props} />}
    </section>
  )
}

function VerdictHead({ claim, viewer }: ClaimProps) {
  const givenAt = claim.pending?.at ?? verdictInForce(claim)?.createdAt
  return (
    <h2 className="head">
      Verdict
      {givenAt && (
        <span className="aside">
          Recorded <TimeText at={givenAt} zone={viewer.timeZone} />
        </span>
      )}
    </h2>
  )
}

function VerdictPart(props: ClaimProps) {
  const { claim, viewer } = props
  if (claim.status === 'cut')
    return <p className="quiet">The words are cut from the text, so there is nothing to judge.</p>
  if (claim.status === 'settled') return <Settled {...props} />
  if (claim.status === 'disputed') return <Dispute {...props} />
  if (!may(viewer, 'verdict.submit'))
    return <p className="quiet">{signOf(claim).label}. Reviewers and editors judge.</p>
  if (claim.status !== 'awaitingSecond') return <FirstVerdict {...props} />
  return mayAnswer(props) ? <SecondOpinion {...props} /> : <Own {...props} />
}

function FirstVerdict({ claim, viewer, article }: ClaimProps) {
  return (
    <Form action={submitVerdictAction} id="verdict" noValidate leansOn={sourcesSaid(claim)}>
      <Seen claim={claim} />
      <RatingFields
        claim={claim}
        viewer={viewer}
        article={article}
        legend={`Verdict on claim ${claim.number}`}
        plain
      />
      {may(viewer, 'policy.override') && <GoPastPolicy />}
      <EndsSignOff article={article} />
      <div className="act hide-l">
        <Button kind="primary">Record verdict</Button>
      </div>
    </Form>
  )
}

/** The foot holds the main button, so that it is in reach wherever one has scrolled to. */
export function VerdictFoot(props: ClaimProps) {
  const { claim, viewer } = props
  const open = claim.status === 'open' || claim.status === 'inReview'
  const second = mayAnswer(props)
  if ((!open && !second) || isClosed(props) || !may(viewer, 'verdict.submit')) return null
  return (
    <Button kind="primary" form="verdict" shortcut="Ctrl ↵">
      {second ? 'Record my verdict' : 'Record verdict'}
    </Button>
  )
}

function Own({ claim }: ClaimProps) {
  return (
    <>
      <MarkName {...signOf(claim)} />
      <p className="quiet">
        {claim.pending
          ? 'A second person signs it next. Nobody signs their own verdict twice.'
          : 'Another person looks at the new words next: neither who proposed nor who accepted them.'}
      </p>
    </>
  )
}

function Settled(props: ClaimProps) {
  const { claim, viewer } = props
  const blocks = claim.rating !== null && blocksSignOff(claim.rating)
  const stops = blocks && !isCorrected(claim) && !claim.cleared
  return (
    <>
      <MarkName {...signOf(claim)} />
      {claim.cleared && (
        <p className="say">
          {claim.cleared.by.name} let it stand: {claim.cleared.reason}
        </p>
      )}
      {stops && (
        <p className="say bad">
          Stops sign-off until a correction is in the copy, the words are cut, or an editor lets it
          stand.
        </p>
      )}
      {stops && may(viewer, 'claim.clear') && <LetStand claimId={claim.id} />}
    </>
  )
}

function LetStand({ claimId }: { claimId: string }) {
  return (
    <details data-form="" className="open-form">
      <summary>Let it stand</summary>
      <Form action={clearAction}>
        <Hidden name="claimId" value={claimId} />
        <TextField name="reason" label="Why the words may stay, on record" />
        <div className="act">
          <Button>Let it stand</Button>
        </div>
      </Form>
    </details>
  )
}

function Reopen({ claim, viewer, article }: ClaimProps) {
  const own = claim.status === 'awaitingSecond' && firstVerdict(claim)?.author.id === viewer.id
  const what = own ? 'Withdraw verdict' : 'Reopen claim'
  return (
    <details data-form="" className="open-form" data-shortcut="r">
      <summary>
        {what} <kbd aria-hidden="true">r</kbd>
      </summary>
      <Form action={reopenAction}>
        <Hidden name="claimId" value={claim.id} />
        <TextField name="reason" label="Why it needs another look" />
        <EndsSignOff article={article} />
        <div className="act">
          <Button>{what}</Button>
        </div>
      </Form>
    </details>
  )
}
