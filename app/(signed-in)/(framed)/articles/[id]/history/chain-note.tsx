import { verifyChain } from '@/lib/history/check-chain'

/** Longer histories are checked when asked: every event is hashed again. */
const quick = 5000

type NoteProps = { articleId: string; events: number; asked: boolean; path: string }

/** Whether the history is whole: each event's digest covers the one before it. */
export function ChainNote({ articleId, events, asked, path }: NoteProps) {
  return (
    <aside aria-labelledby="chain">
      <h2 className="head" id="chain">
        Is this history whole?
      </h2>
      {events <= quick || asked ? (
        <Checked articleId={articleId} />
      ) : (
        <p>
          {events.toLocaleString('en')} events take a moment.{' '}
          <a className="link" href={`${path}?check=1`}>
            Check them now
          </a>
        </p>
      )}
      <p className="faint small">
        Every event carries a digest (SHA-256) of itself and of the event before it. Were one
        altered or taken out, all later digests would no longer fit.{' '}
        <span className="mono">galley verify</span> checks the same from outside.
      </p>
    </aside>
  )
}

async function Checked({ articleId }: { articleId: string }) {
  const { events, broken } = await verifyChain(articleId)
  if (broken) {
    return (
      <p className="say bad" role="alert">
        No. At event {broken.seq}: {broken.what} Tell an admin, and keep a copy of the database.
      </p>
    )
  }
  return (
    <p className="say good">
      Yes. All {events.toLocaleString('en')} {events === 1 ? 'event fits' : 'events fit'} together,
      checked just now.
    </p>
  )
}
