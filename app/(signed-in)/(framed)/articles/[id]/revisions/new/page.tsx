import { EndsSignOff } from '@/app/(signed-in)/ends-sign-off'
import '@/app/(signed-in)/(framed)/articles/[id]/revisions/drafts.css'
import { getArticle } from '@/lib/articles/desk'
import { acceptedFiles } from '@/lib/intake/readers/registry'
import { may } from '@/lib/auth/permissions'
import { orNotFound } from '@/lib/web/or-not-found'
import { getViewer } from '@/lib/web/viewer'
import { notFound } from 'next/navigation'
import { ArticleHead } from '../../article-head'
import { DraftForm } from './draft-form'

export const metadata = { title: 'New draft' }

/** The present text in a field: edited in place, or replaced by a paste, a file or a web page. */
export default async function NewDraftPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await getViewer()
  const article = await orNotFound(getArticle(viewer, (await params).id))
  if (!may(viewer, 'article.revise')) notFound()
  return (
    <main id="main" tabIndex={-1} className="plain">
      <ArticleHead article={article} here="revisions" />
      {article.stage === 'archived' ? (
        <p className="say">This article is in the archive and takes no new draft.</p>
      ) : (
        <DraftForm
          articleId={article.id}
          latest={article.revision.number}
          present={article.revision.text}
          language={article.language}
          sourceUrl={article.sourceUrl}
          files={acceptedFiles}
        >
          <EndsSignOff article={article} what="A new draft" />
        </DraftForm>
      )}
    </main>
  )
}
