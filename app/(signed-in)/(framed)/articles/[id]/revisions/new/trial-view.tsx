import type { Trial } from '@/lib/drafts/trial'
import type { ArticleView } from '@/lib/articles/views'
import { ChangedText, differenceWords } from '../[number]/changed-text'
import { Fates } from '../[number]/fates'

type TrialProps = { trial: Trial; article: Pick<ArticleView, 'id' | 'language' | 'sentences'> }

/** What the draft would change; nothing of it is saved yet. */
export function TrialView({ trial, article }: TrialProps) {
  const { total, open } = trial.sentences
  return (
    <>
      <p>
        {differenceWords(trial.paragraphs)} from draft {trial.against}. Nothing is saved yet.
      </p>
      <Fates claims={trial.claims} desk={`/articles/${article.id}`} would />
      <p className="figures">
        {open.length === 0
          ? `All ${total} sentences would be accounted for.`
          : `${open.length} of ${total} sentences would not be accounted for.`}
      </p>
      <h2 className="head">The words</h2>
      <ChangedText paragraphs={trial.paragraphs} lang={article.language} whole={false} />
    </>
  )
}
