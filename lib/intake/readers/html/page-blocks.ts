import type { BlockKind } from '@/lib/text/blocks'
import type { LeftOut } from '../reader'

/** `taken`: whether it was found to be of the article; null = it follows the words about it. */
export type Piece =
  | { is: 'words'; words: string; taken: boolean | null }
  | { is: 'mark'; note: string; words: string }
  | { is: 'out'; words: string; why: LeftOut['why'] }

/** What a page shows on a line of its own, or as one paragraph. */
export type PageBlock = {
  kind: BlockKind
  /** the innermost element that has lines of its own */
  element: Element
  pieces: Piece[]
  hidden: boolean
  /** the footnote it belongs to, which is told beside the text */
  note: string | null
}

export const wordsOf = ({ pieces }: Pick<PageBlock, 'pieces'>) =>
  pieces
    .map((piece) => (piece.is === 'words' ? piece.words : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

/** Which share of its words was taken for the article. */
export function takenShare({ pieces }: PageBlock): number {
  let [taken, all] = [0, 0]
  for (const piece of pieces) {
    if (piece.is !== 'words' || piece.taken === null) continue
    const length = piece.words.replace(/\s/g, '').length
    all += length
    if (piece.taken) taken += length
  }
  return all === 0 ? 0 : taken / all
}
