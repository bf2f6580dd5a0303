import { Readability } from '@mozilla/readability'
import { squeezed } from './squeezed'

const prefix = 'data-galley-'
const bare = (words: string | null) => words?.replace(/\s+/g, '') ?? ''

/** Which words of a page are its article's. */
export type Article = {
  /** null where no article was told apart from its page */
  has: ((element: Element, words: string) => boolean) | null
  byline: string | null
}

/**
 * Asks Readability, which takes copies of the page apart; what it took is known on the page itself by numbers on the
 * elements, which are the same in every parse of one text.
 */
export function articleIn(page: Document, copied: () => Document): Article {
  const numbers = new Map([...page.querySelectorAll('*')].map((element, at) => [element, at]))
  // what stands in the body itself comes back in a box of Readability's own
  numbers.set(page.body, -1)
  const first = take(copied(), false)
  const found =
    first.length >= lengthOf(page.body) / 10 ? first : longer(first, take(copied(), true))
  const { taken, byline } = found
  if (taken.size === 0) return { has: null, byline: null }
  return {
    has: (element, words) =>
      nearestOf(element).some((one) => taken.get(numbers.get(one) ?? -1)?.has(bare(words))),
    byline,
  }
}

type Taken = { taken: Map<number, Set<string>>; length: number; byline: string | null }

const lengthOf = (node: Node) => bare(node.textContent).length
const longer = (one: Taken, other: Taken) => (other.length > 2 * one.length ? other : one)

function take(copy: Document, isWrapped: boolean): Taken {
  ;[...copy.querySelectorAll('*')].forEach((element, at) =>
    element.setAttribute(`${prefix}${at}`, ''),
  )
  const taken: Taken['taken'] = new Map()
  if (isWrapped && !openWrappers(copy)) return { taken, length: 0, byline: null }
  const found = new Readability(copy, { serializer: (node) => node, keepClasses: true }).parse()
  if (found?.content) collect(found.content, -1, taken)
  return {
    taken,
    length: found?.content ? lengthOf(found.content) : 0,
    byline: found?.byline ?? null,
  }
}

/** Readability puts words of a box into its place, or a paragraph about them: then they stand one or two levels higher. */
function nearestOf(element: Element): Element[] {
  const [parent, above] = [element.parentElement, element.parentElement?.parentElement]
  return [element, parent, above].filter((one) => one !== null && one !== undefined)
}

function collect(node: Node, number: number, taken: Map<number, Set<string>>) {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) {
      const words = bare(child.textContent)
      if (words) taken.set(number, (taken.get(number) ?? new Set()).add(words))
    } else if (child.nodeType === 1) collect(child, numberOf(child as Element) ?? number, taken)
  }
}

/** Of several the highest: an element that took its parent's place took its parent's number too. */
function numberOf(element: Element): number | null {
  const numbers = [...element.attributes].flatMap(({ name }) =>
    name.startsWith(prefix) ? [Number(name.slice(prefix.length))] : [],
  )
  return numbers.length > 0 ? Math.max(...numbers) : null
}

const wrappers =
  'form, aside, nav, footer, header, dialog, fieldset, [role], [aria-hidden], [hidden], [style]'

/** A whole page in one form, or in what is shown by a script later, would be taken off with the article in it. */
function openWrappers(copy: Document): boolean {
  const all = squeezed(copy.body.textContent).length
  let opened = false
  for (const element of copy.querySelectorAll(wrappers)) {
    if (element === copy.body || squeezed(element.textContent).length < all / 2) continue
    opened = true
    for (const name of ['role', 'aria-hidden', 'hidden', 'style', 'class'])
      element.removeAttribute(name)
    if (!/^(?:form|aside|nav|footer|header|dialog|fieldset)$/i.test(element.localName)) continue
    const box = copy.createElement('div')
    for (const { name, value } of [...element.attributes]) box.setAttribute(name, value)
    box.append(...element.childNodes)
    element.replaceWith(box)
  }
  return opened
}
