import { EndsSignOff } from '@/app/(signed-in)/ends-sign-off'
import { AskingButton } from '@/app/ui/asking-button'
import { Button } from '@/app/ui/button'
import { Shown } from '@/app/ui/shown'
import { TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { Icon } from '@/app/ui/mark'
import { may } from '@/lib/auth/permissions'
import type { EvidenceView } from '@/lib/claims/views'
import { stanceNames, tierNames } from '@/lib/web/words'
import { editEvidenceAction, removeEvidenceAction } from '../actions/evidence-actions'
import { AddSource } from './add-source'
import { type ClaimProps, isClosed, sourcesSaid } from './claim'
import { Hidden } from './hidden'
import { Passages } from './passages'
import { QuickSource } from './quick-source'
import { InCopy } from './in-copy'
import { UseFields } from './use-fields'

/** Evidence comes before judgment: what was consulted, what it says, and exactly where. */
export function Sources({ library, ...props }: ClaimProps & { library: string | null }) {
  const { claim, viewer, article } = props
  const mayAdd = may(viewer, 'evidence.add') && !isClosed(props) && claim.status !== 'cut'
  return (
    <section>
      <h2 className="head">
        Sources <span className="count figures">{claim.evidence.length}</span>
      </h2>
      {claim.evidence.length === 0 && (
        <p className="quiet">None yet. A verdict of fact leans on at least one.</p>
      )}
      <div>
        {claim.evidence.map((evidence) => (
          <Source
            key={evidence.id}
            evidence={evidence}
            claimId={claim.id}
            article={article}
            zone={viewer.timeZone}
            open={mayAdd && !evidence.source.hidden && notLeanedOn(claim.status)}
          />
        ))}
      </div>
      <Passages
        articleId={claim.articleId}
        claimId={claim.id}
        attached={claim.evidence.length}
        leansOn={sourcesSaid(claim)}
        open={mayAdd && notLeanedOn(claim.status)}
      >
        <EndsSignOff article={article} />
      </Passages>
      {mayAdd && <QuickSource {...props} />}
      {mayAdd && <AddSource claim={claim} viewer={viewer} article={article} library={library} />}
    </section>
  )
}

type SourceProps = {
  evidence: EvidenceView
  claimId: string
  article: ClaimProps['article']
  zone: string
  /** it can be changed, and taken off */
  open: boolean
}

function Source({ open, ...props }: SourceProps) {
  const { evidence, zone } = props
  const { source, stance } = evidence
  return (
    <div className={source.withdrawn ? 'source gone' : 'source'}>
      <div>
        {stance && (
          <span className={`stance ${stance}`}>
            <Icon name={stance} />
            {stanceNames[stance]}
          </span>
        )}
        <span className="tier">{tierNames[source.tier]}</span>
      </div>
      <div>
        <p className="title" dir="auto">
          {source.hidden ? (
            source.title
          ) : (
            <a href={`/sources/${source.id}`}>
              {[source.title, source.publisher].filter(Boolean).join(', ')}
            </a>
          )}
        </p>
        {evidence.quote && (
          <p className="excerpt" dir="auto">
            “{evidence.quote}”
          </p>
        )}
        <InCopy evidence={evidence} zone={zone} />
        {evidence.note && <p className="quiet small">{evidence.note}</p>}
        <p className="locator">
          {evidence.locator && <span className="figures">{evidence.locator}</span>}
          {source.publishedAt && <span className="figures">{source.publishedAt}</span>}
          {source.confidential && (
            <span>
              <Icon name="lock" />
              confidential
            </span>
          )}
          {source.url && (
            <a className="link" href={source.url} target="_blank" rel="noreferrer noopener">
              Open
            </a>
          )}
          {source.withdrawn && (
            <span className="warn">
              <Icon name="warn" />
              withdrawn{source.withdrawn.reason && `: ${source.withdrawn.reason}`}
            </span>
          )}
        </p>
        {open && (
          <>
            <EditUse {...props} />
            <RemoveSource {...props} />
          </>
        )}
      </div>
    </div>
  )
}

/** While no verdict leans on it. */
const notLeanedOn = (status: string) => status === 'open' || status === 'inReview'

type UseProps = Omit<SourceProps, 'open'>

/** By its claim too, what was written for a source that is gone is found again. */
const AboutUse = ({ evidence, claimId }: Omit<UseProps, 'article' | 'zone'>) => (
  <>
    <Hidden name="evidenceId" value={evidence.id} />
    <Hidden name="claimId" value={claimId} />
  </>
)

function EditUse({ evidence, claimId, article }: UseProps) {
  const { stance, locator, quote, note } = evidence
  return (
    <details data-form="" className="open-form small">
      <summary>Change</summary>
      <Form action={editEvidenceAction}>
        <AboutUse evidence={evidence} claimId={claimId} />
        <Shown fields={{ stance, locator, quote, note }} />
        <UseFields evidence={evidence} />
        <EndsSignOff article={article} />
        <AskingButton label="Save source" yes="Yes, save mine" />
      </Form>
    </details>
  )
}

function RemoveSource({ evidence, claimId, article }: UseProps) {
  return (
    <details data-form="" className="open-form small">
      <summary>Remove</summary>
      <Form action={removeEvidenceAction}>
        <AboutUse evidence={evidence} claimId={claimId} />
        <TextField name="reason" label="Why this claim does not lean on it" />
        <EndsSignOff article={article} />
        <div className="act">
          <Button>Remove source</Button>
        </div>
      </Form>
    </details>
  )
}
