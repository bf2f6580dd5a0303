import { Diff } from '@/app/ui/diff'
import { type ClaimFate, countFatesOf, type Fate } from '@/lib/drafts/fates'
import { wordDiff } from '@/lib/text/diff'
import { nearChanges } from '@/app/(signed-in)/(framed)/near-changes'
import { fateLabels, outcomeWords } from '../fate-words'

const first: readonly Fate[] = ['changed', 'gone', 'new']

/** What has to be looked at again stands in the first view, also on the same words in another sentence. */
const toLookAt = (claims: readonly ClaimFate[]) => [
  ...first.flatMap((wanted) => claims.filter(({ fate }) => fate === wanted)),
  ...claims.filter(({ fate, outcome }) => !first.includes(fate) && outcome === 'sentenceChanged'),
]
const order: readonly Fate[] = ['changed', 'gone', 'new', 'moved', 'same']
/** Rows of one page. */
const fatesShown = 100

type FatesProps = {
  claims: readonly ClaimFate[]
  /** the article's address */
  desk: string
  /** a trial run: nothing of it is done yet */
  would?: boolean
  filter?: Fate | undefined
  from?: number
  /** the address of the same page with another choice; none where there is nothing to choose */
  addressFor?: (fate: Fate | null, from?: number) => string
}

/** What became of each claim: what changed first, for it has to be looked at again. */
export function Fates({ claims, desk, would = false, filter, from = 0, addressFor }: FatesProps) {
  const counts = countFatesOf(claims)
  const rows = filter ? claims.filter(({ fate }) => fate === filter) : toLookAt(claims)
  const shown = rows.slice(from, from + fatesShown)
  return (
    <section aria-labelledby="fates" className="fates">
      <h2 className="head" id="fates">
        {would ? 'What would become of the claims' : 'What became of the claims'}
      </h2>
      {addressFor && <Choices counts={counts} filter={filter} addressFor={addressFor} />}
      {!filter && <Kept kept={counts.same + counts.moved} moved={counts.moved} would={would} />}
      {shown.length > 0 && (
        <ul>
          {shown.map((claim) => (
            <Row key={claim.id} claim={claim} desk={desk} would={would} />
          ))}
        </ul>
      )}
      {addressFor && rows.length > from + fatesShown && (
        <p className="page-nav faint figures">
          {from + 1} to {from + shown.length} of {rows.length}{' '}
          <a className="link" href={addressFor(filter ?? null, from + fatesShown)} rel="next">
            Show more
          </a>
        </p>
      )}
      {!addressFor && rows.length > fatesShown && (
        <p className="faint">And {rows.length - fatesShown} more.</p>
      )}
    </section>
  )
}

type ChoicesProps = {
  counts: Record<Fate, number>
  filter: Fate | undefined
  addressFor: (fate: Fate | null) => string
}

function Choices({ counts, filter, addressFor }: ChoicesProps) {
  return (
    <nav className="picks" aria-label="Claims by what became of them">
      <a href={addressFor(null)} aria-current={filter ? undefined : 'true'}>
        To look at
      </a>
      {order
        .filter((fate) => counts[fate] > 0 || fate === filter)
        .map((fate) => (
          <a key={fate} href={addressFor(fate)} aria-current={filter === fate ? 'true' : undefined}>
            {fateLabels[fate]} <span className="figures">{counts[fate]}</span>
          </a>
        ))}
    </nav>
  )
}

function Kept({ kept, moved, would }: { kept: number; moved: number; would: boolean }) {
  const many = kept === 1 ? 'One claim' : `${kept === 0 ? 'No' : kept} claims`
  const stand = would ? 'would stand' : kept === 1 ? 'stands' : 'stand'
  const elsewhere = moved > 0 && `, ${moved === kept ? 'all' : moved} of them in another place`
  return (
    <p>
      {many} {stand} on the same words{elsewhere}.
    </p>
  )
}

function Row({ claim, desk, would }: { claim: ClaimFate; desk: string; would: boolean }) {
  const { number, fate, before, after, outcome, reason } = claim
  const sameWords = fate === 'changed' && before === after
  return (
    <li id={`c${number}`}>
      <p>
        <a className="link mono" href={`${desk}/claims/${number}`}>
          C{number}
        </a>{' '}
        <b>{fateLabels[fate]}</b>
        {outcome && <span className="quiet">, {outcomeWords(outcome, would)}</span>}
      </p>
      {fate === 'changed' && !sameWords && <Diff pieces={nearChanges(wordDiff(before, after))} />}
      {fate === 'gone' && (
        <p className="diff" dir="auto">
          <del>{before}</del>
        </p>
      )}
      {(fate === 'same' || fate === 'moved' || fate === 'new' || sameWords) && (
        <p className="diff" dir="auto">
          {after}
        </p>
      )}
      {(reason ?? sameWords) && (
        <p className="quiet small">
          {reason ?? 'The same words, but among others: see whether it is still this claim.'}
        </p>
      )}
    </li>
  )
}
