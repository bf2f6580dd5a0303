import type { BlockKind } from '@/lib/text/blocks'

/** What is no text whatever it holds. */
const silent = new Set(
  'script style noscript template head title iframe canvas audio video object embed map svg select option datalist input textarea progress meter'.split(
    ' ',
  ),
)
const blocks = new Set(
  `address article aside blockquote body caption center colgroup dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre section summary table tbody td tfoot th
  thead tr ul`.split(/\s+/),
)
const known = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i img ins kbd label mark math nobr output picture q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

const kinds: Record<string, BlockKind> = {
  li: 'listItem',
  figcaption: 'caption',
  caption: 'caption',
  ...Object.fromEntries(
    ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading' as const]),
  ),
}

/** What holds words and no boxes. */
const lines = 'p, h1, h2, h3, h4, h5, h6, dt, figcaption, caption'

export const nameOf = (element: Element) => element.localName.toLowerCase()
export const kindOf = (element: Element): BlockKind | undefined => kinds[nameOf(element)]
export const isSilent = (element: Element) => silent.has(nameOf(element))
const styleOf = (element: Element) => element.getAttribute('style') ?? ''

/** Whether an element stands on lines of its own. What nobody knows does where it stands among no words. */
export function isBlock(element: Element): boolean {
  const name = nameOf(element)
  if (/display\s*:\s*inline/i.test(styleOf(element))) return false
  if (blocks.has(name)) return true
  if (name === 'button') return !isInSentence(element)
  if (name.includes('-')) return !element.parentElement?.matches(lines) && !isInSentence(element)
  return !known.has(name) && /display\s*:\s*(?:block|flex|grid)/i.test(styleOf(element))
}

/** A button or an element of the site's own in the middle of words, as glossaries have them. */
function isInSentence(element: Element): boolean {
  const parent = element.parentElement
  if (!parent) return false
  const besides = [...parent.childNodes].some(
    (node) => node.nodeType === 3 && /[\p{L}\p{N}]/u.test(node.textContent ?? ''),
  )
  if (besides) return true
  const name = nameOf(parent)
  return (known.has(name) && name !== 'button') || name.includes('-') ? isInSentence(parent) : false
}

export const isHidden = (element: Element) =>
  element.hasAttribute('hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(styleOf(element))

export const isStruck = (element: Element) =>
  /^(?:del|s|strike)$/.test(nameOf(element)) || styleOf(element).split(';').some(strikes)

function strikes(rule: string): boolean {
  const at = rule.indexOf(':')
  return /text-decoration/i.test(rule.slice(0, at)) && /line-through/i.test(rule.slice(at))
}
