import { MarkName } from '@/app/ui/mark'
import { sayDistance } from '@/app/ui/time'
import { TimeText } from '@/app/ui/time-text'
import type { Viewer } from '@/lib/auth/identify'
import { signOf } from '@/lib/claims/sign'
import type { ClaimView } from '@/lib/claims/views'
import type { Hit } from '@/lib/search/queries'
import { kindNames } from '@/lib/web/words'
import { Marked } from './marked'

type RowProps = { hit: Hit; viewer: Viewer; chosen: boolean; select: string }

const sourcesOf = ({ evidence }: ClaimView) =>
  evidence.length === 0
    ? 'no source'
    : evidence.length === 1
      ? '1 source'
      : `${evidence.length} sources`

function Words({ hit }: { hit: Hit }) {
  const { statement, quote } = hit.highlights
  if (statement.length > 0) return <Marked text={hit.statement} highlights={statement} />
  if (quote.length === 0) return hit.statement
  return (
    <>
      {hit.statement}{' '}
      <span className="faint">
        “<Marked text={hit.quote} highlights={quote} />”
      </span>
    </>
  )
}

export function HitRow({ hit, viewer, chosen, select }: RowProps) {
  const desk = `/articles/${hit.articleId}`
  return (
    <li aria-current={chosen || undefined}>
      <MarkName {...signOf(hit)} />
      <div>
        <p className="claim-text" dir="auto">
          <a href={`${desk}/claims/${hit.number}`} data-row="" data-report={`${desk}/report`}>
            <Words hit={hit} />
          </a>
        </p>
        <p className="faint">
          {hit.articleTitle},{' '}
          <span className="nowrap">
            <span className="figures">C{hit.number}</span>
            <a
              className="link beside"
              href={select}
              data-stay=""
              aria-label={`Show C${hit.number} beside the list`}
            >
              Show
            </a>
          </span>
        </p>
      </div>
      <div className="judged">
        <span className="figures" title={hit.since}>
          {sayDistance(new Date(hit.since), new Date())}
          <span className="screen-reader">
            {' '}
            since <TimeText at={hit.since} zone={viewer.timeZone} form="full" />
          </span>
        </span>
        <span className="faint">
          {kindNames[hit.kind]}, {sourcesOf(hit)}
          {hit.withdrawnSince && '. A source was withdrawn since'}
        </span>
      </div>
    </li>
  )
}
