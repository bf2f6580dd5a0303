import type { BlockKind } from '@/lib/text/blocks'
import { isBlock, isHidden, isSilent, isStruck, kindOf, nameOf } from './elements'
import { squeezed } from './squeezed'
import { isButtonLine } from './button-lines'
import { formulaWords } from './math'
import { Line } from './line'
import type { PageBlock } from './page-blocks'
import { loweredWords, raisedWords } from '../raised'
import { cellBreak, cellsOf, isData } from './tables'

export type Known = {
  /** whether the words directly in this element are of the article */
  isTaken: (element: Element, words: string) => boolean
  /** the footnote whose words this element holds, or to which it leads as a mark */
  noteOf: (element: Element) => string | null
  markOf: (element: Element) => string | null
  /** what stands in comments is told of as left out */
  tellsComments?: boolean
}

/** All that a page shows, in its order. It never runs deeper than the page, which has its limit. */
export function blocksOfPage(root: Element, known: Known): PageBlock[] {
  const walk = new Walk(root, known)
  walk.inside(root)
  walk.end()
  return walk.blocks
}

/** A button in a sentence that is none of its words: "Copy", or a lone sign. */
const isNoWord = (words: string) => isButtonLine(words) || /^[^\p{N}]?$/u.test(words)

class Walk {
  readonly blocks: PageBlock[] = []
  #kind: BlockKind = 'paragraph'
  #element: Element
  #hidden = 0
  #note: string | null = null
  #quotes = 0
  /** a row of a table is one line, whatever its cells hold */
  #inRow = false

  readonly #line: Line

  constructor(
    root: Element,
    readonly known: Known,
  ) {
    this.#element = root
    this.#line = new Line((element, words) => known.isTaken(element, words))
  }

  inside(element: Element) {
    for (const child of element.childNodes) {
      if (child.nodeType === 3) this.#line.put(child.textContent, element)
      else if (child.nodeType === 1) this.#tell(child as Element)
      else if (child.nodeType === 8 && this.known.tellsComments)
        this.#line.add({ is: 'out', words: child.textContent ?? '', why: 'hidden' })
    }
  }

  end() {
    const pieces = this.#line.done()
    if (!pieces.some((piece) => piece.words.trim())) return
    this.blocks.push({
      kind: this.#kind,
      element: this.#element,
      pieces,
      hidden: this.#hidden > 0,
      note: this.#note,
    })
  }

  #tell(element: Element) {
    if (isSilent(element)) return
    const [hidden, struck, note] = [
      isHidden(element),
      isStruck(element),
      this.known.noteOf(element),
    ]
    const outer = this.#note
    if (!this.#inRow && (note !== null || isBlock(element)))
      this.#apart(element, { hidden, struck, note })
    // what is not shown of a line is no part of it
    else if (!hidden) {
      this.#line.struck += Number(struck)
      this.#inline(element)
      this.#line.struck -= Number(struck)
    }
    this.#note = outer
  }

  #apart(element: Element, is: { hidden: boolean; struck: boolean; note: string | null }) {
    this.end()
    const outer = { kind: this.#kind, element: this.#element }
    const goesOn = /^(?:paragraph|heading)$/.test(outer.kind) ? 'paragraph' : outer.kind
    this.#kind = kindOf(element) ?? goesOn
    this.#element = element
    this.#hidden += Number(is.hidden)
    this.#line.struck += Number(is.struck)
    this.#note = is.note ?? this.#note
    if (nameOf(element) === 'table' && isData(element)) this.#table(element)
    else this.inside(element)
    this.end()
    this.#hidden -= Number(is.hidden)
    this.#line.struck -= Number(is.struck)
    this.#kind = outer.kind
    this.#element = outer.element
  }

  #table(table: Element) {
    const caption = table.querySelector('caption')
    if (caption) this.#apart(caption, { hidden: false, struck: false, note: null })
    for (const row of table.querySelectorAll('tr')) {
      if (isHidden(row)) continue
      this.#element = row
      this.#inRow = true
      this.#row(cellsOf(row))
      this.#inRow = false
      this.end()
    }
  }

  #row(cells: Element[]) {
    const last = cells.findLastIndex((cell) => squeezed(cell.textContent))
    cells.slice(0, last + 1).forEach((cell, at) => {
      const before = this.#line.whole
      if (before) this.#line.join(cellBreak(before, at === 1))
      if (squeezed(cell.textContent)) this.inside(cell)
      // a cell left empty keeps its place, so that no figure slides under another year
      else if (before) this.#line.sign('–')
    })
  }

  #inline(element: Element) {
    const name = nameOf(element)
    const mark = this.known.markOf(element)
    if (mark !== null)
      this.#line.add({ is: 'mark', note: mark, words: squeezed(element.textContent) })
    else if (name === 'br') this.#break()
    else if (name === 'button' && isNoWord(squeezed(element.textContent)))
      this.#line.add({ is: 'out', words: squeezed(element.textContent), why: 'around' })
    else if (name === 'math') this.#line.words(element, formulaWords(element))
    else if (/^su[bp]$/.test(name) && !element.querySelector('a, math, button')) {
      const change = name === 'sup' ? raisedWords : loweredWords
      this.#line.words(element, change(squeezed(element.textContent), this.#line.before))
    } else this.#marked(element, name)
  }

  /** Elements that browsers draw with signs about them, or apart from their neighbours. */
  #marked(element: Element, name: string) {
    const [left, right] =
      name === 'q'
        ? this.#quotes % 2 === 0
          ? ['“', '”']
          : ['‘', '’']
        : name === 'rt' && !element.parentElement?.querySelector('rp')
          ? ['(', ')']
          : this.#inRow && isBlock(element)
            ? [name === 'li' && /[\p{L}\p{N})]\s*$/u.test(this.#line.before) ? ', ' : ' ', ' ']
            : ['', '']
    if (name === 'q') this.#quotes++
    if (left) this.#line.sign(left)
    this.inside(element)
    if (right) this.#line.sign(right)
    if (name === 'q') this.#quotes--
  }

  /** One is a space, two are a new paragraph. */
  #break() {
    if (this.#line.broken && !this.#inRow) this.end()
    else this.#line.sign(' ')
    this.#line.broken = true
  }
}
