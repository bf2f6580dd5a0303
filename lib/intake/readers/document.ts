import { type Block, blocksOf } from '@/lib/text/blocks'
import type { ReadDocument } from './reader'

/** A document of which no more is known than what is given. */
export const documentOf = (
  known: Partial<ReadDocument> & Pick<ReadDocument, 'text' | 'blocks'>,
): ReadDocument => ({
  byline: null,
  language: null,
  publishedAt: null,
  url: null,
  remarks: [],
  leftOut: [],
  parts: [],
  recognised: [],
  doubtful: [],
  warnings: [],
  ...known,
  title: headlineIn(known) ?? known.title ?? null,
})

function headlineIn({ text, blocks }: Pick<ReadDocument, 'text' | 'blocks'>): string | null {
  const headline = blocks.find(({ kind }) => kind === 'headline')
  return headline ? text.slice(headline.start, headline.end).trim() : null
}

type Written = { text: string; blocks: Block[] }

/**
 * Where a file does not say which line is the headline: its first, if that is a heading or reads like one. Where it says
 * nothing of any line, all are judged by their words, as in plain text.
 */
export function withHeadline({ text, blocks }: Written): Written {
  if (blocks.some(({ kind }) => kind === 'headline')) return { text, blocks }
  const guessed = blocksOf(text)
  const silent = !blocks.some(({ kind }) => kind === 'heading' || kind === 'standfirst')
  return {
    text,
    blocks: blocks.map((block, at) => {
      if (at === 0 && (block.kind === 'heading' || guessed[0]?.kind === 'headline'))
        return { ...block, kind: 'headline' }
      return silent && block.kind === 'paragraph' ? (guessed[at] ?? block) : block
    }),
  }
}
