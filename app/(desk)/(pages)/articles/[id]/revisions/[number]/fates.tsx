import { Diff } from '@/app/ui/diff'
import type { ClaimFate } from '@/lib/articles/fates'
import { wordDiff } from '@/lib/text/diff'
import { nearChanges } from '../../../../near-changes'

type FatesProps = { claims: readonly ClaimFate[]; desk: string; newest: boolean }

function Name({ number, desk }: { number: number; desk: string }) {
  return (
    <a className="link mono" href={`${desk}/claims/${number}`}>
      C{number}
    </a>
  )
}

function Kept({ claims, desk }: Omit<FatesProps, 'newest'>) {
  const same = claims.filter(({ fate }) => fate === 'same')
  const moved = claims.filter(({ fate }) => fate === 'moved')
  return (
    <>
      <p>
        {same.length + moved.length === 0
          ? 'No claim stands'
          : same.length + moved.length === 1
            ? 'One claim stands'
            : `${same.length + moved.length} claims stand`}{' '}
        on the same words{moved.length > 0 && `; ${moved.length} of them moved with the text`}.
      </p>
      <details>
        <summary>Which ones</summary>
        <p className="names">
          {[...same, ...moved].map(({ number }) => (
            <Name key={number} number={number} desk={desk} />
          ))}
        </p>
      </details>
    </>
  )
}

/** What became of each claim: what changed first, for it has to be looked at again. */
export function Fates({ claims, desk, newest }: FatesProps) {
  const of = (fate: ClaimFate['fate']) => claims.filter((claim) => claim.fate === fate)
  const [changed, gone, made] = [of('changed'), of('gone'), of('new')]
  return (
    <section aria-labelledby="fates" className="fates">
      <h2 className="head" id="fates">
        What became of the claims
      </h2>
      {changed.length > 0 && (
        <>
          <h3>
            {changed.length} changed{newest && ', opened again'}
          </h3>
          <ul>
            {changed.map(({ number, before, after }) => (
              <li key={number}>
                <Name number={number} desk={desk} />
                <Diff pieces={nearChanges(wordDiff(before, after))} />
                {before === after && (
                  <p className="q2 small">
                    The same words, but among others: see whether it is still this claim.
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {gone.length > 0 && (
        <>
          <h3>{gone.length} gone from the text</h3>
          <ul>
            {gone.map(({ number, before }) => (
              <li key={number}>
                <Name number={number} desk={desk} />
                <p className="diff">
                  <del>{before}</del>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <Kept claims={claims} desk={desk} />
      {made.length > 0 && (
        <p>
          {made.length === 1 ? 'One claim was' : `${made.length} claims were`} made since:{' '}
          <span className="names">
            {made.map(({ number }) => (
              <Name key={number} number={number} desk={desk} />
            ))}
          </span>
        </p>
      )}
    </section>
  )
}
