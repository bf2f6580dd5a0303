import { Button } from '@/app/ui/button'
import { TextArea, TextField } from '@/app/ui/field'
import { Form } from '@/app/ui/form'
import { acceptedFiles } from '@/lib/articles/readers/registry'
import type { ArticleView } from '@/lib/articles/views'
import { addRevisionAction } from './actions'
import { BaseNumber } from './base-number'

/** The text of the latest draft stands in the field: one edits it, or replaces it as a whole. */
export function NewDraft({ article }: { article: ArticleView }) {
  return (
    <section aria-labelledby="new">
      <h2 className="head" id="new">
        Bring in a new draft
      </h2>
      {article.stage === 'signedOff' && (
        <p className="say bad">
          This article is signed off. A new draft ends the sign-off, and it is checked again.
        </p>
      )}
      <Form action={addRevisionAction} className="draft">
        <input type="hidden" name="articleId" value={article.id} />
        <BaseNumber articleId={article.id} latest={article.revision.number} />
        <TextArea
          name="text"
          label="Text"
          className="field paste"
          defaultValue={article.revision.text}
          lang={article.language}
          dir="auto"
          spellCheck={false}
          hint={`This is draft ${article.revision.number}. Change it here, or paste the whole new text over it.`}
        />
        <div className="f2">
          <TextField
            name="file"
            label="Or a file, which then takes its place"
            optional
            type="file"
            accept={acceptedFiles}
          />
          <TextField
            name="note"
            label="What is new in it"
            optional
            maxLength={500}
            placeholder="Cut for length, after the lawyer’s reading"
          />
        </div>
        <div className="act">
          <Button kind="primary">Save as a new draft</Button>
        </div>
        <p className="q3 small">
          Every claim is looked for in the new text. Where its words are the same its verdict stands; where
          they changed it is opened again; where they are gone it is cut, and can be restored.
        </p>
      </Form>
    </section>
  )
}
