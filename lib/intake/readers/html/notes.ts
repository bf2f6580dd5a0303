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
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      const id = decoded(link.getAttribute('href')?.slice(1) ?? '')
      const target = id && isMark(squeezed(link.textContent)) ? targetOf(document, id) : null
      const holder = target && holderOf(target)
      if (
        !holder ||
        holder.contains(link) ||
        !isBefore(link, target) ||
        !isNote(link, target, holder)
      )
        continue
      const body = this.bodies.get(id) ?? bodyOf(holder)
      if (!body || body.length > longestNote) continue
      this.bodies.set(id, body)
      this.#holders.set(holder, id)
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

/** Older pages name the place by an anchor. */
const targetOf = (page: Document, id: string) =>
  page.getElementById(id) ??
  [...page.querySelectorAll('a[name]')].find((one) => one.getAttribute('name') === id) ??
  null

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

function isNote(link: Element, target: Element, holder: Element): boolean {
  if (
    holder.querySelector('h1, h2, h3, h4, h5, h6, article, main') ||
    holder.matches('body, main, article')
  )
    return false
  const words = squeezed(link.textContent)
  const raised = link.closest('sup') !== null || /^[[(].*[\])]$/.test(words)
  const isNamed = [link, target, holder, holder.parentElement].some((one) =>
    named.test(namesOf(one)),
  )
  const from = [link, link.parentElement, link.firstElementChild]
    .flatMap((one) => [one?.id, one?.getAttribute('name')])
    .filter(Boolean)
  const leadsBack = [...holder.querySelectorAll('a[href^="#"]')].some((one) =>
    from.includes(decoded(one.getAttribute('href')?.slice(1) ?? '')),
  )
  if (/\p{L}/u.test(words) && !raised) return false
  return (
    leadsBack ||
    (isNamed && !/^s\d/.test(target.id)) ||
    (raised && /^(?:li|p|dd|td|aside)$/.test(nameOf(holder)))
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
  return writer
    .finish()
    .text.replace(/\s+/g, ' ')
    .replace(/^[\s↑^[\](\d)*.†‡§]+|[\s↩︎↑^]+$/gu, '')
}
