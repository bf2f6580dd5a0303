import { Fragment } from 'react'
import { Empty } from '@/app/ui/say'
import { sayDistance } from '@/app/ui/time'
import { TimeText } from '@/app/ui/time-text'
import { VerdictBar } from '@/app/ui/verdict-bar'
import { blockerWords } from '@/lib/articles/readiness'
import type { ArticleSummary } from '@/lib/articles/views'
import type { Viewer } from '@/lib/auth/identify'
import { may } from '@/lib/auth/permissions'
import { coveragePercent } from '@/lib/claims/coverage'
import { figure } from '@/lib/core/figure'
import type { Standing } from '@/lib/dashboard/standing'
import { barParts } from '../../bar-parts'
import { stopAddress } from '../../stop-address'

type DueArticle = ArticleSummary & { standing: Standing }

const states: Record<Standing, { label: string; className: string }> = {
  stopped: { label: 'Stopped', className: 'standing no' },
  onCourse: { label: 'On course', className: 'standing' },
  ready: { label: 'Ready', className: 'standing yes' },
  signedOff: { label: 'Signed off', className: 'standing yes' },
  published: { label: 'Published', className: 'standing yes' },
  underCorrection: { label: 'Published, under correction', className: 'standing no' },
}

/** So near that one should run, or past. */
const hot = 3 * 3_600_000

function distance(deadline: string, now: Date) {
  const at = new Date(deadline)
  return at < now ? `${sayDistance(now, at)} late` : sayDistance(now, at)
}

function DueCell({ article, zone, now }: { article: DueArticle; zone: string; now: Date }) {
  if (!article.deadline)
    return (
      <td className="due">
        <span>No deadline</span>
      </td>
    )
  const near = new Date(article.deadline).getTime() - now.getTime() < hot
  return (
    <td className={near && article.standing === 'stopped' ? 'due hot' : 'due'}>
      <b className="figures">
        <TimeText at={article.deadline} zone={zone} now={now} />
      </b>
      {article.standing !== 'published' && article.standing !== 'signedOff' && (
        <span>{distance(article.deadline, now)}</span>
      )}
    </td>
  )
}

const nothing: Partial<Record<Standing, string>> = {
  ready: 'Nothing. It can be signed off.',
  signedOff: 'Nothing. It is signed off.',
  published: 'Nothing any more.',
  underCorrection: 'Nothing. It can be signed off again.',
}

/** One, many: shorter than on the desk, for here they stand in a row. */
const shortWords: Record<string, readonly [string, string]> = {
  disputed: ['disputed', 'disputed'],
  ratingBlocks: ['not right and still in the copy', 'not right and still in the copy'],
  mustCheckOpen: ['must-check open', 'must-check open'],
  claimOpen: ['other open', 'others open'],
  awaitingSecond: ['needs a second signature', 'need a second signature'],
  thinlySourced: ['thinly sourced', 'thinly sourced'],
  fixOpen: ['correction not in the copy', 'corrections not in the copy'],
  taskOpen: ['task', 'tasks'],
  contextChanged: ['in a sentence that changed', 'in sentences that changed'],
  statementStale: ['statement out of date', 'statements out of date'],
  headlineDiffers: ['headline not in the text', 'headlines not in the text'],
  factOpen: ['name or number in no claim', 'names and numbers in no claim'],
  sentenceOpen: ['sentence unaccounted', 'sentences unaccounted'],
  nothingChecked: ['reason: nothing was checked', 'reasons: nothing was checked'],
}

/** Others are others than those that must be checked. */
function wordsFor(code: string, count: number, { blockers }: DueArticle): string {
  if (code === 'claimOpen' && !blockers.some(({ code }) => code === 'mustCheckOpen')) return 'open'
  return shortWords[code]?.[count === 1 ? 0 : 1] ?? blockerWords(code, count)
}

function Stops({ article }: { article: DueArticle }) {
  if (article.blockers.length === 0) return nothing[article.standing] ?? 'Nothing.'
  return article.blockers.map(({ code, count }, at) => (
    <Fragment key={code}>
      {at > 0 && ', '}
      <a className="nowrap" href={stopAddress(`/articles/${article.id}`, code)}>
        <b className="figures">{figure(count)}</b> {wordsFor(code, count, article)}
      </a>
    </Fragment>
  ))
}

function Row({ article, zone, now }: { article: DueArticle; zone: string; now: Date }) {
  const desk = `/articles/${article.id}`
  const state = states[article.standing]
  return (
    <tr>
      <DueCell article={article} zone={zone} now={now} />
      <td className="title">
        <a href={desk} data-row="" data-report={`${desk}/report`}>
          {article.title}
        </a>
        <span className="faint">{article.byline ?? article.desk ?? ''}</span>
      </td>
      <td className="progress">
        <VerdictBar parts={barParts(article)} />
        <span className="figures">
          <b>{figure(article.counts.settled)}</b> of {figure(article.claims)} settled,{' '}
          <span className="nowrap">{coveragePercent(article.sentences)} % covered</span>
        </span>
      </td>
      <td className="stop">
        <Stops article={article} />
      </td>
      <td className="stage">
        <span className={state.className}>{state.label}</span>
      </td>
    </tr>
  )
}

type TableProps = { articles: readonly DueArticle[]; viewer: Viewer; now: Date }

/** Every article by deadline, with what stands between it and print. */
export function StopTable({ articles, viewer, now }: TableProps) {
  if (articles.length === 0) {
    const action = may(viewer, 'article.import') ? (
      <a className="button primary" href="/import">
        Import an article
      </a>
    ) : undefined
    return (
      <Empty action={action}>
        No article is being checked. The first one starts with its text: paste it, or choose a file.
      </Empty>
    )
  }
  return (
    <table>
      <thead className="screen-reader">
        <tr>
          <th scope="col">Deadline</th>
          <th scope="col">Article</th>
          <th scope="col">Progress</th>
          <th scope="col">What stops it</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {articles.map((article) => (
          <Row key={article.id} article={article} zone={viewer.timeZone} now={now} />
        ))}
      </tbody>
    </table>
  )
}
