import type { Block } from '@/lib/text/blocks'
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
