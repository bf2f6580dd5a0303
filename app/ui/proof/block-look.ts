import type { BlockKind } from '@/lib/text/blocks'

const classes: Record<BlockKind, string> = {
  headline: 'paragraph headline',
  standfirst: 'paragraph standfirst',
  heading: 'paragraph heading',
  paragraph: 'paragraph',
  listItem: 'paragraph item',
  caption: 'paragraph caption',
}

/** How a block is drawn; every kind keeps to the lines of the proof, so that they can be numbered. */
export const blockClass = (kind: BlockKind, bullet: boolean) =>
  classes[kind] + (bullet ? ' bullet' : '')

/** The headline of the page is the article's own, so those in the text come below it. */
export const headingRole = (kind: BlockKind) =>
  kind === 'headline' || kind === 'heading'
    ? { role: 'heading', 'aria-level': kind === 'headline' ? 2 : 3 }
    : {}

/** Claims that share words are underlined one below the other; by the line they take. */
export const lineClass = ['', ' second-line', ' third-line'] as const
