import type { BlockKind } from '@/lib/text/blocks'
import { BlockWriter } from '../block-writer'
import { cellBreak } from '../html/tables'
import { LeftWords } from '../left-words'
import type { LeftOut } from '../reader'
import { Story } from '../story'

/** Longer words in a cell are a text laid out in a table. */
const longestCell = 400

type ParagraphKind = {
  style: BlockKind | 'contents' | null
  isListed: boolean
  isHeading: boolean
}

/** Words as they are told: of the text, or of a note beside it. A row of a table is one line. */
export class Output {
  readonly writer = new BlockWriter()
  readonly story = new Story(this.writer)
  readonly #left = new LeftWords(this.writer, this.story)
  #isOpen = false
  /** cells of the row before this one; null = not in a table */
  #cell: number | null = null
  #empty = 0
  #isInCell = false
  #length = 0
  kind: ParagraphKind = { style: null, isListed: false, isHeading: false }
  /** paragraphs of frames, which follow the paragraph they are fixed to */
  readonly boxed: string[] = []
  /** a paragraph that does not say it is in a table ends the one before */
  leavesTable = false

  put(words: string) {
    if (this.leavesTable && words.trim()) this.endTable()
    if (!this.#isOpen) this.#begin()
    if (this.#cell !== null && !this.#isInCell && words.trim()) this.#enterCell()
    this.#length += words.length
    this.story.put(words)
  }

  here(act: () => void) {
    if (!this.#isOpen) this.#begin()
    this.story.here(act)
  }

  breakLine() {
    if (this.#isOpen) this.story.breakLine()
  }

  leaveOut(text: string, why: LeftOut['why']) {
    if (!this.#isOpen && text.trim()) this.#begin()
    this.#left.add(text, why)
  }

  endCell() {
    this.#cell ??= 0
    if (this.#isInCell && this.#length > longestCell) this.endParagraph()
    if (this.#isInCell) this.#empty = 0
    else this.#empty++
    this.#cell++
    this.#isInCell = false
    this.#length = 0
  }

  endRow() {
    this.endParagraph()
    this.#cell = null
    this.#empty = 0
    this.#isInCell = false
  }

  set isInTable(is: boolean) {
    this.leavesTable = !is
    if (is) this.#cell ??= 0
  }

  endTable() {
    this.leavesTable = false
    if (this.#cell !== null) this.endRow()
  }

  /** In a row of a table a paragraph goes on. */
  endLine() {
    if (this.leavesTable) this.endTable()
    if (this.#cell === null) this.endParagraph()
    else this.story.put(' ')
  }

  endParagraph() {
    if (this.#isOpen) {
      const { style, isListed, isHeading } = this.kind
      const plain = isHeading ? 'heading' : isListed ? 'listItem' : 'paragraph'
      this.story.kind = style === null || style === 'contents' ? plain : style
      const listed = style === 'contents' ? this.story.words : ''
      this.story.end({ silent: style === 'contents' })
      this.#left.add(listed, 'around', 'lines')
    }
    this.#isOpen = false
    this.#length = 0
    for (const words of this.boxed.splice(0)) {
      this.story.begin()
      this.story.put(words)
      this.story.end()
    }
  }

  finish() {
    this.endParagraph()
    this.story.finish()
    return this.writer.finish()
  }

  /** Once it is finished. */
  get leftOut(): LeftOut[] {
    return this.#left.all
  }

  #begin() {
    this.story.begin()
    this.#isOpen = true
  }

  #enterCell() {
    this.#isInCell = true
    if (!this.story.tail.trim()) return
    const at = this.#cell ?? 0
    for (let n = this.#empty; n > 0; n--) this.#join('–', at - n)
    this.#join('', at)
  }

  /** What stands between the cells of a row, and for a cell left empty. */
  #join(words: string, at: number) {
    this.story.put(cellBreak(this.story.tail.trimEnd(), at === 1) + words)
  }
}
