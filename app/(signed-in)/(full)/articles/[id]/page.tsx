import { EndsSignOff } from '@/app/(signed-in)/ends-sign-off'
import { ArchiveForm, PublishForm } from '@/app/(signed-in)/stage-forms'
import { AskingButton } from '@/app/ui/asking-button'
import { Button } from '@/app/ui/button'
import { TextArea } from '@/app/ui/field'
import { FocusOn } from '@/app/ui/focus-on'
import { Form } from '@/app/ui/form'
import { TimeText } from '@/app/ui/time-text'
import { signedUnder } from '@/lib/reports/words'
import { isUnsigned } from '@/lib/articles/readiness'
import type { ArticleView } from '@/lib/articles/views'
import type { Viewer } from '@/lib/auth/identify'
import { may } from '@/lib/auth/permissions'
import { getViewer } from '@/lib/web/viewer'
import { stageOf } from '@/lib/web/words'
import { editArticleAction } from './actions/article-actions'
import { createByWordsAction } from './actions/claim-actions'
import { InspectorFrame } from './inspector/frame'
import { Hidden } from './inspector/hidden'
import { ArticleFields } from './article-fields'
import { Blockers } from './rail'
import { theDesk } from './the-desk'

/** No claim is chosen: the article itself is looked at. */
export default async function ArticlePage({ params }: { params: Promise<{ id: string }> }) {
  const desk = await theDesk((await params).id)
  const viewer = await getViewer()
  const { article } = desk
  const base = `/articles/${article.id}`
  return (
    <InspectorFrame
      label="The article"
      id={`Draft ${article.revision.number}`}
      head={<span>{stageOf(article)}</span>}
    >
      <section className="inspector-part">
        <SignOffRecord article={article} viewer={viewer} />
        {isUnsigned(article) && (
          <>
            <h2 className="head">What stops sign-off</h2>
            <Blockers desk={desk} base={base} />
          </>
        )}
        <Stage article={article} viewer={viewer} />
      </section>
      {may(viewer, 'claim.create') && article.stage !== 'archived' && <ByWords article={article} />}
      <section>
        <h2 className="head">Papers</h2>
        <div className="act">
          <a className="button" href={`${base}/report`}>
            Report
          </a>
          <a className="button" href={`${base}/history`}>
            History
          </a>
          <a className="button" href={`${base}/revisions`}>
            Drafts
          </a>
          <a className="button" href={`${base}/coverage`}>
            Sentences
          </a>
          {may(viewer, 'article.revise') && article.stage !== 'archived' && (
            <a className="button" href={`${base}/revisions/new`}>
              Edit the text
            </a>
          )}
        </div>
      </section>
      {may(viewer, 'article.edit') && <Details article={article} viewer={viewer} />}
    </InspectorFrame>
  )
}

type Part = { article: ArticleView; viewer: Viewer }

function SignOffRecord({ article: { signOff }, viewer }: Part) {
  if (!signOff) return null
  return (
    <p className={signOff.valid ? 'say good' : 'say bad'} id="signed" tabIndex={-1}>
      <FocusOn id="signed" />
      {signOff.by.name} signed off draft {signOff.revision},{' '}
      <TimeText at={signOff.at} zone={viewer.timeZone} form="full" />.
      {signOff.voidedReason && ` It no longer holds: ${signOff.voidedReason}.`}{' '}
      {signedUnder(signOff)} Digest <span className="mono">{signOff.digest.slice(0, 16)}</span>
    </p>
  )
}

function Stage({ article, viewer }: Part) {
  const ready = isUnsigned(article) && article.blockers.length === 0
  return (
    <div className="act">
      {ready && may(viewer, 'article.signOff') && (
        <a className="button primary" href={`/articles/${article.id}/sign-off`}>
          Sign off article
        </a>
      )}
      {article.stage === 'signedOff' && may(viewer, 'article.publish') && (
        <PublishForm article={article} />
      )}
      {(article.stage === 'published' || article.stage === 'signedOff') &&
        !article.underCorrection &&
        may(viewer, 'article.archive') && <ArchiveForm article={article} />}
    </div>
  )
}

function ByWords({ article }: Pick<Part, 'article'>) {
  return (
    <section>
      <details data-form="" className="open-form">
        <summary>Mark a claim by its words</summary>
        <Form action={createByWordsAction}>
          <Hidden name="articleId" value={article.id} />
          <TextArea
            name="words"
            label="Exact words in the text"
            rows={2}
            hint="Or select them in the proof and press c."
          />
          <EndsSignOff article={article} />
          <div className="act">
            <Button>Make it a claim</Button>
          </div>
        </Form>
      </details>
    </section>
  )
}

function Details({ article, viewer }: Part) {
  return (
    <section>
      <details data-form="" className="open-form" data-shortcut="e">
        <summary>
          Edit headline, deadline and depth <kbd aria-hidden="true">e</kbd>
        </summary>
        <Form action={editArticleAction} silent>
          <Hidden name="articleId" value={article.id} />
          <ArticleFields article={article} viewer={viewer} />
          <AskingButton label="Save article" yes="Yes, save mine" />
        </Form>
      </details>
    </section>
  )
}
