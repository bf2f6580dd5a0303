import { leftOutWords } from '@/lib/intake/left-out-words'
import type { Reading } from '../reading/reading'

type LeftOutProps = {
  leftOut: Reading['leftOut']
  /** null = nobody can, without script or while it is read again */
  putBack: ((at: number) => void) | null
}

const whys = {
  deleted: 'Struck out',
  hidden: 'Not shown on the page',
  around: null,
  illegible: 'Hardly legible on the picture',
}

/** What of a file or page is not in its text: nothing is dropped without being named here. */
export function LeftOut({ leftOut, putBack }: LeftOutProps) {
  if (leftOut.length === 0) return null
  const all = leftOut.map((out, at) => ({ ...out, at }))
  // paragraphs first: menus and buttons are many and seldom missed
  const ordered = [
    ...all.filter(({ unit }) => unit !== 'lines'),
    ...all.filter(({ unit }) => unit === 'lines'),
  ]
  return (
    <>
      <h3 className="head">Left out</h3>
      <details className="left-out">
        <summary className="quiet">
          <span className="figures">{leftOutWords(leftOut)}</span>.{' '}
          <span className="link">See them</span>
        </summary>
        <ul className="found-list">
          {ordered.map(({ at, text, why }) => (
            <li key={at}>
              {whys[why] && <span className="faint">{whys[why]}</span>}
              <span className="said" dir="auto">
                {text}
              </span>
              <button
                type="button"
                className="link"
                disabled={putBack === null}
                aria-label={`Put back: ${text.slice(0, 60)}`}
                onClick={() => putBack?.(at)}
              >
                Put back
              </button>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
