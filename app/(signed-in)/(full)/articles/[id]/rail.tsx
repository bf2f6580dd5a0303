import { Suspense } from 'react'
import { CoverageStrip } from '@/app/ui/coverage-strip'
import { ClaimList } from '@/app/ui/list'
import { VerdictBar } from '@/app/ui/verdict-bar'
import { missingIn } from '@/lib/articles/desk-stretch'
import { blockerWords, groupBlockers, isUnsigned } from '@/lib/articles/readiness'
import type { DeskView } from '@/lib/articles/views'
import type { Viewer } from '@/lib/auth/identify'
import { coveragePercent } from '@/lib/claims/coverage'
import { barParts } from '@/app/(signed-in)/bar-parts'
import { figure } from '@/lib/core/figure'
import { nextTurn } from '@/lib/core/turn'
import { stopAddress } from '@/app/(signed-in)/stop-address'
import { claimsStopping, listRows, stripOf } from './desk-model'
import { keyLookedAt, stopLookedAt } from './looked-at'
import { Filters } from './filters'
import { ProposedCount } from './proposed-count'

type RailProps = { desk: DeskView; viewer: Viewer; base: string }

async function Progress({ desk }: { desk: DeskView }) {
  await nextTurn()
  const { article } = desk
  const { accounted, total } = article.sentences
  const open = article.sentenceList.flatMap(({ state, index }) =>
    state === 'open' ? [index + 1] : [],
  )
  const missing =
    open.length > 12 ? `${figure(open.length)} sentences are` : `Sentences ${open.join(', ')} are`
  return (
    <section className="progress-bar" aria-label="Progress">
      <div>
        <p className="tally">
          <span>
            <b className="figures">
              {figure(article.counts.settled)} of {figure(article.claims)}
            </b>{' '}
            claims settled
          </span>
        </p>
        <VerdictBar parts={barParts(article)} />
      </div>
      <div>
        <p className="tally">
          <span>
            <b className="figures">
              {figure(accounted)} of {figure(total)}
            </b>{' '}
            sentences
            <span className="hide-s">
              {' '}
              accounted for, {coveragePercent(article.sentences)}
              {'\u00A0'}%
            </span>
          </span>
        </p>
        <CoverageStrip
          sentences={stripOf(desk)}
          label={open.length ? `${missing} not accounted for` : 'Every sentence is accounted for'}
        />
        <InNoClaim desk={desk} />
        <p className="found-line faint">
          <a className="hide-s" href={`/articles/${article.id}/coverage`}>
            All sentences
          </a>
          {open.length > 0 && (
            <Suspense fallback={null}>
              <ProposedCount desk={desk} />
            </Suspense>
          )}
        </p>
      </div>
    </section>
  )
}

/** How the proof marks what is in no claim, how many there are, and the way to the first. */
function InNoClaim({ desk: { article } }: { desk: DeskView }) {
  const [first, ...rest] = missingIn(article.facts)
  if (!first) return null
  const count = rest.length + 1
  return (
    <p className="found-line faint hide-s">
      <a
        className="fact"
        href={`/articles/${article.id}/sentences/${first.sentence + 1}`}
        data-stay=""
      >
        <span className="figures">{figure(count)}</span> {blockerWords('factOpen', count)}
      </a>
    </p>
  )
}

/** What stops sign-off, each line a link to all that does. */
export async function Blockers({ desk, base }: { desk: DeskView; base: string }) {
  await nextTurn()
  const numbers = new Map(desk.claims.map((claim) => [claim.id, claim.number]))
  const groups = groupBlockers(desk.article.blockers)
  if (groups.length === 0) return <p className="quiet">Nothing. Every claim has its signatures.</p>
  return (
    <ul className="blocks figures" data-blockers="">
      {groups.map(({ code, count, message, first }) => {
        // of one claim the way is shorter
        const only = count === 1 && first.claimId ? numbers.get(first.claimId) : undefined
        return (
          <li key={code}>
            <a href={only ? `${base}/claims/${only}` : stopAddress(base, code)} data-stay="">
              <span className="value">{figure(count)}</span>
              <span className="row-text">{message.slice(message.indexOf(' ') + 1)}</span>
              {only && <span className="blocker-claim">C{only}</span>}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

async function Claims({ desk, viewer, base }: RailProps) {
  await nextTurn()
  const rows = listRows(desk.claims, desk.article.revision.text, viewer)
  return (
    <ClaimList
      rows={rows}
      base={base}
      lang={desk.article.language}
      looked={Number(await keyLookedAt())}
      shown={claimsStopping(desk, await stopLookedAt())}
      empty="No claims yet. Select words in the proof to make the first."
    />
  )
}

/** Each part in a turn of its own, so that nobody waits while a long article is drawn. */
export async function Rail({ desk, viewer, base }: RailProps) {
  await nextTurn()
  const checking = isUnsigned(desk.article)
  return (
    <aside className="rail" id="claims" aria-label="Progress and claims">
      <Progress desk={desk} />
      {checking && (
        <section className="wide">
          <h2 className="head">What stops sign-off</h2>
          <Blockers desk={desk} base={base} />
        </section>
      )}
      <Filters
        base={base}
        stops={groupBlockers(desk.article.blockers).map(({ code, message }) => ({ code, message }))}
      />
      <Claims desk={desk} viewer={viewer} base={base} />
    </aside>
  )
}
