import { Avatar } from '@/app/ui/avatar'
import { Mark } from '@/app/ui/mark'
import { TimeText } from '@/app/ui/time-text'
import { findRating } from '@/lib/claims/scales/registry'
import type { VerdictView } from '@/lib/claims/views'
import { type ClaimProps, isBlind, standing } from './claim'

const label = (verdict: VerdictView) => findRating(verdict.rating)?.label ?? verdict.rating
const roles = { first: '', second: 'second person, differs', adjudication: 'decided as editor' } as const

/** Who stands behind the verdict, and with which words. */
export function Signatures(props: ClaimProps) {
  const { claim, viewer } = props
  const verdicts = standing(claim)
  const earlier = claim.verdicts.filter((verdict) => verdict.superseded)
  const hidden = isBlind(props)
  if (claim.verdicts.length === 0) return null
  return (
    <section>
      <h2 className="head">
        Signatures<span className="aside num">{claim.signed} of 2</span>
      </h2>
      {hidden ? (
        <p className="q2">Shown once your verdict is chosen.</p>
      ) : (
        <div className="signers">
          {verdicts.map((verdict) => (
            <Signature key={verdict.id} verdict={verdict} viewer={viewer} two={claim.status === 'settled'} />
          ))}
          {claim.status === 'awaitingSecond' && <Awaited />}
        </div>
      )}
      {earlier.length > 0 && !hidden && (
        <details className="open-form small">
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

function Signature({ verdict, viewer, two }: SignatureProps) {
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
        <blockquote dir="auto">{verdict.rationale}</blockquote>
        {verdict.override && <small>Past the sourcing policy: {verdict.override}</small>}
      </span>
      <Mark sign={findRating(verdict.rating)?.mark ?? 'open'} two={two} />
      {answer && answer.answer !== 'differ' && (
        <Answer answer={answer} rating={verdict.rating} viewer={viewer} />
      )}
    </>
  )
}

type AnswerProps = {
  answer: NonNullable<VerdictView['answer']>
  rating: string
  viewer: ClaimProps['viewer']
}

function Answer({ answer, rating, viewer }: AnswerProps) {
  const agreed = answer.answer === 'agree'
  return (
    <>
      <Avatar name={answer.by.name} me={answer.by.id === viewer.id} />
      <span>
        {answer.by.name}, {agreed ? 'agrees' : 'sent it back'}
        <small>
          <TimeText at={answer.at} zone={viewer.timeZone} />
        </small>
        {answer.reason && <blockquote dir="auto">{answer.reason}</blockquote>}
      </span>
      {agreed ? <Mark sign={findRating(rating)?.mark ?? 'open'} two /> : <span />}
    </>
  )
}

function Awaited() {
  return (
    <>
      <Avatar name="?" pending />
      <span>
        Second person
        <small>Sees words and sources first, this verdict after choosing their own.</small>
      </span>
      <Mark sign="second" />
    </>
  )
}
