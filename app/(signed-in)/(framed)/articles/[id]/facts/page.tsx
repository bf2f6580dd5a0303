import { ArchiveForm, PublishForm } from '@/app/(signed-in)/stage-forms'
import { AskingButton } from '@/app/ui/asking-button'
import { Form } from '@/app/ui/form'
import { getArticle } from '@/lib/articles/desk'
import type { ArticleView } from '@/lib/articles/views'
import type { Viewer } from '@/lib/auth/identify'
import { may } from '@/lib/auth/permissions'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'
import { stageOf } from '@/lib/web/words'
import { editArticleAction } from '@/app/(signed-in)/(full)/articles/[id]/actions/article-actions'
import { ArticleFields } from '@/app/(signed-in)/(full)/articles/[id]/article-fields'
import { ArticleHead } from '../article-head'

export const metadata = { title: 'Details' }

export default async function FactsPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await getViewer()
  const article = await orNotFound(getArticle(viewer, (await params).id))
  const open = article.stage !== 'archived' && may(viewer, 'article.edit')
  return (
    <main id="main" tabIndex={-1} className="plain">
      <ArticleHead article={article} here="facts" />
      <div className="cols">
        <section>
          <h2 className="head">Details</h2>
          {open ? (
            <Facts article={article} viewer={viewer} />
          ) : (
            <p className="say">
              {article.stage === 'archived'
                ? 'This article is in the archive and can no longer be changed.'
                : 'Your role may read these details, but not change them.'}
            </p>
          )}
        </section>
        <section>
          <h2 className="head">Stage</h2>
          <Stage article={article} viewer={viewer} />
        </section>
      </div>
    </main>
  )
}

type Part = { article: ArticleView; viewer: Viewer }

function Facts({ article, viewer }: Part) {
  return (
    <Form action={editArticleAction} className="form">
      <input type="hidden" name="articleId" value={article.id} />
      <ArticleFields article={article} viewer={viewer} />
      <AskingButton label="Save details" yes="Yes, save mine" />
    </Form>
  )
}

const stageWords: Record<string, string> = {
  checking: 'An editor signs it off on the desk once nothing stops it.',
  signedOff: 'Mark it as published once it is out.',
  published: 'In the archive its claims can still be found, and nothing more can change.',
  underCorrection:
    'It was changed since it was signed off. An editor signs it off again once nothing stops it.',
  archived: 'Its claims can still be found, and nothing more can change.',
}

function Stage({ article, viewer }: Part) {
  const { stage } = article
  return (
    <>
      <p>
        <b>{stageOf(article)}.</b> {stageWords[article.underCorrection ? 'underCorrection' : stage]}
      </p>
      {stage === 'signedOff' && may(viewer, 'article.publish') && <PublishForm article={article} />}
      {stage !== 'archived' && !article.underCorrection && may(viewer, 'article.archive') && (
        <ArchiveForm article={article} />
      )}
    </>
  )
}
