import { EndsSignOff } from '@/app/(signed-in)/ends-sign-off'
import '@/app/(signed-in)/(framed)/articles/[id]/coverage/coverage.css'
import { CoverageStrip } from '@/app/ui/coverage-strip'
import { Empty } from '@/app/ui/say'
import { getDesk } from '@/lib/articles/desk'
import { blockerWords } from '@/lib/articles/readiness'
import { may } from '@/lib/auth/permissions'
import { coveragePercent } from '@/lib/claims/coverage'
import { figure } from '@/lib/core/figure'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'
import { choicesOf, dismissalNames } from '@/lib/web/words'
import { stripOf } from '@/app/(signed-in)/(full)/articles/[id]/desk-model'
import { addressOf, choiceIn, numberIn, type Search } from '@/app/(signed-in)/(framed)/address'
import { ArticleHead } from '../article-head'
import { CoverageForm } from './coverage-form'
import { type SentenceRow, sentenceRows, sentencesShown } from './model'
import { Proposed } from './proposed'
import { SentenceList } from './sentence-list'

export const metadata = { title: 'Sentences' }

const states = ['open', 'dismissed', 'claimed'] as const
/** besides, those that say something no claim holds */
const picks = [...states, 'missing'] as const
type Pick = (typeof picks)[number]
const labels: Record<Pick, string> = {
  open: 'Not accounted for',
  dismissed: 'Nothing to check',
  claimed: 'Holds a claim',
  missing: 'Says more than its claims',
}

type CoverageProps = { params: Promise<{ id: string }>; searchParams: Search }

/** Every sentence: claimed, set aside with a reason, or open; where many are set aside at once. */
export default async function CoveragePage({ params, searchParams }: CoverageProps) {
  const viewer = await getViewer()
  const desk = await orNotFound(getDesk(viewer, (await params).id))
  const search = await searchParams
  const { article } = desk
  const path = `/articles/${article.id}`
  const state = choiceIn(search, 'state', picks)
  const from = (numberIn(search, 'from') ?? 1) - 1
  const all = sentenceRows(desk)
  const missing = all.reduce((sum, row) => sum + row.missing.length, 0)
  const rows = state ? all.filter((row) => isPicked(row, state)) : all
  const shown = rows.slice(from, from + sentencesShown)
  const mayWork = may(viewer, 'sentence.dismiss') && article.stage !== 'archived'
  const list = (
    <SentenceList
      rows={shown}
      desk={path}
      lang={article.language}
      zone={viewer.timeZone}
      choosable={mayWork}
    />
  )
  return (
    <main id="main" tabIndex={-1} className="plain coverage">
      <ArticleHead article={article} here="coverage" />
      <p className="covered">
        <b className="figures">
          {figure(article.sentences.accounted)} of {figure(article.sentences.total)}
        </b>{' '}
        sentences accounted for,{' '}
        <span className="figures">
          {coveragePercent(article.sentences)}
          {'\u00A0'}%
        </span>
        {missing > 0 && (
          <>
            ; <b className="figures">{figure(missing)}</b> {blockerWords('factOpen', missing)}
          </>
        )}
      </p>
      <CoverageStrip
        sentences={stripOf(desk)}
        label={`${coveragePercent(article.sentences)} % accounted for`}
      />
      <Choices counts={countsOf(all)} chosen={state} path={`${path}/coverage`} />
      <Proposed desk={desk} />
      {shown.length === 0 ? (
        <Empty>
          {state === 'open' ? 'Every sentence is accounted for.' : 'There is no such sentence.'}
        </Empty>
      ) : mayWork ? (
        <>
          <EndsSignOff article={article} what="Setting a sentence aside, or taking one back up," />
          <CoverageForm
            articleId={article.id}
            revision={article.revision.number}
            reasons={choicesOf(dismissalNames)}
          >
            {list}
          </CoverageForm>
        </>
      ) : (
        <div className="sentences">{list}</div>
      )}
      {rows.length > sentencesShown && (
        <nav className="page-nav faint figures" aria-label="Pages">
          {from + 1} to {from + shown.length} of {rows.length}{' '}
          {from > 0 && (
            <a className="link" href={addressOf(`${path}/coverage`, { state })}>
              Back to the start
            </a>
          )}{' '}
          {from + sentencesShown < rows.length && (
            <a
              className="link"
              href={addressOf(`${path}/coverage`, { state, from: from + sentencesShown + 1 })}
              rel="next"
            >
              Show more
            </a>
          )}
        </nav>
      )}
    </main>
  )
}

const isPicked = ({ state, missing }: SentenceRow, pick: Pick) =>
  pick === 'missing' ? missing.length > 0 : state === pick

type Counts = Record<Pick, number>

const countsOf = (rows: readonly SentenceRow[]): Counts => {
  const count = (pick: Pick) => rows.filter((row) => isPicked(row, pick)).length
  return {
    open: count('open'),
    dismissed: count('dismissed'),
    claimed: count('claimed'),
    missing: count('missing'),
  }
}

type ChoicesProps = { counts: Counts; chosen: Pick | undefined; path: string }

const Choices = ({ counts, chosen, path }: ChoicesProps) => (
  <nav className="picks" aria-label="Sentences by what accounts for them">
    <a href={path} aria-current={chosen ? undefined : 'true'}>
      All <span className="figures">{counts.open + counts.dismissed + counts.claimed}</span>
    </a>
    {picks
      .filter((pick) => pick !== 'missing' || counts.missing > 0)
      .map((state) => (
        <a
          key={state}
          href={`${path}?state=${state}`}
          aria-current={chosen === state ? 'true' : undefined}
        >
          {labels[state]} <span className="figures">{counts[state]}</span>
        </a>
      ))}
  </nav>
)
