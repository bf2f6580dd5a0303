import { PressedTwice } from '@/app/(signed-in)/ends-sign-off'
import { Button } from '@/app/ui/button'
import { Diff } from '@/app/ui/diff'
import { TextArea, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { TimeText } from '@/app/ui/time-text'
import { may } from '@/lib/auth/permissions'
import type { FixView } from '@/lib/claims/views'
import { wordDiff } from '@/lib/text/diff'
import { acceptFixAction, proposeFixAction, rejectFixAction } from '../actions/fix-actions'
import { type ClaimProps, isClosed, isOutdated } from './claim'
import { Hidden } from './hidden'

const states = {
  proposed: 'Suggested by',
  accepted: 'Accepted, by',
  rejected: 'Rejected, by',
} as const

/** What should stand there instead. Accepting makes a new draft in which only these words change. */
export function Corrections(props: ClaimProps) {
  const { claim, viewer, article } = props
  const mayPropose = may(viewer, 'fix.propose') && !isClosed(props) && claim.status !== 'cut'
  if (claim.fixes.length === 0 && !mayPropose) return null
  return (
    <section>
      <h2 className="head">
        Corrections <span className="count figures">{claim.fixes.length || ''}</span>
      </h2>
      {claim.fixes.map((fix) => (
        <Fix key={fix.id} fix={fix} {...props} />
      ))}
      {mayPropose && <Propose claimId={claim.id} quote={claim.quote} language={article.language} />}
    </section>
  )
}

function Fix({ fix, ...props }: ClaimProps & { fix: FixView }) {
  const { viewer, article, claim } = props
  const outdated = fix.state === 'proposed' && isOutdated(fix, claim)
  return (
    <div className={`fix-of ${fix.state}`}>
      <Diff pieces={wordDiff(fix.exact, fix.replacement)} lang={article.language} />
      <p className="small quiet">{fix.reason}</p>
      <p className="small faint">
        {states[fix.state]} {(fix.decidedBy ?? fix.proposedBy).name},{' '}
        <TimeText at={fix.decidedAt ?? fix.createdAt} zone={viewer.timeZone} />
        {fix.decisionReason && `: ${fix.decisionReason}`}
        {fix.madeRevision && `, draft ${fix.madeRevision}`}
      </p>
      {outdated && (
        <p className="say small">
          The words of C{claim.number} changed since this was written, so it can no longer go into
          the copy. Write it again for the words that stand there now.
        </p>
      )}
      {fix.state === 'proposed' && !isClosed(props) && may(viewer, 'fix.decide') && (
        <Decide fixId={fix.id} article={article} outdated={outdated} />
      )}
    </div>
  )
}

type DecideProps = { fixId: string; article: ClaimProps['article']; outdated: boolean }

function Decide({ fixId, article, outdated }: DecideProps) {
  return (
    <div className="act">
      {!outdated && (
        <PressedTwice article={article} label="Accept">
          <Form action={acceptFixAction} silent>
            <Hidden name="fixId" value={fixId} />
            <Button>Accept into the copy</Button>
          </Form>
        </PressedTwice>
      )}
      <details data-form="" className="open-form">
        <summary>Reject</summary>
        <Form action={rejectFixAction}>
          <Hidden name="fixId" value={fixId} />
          <TextField name="reason" label="Why the words stay" />
          <div className="act">
            <Button>Reject</Button>
          </div>
        </Form>
      </details>
    </div>
  )
}

function Propose({
  claimId,
  quote,
  language,
}: {
  claimId: string
  quote: string
  language: string
}) {
  return (
    <details data-form="" className="open-form" data-shortcut="f">
      <summary>
        Suggest a correction <kbd aria-hidden="true">f</kbd>
      </summary>
      <Form action={proposeFixAction}>
        <Hidden name="claimId" value={claimId} />
        <TextArea
          name="replacement"
          label="New words"
          defaultValue={quote}
          lang={language}
          optional
          hint="Empty takes the words out."
        />
        <TextField name="reason" label="Why" />
        <div className="act">
          <Button>Suggest</Button>
        </div>
      </Form>
    </details>
  )
}
