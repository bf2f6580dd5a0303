import { MarkName } from '@/app/ui/mark'
import { signOf } from '@/lib/claims/sign'
import type { SourceDetail } from '@/lib/sources/queries'
import { stanceNames } from '@/lib/web/words'

/** Every claim the source is used on, newest first. */
export function Uses({ source }: { source: SourceDetail }) {
  const { claims, usedOn } = source
  return (
    <section aria-labelledby="uses">
      <h2 className="head" id="uses">
        Used on
        <span className="aside figures">{usedOn === 1 ? '1 claim' : `${usedOn} claims`}</span>
      </h2>
      {claims.length === 0 && <p className="quiet">It is used on no claim now.</p>}
      {claims.length > 0 && (
        <table className="rows stack">
          <thead className="screen-reader">
            <tr>
              <th scope="col">Verdict</th>
              <th scope="col">Claim</th>
              <th scope="col">What it does</th>
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => (
              <tr key={claim.id}>
                <td>
                  <MarkName {...signOf(claim)} />
                </td>
                <td>
                  <a className="claim" href={`/articles/${claim.articleId}/claims/${claim.number}`}>
                    {claim.statement}
                  </a>
                  <div className="faint small">
                    {claim.articleTitle}, C{claim.number}
                  </div>
                </td>
                <td className="quiet">
                  {claim.uses.map(({ stance, locator }, at) => (
                    <div key={at}>
                      {stance && stanceNames[stance]}
                      <div className="faint small">{locator}</div>
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {usedOn > claims.length && <p className="faint">The newest {claims.length} are shown.</p>}
    </section>
  )
}
