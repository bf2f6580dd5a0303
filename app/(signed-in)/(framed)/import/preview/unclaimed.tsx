import type { Block } from '@/lib/text/blocks'
import type { Span } from '@/lib/text/selection'
import type { ClaimsAction } from './claims-reducer'
import { ToWords } from './to-words'

type UnclaimedProps = {
  text: string
  blocks: readonly Block[]
  /** no claim touches them, and nobody said that there is nothing to check */
  open: readonly Span[]
  /** in which there is nothing to check */
  aside: readonly Span[]
  dispatch: (action: ClaimsAction) => void
}

/** The sentences that no claim touches; nobody has to look for them. */
export function Unclaimed({ text, blocks, open, aside, dispatch }: UnclaimedProps) {
  return (
    <>
      <h3 className="head">Sentences without a claim</h3>
      {open.length === 0 ? (
        <p className="quiet">{aside.length === 0 ? 'None.' : 'None that is open.'}</p>
      ) : (
        <details>
          <summary className="quiet">
            <span className="figures">{open.length.toLocaleString('en')}</span>
            {open.length === 1 ? ' has none. ' : ' have none. '}
            <span className="link">See them</span>
          </summary>
          <p className="quiet">
            Select sentences in the text and press <kbd>x</kbd> where there is nothing to check, or
            say on the desk why.
          </p>
          <button
            type="button"
            className="button aside-all"
            onClick={() => dispatch({ type: 'setAsideOpen' })}
          >
            Nothing to check in{' '}
            {open.length === 1 ? 'it' : `all ${open.length.toLocaleString('en')}`}
          </button>
          <Sentences text={text} blocks={blocks} sentences={open} />
        </details>
      )}
      {aside.length > 0 && (
        <details>
          <summary className="quiet">
            <span className="figures">{aside.length.toLocaleString('en')}</span> set aside: nothing
            to check. <span className="link">See them</span>
          </summary>
          <Sentences text={text} blocks={blocks} sentences={aside}>
            {(span) => (
              <button
                type="button"
                className="link"
                aria-label={`Check after all: ${text.slice(span.start, span.start + 60)}`}
                onClick={() => dispatch({ type: 'takeUp', span })}
              >
                Check after all
              </button>
            )}
          </Sentences>
        </details>
      )}
    </>
  )
}

type SentencesProps = {
  text: string
  blocks: readonly Block[]
  sentences: readonly Span[]
  /** what can be done with each */
  children?: (sentence: Span) => React.ReactNode
}

const Sentences = ({ text, blocks, sentences, children }: SentencesProps) => (
  <ul className="found-list">
    {sentences.map((span) => (
      <li key={span.start}>
        <ToWords span={span} blocks={blocks}>
          {text.slice(span.start, span.end)}
        </ToWords>{' '}
        {children?.(span)}
      </li>
    ))}
  </ul>
)
