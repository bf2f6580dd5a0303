import type { Block } from '@/lib/text/blocks'
import { asks } from '@/lib/text/edges'
import { isWord, tokensOf } from '@/lib/text/tokens'
import { longestTitle } from './schema'

// A headline stands at the head: lists need not read whole texts for it.
export const HEAD = 2000

/** What a text has as its headline, from the first characters of it and of its blocks' JSON; null = it has none. */
export function headlineIn(text: string, blocks: string): string | null {
  const head = blocks.slice(0, HEAD)
  const known = JSON.parse(`${head.slice(0, head.lastIndexOf('}') + 1) || '['}]`) as Block[]
  const headline = known.find(({ kind }) => kind === 'headline')
  return headline && headline.end <= HEAD ? text.slice(headline.start, headline.end).trim() : null
}

const said = (words: string) =>
  tokensOf(words.slice(0, longestTitle))
    .keys.filter((key) => isWord(key) || asks(key))
    .join(' ')
    .toLowerCase()

/** Whether the headline of an article says something else than the one in its text; not where the text has none. */
export const isOtherHeadline = (title: string, headline: string | null): boolean =>
  headline !== null && said(title) !== said(headline)

/**
 * The blocks of a text whose kinds were told by their looks alone: a first line that looks like a headline, and that the
 * title does not say, is a heading.
 */
export const withoutGuess = (text: string, blocks: readonly Block[], title: string): Block[] =>
  blocks.map((block) =>
    block.kind === 'headline' && isOtherHeadline(title, text.slice(block.start, block.end))
      ? { ...block, kind: 'heading' }
      : block,
  )

/**
 * Whether a headline stands nowhere in the text that is checked: articles come in without, by programs above all. Its
 * words are in no sentence then.
 */
export function isHeadlineOutside(title: string, text: string, blocks: readonly Block[]): boolean {
  if (blocks.some(({ kind }) => kind === 'headline')) return false
  const [first] = blocks
  return !first || isOtherHeadline(title, text.slice(first.start, first.end))
}
