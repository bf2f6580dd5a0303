import { NeverSaved } from '@/app/ui/never-saved'
import type { DeletedClaim } from '@/lib/claims/deleted'
import { closed } from '@/lib/core/in-words'
import { InspectorFrame } from './frame'

type DeletedProps = { claim: DeletedClaim; article: { id: string } }

/** In the place of a claim that a colleague deleted, perhaps while one wrote on it. */
export function Deleted({ claim: { id, number, by, reason }, article }: DeletedProps) {
  return (
    <InspectorFrame label={`Claim ${number}`} id={`C${number}`} head={<span>Deleted</span>}>
      <p className="say" role="status">
        {by ?? 'A colleague'} deleted C{number}
        {reason ? `: ${closed(reason)}` : '.'}
      </p>
      <NeverSaved ids={[id]} saved={[]} />
      <div className="act">
        <a className="button" href={`/articles/${article.id}`}>
          Back to the article
        </a>
      </div>
    </InspectorFrame>
  )
}
