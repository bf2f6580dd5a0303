import { FocusOn } from '@/app/ui/focus-on'
import type { BroughtAnswer } from '@/lib/returned/queries'

type AnswersProps = { answers: readonly BroughtAnswer[]; desk: string }

/** What became of the answers that came back with the document: each a note, and where it stands. */
export function Answers({ answers, desk }: AnswersProps) {
  if (answers.length === 0) return null
  return (
    <section aria-labelledby="answers">
      <h2 className="head" id="answers" tabIndex={-1}>
        {answers.length === 1
          ? 'An answer from Word became a note'
          : `${answers.length} answers from Word became notes`}
      </h2>
      <FocusOn id="answers" />
      <ul className="brought">
        {answers.map(({ noteId, claim, body }) => (
          <li key={noteId}>
            <a className="link mono" href={`${desk}/claims/${claim}#notes`}>
              C{claim}
            </a>{' '}
            <span dir="auto">{body}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
