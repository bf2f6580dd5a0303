import { Button } from '@/app/ui/button'
import { Icon } from '@/app/ui/mark'
import { KeyLineBar, KeySheet } from '@/app/ui/key-sheet'
import { Empty, Pager } from '@/app/ui/say'
import { type ListedSource, listSources } from '@/lib/sources/queries'
import { getViewer } from '@/lib/web/viewer'
import { sourceKindNames, tierNames } from '@/lib/web/words'
import { addressOf, cursorIn, type Search, wordsIn } from '../address'
import { FindField } from '../find-field'
import { RowKeys } from '../row-keys'

const keys = [
  { keys: ['j', 'k'], does: 'next, previous source' },
  { keys: ['↵'], does: 'open it' },
  { keys: ['/'], does: 'find a claim' },
]

export const metadata = { title: 'Sources' }

export default async function Sources({ searchParams }: { searchParams: Search }) {
  const viewer = await getViewer()
  const search = await searchParams
  const q = wordsIn(search, 'q')
  const cursor = cursorIn(search, ['text'])
  const page = await listSources(viewer, { q, cursor })
  return (
    <>
      <main id="main" tabIndex={-1} className="plain">
        <h1>Sources</h1>
        <form className="tools" role="search" aria-label="Narrow the list">
          <FindField label="Words of title, publisher, address or origin" value={q} />
          <Button>Show</Button>
          {q && (
            <a className="button plain" href="/sources">
              Show all
            </a>
          )}
        </form>
        {page.items.length === 0 ? (
          <NoSources asked={Boolean(q)} />
        ) : (
          <SourceTable sources={page.items} />
        )}
        <Pager
          shown={
            page.items.length === 1 ? '1 source' : `${page.items.length} sources, newest first`
          }
          previous={cursor && addressOf('/sources', { q })}
          next={page.nextCursor && addressOf('/sources', { q, cursor: page.nextCursor })}
        />
      </main>
      <KeyLineBar lines={keys} />
      <KeySheet lines={keys} />
      <RowKeys />
    </>
  )
}

function NoSources({ asked }: { asked: boolean }) {
  if (asked)
    return (
      <Empty
        action={
          <a className="button" href="/sources">
            Show all sources
          </a>
        }
      >
        No source you may see has all of these words.
      </Empty>
    )
  return (
    <Empty>
      No source has been entered yet. Sources come in on the desk, with the claim they are first
      used for, and can be used again from here on.
    </Empty>
  )
}

function Row({ source }: { source: ListedSource }) {
  const about = [source.publisher, source.publishedAt].filter(Boolean).join(', ')
  return (
    <tr>
      <td className="title">
        <a href={`/sources/${source.id}`} data-row="" dir="auto">
          {source.withdrawn ? <s>{source.title}</s> : source.title}
        </a>
        <div className="faint">
          {about && <span dir="auto">{about}</span>}
          {source.confidential && (
            <span className="tag">
              <Icon name="lock" /> confidential
            </span>
          )}
          {source.withdrawn && <span className="tag late">withdrawn</span>}
        </div>
      </td>
      <td>
        {sourceKindNames[source.kind]}
        <div className="faint small">{tierNames[source.tier]}</div>
      </td>
      <td className="quiet">
        <span className="hide-l">Common origin: </span>
        {source.origin ?? <span className="faint">its own</span>}
      </td>
      <td className="figures">
        <span className="hide-l">Used on </span>
        {source.usedOn === 1 ? '1 claim' : `${source.usedOn} claims`}
      </td>
      <td className="quiet">
        <span className="hide-l">Entered by </span>
        {source.enteredBy.name}
      </td>
    </tr>
  )
}

function SourceTable({ sources }: { sources: readonly ListedSource[] }) {
  return (
    <table className="rows stack">
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Kind</th>
          <th scope="col">Common origin</th>
          <th scope="col">Used on</th>
          <th scope="col">Entered by</th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <Row key={source.id} source={source} />
        ))}
      </tbody>
    </table>
  )
}
