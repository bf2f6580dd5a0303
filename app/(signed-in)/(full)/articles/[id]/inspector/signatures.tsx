import { Avatar } from '@/app/ui/avatar'
import { Mark } from '@/app/ui/mark'
import { TimeText } from '@/app/ui/time-text'
import { findRating } from '@/lib/claims/scales/registry'
import type { ClaimView, VerdictView } from '@/lib/claims/views'
import { type ClaimProps, isBlind, standing } from './claim'

const label = (verdict: VerdictView) => findRating(verdict.rating)?.label ?? verdict.rating
const roles = {
  first: '',
  second: 'second person',
  adjudication: 'decided as editor',
  look: 'looked at the new words',
} as const

/** New words of a correction need one look, all others two signatures. */
function signedWords({ corrected, status, signed }: ClaimView): string {
  if (corrected?.state === 'waits') return 'Waits for one look'
  return corrected?.state === 'right' && status === 'settled' && signed < 2
    ? 'Looked at once'
    : `${signed} of 2`
}

/** Who stands behind the verdict, and with which words. */
export function Signatures(props: ClaimProps) {
  const { claim, viewer } = props
  const verdicts = standing(claim)
  const earlier = claim.verdicts.filter((verdict) => verdict.superseded)
  const hidden = isBlind(props)
  // a dispute shows its two views above the decision
  const nothing = claim.verdicts.length === 0 && !hidden
  if (nothing || (claim.status === 'disputed' && earlier.length === 0)) return null
  return (
    <section>
      <h2 className="head">
        Signatures<span className="aside figures">{signedWords(claim)}</span>
      </h2>
      {hidden ? (
        <p className="quiet">Shown once your verdict is recorded.</p>
      ) : (
        <div className="signers">
          {(claim.status === 'disputed' ? [] : verdicts).map((verdict) => (
            <Signature
              key={verdict.id}
              verdict={verdict}
              viewer={viewer}
              two={claim.status === 'settled'}
            />
          ))}
          {claim.status === 'awaitingSecond' && (
            <Awaited look={claim.corrected?.state === 'waits'} />
          )}
        </div>
      )}
      {earlier.length > 0 && (
        <details data-form="" className="open-form small">
          <summary>Earlier verdicts: {earlier.length}</summary>
          <div className="signers old">
            {earlier.map((verdict) => (
              <Signature key={verdict.id} verdict={verdict} viewer={viewer} two={false} />
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

type SignatureProps = { verdict: VerdictView; viewer: ClaimProps['viewer']; two: boolean }

export function Signature({ verdict, viewer, two }: SignatureProps) {
  const me = verdict.author.id === viewer.id
  const { answer } = verdict
  return (
    <>
      <Avatar name={verdict.author.name} me={me} />
      <span>
        {verdict.author.name}, {label(verdict)}
        <small>
          {me && 'You, '}
          <TimeText at={verdict.createdAt} zone={viewer.timeZone} />
          {roles[verdict.role] && `, ${roles[verdict.role]}`}, draft {verdict.revision}
        </small>
        {verdict.rationale && <blockquote dir="auto">{verdict.rationale}</blockquote>}
        {verdict.conceded && (
          <small>
            Gave way, <TimeText at={verdict.conceded.at} zone={viewer.timeZone} />:{' '}
            {verdict.conceded.reason}
          </small>
        )}
        {verdict.override && <small>Past the sourcing policy: {verdict.override}</small>}
      </span>
      <Mark sign={findRating(verdict.rating)?.mark ?? 'open'} two={two} />
      {answer?.answer === 'sendBack' && <SentBack answer={answer} viewer={viewer} />}
    </>
  )
}

type SentBackProps = { answer: NonNullable<VerdictView['answer']>; viewer: ClaimProps['viewer'] }

function SentBack({ answer, viewer }: SentBackProps) {
  return (
    <>
      <Avatar name={answer.by.name} me={answer.by.id === viewer.id} />
      <span>
        {answer.by.name}, sent it back
        <small>
          <TimeText at={answer.at} zone={viewer.timeZone} />
        </small>
        {answer.reason && <blockquote dir="auto">{answer.reason}</blockquote>}
      </span>
      <span />
    </>
  )
}

function Awaited({ look }: { look: boolean }) {
  return (
    <>
      <Avatar name="?" pending />
      <span>
        {look ? 'Another person' : 'Second person'}
        <small>
          {look
            ? 'Looks at the new words, which neither who proposed nor who accepted them may do.'
            : 'Sees words and sources now, this verdict once theirs is recorded.'}
        </small>
      </span>
      <Mark sign="second" />
    </>
  )
}
