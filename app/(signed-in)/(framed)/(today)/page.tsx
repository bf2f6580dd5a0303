import '@/app/(signed-in)/(framed)/(today)/dashboard.css'
import { KeyLineBar, KeySheet } from '@/app/ui/key-sheet'
import { Pager } from '@/app/ui/say'
import { TimeText } from '@/app/ui/time-text'
import { getDashboard } from '@/lib/dashboard/queries'
import { sayState } from '@/lib/dashboard/sentence'
import { standingOf } from '@/lib/dashboard/standing'
import { getViewer } from '@/lib/web/viewer'
import { cursorIn, type Search } from '../address'
import { RowKeys } from '../row-keys'
import { Charts } from './charts'
import { Saves } from './saves'
import { StopTable } from './stop-table'

export const metadata = { title: 'Today' }

const keys = [
  { keys: ['j', 'k'], does: 'next, previous article' },
  { keys: ['↵'], does: 'open desk' },
  { keys: ['r'], does: 'report' },
  { keys: ['/'], does: 'find a claim' },
]

export default async function Today({ searchParams }: { searchParams: Search }) {
  const viewer = await getViewer()
  const cursor = cursorIn(await searchParams, ['number', 'time', 'text'])
  const now = new Date()
  const house = await getDashboard(viewer, { cursor }, now)
  const articles = house.articles.map((article) => ({
    ...article,
    standing: standingOf(article, now),
  }))
  const { totals } = house
  return (
    <>
      <main id="main" tabIndex={-1} className="dash">
        <header className="lede">
          <p className="mono faint">
            <TimeText at={now.toISOString()} zone={viewer.timeZone} form="lede" now={now} />
          </p>
          <h1>
            {cursor
              ? 'What stops publication, later deadlines'
              : sayState(articles, now, viewer.timeZone)}
          </h1>
        </header>
        <section className="stop-table">
          <h2 className="head">
            What stops publication
            <span className="aside figures">
              {totals.articles.toLocaleString('en')}{' '}
              {totals.articles === 1 ? 'article' : 'articles'}, {totals.claims.toLocaleString('en')}{' '}
              {totals.claims === 1 ? 'claim' : 'claims'}
            </span>
          </h2>
          <StopTable articles={articles} viewer={viewer} now={now} />
          {(cursor || house.nextCursor) && (
            <Pager
              shown={`${articles.length} of ${totals.articles.toLocaleString('en')} articles`}
              previous={cursor && '/'}
              next={house.nextCursor && `/?cursor=${house.nextCursor}`}
            />
          )}
        </section>
        <Saves caught={house.caught} zone={viewer.timeZone} now={now} />
        <Charts house={house} />
      </main>
      <KeyLineBar lines={keys} />
      <KeySheet lines={keys} />
      <RowKeys />
    </>
  )
}
