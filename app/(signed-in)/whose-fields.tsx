import { TextField } from '@/app/ui/field'
import { MomentField } from '@/app/ui/moment-field'

type WhoseProps = {
  zone: string
  /** none where the article is only coming in */
  article?: { byline: string | null; desk: string | null; deadline: string | null }
}

/** Who wrote an article, whose it is, and until when it is wanted. */
export const WhoseFields = ({ zone, article }: WhoseProps) => (
  <div className="two-columns">
    <TextField
      name="byline"
      label="Author"
      optional
      dir="auto"
      defaultValue={article?.byline ?? ''}
    />
    <TextField name="desk" label="Desk" optional defaultValue={article?.desk ?? ''} />
    <MomentField name="deadline" label="Deadline" zone={zone} at={article?.deadline ?? null} />
  </div>
)
