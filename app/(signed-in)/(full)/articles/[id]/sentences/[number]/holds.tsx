import { MarkName } from '@/app/ui/mark'
import type { DeskView, SentenceView } from '@/lib/articles/views'
import { signOf } from '@/lib/claims/sign'

/** The claims whose words lie in the sentence, each a link. */
export function Holds({ desk, sentence }: { desk: DeskView; sentence: SentenceView }) {
  const claims = desk.claims.filter(
    ({ gone, status, start, end }) =>
      !gone && status !== 'cut' && start < sentence.end && end > sentence.start,
  )
  if (claims.length === 0) return null
  return (
    <ul className="holds" aria-label="Claims in this sentence">
      {claims.map((claim) => (
        <li key={claim.id}>
          <a className="link" href={`/articles/${desk.article.id}/claims/${claim.number}`}>
            <b className="figures">C{claim.number}</b>{' '}
            <span dir="auto" lang={desk.article.language}>
              {claim.statement}
            </span>
          </a>{' '}
          <MarkName {...signOf(claim)} />
        </li>
      ))}
    </ul>
  )
}
