import { Pager } from '@/app/ui/say'
import { getArticleHead } from '@/lib/articles/queries'
import { findClaimNames } from '@/lib/claims/names'
import { encodeCursor } from '@/lib/core/paging'
import { countEvents, listHistory } from '@/lib/history/queries'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'
import { addressOf, numberIn, type Search } from '@/app/(signed-in)/(framed)/address'
import { ArticleHead } from '../article-head'
import { ChainNote } from './chain-note'
import { EventList } from './event-list'

export const metadata = { title: 'History' }

const pageSize = 100

type HistoryProps = { params: Promise<{ id: string }>; searchParams: Search }

/** Newest first, though the chain is numbered from its beginning: page 1 holds its last hundred events. */
export default async function HistoryPage({ params, searchParams }: HistoryProps) {
  const viewer = await getViewer()
  const { id } = await params
  const search = await searchParams
  const article = await orNotFound(getArticleHead(viewer, id))
  const total = await countEvents(article.id)
  const page = Math.min(numberIn(search, 'page') ?? 1, Math.max(1, Math.ceil(total / pageSize)))
  const end = total - (page - 1) * pageSize
  const from = Math.max(0, end - pageSize)
  const { items } = await listHistory(viewer, article.id, {
    limit: Math.max(1, end - from),
    ...(from > 0 && { cursor: encodeCursor([from]) }),
  })
  const names = await findClaimNames(items.flatMap(({ claimId }) => claimId ?? []))
  const path = `/articles/${article.id}/history`
  return (
    <main id="main" tabIndex={-1} className="plain">
      <ArticleHead article={article} here="history" />
      <div className="cols">
        <div>
          <EventList
            events={items.toReversed()}
            names={names}
            desk={`/articles/${article.id}`}
            zone={viewer.timeZone}
          />
          <Pager
            shown={`${from + 1}–${end} of ${total.toLocaleString('en')} events, newest first`}
            previous={page > 1 ? path : null}
            next={from > 0 ? addressOf(path, { page: page + 1 }) : null}
          />
        </div>
        <ChainNote articleId={article.id} events={total} asked={search.check === '1'} path={path} />
      </div>
    </main>
  )
}
