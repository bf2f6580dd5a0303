import { MarkName } from '@/app/ui/mark'
import { Empty } from '@/app/ui/say'
import { signOf } from '@/lib/claims/sign'
import type { SourceDetail } from '@/lib/sources/queries'
import { stanceNames } from '@/lib/web/words'

/** The claims it was put to, in every article. */
export function Uses({ claims }: { claims: SourceDetail['claims'] }) {
  if (claims.length === 0) return <Empty>It is not put to any claim now.</Empty>
  return (
    <table className="rows stack">
      <thead>
        <tr>
          <th scope="col">Claim</th>
          <th scope="col">It</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <tr key={`${claim.id} ${claim.stance}`}>
            <td>
              <a className="claim" href={`/articles/${claim.articleId}/claims/${claim.number}`} dir="auto">
                {claim.statement}
              </a>
              <div className="q3">
                C{claim.number} in {claim.articleTitle}
              </div>
            </td>
            <td>
              {stanceNames[claim.stance as keyof typeof stanceNames]}
              {claim.locator && <div className="q3">{claim.locator}</div>}
            </td>
            <td>
              <MarkName {...signOf(claim)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
