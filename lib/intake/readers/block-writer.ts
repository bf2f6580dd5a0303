import { TooLarge } from '@/lib/core/errors'
import type { Block, BlockKind } from '@/lib/text/blocks'
import { longestText } from '@/lib/articles/schema'

/** A place before a word that is not written yet: set once it is. */
export type Point = { at: number }

// control characters, soft hyphens and byte order marks, which nobody sees and no quotation holds
const unseen = /[\0-\u0008\u000E-\u001F\u007F\u00AD\uFEFF]/gu
const spaces = /[\t-\r \u0085\u2028\u2029]+/gu

/** Without what nobody sees. */
export const seen = (raw: string) => raw.replace(unseen, '').replace(/\p{Surrogate}/gu, '\uFFFD')

/**
 * Writes canonical text block by block: one line each, a blank line between, no white space at either end. What is
 * written has its final offset at once, so places may be taken while writing.
 */
export class BlockWriter {
  readonly blocks: Block[] = []
  #text = ''
  #kind: BlockKind = 'paragraph'
  #start = -1
  #space = ''
  #waiting: Point[] = []
  /** hears of words where they were written, as they are kept and as they were given */
  onWords: ((at: number, kept: string, raw: string, from: number) => void) | null = null

  /** Ends the block before; one in which no word is written is none. */
  begin(kind: BlockKind) {
    this.end()
    this.#kind = kind
  }

  /** `from`: where the words stand in the file, as its reader numbers such places. */
  write(raw: string, from?: number) {
    const words = (this.#space + seen(raw)).replace(spaces, ' ')
    const kept = words.trimEnd()
    if (kept) {
      const put = this.#start < 0 ? kept.trimStart() : kept
      this.#put(put)
      if (from !== undefined) this.onWords?.(this.#text.length - put.length, put, raw, from)
    }
    this.#space = this.#start < 0 ? '' : words.slice(kept.length)
  }

  /** Where the next word will begin. */
  next(): Point {
    const point = { at: -1 }
    this.#waiting.push(point)
    return point
  }

  /** Where the last word ends. */
  get length() {
    return this.#text.length
  }

  /** True between the first word of a block and its end. */
  get isWriting() {
    return this.#start >= 0
  }

  end() {
    if (this.#start >= 0)
      this.blocks.push({ start: this.#start, end: this.#text.length, kind: this.#kind })
    this.#start = -1
    this.#space = ''
  }

  /** The whole; points at which nothing was written after lie at its end. */
  finish(): { text: string; blocks: Block[] } {
    this.end()
    this.#settle(this.#text.length)
    return { text: this.#text, blocks: this.blocks }
  }

  #put(words: string) {
    if (this.#start < 0) {
      if (this.#text) this.#text += '\n\n'
      this.#start = this.#text.length
    }
    this.#settle(this.#text.length + words.length - words.trimStart().length)
    this.#text += words
    if (this.#text.length > longestText)
      throw new TooLarge(
        `The text has more than ${longestText.toLocaleString('en')} characters. Import it in parts.`,
      )
  }

  #settle(at: number) {
    for (const point of this.#waiting) point.at = at
    this.#waiting = []
  }
}
