import { withoutEnd } from '@/lib/core/without-end'
import { BlockWriter } from '../block-writer'
import { nameOf } from './elements'
import { squeezed } from './squeezed'
import { wordsOf } from './page-blocks'
import { blocksOfPage } from './walk'

/** "1", "[1]" or "*", as notes are marked. */
const isMark = (words: string) => /^[[(]?(?:\d{1,3}|[*†‡§a-z])[\])]?$/i.test(words)
const named =
  /foot-?note|end-?note|note-?ref|^(?:fn|ftnt|sdfootnote|_ftn|_edn|cite_?note|noteref|ref)[-_:\d]|doc-(?:foot|end)note|\bfn\b/i
const namesOf = (element: Element | null) =>
  element
    ? ['class', 'id', 'role', 'rel', 'epub:type', 'href']
        .map((name) => element.getAttribute(name) ?? '')
        .join(' ')
        .replace(/#/g, '')
    : ''
const longestNote = 3000

/** Footnotes of a page: their words by what holds them, and the marks that lead to them. */
export class PageNotes {
  readonly bodies = new Map<string, string>()
  readonly #holders = new Map<Element, string>()
  readonly #marks = new Map<Element, string>()

  constructor(document: Document) {
    const order = new Map([...document.querySelectorAll('*')].map((element, at) => [element, at]))
    const isBefore = (one: Element, other: Element) =>
      (order.get(one) ?? 0) < (order.get(other) ?? 0)
    const places = placesIn(order.keys())
    const holders = new Map<Element, Holder>()
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      const id = decoded(link.getAttribute('href')?.slice(1) ?? '')
      const target = id && isMark(squeezed(link.textContent)) ? places.get(id) : undefined
      const element = target && holderOf(target)
      if (!element || element.contains(link) || !isBefore(link, target)) continue
      const holder = holders.get(element) ?? lookAt(element)
      holders.set(element, holder)
      if (holder.holdsMore || !isNote(link, target, holder)) continue
      holder.body ??= bodyOf(element)
      if (!holder.body || holder.body.length > longestNote) continue
      this.bodies.set(id, holder.body)
      this.#holders.set(element, id)
      this.#marks.set(link, id)
    }
  }

  noteOf(element: Element) {
    return this.#holders.get(element) ?? null
  }

  /** Set above the line as a whole, or not. */
  markOf(element: Element) {
    const own = this.#marks.get(element)
    if (own !== undefined) return own
    const only = nameOf(element) === 'sup' ? element.querySelectorAll('a') : []
    const [link] = only
    return link && only.length === 1 && isMark(squeezed(element.textContent))
      ? (this.#marks.get(link) ?? null)
      : null
  }
}

/** Elements by the name links lead to; older pages name the place by an anchor. */
function placesIn(elements: Iterable<Element>): ReadonlyMap<string, Element> {
  const named = new Map<string, Element>()
  const places = new Map<string, Element>()
  for (const element of elements) {
    const name = nameOf(element) === 'a' ? element.getAttribute('name') : null
    if (name && !named.has(name)) named.set(name, element)
    if (element.id && !places.has(element.id)) places.set(element.id, element)
  }
  return new Map([...named, ...places])
}

function decoded(id: string) {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** A mark leads on to its note, the note back to its mark: what a link back leads to is the text. */
const holderOf = (target: Element) =>
  /^(?:a|sup|span|b|i)$/.test(nameOf(target)) ? target.closest('li, p, dd, td, aside, div') : target

/** What may hold a note, looked at once, however many marks lead to it. */
type Holder = {
  element: Element
  /** than a note has */
  holdsMore: boolean
  /** where its links lead */
  leadsTo: ReadonlySet<string>
  /** its words as those of a note, once they were asked for */
  body?: string
}

function lookAt(element: Element): Holder {
  const links = [...element.querySelectorAll('a[href^="#"]')]
  return {
    element,
    holdsMore:
      element.matches('body, main, article') ||
      element.querySelector('h1, h2, h3, h4, h5, h6, article, main') !== null,
    leadsTo: new Set(links.map((one) => decoded(one.getAttribute('href')?.slice(1) ?? ''))),
  }
}

function isNote(link: Element, target: Element, { element, leadsTo }: Holder): boolean {
  const words = squeezed(link.textContent)
  const raised = link.closest('sup') !== null || /^[[(].*[\])]$/.test(words)
  const isNamed = [link, target, element, element.parentElement].some((one) =>
    named.test(namesOf(one)),
  )
  const leadsBack = [link, link.parentElement, link.firstElementChild]
    .flatMap((one) => [one?.id, one?.getAttribute('name')])
    .some((name) => name && leadsTo.has(name))
  if (/\p{L}/u.test(words) && !raised) return false
  return (
    leadsBack ||
    (isNamed && !/^s\d/.test(target.id)) ||
    (raised && /^(?:li|p|dd|td|aside)$/.test(nameOf(element)))
  )
}

const isBack = (link: Element) =>
  /^(?:back|return|jump up|up|[^\p{L}\p{N}]*)$/iu.test(squeezed(link.textContent)) ||
  isMark(squeezed(link.textContent))

function bodyOf(holder: Element): string {
  const writer = new BlockWriter()
  // what leads back is no word of the note
  const markOf = (element: Element) =>
    element.matches('a[href^="#"]') && isBack(element) ? 'back' : null
  const whole = { isTaken: () => true, noteOf: () => null, markOf }
  for (const block of blocksOfPage(holder, whole)) {
    writer.begin('paragraph')
    writer.write(wordsOf(block))
  }
  const words = writer.finish().text.replace(/\s+/g, ' ')
  return withoutEnd(words.replace(/^[\s↑^[\](\d)*.†‡§]+/u, ''), /[\s↩︎↑^]/u)
}
