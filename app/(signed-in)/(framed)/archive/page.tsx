import '@/app/(signed-in)/(framed)/archive/archive.css'
import { Icon } from '@/app/ui/mark'
import { Empty, Pager } from '@/app/ui/say'
import { kinds, statuses } from '@/lib/claims/vocabulary'
import { ratingIds } from '@/lib/claims/scales/registry'
import { countFacets, newestFirst, searchClaims } from '@/lib/search/queries'
import { getViewer } from '@/lib/web/viewer'
import { addressOf, choiceIn, cursorIn, type Search, wordsIn } from '../address'
import { RowKeys } from '../row-keys'
import { Facets } from './facets'
import { HitRow } from './hit-row'
import { Match } from './match'

export const metadata = { title: 'Archive' }

/** How many claims match: known where at most one facet narrows them. */
function totalOf(
  facets: Awaited<ReturnType<typeof countFacets>>,
  { rating, kind, status }: { rating?: string; kind?: string; status?: string },
) {
  const narrowed = [
    rating && facets.ratings[rating],
    kind && facets.kinds[kind],
    status && facets.statuses[status],
  ]
  const counts = narrowed.filter((count, at) => [rating, kind, status][at] !== undefined)
  if (counts.length > 1) return null
  if (counts.length === 1) return Number(counts[0] ?? 0)
  return Object.values(facets.statuses).reduce((sum, n) => sum + n, 0)
}

export default async function Archive({ searchParams }: { searchParams: Search }) {
  const viewer = await getViewer()
  const search = await searchParams
  const wanted = {
    q: wordsIn(search, 'q'),
    rating: choiceIn(search, 'rating', ratingIds),
    status: choiceIn(search, 'status', statuses),
    kind: choiceIn(search, 'kind', kinds),
  }
  const cursor = cursorIn(search, newestFirst)
  const [page, facets] = await Promise.all([
    searchClaims(viewer, { ...wanted, cursor, limit: 25 }),
    countFacets(viewer, { q: wanted.q }),
  ])
  const total = totalOf(facets, wanted)
  const chosen = page.items.find(({ id }) => id === search.claim) ?? page.items[0]
  const here = (also: Record<string, string | undefined>) =>
    addressOf('/archive', { ...wanted, ...also })
  return (
    <div className="arch">
      <Facets facets={facets} wanted={wanted} />
      <main id="main" tabIndex={-1} className="results">
        <h1 className="screen-reader">Archive of claims</h1>
        <form role="search" className="archive-find" aria-label="Claims of all articles">
          <label className="screen-reader" htmlFor="q">
            Search all claims
          </label>
          <Icon name="find" />
          <input
            id="q"
            name="q"
            type="search"
            className="field"
            defaultValue={wanted.q}
            maxLength={500}
            placeholder="Words of a claim"
            autoComplete="off"
          />
          {(['rating', 'status', 'kind'] as const).map(
            (name) =>
              wanted[name] && <input key={name} type="hidden" name={name} value={wanted[name]} />,
          )}
          <button className="button primary">Search</button>
        </form>
        <p className="qmeta">
          <span className="figures">
            {total === null ? (
              'Claims that are all of this'
            ) : (
              <>
                <b>{total.toLocaleString('en')}</b> {total === 1 ? 'claim' : 'claims'}
              </>
            )}
            {wanted.q && <> with “{wanted.q}”</>}
          </span>
          <span className="faint">
            Newest first{' '}
            <a className="link hide-l" href="#narrow">
              Narrow the search
            </a>
          </span>
        </p>
        {page.items.length === 0 ? (
          <Nothing asked={Object.values(wanted).some(Boolean)} />
        ) : (
          <ol className="hits">
            {page.items.map((hit) => (
              <HitRow
                key={hit.id}
                hit={hit}
                viewer={viewer}
                chosen={hit.id === chosen?.id}
                select={here({ claim: hit.id, cursor })}
              />
            ))}
          </ol>
        )}
        <Pager
          shown={`${page.items.length}${total === null ? '' : ` of ${total.toLocaleString('en')}`} shown`}
          previous={cursor && here({})}
          next={page.nextCursor && here({ cursor: page.nextCursor })}
        />
      </main>
      {chosen ? (
        <Match claim={chosen} viewer={viewer} />
      ) : (
        <aside className="match" aria-label="The chosen claim" />
      )}
      <RowKeys />
    </div>
  )
}

function Nothing({ asked }: { asked: boolean }) {
  if (!asked)
    return (
      <Empty>
        No claim has been made yet. Every claim of every article can be found here, from the moment
        its article comes in.
      </Empty>
    )
  return (
    <Empty
      action={
        <a className="button" href="/archive">
          Show all claims
        </a>
      }
    >
      No claim holds all of these words. Try fewer of them, or their beginnings, or take away what
      narrows the search.
    </Empty>
  )
}
