import { linesOf } from './lines'

export const blockKinds = [
  'headline',
  'standfirst',
  'heading',
  'paragraph',
  'listItem',
  'caption',
] as const
export type BlockKind = (typeof blockKinds)[number]
/** A line of canonical text that is not blank: UTF-16 offsets, `end` exclusive. */
export type Block = { start: number; end: number; kind: BlockKind }
/** A text whose kinds are known: from the file it was read of, or the draft before. */
export type KnownBlocks = { text: string; blocks: readonly Block[] }

/**
 * The lines of canonical text that are not blank, and what each is. Where nothing is known of a line, its words are
 * judged alone, for drawing only.
 */
export function blocksOf(text: string, known?: KnownBlocks): Block[] {
  const blocks: Block[] = []
  for (const { words: line, start, end } of linesOf(text)) {
    const words = line.trim()
    if (words) blocks.push({ start, end, kind: kindOf(words, blocks.length) })
  }
  return known ? withKnownKinds(text, blocks, known) : blocks
}

const LIST_ITEM = /^(?:[•◦▪‣⁃*–-]\s+|\d{1,3}[.)]\s+)\S/u
const CAPTION =
  /^(?:photo|photograph|picture|caption|image|illustration|map|chart|graphic|foto|bild|légende|imagen)\b.{0,24}:/iu
const LONGEST_HEADING = 110

function kindOf(line: string, position: number): BlockKind {
  if (LIST_ITEM.test(line)) return 'listItem'
  if (CAPTION.test(line)) return 'caption'
  const unfinished = line.length <= LONGEST_HEADING && !/[.!?…:;,。！？؟۔]["'”’»)\]]*$/u.test(line)
  if (!unfinished || /^\p{Ll}/u.test(line)) return 'paragraph'
  return position === 0 ? 'headline' : 'heading'
}

/** A list item that is drawn with a sign before it: one whose own words do not begin with any. */
export const wantsBullet = (kind: BlockKind, words: string) =>
  kind === 'listItem' && !LIST_ITEM.test(words.trim())

const wordsIn = (text: string, { start, end }: Block) =>
  text.slice(start, end).trim().replace(/\s+/gu, ' ')

/** Lines whose words stand keep their kind; so do changed ones between two that stand, where as many stood before. */
function withKnownKinds(text: string, blocks: readonly Block[], known: KnownBlocks): Block[] {
  const before = pairs(text, blocks, known)
  const kinds = blocks.map((block, at) => known.blocks[before[at] ?? -1]?.kind ?? block.kind)
  for (let at = 0; at < blocks.length; at++) {
    if (before[at] !== undefined) continue
    let end = at
    while (end < blocks.length && before[end] === undefined) end++
    const from = (before[at - 1] ?? -1) + 1
    const to = end < blocks.length ? (before[end] ?? 0) : known.blocks.length
    if (to - from === end - at)
      for (let offset = 0; at + offset < end; offset++)
        kinds[at + offset] = known.blocks[from + offset]?.kind ?? 'paragraph'
    at = end
  }
  // a line above the headline that stayed is no second one
  const stays = kinds.some((kind, at) => kind === 'headline' && before[at] !== undefined)
  return blocks.map((block, at) => {
    const kind = kinds[at] ?? block.kind
    const guessed = stays && kind === 'headline' && before[at] === undefined
    return { ...block, kind: guessed ? 'heading' : kind }
  })
}

/** For each line, which line before had the same words; several alike go in order. */
function pairs(text: string, blocks: readonly Block[], known: KnownBlocks): (number | undefined)[] {
  const waiting = new Map<string, number[]>()
  known.blocks.forEach((block, at) => {
    const words = wordsIn(known.text, block)
    const places = waiting.get(words)
    if (places) places.push(at)
    else waiting.set(words, [at])
  })
  const taken = new Map<string, number>()
  return blocks.map((block) => {
    const words = wordsIn(text, block)
    const nth = taken.get(words) ?? 0
    taken.set(words, nth + 1)
    return waiting.get(words)?.[nth]
  })
}
