import { EndsSignOff } from '@/app/(signed-in)/ends-sign-off'
import { Form } from '@/app/ui/form'
import { CheckField, SelectField, TextArea, TextField } from '@/app/ui/field'
import { AskingButton } from '@/app/ui/asking-button'
import { Button } from '@/app/ui/button'
import { MomentField } from '@/app/ui/moment-field'
import { Shown } from '@/app/ui/shown'
import { TimeText } from '@/app/ui/time-text'
import { may } from '@/lib/auth/permissions'
import { priorityName } from '@/lib/claims/vocabulary'
import { withdrawnWords } from '@/lib/claims/withdrawn-since'
import { correctedText } from '@/lib/reports/judgment'
import { typographic } from '@/lib/text/typographic'
import { choicesOf, kindNames, priorityNames } from '@/lib/web/words'
import { deleteClaimAction, editClaimAction } from '../actions/claim-actions'
import { type ClaimProps, isClosed } from './claim'
import { Hidden } from './hidden'
import { Work } from './work'

/** What is claimed: the exact words, the same in words that stand alone, and the facts about it. */
export function Words(props: ClaimProps) {
  const { claim, viewer, article } = props
  return (
    <section className="inspector-part">
      <p className="quote" dir="auto" lang={article.language}>
        {inQuotes(typographic(claim.quote, article.language))}
      </p>
      <p className="state" dir="auto" lang={article.language}>
        {claim.statement}
      </p>
      <dl className="meta">
        <Fact name="Claimant">{claim.claimant ?? 'The article'}</Fact>
        <Fact name="Kind">{kindNames[claim.kind]}</Fact>
        <Fact name="Priority">
          {claim.checkable ? priorityName(claim.priority) : 'Not checkable'}
        </Fact>
        {claim.origin === 'model' && <Fact name="Origin">Proposed by a language model</Fact>}
        <Fact name="Reviewer">{claim.assignee?.name ?? 'Nobody yet'}</Fact>
        {claim.dueAt && (
          <Fact name="Due">
            <TimeText at={claim.dueAt} zone={viewer.timeZone} />
          </Fact>
        )}
      </dl>
      {claim.corrected && (
        <p className="say good" dir="auto" lang={article.language}>
          {correctedText(claim)}
        </p>
      )}
      {claim.withdrawnSince && <p className="say">{withdrawnWords}</p>}
      {claim.reopenedFor && <p className="say">To look at again: {claim.reopenedFor}</p>}
    </section>
  )
}

/** What can be done with the claim itself. */
export function OnWork(props: ClaimProps) {
  if (!may(props.viewer, 'claim.edit') || isClosed(props)) return null
  return (
    <section className="on-work" aria-label="Work on this claim">
      <Work {...props} />
      <EditClaim {...props} />
    </section>
  )
}

/** Words that bring their own quotation marks get no second pair. */
const inQuotes = (words: string) => (/^[“„«‘‚"']/u.test(words) ? words : `“${words}”`)

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const abouts = { content: 'The thing itself', attribution: 'That somebody said it' }

const shownOf = ({
  statement,
  kind,
  priority,
  about,
  claimant,
  dueAt,
  checkable,
  quote,
}: ClaimProps['claim']) => ({
  ...{ statement, kind, priority, about, claimant, dueAt, checkable },
  words: quote,
})

function EditClaim({ claim, viewer, article }: ClaimProps) {
  const movable = claim.status === 'open' || claim.status === 'inReview'
  return (
    <details data-form="" className="open-form" data-shortcut="e">
      <summary>
        Edit claim <kbd aria-hidden="true">e</kbd>
      </summary>
      <Form action={editClaimAction} silent>
        <Hidden name="claimId" value={claim.id} />
        <Shown fields={shownOf(claim)} />
        <TextArea
          name="statement"
          label="Statement, in words that stand alone"
          defaultValue={claim.statement}
          hint={
            movable
              ? undefined
              : 'A verdict stands on it: with another statement or claimant it is checked again.'
          }
          lang={article.language}
        />
        {movable && (
          <TextArea
            name="words"
            label="Exact words in the text"
            defaultValue={claim.quote}
            rows={2}
            lang={article.language}
            hint="Copy more or fewer words from the text; [ and ] move the ends as well."
          />
        )}
        <div className="two-columns">
          <SelectField
            name="kind"
            label="Kind"
            choices={choicesOf(kindNames)}
            defaultValue={claim.kind}
          />
          <SelectField
            name="priority"
            label="Priority"
            choices={choicesOf(priorityNames).reverse()}
            defaultValue={String(claim.priority)}
          />
          <SelectField
            name="about"
            label="What is asserted"
            choices={choicesOf(abouts)}
            defaultValue={claim.about}
          />
          <TextField
            name="claimant"
            label="Who says it"
            optional
            defaultValue={claim.claimant ?? ''}
            placeholder="The article"
          />
          <MomentField name="dueAt" label="Due" zone={viewer.timeZone} at={claim.dueAt} />
        </div>
        <div className="act">
          <CheckField name="checkable" label="Can be checked" defaultChecked={claim.checkable} />
        </div>
        <EndsSignOff article={article} />
        <AskingButton label="Save claim" yes="Yes, save mine" />
      </Form>
      <DeleteClaim claim={claim} viewer={viewer} article={article} />
    </details>
  )
}

function DeleteClaim({ claim, viewer, article }: ClaimProps) {
  if (claim.judged && !may(viewer, 'claim.deleteJudged'))
    return <p className="hint">C{claim.number} was judged already, so only an editor deletes it.</p>
  return (
    <details data-form="" className="open-form" data-shortcut="d">
      <summary>
        Delete claim <kbd aria-hidden="true">d</kbd>
      </summary>
      <Form action={deleteClaimAction}>
        <Hidden name="claimId" value={claim.id} />
        <Hidden name="articleId" value={claim.articleId} />
        <TextField
          name="reason"
          label={claim.judged ? 'Why it is to be deleted' : 'Why it is no claim'}
          hint={
            claim.judged
              ? 'It was judged already: the report tells that you removed it, why, and what its verdict was.'
              : 'The history keeps it; the list and the report do not.'
          }
        />
        <EndsSignOff article={article} />
        <div className="act">
          <Button>Delete</Button>
        </div>
      </Form>
    </details>
  )
}
