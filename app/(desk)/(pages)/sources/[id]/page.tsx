import { Button } from '@/app/ui/button'
import { TextArea } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { TimeText } from '@/app/ui/time-text'
import { may } from '@/lib/auth/permissions'
import { listColleagues } from '@/lib/people/queries'
import { getSourceDetail } from '@/lib/sources/queries'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'
import { sourceKindNames, tierNames } from '@/lib/web/words'
import { aboutSource } from '../source-table'
import { withdrawSourceAction } from './actions'
import { EditSource } from './edit-source'
import { Readers } from './readers'
import { Uses } from './uses'

type Props = { params: Promise<{ id: string }> }

export const metadata = { title: 'Source' }

export default async function SourcePage({ params }: Props) {
  const viewer = await getViewer()
  const source = await orNotFound(getSourceDetail(viewer, (await params).id))
  const colleagues = source.confidential ? await listColleagues(viewer) : []
  return (
    <main id="main" tabIndex={-1} className="plain">
      <p className="q3">
        {sourceKindNames[source.kind]}, {tierNames[source.tier]?.toLowerCase()}
        {source.confidential && ', confidential'}
      </p>
      <h1 dir="auto">{source.title}</h1>
      <p className="intro" dir="auto">
        {aboutSource(source)}{' '}
        {source.url && (
          <a className="link" href={source.url} rel="noreferrer noopener nofollow" target="_blank">
            {source.url}
          </a>
        )}
      </p>
      <p className="q3">
        Entered by {source.enteredBy.name}, <TimeText at={source.createdAt} zone={viewer.timeZone} />
      </p>
      {source.withdrawn && (
        <p className="say bad">
          Withdrawn <TimeText at={source.withdrawn.at} zone={viewer.timeZone} />: {source.withdrawn.reason}
        </p>
      )}
      <Uses claims={source.claims} />
      {source.confidential && <Readers source={source} colleagues={colleagues} />}
      {may(viewer, 'source.edit') && <EditSource source={source} />}
      {may(viewer, 'source.withdraw') && !source.withdrawn && (
        <Withdraw id={source.id} leaning={leaningOn(source.claims)} />
      )}
    </main>
  )
}

const judged = ['awaitingSecond', 'disputed', 'settled']
const leaningOn = (claims: readonly { status: string; stance: string }[]) =>
  claims.filter(({ status, stance }) => judged.includes(status) && stance !== 'context').length

function Withdraw({ id, leaning }: { id: string; leaning: number }) {
  const effect =
    leaning === 0
      ? 'No verdict leans on it now.'
      : `It reopens ${leaning === 1 ? 'one claim whose verdict leans' : `${leaning} claims whose verdicts lean`} on it.`
  return (
    <details className="open-form">
      <summary>Withdraw this source</summary>
      <Form action={withdrawSourceAction} className="form">
        <input type="hidden" name="sourceId" value={id} />
        <p className="q2">It stays on record, and nobody can lean on it any more. {effect}</p>
        <TextArea name="reason" label="Why" />
        <div className="act">
          <Button>Withdraw</Button>
        </div>
      </Form>
    </details>
  )
}
