import type { DraftTrial } from '@/lib/returned/trial'
import type { ArticleView } from '@/lib/articles/views'
import { ChangedText, differenceWords } from '../[number]/changed-text'
import { Fates } from '../[number]/fates'

type TrialProps = { trial: DraftTrial; article: Pick<ArticleView, 'id' | 'language' | 'sentences'> }

/** What the draft would change; nothing of it is saved yet. */
export function TrialView({ trial, article }: TrialProps) {
  const { answers, paragraphs } = trial
  const { total, open } = trial.sentences
  const isSame = paragraphs.every(({ kind }) => kind === 'same')
  return (
    <>
      <p>
        {answers > 0 && isSame ? 'No words differ' : differenceWords(paragraphs)} from draft{' '}
        {trial.against}. Nothing is saved yet.
      </p>
      {answers > 0 && (
        <p>
          {answers === 1
            ? 'An answer to a comment would become a note.'
            : `${answers} answers to comments would become notes.`}
        </p>
      )}
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
