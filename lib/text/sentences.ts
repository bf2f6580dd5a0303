import { listCuts } from './list-items'
import { sentenceCuts } from './boundaries'

/** UTF-16 offsets, `end` exclusive, no white space at either end; `paragraph` counts lines that are not blank. */
export type Sentence = { index: number; start: number; end: number; paragraph: number }

type Block = { start: number; end: number; paragraph: number }

/** Sentences never cross a line break, but where a line plainly was broken in the middle of one. */
export function sentencesOf(text: string, language = 'en'): Sentence[] {
  const sentences: Sentence[] = []
  for (const block of joined(text, blocksOf(text))) {
    const inside = text.slice(block.start, block.end)
    let from = 0
    for (const cut of [...cutsOf(inside, language), inside.length]) {
      const piece = inside.slice(from, cut)
      const start = block.start + from + (piece.length - piece.trimStart().length)
      const end = start + piece.trim().length
      if (end > start)
        sentences.push({ index: sentences.length, start, end, paragraph: block.paragraph })
      from = cut
    }
  }
  return sentences
}

function cutsOf(inside: string, language: string): number[] {
  const list = listCuts(inside)
  if (list.length === 0) return sentenceCuts(inside, language)
  const cuts = new Set(list)
  const edges = [0, ...list, inside.length]
  for (let item = 0; item + 1 < edges.length; item++) {
    const [from = 0, to = 0] = edges.slice(item, item + 2)
    for (const cut of sentenceCuts(inside.slice(from, to), language)) cuts.add(from + cut)
  }
  return [...cuts].sort((a, b) => a - b)
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  for (const { 0: line, index: start } of text.matchAll(/[^\n\r\u2028\u2029]+/gu)) {
    if (line.trim()) blocks.push({ start, end: start + line.length, paragraph: blocks.length })
  }
  return blocks
}

function joined(text: string, blocks: Block[]): Block[] {
  const out: Block[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    if (last && isBrokenLine(text, last, block)) out[out.length - 1] = { ...last, end: block.end }
    else out.push(block)
  }
  return out
}

/** "This is a sentence\ncut off in the middle." is one; a list of short lower-case lines is not. */
function isBrokenLine(text: string, first: Block, second: Block): boolean {
  const gap = text.slice(first.end, second.start)
  const head = text.slice(first.start, first.end).trim()
  const tail = text.slice(second.start, second.end).trim()
  return (
    /^(?:\r\n|[\n\r])$/u.test(gap) &&
    /^["'“‘«]?\p{Lu}/u.test(head) &&
    /[\p{L}\p{N},]$/u.test(head) &&
    head.split(/\s+/u).length >= 4 &&
    /^\p{Ll}/u.test(tail) &&
    /[.!?…]["'”’»)]*$/u.test(tail)
  )
}
