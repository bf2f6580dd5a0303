import { redirect } from 'next/navigation'
import { FocusOn } from '@/app/ui/focus-on'
import { isUnsigned, stopped } from '@/lib/articles/readiness'
import { getSignOffQuestion } from '@/lib/articles/sign-off-question'
import { may } from '@/lib/auth/permissions'
import { getViewer } from '@/lib/web/viewer'
import { InspectorFrame } from '../inspector/frame'
import { Blockers } from '../rail'
import { theDesk } from '../the-desk'
import { Question } from './question'

/** Asked once before an article is signed off: what the signature covers, and what it lets stand. */
export default async function SignOffPage({ params }: { params: Promise<{ id: string }> }) {
  const desk = await theDesk((await params).id)
  const viewer = await getViewer()
  const { article } = desk
  const base = `/articles/${article.id}`
  if (!isUnsigned(article)) redirect(base)
  const why =
    stopped(article) ??
    (may(viewer, 'article.signOff') ? null : 'Nothing stops it. An editor signs off.')
  return (
    <InspectorFrame
      label="Sign-off"
      id={`Draft ${article.revision.number}`}
      head={<span>Sign-off</span>}
    >
      <section className="inspector-part">
        <h2 className="head" id="asked" tabIndex={-1}>
          Sign off draft {article.revision.number}?
        </h2>
        <FocusOn id="asked" always />
        {why ? (
          <>
            <p className="quiet">{why}</p>
            {article.blockers.length > 0 && <Blockers desk={desk} base={base} />}
            <a className="button" href={base}>
              Back to the article
            </a>
          </>
        ) : (
          <Question
            article={article}
            question={await getSignOffQuestion(viewer, article.id)}
            base={base}
          />
        )}
      </section>
    </InspectorFrame>
  )
}
