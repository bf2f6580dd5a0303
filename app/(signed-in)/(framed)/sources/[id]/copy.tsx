import { Button } from '@/app/ui/button'
import { Form } from '@/app/ui/form'
import { TimeText } from '@/app/ui/time-text'
import { figure, sizeWords } from '@/lib/core/figure'
import type { SnapshotView } from '@/lib/sources/snapshots/queries'
import { fileKindName } from '@/lib/web/words'
import { retrySnapshotAction } from './actions'

type CopyProps = { copy: SnapshotView; mayKeep: boolean; zone: string }

export function Copy({ copy, mayKeep, zone }: CopyProps) {
  if (copy.state === 'queued')
    return (
      <li aria-busy="true">
        <p>
          Being made, asked for by {copy.takenBy.name} <TimeText at={copy.askedAt} zone={zone} />
        </p>
        <Origin copy={copy} />
      </li>
    )
  if (copy.state === 'failed')
    return (
      <li>
        <p className="say bad">
          <TimeText at={copy.askedAt} zone={zone} form="full" />: {copy.problem?.detail}
        </p>
        <Origin copy={copy} />
        {mayKeep && (
          <Form action={retrySnapshotAction}>
            <input type="hidden" name="snapshotId" value={copy.id} />
            <div className="act">
              <Button>Try again</Button>
            </div>
          </Form>
        )}
      </li>
    )
  return <Captured copy={copy} zone={zone} />
}

function Captured({ copy, zone }: { copy: SnapshotView; zone: string }) {
  const { id, sourceId, takenAt, askedAt, sha256, hasText, unreadable } = copy
  return (
    <li>
      <p>
        <TimeText at={takenAt ?? askedAt} zone={zone} form="full" />, {fileKindName(copy.mediaType)}
        , <span className="figures">{sizeWords(copy.size ?? 0)}</span>
      </p>
      <Origin copy={copy} />
      <p className="faint small">
        SHA-256 <code className="digest">{sha256}</code>
      </p>
      {unreadable && <p className="quiet small">No text: {unreadable}</p>}
      <p className="locator">
        {hasText && (
          <a className="link" href={`/sources/${sourceId}/copies/${id}?part=1`}>
            Read its text
          </a>
        )}
        <a className="link" href={`/api/v1/snapshots/${id}/file`} download>
          Save the file
        </a>
      </p>
      <Changes copy={copy} />
    </li>
  )
}

function Origin({ copy: { url, finalUrl, name } }: { copy: SnapshotView }) {
  if (url === null) return <p className="faint small">{name}</p>
  return (
    <p className="faint small">
      {finalUrl && finalUrl !== url ? `${url}, found at ${finalUrl}` : url}
    </p>
  )
}

/** What differs from the copy before of the same page. */
function Changes({ copy: { changes } }: { copy: SnapshotView }) {
  if (!changes) return null
  const { total, listed } = changes
  if (total === 0) return <p className="quiet small">It says what the copy before said.</p>
  return (
    <details className="small">
      <summary>
        {total === 1 ? '1 paragraph differs' : `${figure(total)} paragraphs differ`} from the copy
        before
      </summary>
      {listed.map(({ before, after }, at) => (
        <p key={at} className="diff" dir="auto">
          {before && <del>{before}</del>} {after && <ins>{after}</ins>}
        </p>
      ))}
      {total > listed.length && <p className="faint">and {figure(total - listed.length)} more</p>}
    </details>
  )
}
