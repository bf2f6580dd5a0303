import { Icon } from '@/app/ui/mark'
import { TimeText } from '@/app/ui/time-text'
import { may } from '@/lib/auth/permissions'
import { listColleagues } from '@/lib/people/queries'
import { getSourceDetail, type SourceDetail } from '@/lib/sources/queries'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'
import { sourceKindNames, tierNames } from '@/lib/web/words'
import { listSnapshots } from '@/lib/sources/snapshots/queries'
import { Copies } from './copies'
import { EditSource } from './edit-source'
import { Readers } from './readers'
import { Uses } from './uses'
import { Withdraw } from './withdraw'

export const metadata = { title: 'Source' }

export default async function SourcePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await getViewer()
  const source = await orNotFound(getSourceDetail(viewer, (await params).id))
  const copies = await orNotFound(listSnapshots(viewer, source.id))
  const colleagues =
    source.mayNameReaders && source.confidential ? await listColleagues(viewer) : []
  return (
    <main id="main" tabIndex={-1} className="plain">
      <p className="faint">
        <a className="link" href="/sources">
          Sources
        </a>
      </p>
      <h1 dir="auto">{source.title}</h1>
      <div className="cols">
        <div>
          <Facts source={source} zone={viewer.timeZone} />
          {may(viewer, 'source.edit') && !source.withdrawn && (
            <EditSource source={source} mayConfide={source.mayNameReaders} />
          )}
          <Copies source={source} copies={copies} viewer={viewer} />
          <Uses source={source} />
        </div>
        <div>
          {source.confidential && <Readers source={source} colleagues={colleagues} />}
          <Withdraw
            source={source}
            mayWithdraw={may(viewer, 'source.withdraw')}
            zone={viewer.timeZone}
          />
        </div>
      </div>
    </main>
  )
}

function Facts({ source, zone }: { source: SourceDetail; zone: string }) {
  const facts: [string, React.ReactNode][] = [
    [
      'Kind',
      `${sourceKindNames[source.kind] ?? source.kind}, ${(tierNames[source.tier] ?? source.tier).toLowerCase()}`,
    ],
    ['Publisher', source.publisher],
    ['Date', source.publishedAt],
    [
      'Address',
      source.url && (
        <a className="link" href={source.url} rel="noreferrer nofollow" target="_blank">
          {source.url}
        </a>
      ),
    ],
    ['Common origin', source.origin],
    [
      'Entered',
      <>
        {source.enteredBy.name}, <TimeText at={source.createdAt} zone={zone} form="full" />
      </>,
    ],
  ]
  return (
    <section>
      {source.confidential && (
        <p className="say">
          <Icon name="lock" /> Confidential. Only who entered it, editors and the readers named here
          know of it; everyone else, every report and the API see “confidential source”.
        </p>
      )}
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name} className="known">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
