import type { BlockKind } from '@/lib/text/blocks'
import type { BlockWriter } from './block-writer'

const lineBreak = Symbol('line break')
/** `from`: by which the reader of the file knows where they stand in it. */
type Words = { words: string; from: number | undefined }
type Item = Words | typeof lineBreak | (() => void)

const isWords = (item: Item): item is Words => typeof item === 'object'
type Paragraph = { kind: BlockKind; items: Item[]; tail: string }

/** Letters at the end of a paragraph that are remembered, and one space where it ends in any. */
const remembered = 8

function tailOf(words: string): string {
  const trimmed = words.trimEnd()
  return trimmed.slice(-remembered) + (trimmed.length < words.length ? ' ' : '')
}

/**
 * Paragraphs as an office file nests them. A text box stands inside the paragraph it is fixed to: its own paragraphs
 * are written after that one, so that no sentence is torn apart.
 */
export class Story {
  #open: Paragraph[] = []
  #boxed: Paragraph[] = []
  /** what a paragraph whose mark was deleted leaves to the next */
  #carried: Item[] = []

  constructor(readonly writer: BlockWriter) {}

  begin(kind: BlockKind = 'paragraph') {
    const words = this.#carried.filter(isWords).map(({ words }) => words)
    this.#open.push({ kind, items: this.#carried, tail: tailOf(words.join('')) })
    this.#carried = []
  }

  set kind(kind: BlockKind) {
    const paragraph = this.#open.at(-1)
    if (paragraph) paragraph.kind = kind
  }

  /** The last letters of the paragraph so far; blank where it has none. */
  get tail(): string {
    return this.#open.at(-1)?.tail ?? ''
  }

  /** The words last put into the paragraph. */
  get lastWords() {
    return this.#open.at(-1)?.items.findLast(isWords)?.words ?? ''
  }

  /** All words of the paragraph so far. */
  get words() {
    return (this.#open.at(-1)?.items ?? [])
      .map((item) => (isWords(item) ? item.words : item === lineBreak ? ' ' : ''))
      .join('')
  }

  put(words: string, from?: number) {
    const paragraph = this.#open.at(-1)
    if (!paragraph) return
    paragraph.items.push({ words, from })
    paragraph.tail = tailOf(paragraph.tail + words)
  }

  breakLine() {
    this.#open.at(-1)?.items.push(lineBreak)
  }

  /** Does something once all words before this place are written, and none after it. */
  here(act: () => void) {
    const paragraph = this.#open.at(-1)
    if (paragraph) paragraph.items.push(act)
    else act()
  }

  /** `goesOn`: the next paragraph belongs to this one. `silent`: its words are not the article's. */
  end({ goesOn = false, silent = false } = {}) {
    const paragraph = this.#open.pop()
    if (!paragraph) return
    if (silent) paragraph.items = paragraph.items.filter((item) => typeof item === 'function')
    if (goesOn) this.#carried = paragraph.items
    else if (this.#open.length > 0) this.#boxed.push(paragraph)
    else {
      this.#write(paragraph)
      for (const boxed of this.#boxed) this.#write(boxed)
      this.#boxed = []
    }
  }

  /** At the end of the file: what was still to go on has nothing to go on with. */
  finish() {
    while (this.#open.length > 0) this.end()
    if (this.#carried.length > 0) this.begin()
    this.end()
  }

  #write({ kind, items }: Paragraph) {
    const { writer } = this
    writer.begin(kind)
    let broken = false
    for (const item of items) {
      if (typeof item === 'function') item()
      else if (item === lineBreak && broken) writer.begin(kind)
      else if (item === lineBreak) writer.write(' ')
      else writer.write(item.words, item.from)
      if (item === lineBreak) broken = true
      else if (typeof item === 'object' && item.words.trim()) broken = false
    }
    writer.end()
  }
}
