import { TimeText } from '@/app/ui/time-text'
import { VerdictBar } from '@/app/ui/verdict-bar'
import type { ArticleSummary } from '@/lib/articles/views'
import type { Viewer } from '@/lib/auth/identify'
import { may } from '@/lib/auth/permissions'
import { coveragePercent } from '@/lib/claims/coverage'
import { stageOf } from '@/lib/web/words'
import { barParts } from '../../bar-parts'

const sentencesOf = ({ sentences: { accounted, total } }: ArticleSummary) =>
  accounted === total
    ? 'every sentence accounted for'
    : `${accounted} of ${total} sentences accounted for, ${coveragePercent({ accounted, total })}\u00A0%`

type RowProps = { article: ArticleSummary; viewer: Viewer }

function Row({ article, viewer }: RowProps) {
  const desk = `/articles/${article.id}`
  const about = [article.byline, article.desk].filter(Boolean).join(', ')
  return (
    <tr>
      <td className="title">
        <a href={desk} data-row="" data-report={`${desk}/report`}>
          {article.title}
        </a>
        <div className="faint">{about}</div>
      </td>
      <td className="figures">
        {article.deadline ? (
          <TimeText at={article.deadline} zone={viewer.timeZone} />
        ) : (
          <span className="faint">No deadline</span>
        )}
      </td>
      <td>
        <VerdictBar parts={barParts(article)} />
        <span className="figures faint">
          <b className="strong-ink">{article.counts.settled}</b> of {article.claims} settled,{' '}
          {sentencesOf(article)}
        </span>
      </td>
      <td>{stageOf(article)}</td>
      <td className="at-end links">
        <a className="link" href={`${desk}/report`}>
          Report<span className="screen-reader"> on {article.title}</span>
        </a>{' '}
        <a className="link" href={`${desk}/revisions`}>
          Drafts<span className="screen-reader"> of {article.title}</span>
        </a>{' '}
        <a className="link" href={`${desk}/history`}>
          History<span className="screen-reader"> of {article.title}</span>
        </a>{' '}
        {may(viewer, 'article.edit') && (
          <a className="link" href={`${desk}/facts`}>
            Details<span className="screen-reader"> of {article.title}</span>
          </a>
        )}
      </td>
    </tr>
  )
}

export function ArticleTable({
  articles,
  viewer,
}: {
  articles: readonly ArticleSummary[]
  viewer: Viewer
}) {
  return (
    <table className="rows stack">
      <thead>
        <tr>
          <th scope="col">Article</th>
          <th scope="col">Deadline</th>
          <th scope="col">Progress</th>
          <th scope="col">Stage</th>
          <th scope="col" className="at-end">
            <span className="screen-reader">Papers</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {articles.map((article) => (
          <Row key={article.id} article={article} viewer={viewer} />
        ))}
      </tbody>
    </table>
  )
}
