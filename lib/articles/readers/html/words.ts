import type { BlockKind } from '@/lib/text/blocks'
import type { Story } from '../story'
import { squeezed } from './facts'

const skipped = new Set(
  'script style noscript template nav aside form button select option input textarea label iframe svg canvas audio video object embed map head title math dialog menu rp rt'.split(
    ' ',
  ),
)
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q ruby rb s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const kinds: Record<string, BlockKind> = {
  li: 'listItem',
  figcaption: 'caption',
  caption: 'caption',
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading' as const])),
}
/** Lines that belong to the page and not to the article. */
const noise =
  /^(?:advertisement|anzeige|werbung|publicité|publicidad|pubblicità|реклама|sponsored(?: content)?|share(?: (?:this|on|via)\b.{0,40})?|teilen|partager|compartir|tweet|e-?mail(?: this)?|print|copy link|save|listen|comments?|read more:?|more on this(?: story)?:?|sign up\b.{0,80}|subscribe\b.{0,80}|follow us\b.{0,60}|skip\b.{0,60}|loading\W*|image source|getty images|\[?edit\]?|back to top)$/i

const hidden = (element: Element) =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')

/** "1", "[1]" or "*", as notes are marked. */
export const isMark = (element: Element) =>
  /^[[(]?(?:\d{1,3}|[*†‡§a-z])[\])]?$/i.test(squeezed(element.textContent))

type Wanted = {
  /** words already told: the headline and the standfirst stand above the text */
  told: ReadonlySet<string>
  /** a mark in the text that leads to a note; true where the note was found */
  onNote: (id: string) => boolean
  /** notes, which are told beside the text */
  isNote: (element: Element) => boolean
}

/** Writes the words of an element as blocks. It never runs deeper than the page, which has its limit. */
export class PageWords {
  #kind: BlockKind = 'paragraph'
  #isOpen = false

  constructor(
    readonly story: Story,
    readonly wanted: Wanted,
  ) {}

  tell(element: Node) {
    for (const child of element.childNodes) {
      if (child.nodeType === 3) this.#put(child.textContent ?? '')
      else if (child.nodeType === 1) this.#element(child as Element)
    }
  }

  /** Ends the block that is open. */
  end() {
    if (!this.#isOpen) return
    this.#isOpen = false
    const words = squeezed(this.story.words)
    this.story.end({ silent: noise.test(words) || this.wanted.told.has(words) })
  }

  #put(words: string) {
    if (!this.#isOpen && !words.trim()) return
    this.#begin()
    this.story.put(words)
  }

  #begin() {
    if (!this.#isOpen) this.story.begin(this.#kind)
    this.#isOpen = true
  }

  #element(element: Element) {
    const name = element.localName.toLowerCase()
    if (skipped.has(name) || hidden(element) || this.wanted.isNote(element)) return
    if (name === 'br') {
      if (this.#isOpen) this.story.breakLine()
    } else if (inline.has(name)) {
      if (!this.#isMark(element)) this.tell(element)
    } else {
      this.end()
      const outer = this.#kind
      this.#kind = kinds[name] ?? (/^(?:paragraph|heading)$/.test(outer) ? 'paragraph' : outer)
      this.tell(element)
      this.end()
      this.#kind = outer
    }
  }

  /** "1" or "[1]" that leads to a note on the same page is no word of the text. */
  #isMark(element: Element): boolean {
    if (!/^(?:a|sup)$/i.test(element.localName)) return false
    const link = element.matches('a[href^="#"]') ? element : element.querySelector('a[href^="#"]')
    if (!link || !isMark(element)) return false
    const id = link.getAttribute('href')?.slice(1) ?? ''
    this.#begin()
    return this.wanted.onNote(id)
  }
}
