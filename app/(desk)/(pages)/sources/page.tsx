import type { Metadata } from 'next'
import { Button } from '@/app/ui/button'
import { Empty, Pager } from '@/app/ui/say'
import { listSources } from '@/lib/sources/queries'
import { getViewer } from '@/lib/web/viewer'
import { addressOf, cursorIn, type Search, wordsIn } from '../address'
import { FindField } from '../find-field'
import { SourceTable } from './source-table'

export const metadata: Metadata = { title: 'Sources' }

export default async function SourcesPage({ searchParams }: { searchParams: Search }) {
  const viewer = await getViewer()
  const search = await searchParams
  const q = wordsIn(search, 'q')
  const cursor = cursorIn(search, ['text'])
  const page = await listSources(viewer, { q, cursor })
  return (
    <main id="main" tabIndex={-1} className="plain">
      <h1>Sources</h1>
      <form className="tools" role="search" aria-label="Narrow the list">
        <FindField label="Words of title, publisher, address or origin" value={q} />
        <Button>Show</Button>
        {q && (
          <a className="btn plain" href="/sources">
            Show all
          </a>
        )}
      </form>
      {page.items.length === 0 ? (
        <NoSources narrowed={Boolean(q)} />
      ) : (
        <SourceTable sources={page.items} zone={viewer.timeZone} />
      )}
      <Pager
        shown={page.items.length === 1 ? '1 source' : `${page.items.length} sources, newest first`}
        previous={cursor && addressOf('/sources', { q })}
        next={page.nextCursor && addressOf('/sources', { q, cursor: page.nextCursor })}
      />
    </main>
  )
}

const NoSources = ({ narrowed }: { narrowed: boolean }) =>
  narrowed ? (
    <Empty
      action={
        <a className="btn" href="/sources">
          Show all sources
        </a>
      }
    >
      No source you may see has all these words. Try fewer.
    </Empty>
  ) : (
    <Empty
      action={
        <a className="btn" href="/articles">
          Open an article
        </a>
      }
    >
      There are no sources yet. They come from the desk: each source put to a claim stands here, to be used
      again.
    </Empty>
  )
