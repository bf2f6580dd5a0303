import { parseHTML } from 'linkedom'
import { TooLarge } from '@/lib/core/errors'
import { refusedFile } from '../refusal'

/** Of a page that is read; what is more is no article, and would keep the reader busy for minutes. */
const longestPage = 10_000_000
const mostTags = 200_000
const mostElements = 60_000
/** The time Readability takes grows with the square of it and more: 200 levels a second, 1,000 a quarter of a minute. */
const deepest = 200
const longestAttribute = 2_000
const mostAttributes = 500

/** Parses a page whoever made it; neither its scripts run nor is anything it names fetched. */
export function openPage(html: string): Document {
  if (html.length > longestPage)
    throw new TooLarge(
      `This page has more than ${longestPage.toLocaleString('en')} characters. Paste its text.`,
    )
  look(html)
  // split into a list while parsing, and megabytes of names are more than the stack holds
  const bounded = html.replace(/\bclass\s*=\s*(?:"[^"]{2000,}"|'[^']{2000,}')/gi, '')
  const whole = /<html[\s>]/i.test(bounded)
    ? bounded
    : `<!doctype html><html><body>${bounded}</body></html>`
  const { document } = parseHTML(whole)
  gather(document)
  bound(document)
  return document
}

/**
 * All that is said of the page in one head and all that is shown in one body right behind it: where a tag is forgotten
 * or stands twice, the parser leaves an empty body and puts the article elsewhere.
 */
function gather(page: Document) {
  const root = page.documentElement
  const all = (name: string) => [...page.querySelectorAll(name)]
  // made by this parser when it is first asked for, and all elements behind it counted anew
  const [head = page.createElement('head'), ...heads] = all('head')
  if (root.firstElementChild !== head) root.prepend(head)
  for (const other of heads) {
    head.append(...other.childNodes)
    other.remove()
  }
  const bodies = all('body').sort((a, b) => lengthOf(b) - lengthOf(a))
  const [body = page.createElement('body')] = bodies
  if (head.nextElementSibling !== body) head.after(body)
  const inHead = [...head.childNodes].filter(
    (node) => node.nodeType === 1 && !isOfHead(node as Element),
  )
  const inRoot = [...root.childNodes].filter(
    (node) => node !== head && node !== body && node.nodeType !== 8,
  )
  body.append(...[...inHead, ...inRoot].filter(isShown))
}

const isOfHead = ({ localName }: Element) =>
  /^(?:title|meta|link|style|script|base|noscript|template)$/i.test(localName)
const lengthOf = (node: Node) => node.textContent?.trim().length ?? 0
const isShown = (node: Node) => Boolean(node.textContent?.trim())

const closedByThemselves =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|option)$/
const tag = /<(?:(!--|script|style)|(\/?)([a-z][a-z0-9-]*)(?:[^<>]*(\/)>)?)/gi
/** More than is read, for what is not closed counts on; parsing takes the square of it. */
const deepestUnparsed = 2_000

/** Counts tags before anything is parsed, for parsing may take minutes too. */
function look(html: string) {
  let tags = 0
  let depth = 0
  tag.lastIndex = 0
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const [, silent, closes, name = '', closed] = found
    if (++tags > mostTags) throw tooMuch()
    if (silent) {
      const end = html.indexOf(silent === '!--' ? '-->' : `</${silent}`, tag.lastIndex)
      if (end < 0) return
      tag.lastIndex = end
    } else if (!closed && !closedByThemselves.test(name.toLowerCase())) depth += closes ? -1 : 1
    if (depth > deepestUnparsed) throw tooDeep()
  }
}

const tooDeep = () =>
  refusedFile('This page is nested too deeply to find an article in it. Paste the text.')
const tooMuch = () =>
  refusedFile('This page has too many parts to find an article in it. Paste the text.')

function bound(document: Document) {
  const depths = new Map<Node, number>()
  for (const element of document.querySelectorAll('*')) {
    const depth = (depths.get(element.parentNode ?? document) ?? 0) + 1
    depths.set(element, depth)
    if (depth > deepest) throw tooDeep()
    if (depths.size > mostElements) throw tooMuch()
    const attributes = [...element.attributes]
    if (attributes.length > mostAttributes) renew(element, depths, depth)
    else
      for (const { name, value } of attributes)
        if (value.length > longestAttribute) element.removeAttribute(name)
  }
}

/** The same element without its attributes: taking them off one by one takes the square of their number. */
function renew(element: Element, depths: Map<Node, number>, depth: number) {
  const bare = element.ownerDocument.createElement(element.localName)
  bare.append(...element.childNodes)
  element.replaceWith(bare)
  depths.set(bare, depth)
}
