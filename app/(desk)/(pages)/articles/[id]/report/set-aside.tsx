import type { Report } from '@/lib/reports/report'
import { dismissalText } from '@/lib/reports/words'

/** Sentences in which there is nothing to check, each with the reason someone gave. */
export function SetAside({ report: { dismissals } }: { report: Report }) {
  if (dismissals.length === 0) return null
  return (
    <>
      <h2 className="sec">Set aside</h2>
      <ul>
        {dismissals.map(({ sentence, text, reason }) => (
          <li key={sentence} dir="auto">
            <span className="q2">
              Sentence {sentence + 1}, {dismissalText(reason)}:
            </span>{' '}
            {text}
          </li>
        ))}
      </ul>
    </>
  )
}
