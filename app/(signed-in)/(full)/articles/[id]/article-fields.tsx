import { SelectField, TextField } from '@/app/ui/field'
import type { ArticleView } from '@/lib/articles/views'
import type { Viewer } from '@/lib/auth/identify'
import { may } from '@/lib/auth/permissions'
import { choicesOf, depthNames } from '@/lib/web/words'

type ReframingProps = { article: ArticleView; viewer: Viewer }

/** Headline and depth, while this person may change them; else what they are and why they stay. */
export function Reframing({ article, viewer }: ReframingProps) {
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
