import { Suspense } from 'react'
import { proposalsOn } from '@/lib/intake/proposals'
import type { DeskView } from '@/lib/articles/views'
import { getViewer } from '@/lib/web/viewer'

/** Finding them takes a moment after a new draft; the page does not wait for it. */
export const Proposed = ({ desk }: { desk: DeskView }) => (
  <Suspense fallback={null}>
    <Count desk={desk} />
  </Suspense>
)

async function Count({ desk }: { desk: DeskView }) {
  const [first, ...rest] = await proposalsOn(await getViewer(), desk)
  if (!first) return null
  const many = rest.length === 0 ? 'One claim is' : `${rest.length + 1} claims are`
  return (
    <p>
      {many} proposed in the open sentences.{' '}
      <a className="link" href={`/articles/${desk.article.id}/sentences/${first.sentence + 1}`}>
        See the first
      </a>
    </p>
  )
}
