import type { DraftTrial } from '@/lib/returned/trial'
import type { ArticleView } from '@/lib/articles/views'
import { ChangedText, differenceWords } from '../[number]/changed-text'
import { Fates } from '../[number]/fates'

type TrialProps = { trial: DraftTrial; article: Pick<ArticleView, 'id' | 'language' | 'revision'> }

/** Its text is the present one, so that saving makes no draft. */
export const isAnswersOnly = (
  { answers, text }: DraftTrial,
  { revision }: Pick<ArticleView, 'revision'>,
) => answers > 0 && text === revision.text

/** What the draft would change; nothing of it is saved yet. */
export function TrialView({ trial, article }: TrialProps) {
  const { answers, paragraphs } = trial
  const { total, open } = trial.sentences
  const notes =
    answers === 1
      ? 'An answer to a comment would become a note'
      : `${answers} answers to comments would become notes`
  if (isAnswersOnly(trial, article))
    return (
      <p>
        {notes}. No words differ from draft {trial.against}, so there would be no new draft. Nothing
        is saved yet.
      </p>
    )
  return (
    <>
      <p>
        {differenceWords(paragraphs)} from draft {trial.against}. Nothing is saved yet.
      </p>
      {answers > 0 && <p>{notes}.</p>}
      <Fates claims={trial.claims} desk={`/articles/${article.id}`} would />
      <p className="figures">
        {open.length === 0
          ? `All ${total} sentences would be accounted for.`
          : `${open.length} of ${total} sentences would not be accounted for.`}
      </p>
      <h2 className="head">The words</h2>
      <ChangedText paragraphs={paragraphs} lang={article.language} whole={false} />
    </>
  )
}
