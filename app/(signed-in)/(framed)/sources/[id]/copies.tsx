import { Button } from '@/app/ui/button'
import { TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { may } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/identify'
import type { SourceDetail } from '@/lib/sources/queries'
import { opensAddresses, type SnapshotView } from '@/lib/sources/snapshots/queries'
import { bringCopyAction, takeSnapshotAction } from './actions'
import { Copy } from './copy'
import { WhileWaiting } from './while-waiting'

type CopiesProps = { source: SourceDetail; copies: readonly SnapshotView[]; viewer: Viewer }

/** What the source said, and when; newest first. */
export function Copies({ source, copies, viewer }: CopiesProps) {
  const mayKeep = may(viewer, 'source.capture')
  // one that is being made, or that failed, is none
  const kept = copies.filter(({ state }) => state === 'captured').length
  return (
    <section aria-labelledby="copies">
      <h2 className="head" id="copies">
        Copies<span className="aside figures">{kept}</span>
      </h2>
      {copies.length === 0 && <p className="quiet">{whyNone(source)}</p>}
      <ul className="copies">
        {copies.map((copy) => (
          <Copy key={copy.id} copy={copy} mayKeep={mayKeep} zone={viewer.timeZone} />
        ))}
      </ul>
      {copies.some(({ state }) => state === 'queued') && <WhileWaiting />}
      {mayKeep && <Keep source={source} copies={copies} />}
    </section>
  )
}

function whyNone({ url, confidential }: SourceDetail): string {
  if (!url) return 'None yet. Bring the file, so that what it says can be read here later.'
  return confidential
    ? 'None yet. Of a confidential source nothing is fetched by itself, for its site would learn of it.'
    : 'None yet.'
}

function Keep({ source, copies }: Pick<CopiesProps, 'source' | 'copies'>) {
  const newest = copies.find(({ url }) => url !== null && url === source.url)
  // what waits comes, and what failed has a button of its own
  const isUnderWay = newest !== undefined && newest.state !== 'captured'
  const isFirst = !copies.some(({ state, url }) => state === 'captured' && url !== null)
  return (
    <>
      {source.url && opensAddresses() && !isUnderWay && (
        <Form action={takeSnapshotAction}>
          <input type="hidden" name="sourceId" value={source.id} />
          <div className="act">
            <Button>{isFirst ? 'Keep a copy of the page' : 'Check again'}</Button>
          </div>
        </Form>
      )}
      <details data-form="" className="open-form">
        <summary>Bring a file</summary>
        <Form action={bringCopyAction}>
          <input type="hidden" name="sourceId" value={source.id} />
          <TextField
            name="file"
            label="File"
            type="file"
            hint="Up to 20 MB here, 50 MB by the API. It is kept as it is, and its text is read."
          />
          <div className="act">
            <Button>Keep it as a copy</Button>
          </div>
        </Form>
      </details>
    </>
  )
}
