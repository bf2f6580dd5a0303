import type { ReactNode } from 'react'
import { sureWords } from '@/lib/intake/readers/scan/words'
import type { Block } from '@/lib/text/blocks'
import type { Span } from '@/lib/text/selection'
import type { Reading } from '../reading/reading'
import { drawParted } from './draw-parted'
import { ToWords } from './to-words'

type Doubts = Reading['doubtful']

/** Words of a text, those marked of which text recognition is not sure; `draw` gives the words of a place. */
export const drawDoubts = (
  place: Span,
  doubts: Doubts,
  draw: (from: number, to: number) => ReactNode,
): ReactNode =>
  drawParted(place, doubts, draw, (doubt, { start, end }) => (
    <mark
      key={`doubt ${start}`}
      // of a word that a claim begins or ends in, the sign stands once
      className={end === doubt.end ? 'doubtful' : 'doubtful goes-on'}
      title={`Doubtful: text recognition is ${sureWords(doubt.confidence)} sure of this word`}
    >
      {draw(start, end)}
    </mark>
  ))

type DoubtfulProps = { text: string; blocks: readonly Block[]; doubtful: Doubts }

/** The words to compare with the picture, one by one. */
export function Doubtful({ text, blocks, doubtful }: DoubtfulProps) {
  if (doubtful.length === 0) return null
  return (
    <>
      <h3 className="head">Doubtful words</h3>
      <details>
        <summary className="quiet">
          <span className="figures">{doubtful.length.toLocaleString('en')}</span> to compare with
          the picture. A word you correct in the text is marked no longer.{' '}
          <span className="link">See them</span>
        </summary>
        <ul className="found-list doubts">
          {doubtful.map(({ start, end, confidence }) => (
            <li key={start}>
              <ToWords span={{ start, end }} blocks={blocks}>
                {text.slice(start, end)}
              </ToWords>
              <span className="faint figures">{sureWords(confidence)} sure</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
