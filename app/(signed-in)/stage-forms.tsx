import { Button } from '@/app/ui/button'
import { Form } from '@/app/ui/form'
import { stopped } from '@/lib/articles/readiness'
import type { ArticleView } from '@/lib/articles/views'
import {
  archiveAction,
  publishAction,
} from '@/app/(signed-in)/(full)/articles/[id]/actions/article-actions'

type Of = { article: Pick<ArticleView, 'id' | 'stage' | 'blockers'> }

/** Neither has a way back, so each says first what it does. */
export function PublishForm({ article }: Of) {
  return (
    <StageForm
      article={article}
      action={publishAction}
      label="Mark as published"
      yes="Yes, it is published"
      reason={stopped(article)}
    >
      Do this once the article is out; there is no way back. Whatever a signature covers and is
      changed after that puts it under correction, until an editor signs it off again.
    </StageForm>
  )
}

export function ArchiveForm({ article }: Of) {
  return (
    <StageForm
      article={article}
      action={archiveAction}
      label="Put in the archive"
      yes="Archive this article"
    >
      {article.stage === 'checking' ? 'It is not signed off. ' : ''}
      Nobody can change an archived article any more, and there is no way back.
    </StageForm>
  )
}

type StageFormProps = Of & {
  action: typeof publishAction
  label: string
  yes: string
  reason?: string | null
  children: React.ReactNode
}

const StageForm = ({ article, action, label, yes, reason, children }: StageFormProps) => (
  <details data-form="" className="open-form">
    <summary>{label}</summary>
    <Form action={action} silent>
      <input type="hidden" name="articleId" value={article.id} />
      <p className="quiet">{children}</p>
      <div className="act">
        <Button reason={reason ?? null}>{yes}</Button>
      </div>
    </Form>
  </details>
)
