import type { DeskView } from '@/lib/articles/views'
import { theProposals } from './the-desk'

/** "9 claims proposed": found in the open sentences. Finding them takes a moment after a new draft, and nothing waits for it. */
export async function ProposedCount({ desk }: { desk: DeskView }) {
  const [first, ...rest] = await theProposals(desk.article.id)
  if (!first) return null
  return (
    <a href={`/articles/${desk.article.id}/sentences/${first.sentence + 1}`} data-stay="">
      {rest.length === 0 ? 'one claim' : `${rest.length + 1} claims`} proposed
    </a>
  )
}
