import { TimeText } from '@/app/ui/time-text'
import { getSourceDetail } from '@/lib/sources/queries'
import { getSnapshot } from '@/lib/sources/snapshots/queries'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'
import { numberIn, type Search } from '../../../../address'
import { linesIn, partAt, partsOf, spanOf } from './copy-lines'
import { CopyText } from './copy-text'
import { Parts } from './parts'

export const metadata = { title: 'Copy of a source' }

type CopyProps = { params: Promise<{ id: string; copy: string }>; searchParams: Search }

export default async function CopyPage({ params, searchParams }: CopyProps) {
  const viewer = await getViewer()
  const { id, copy: copyId } = await params
  const source = await orNotFound(getSourceDetail(viewer, id))
  const copy = await orNotFound(getSnapshot(viewer, copyId, source.id))
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
        <p className="say">
          {copy.problem?.detail ?? copy.unreadable ?? 'This copy is being made.'}
        </p>
      ) : (
        <Shown {...copy} text={copy.text} said={await searchParams} />
      )}
    </main>
  )
}

type Copy = Awaited<ReturnType<typeof getSnapshot>>
type ShownProps = Pick<Copy, 'places' | 'passages'> & { text: string; said: Awaited<Search> }

/** The part that is asked for, or that has the place; by itself the one that has the first passage. */
function Shown({ text, places, passages, said }: ShownProps) {
  const count = partsOf(text)
  const part = numberIn(said, 'part')
  const at = numberIn(said, 'at') ?? passages[0]?.start ?? 0
  const shown = part === undefined ? partAt(text, at) : Math.min(part, count) - 1
  const parts = <Parts shown={shown} count={count} />
  return (
    <>
      {parts}
      <CopyText text={text} lines={linesIn(text, spanOf(text, shown), places, passages)} />
      {parts}
    </>
  )
}
