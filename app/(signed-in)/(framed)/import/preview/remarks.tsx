import type { Block } from '@/lib/text/blocks'
import type { Span } from '@/lib/text/selection'
import { type Remark, remarksWords } from '../reading/reading'
import { ToWords } from './to-words'

type RemarksProps = { text: string; blocks: readonly Block[]; remarks: readonly Remark[] }

/** What others wrote beside the text of a file, and what becomes of it. */
export function Remarks({ text, blocks, remarks }: RemarksProps) {
  if (remarks.length === 0) return null
  return (
    <>
      <h3 className="head">Remarks in the file</h3>
      <details>
        <summary className="quiet">
          {remarksWords(remarks)} will become {becoming(remarks)}.{' '}
          <span className="link">See them</span>
        </summary>
        <ul className="found-list">
          {remarks.map((remark, at) => (
            <li key={at}>
              <span className="faint">
                {remark.kind === 'comment' ? 'Comment' : 'Footnote'}
                {remark.author && ` by ${remark.author}`}, on{' '}
              </span>
              <ToWords span={remark} blocks={blocks}>
                {shortened(text.slice(remark.start, remark.end)) || 'this place'}
              </ToWords>
              <span className="said" dir="auto">
                {remark.body}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

function becoming(remarks: readonly Remark[]): string {
  const kinds = new Set(remarks.map(({ kind }) => kind))
  if (kinds.size === 2) return 'notes and sources'
  const many = remarks.length > 1
  if (kinds.has('comment')) return many ? 'notes' : 'a note'
  return many ? 'sources' : 'a source'
}

const shortened = (words: string) => {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** The sentences that no claim touches; nobody has to look for them. */
export function Unclaimed({
  text,
  blocks,
  sentences,
}: {
  text: string
  blocks: readonly Block[]
  sentences: Span[]
}) {
  return (
    <>
      <h3 className="head">Sentences without a claim</h3>
      {sentences.length === 0 ? (
        <p className="quiet">None.</p>
      ) : (
        <details>
          <summary className="quiet">
            <span className="figures">{sentences.length.toLocaleString('en')}</span>
            {sentences.length === 1
              ? ' has none. You say on the desk why.'
              : ' have none. You say on the desk why.'}{' '}
            <span className="link">See them</span>
          </summary>
          <ul className="found-list">
            {sentences.map((span) => (
              <li key={span.start}>
                <ToWords span={span} blocks={blocks}>
                  {text.slice(span.start, span.end)}
                </ToWords>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
