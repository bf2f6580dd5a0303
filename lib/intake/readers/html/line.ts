import type { Piece } from './page-blocks'
import { squeezed } from './squeezed'

/** A line of a page while it is told. */
export class Line {
  /** how many elements about the next words strike them out */
  struck = 0
  /** nothing came since the last line break */
  broken = false
  #pieces: Piece[] = []

  constructor(readonly isTaken: (element: Element, words: string) => boolean) {}

  /** Words as they stand in an element. */
  put(raw: string | null, element: Element) {
    const words = raw ?? ''
    if (words.trim()) this.broken = false
    this.#say(words, words.trim() ? this.isTaken(element, squeezed(words)) : null)
  }

  /** What an element says in all, put otherwise than it stands there. */
  words(element: Element, words: string) {
    this.broken = false
    if (words) this.#say(words, this.#isTakenInside(element))
  }

  /** What stands between words. */
  sign(words: string) {
    this.add({ is: 'words', words, taken: null })
  }

  /** A sign right behind the last word. */
  join(sign: string) {
    while (this.#pieces.at(-1)?.words.trim() === '') this.#pieces.pop()
    const last = this.#pieces.at(-1)
    if (last) last.words = last.words.trimEnd()
    this.sign(sign)
  }

  add(piece: Piece) {
    this.#pieces.push(piece)
  }

  get before() {
    return wordsIn(this.#pieces.slice(-3))
  }

  get whole() {
    return wordsIn(this.#pieces).trim()
  }

  /** The line, and an empty one after it. */
  done(): Piece[] {
    const pieces = this.#pieces
    this.#pieces = []
    this.broken = false
    return pieces
  }

  #say(words: string, taken: boolean | null) {
    this.add(this.struck > 0 ? { is: 'out', words, why: 'deleted' } : { is: 'words', words, taken })
  }

  #isTakenInside(element: Element): boolean {
    const here = [...element.childNodes].some(
      (node) => node.nodeType === 3 && this.isTaken(element, squeezed(node.textContent)),
    )
    return here || [...element.children].some((child) => this.#isTakenInside(child))
  }
}

const wordsIn = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (piece.is === 'words' ? piece.words : '')).join('')
