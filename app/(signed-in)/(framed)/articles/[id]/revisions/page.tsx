import '@/app/(signed-in)/(framed)/articles/[id]/revisions/drafts.css'
import { buttonClass } from '@/app/ui/button'
import { TimeText } from '@/app/ui/time-text'
import { getArticleHead, listRevisions } from '@/lib/articles/queries'
import { countFates } from '@/lib/drafts/queries'
import type { ArticleHeadView } from '@/lib/articles/views'
import { may } from '@/lib/auth/permissions'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'
import { RowKeys } from '@/app/(signed-in)/(framed)/row-keys'
import { ArticleHead } from '../article-head'
import { fateWords } from './fate-words'
import { Picker } from './picker'

export const metadata = { title: 'Drafts' }

export default async function DraftsPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await getViewer()
  const article = await orNotFound(getArticleHead(viewer, (await params).id))
  const [revisions, fates] = await Promise.all([
    listRevisions(viewer, article.id),
    countFates(article.id),
  ])
  const path = `/articles/${article.id}/revisions`
  return (
    <main id="main" tabIndex={-1} className="plain">
      <ArticleHead article={article} here="revisions" />
      <New article={article} path={path} mayRevise={may(viewer, 'article.revise')} />
      <section>
        <h2 className="head">
          Drafts<span className="aside figures">{revisions.length}</span>
        </h2>
        <Picker
          path={path}
          drafts={revisions.map(({ number }) => number)}
          from={Math.max(1, revisions.length - 1)}
          to={revisions.length}
        />
        <table className="rows stack">
          <thead>
            <tr>
              <th scope="col">Draft</th>
              <th scope="col">Came in</th>
              <th scope="col">What is new</th>
              <th scope="col">Claims</th>
            </tr>
          </thead>
          <tbody>
            {revisions.toReversed().map((revision) => {
              const counts = fates.get(revision.id)
              return (
                <tr key={revision.id}>
                  <td className="title nowrap">
                    <a href={`${path}/${revision.number}`} data-row="">
                      Draft {revision.number}
                    </a>
                  </td>
                  <td className="figures">
                    <TimeText at={revision.createdAt} zone={viewer.timeZone} form="full" />{' '}
                    <span className="faint">{revision.createdBy.name}</span>
                  </td>
                  <td>
                    {revision.note ?? (
                      <span className="faint">
                        {revision.number === 1 ? 'The first text' : 'Nothing was said'}
                      </span>
                    )}
                  </td>
                  <td className="figures quiet">{counts ? fateWords(counts) : 'no claims'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      <RowKeys />
    </main>
  )
}

type NewProps = { article: ArticleHeadView; path: string; mayRevise: boolean }

function New({ article, path, mayRevise }: NewProps) {
  if (article.stage === 'archived')
    return <p className="say">This article is in the archive and takes no new draft.</p>
  if (!mayRevise) return null
  return (
    <div className="act first">
      <a className={buttonClass({ kind: 'primary' })} href={`${path}/new`}>
        Edit the text, or bring in a new draft
      </a>
    </div>
  )
}
