import { SelectField, TextField } from '@/app/ui/field'
import { MomentField } from '@/app/ui/moment-field'
import type { ArticleView } from '@/lib/articles/views'
import type { Viewer } from '@/lib/auth/identify'
import { may } from '@/lib/auth/permissions'
import { choicesOf, depthNames } from '@/lib/web/words'

type ArticleProps = { article: ArticleView; viewer: Viewer }

/** What is told of an article, to be edited: on its desk and on its page. */
export function ArticleFields({ article, viewer }: ArticleProps) {
  return (
    <>
      <Reframing article={article} viewer={viewer} />
      <div className="f2">
        <TextField name="byline" label="Author" optional defaultValue={article.byline ?? ''} />
        <TextField name="desk" label="Desk" optional defaultValue={article.desk ?? ''} />
        <MomentField
          name="deadline"
          label="Deadline"
          zone={viewer.timeZone}
          at={article.deadline}
        />
      </div>
    </>
  )
}

/** Headline and depth, while this person may change them; else what they are and why they stay. */
function Reframing({ article, viewer }: ArticleProps) {
  if (article.judged && !may(viewer, 'article.reframe'))
    return (
      <p className="q2">
        Headline: {article.title}. Depth: {depthNames[article.depth]}. Claims were judged already,
        so an editor changes these two.
      </p>
    )
  return (
    <>
      <TextField
        name="title"
        label="Headline"
        defaultValue={article.title}
        lang={article.language}
      />
      <SelectField
        name="depth"
        label="Depth"
        choices={choicesOf(depthNames)}
        defaultValue={article.depth}
      />
    </>
  )
}
