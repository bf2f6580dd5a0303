import { linesOf } from '@/lib/text/lines'
import { type Block, wantsBullet } from '@/lib/text/blocks'
import type { Report } from '../report'
import { type Changes, commentEnd, commentStart, paragraph } from './runs'
import type { Item } from './tracks'

const styles: Record<Block['kind'], string> = {
  headline: 'Title',
  standfirst: 'Subtitle',
  heading: 'Heading1',
  paragraph: 'BodyText',
  listItem: 'List2',
  caption: 'Caption',
}

const mark = '<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'

/** The article's paragraphs, with a comment on the words of each claim and its changes tracked. */
export function articleParagraphs(
  { blocks, revision: { text } }: Pick<Report, 'blocks' | 'revision'>,
  items: readonly Item[],
  idOf: (claim: { number: number }) => number,
  changes: Changes,
): string {
  const runs = blocks.map(() => '')
  let block = 0
  const put = (at: number, xml: string | ((line: string) => string)) => {
    while (block < blocks.length - 1 && (blocks[block]?.end ?? 0) <= at) block++
    const line = text.slice(blocks[block]?.start, blocks[block]?.end)
    runs[block] = (runs[block] ?? '') + (typeof xml === 'string' ? xml : xml(line))
  }
  for (const item of items) {
    if (item.kind === 'open') put(item.claim.start, commentStart(idOf(item.claim)))
    else if (item.kind === 'close') put(item.claim.end - 1, commentEnd(idOf(item.claim), mark))
    else if (item.piece.length > 0)
      for (const { words, start } of linesOf(item.piece.words))
        put(item.at + start, (beside) => changes.piece(item.piece, words, beside))
    // what is not in the draft stands beside the words it was, or will be, in the place of
    else
      put(item.piece.deleted ? item.at : Math.max(0, item.at - 1), (beside) =>
        changes.piece(item.piece, item.piece.words, beside),
      )
  }
  return blocks.map((block, at) => styled(block, text, runs[at] ?? '')).join('')
}

function styled({ kind, start, end }: Block, text: string, runs: string): string {
  const words = text.slice(start, end)
  return paragraph(wantsBullet(kind, words) ? 'ListBullet' : styles[kind], words, runs)
}
