import { EndsSignOff } from '@/app/(signed-in)/ends-sign-off'
import { WhoseFields } from '@/app/(signed-in)/whose-fields'
import { SelectField, TextField } from '@/app/ui/field'
import { Shown } from '@/app/ui/shown'
import type { ArticleView } from '@/lib/articles/views'
import type { Viewer } from '@/lib/auth/identify'
import { may } from '@/lib/auth/permissions'
import { choicesOf, depthNames } from '@/lib/web/words'

type ArticleProps = { article: ArticleView; viewer: Viewer }

/** What is told of an article, to be edited: on its desk and on its page. */
export function ArticleFields({ article, viewer }: ArticleProps) {
  const { title, depth, byline, desk, deadline } = article
  return (
    <>
      <Shown fields={{ title, depth, byline, desk, deadline }} />
      <Reframing article={article} viewer={viewer} />
      <WhoseFields zone={viewer.timeZone} article={article} />
      <EndsSignOff article={article} what="Changing the headline, author or depth" />
    </>
  )
}

const headlineHint =
  'The text has its headline too, where it is checked. Another one here stops sign-off until a new draft has it.'

/** Headline and depth, while this person may change them; else what they are and why they stay. */
function Reframing({ article, viewer }: ArticleProps) {
  if (article.judged && !may(viewer, 'article.reframe'))
    return (
      <p className="quiet">
        Headline: {article.title}. Depth: {depthNames[article.depth]}. Claims were judged already,
        so an editor changes these two.
      </p>
    )
  const hasHeadline = article.blocks.some(({ kind }) => kind === 'headline')
  return (
    <>
      <TextField
        name="title"
        label="Headline"
        defaultValue={article.title}
        lang={article.language}
        {...(hasHeadline && { hint: headlineHint })}
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
