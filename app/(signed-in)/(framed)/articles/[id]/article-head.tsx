import type { ArticleHeadView } from '@/lib/articles/views'
import { stageOf } from '@/lib/web/words'

type Here = 'facts' | 'coverage' | 'revisions' | 'history'

const papers: { here: Here | 'report'; label: string }[] = [
  { here: 'coverage', label: 'Sentences' },
  { here: 'revisions', label: 'Drafts' },
  { here: 'history', label: 'History' },
  { here: 'report', label: 'Report' },
  { here: 'facts', label: 'Details' },
]

type HeadProps = {
  article: ArticleHeadView
  here: Here
}

/** The head of every page about one article besides its desk: what it is, and where its other papers are. */
export function ArticleHead({ article, here }: HeadProps) {
  const desk = `/articles/${article.id}`
  return (
    <header className="ahead">
      <div className="ahead-words" dir="auto" lang={article.language}>
        <p className="faint">
          <bdi lang="en">{[article.byline, stageOf(article)].filter(Boolean).join(', ')}</bdi>
        </p>
        <h1>
          <a href={desk}>{article.title}</a>
        </h1>
      </div>
      <nav className="tab-list" aria-label="Papers of this article">
        <a href={desk}>Desk</a>
        {papers.map((paper) => (
          <a
            key={paper.here}
            href={`${desk}/${paper.here}`}
            aria-current={paper.here === here ? 'page' : undefined}
          >
            {paper.label}
          </a>
        ))}
      </nav>
    </header>
  )
}
