import { TimeText } from '@/app/ui/time-text'
import { getSourceDetail } from '@/lib/sources/queries'
import { getSnapshot } from '@/lib/sources/snapshots/queries'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'
import { CopyText } from './copy-text'

export const metadata = { title: 'Copy of a source' }

type Params = { params: Promise<{ id: string; copy: string }> }

export default async function CopyPage({ params }: Params) {
  const viewer = await getViewer()
  const { id, copy: copyId } = await params
  const source = await orNotFound(getSourceDetail(viewer, id))
  const copy = await orNotFound(getSnapshot(viewer, copyId))
  return (
    <main id="main" tabIndex={-1} className="plain">
      <p className="faint">
        <a className="link" href="/sources">
          Sources
        </a>{' '}
        /{' '}
        <a className="link" href={`/sources/${source.id}`} dir="auto">
          {source.title}
        </a>
      </p>
      <h1>
        Copy of <TimeText at={copy.takenAt ?? copy.askedAt} zone={viewer.timeZone} form="full" />
      </h1>
      <p className="quiet">
        {copy.finalUrl ?? copy.name}.{' '}
        {copy.passages.length > 0
          ? 'What is quoted on claims is marked.'
          : 'Nothing that is quoted on a claim stands in it.'}
      </p>
      {copy.text === null ? (
        <p className="say">{copy.unreadable ?? 'This copy is being made.'}</p>
      ) : (
        <CopyText text={copy.text} places={copy.places} passages={copy.passages} />
      )}
    </main>
  )
}
