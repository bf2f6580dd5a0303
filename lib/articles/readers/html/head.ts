import { type PageFacts, squeezed } from './facts'

/** What stands over an article: its headline, and the sentence or two below it where the page shows some. */
export type Head = { headline: string | null; standfirst: string | null }

const standfirstClass =
  /(?:^|[-_\s])(?:standfirst|dek|deck|sub-?head(?:line|ing)?|sub-?title|strapline|chapeau|vorspann|summary|lead|lede|intro|entradilla|sommario|occhiello)(?:$|[-_\s])/i
const otherClass = /byline|author|date|time|meta|share|caption|credit|breadcrumb|kicker|label|tag/i

export function headOf(document: Document, facts: PageFacts): Head {
  const first = headlineElement(document, facts.title ?? document.title)
  const headline = squeezed(first?.textContent) || squeezed(facts.title) || squeezed(document.title) || null
  return { headline, standfirst: first ? standfirstAfter(document, first, facts.description) : null }
}

/** The h1 that says what the page says its title is; a page has others, of its name or of what else it tells. */
function headlineElement(document: Document, title: string): Element | null {
  const all = [...document.querySelectorAll('h1')].filter(({ textContent }) => squeezed(textContent))
  const best = all
    .map((element) => ({ element, ...likeness(squeezed(element.textContent), title) }))
    .sort((a, b) => Number(b.share >= 0.5) - Number(a.share >= 0.5) || b.shared - a.shared)[0]
  return best && (best.share >= 0.5 || all.length === 1) ? best.element : null
}

/** How many of the words of one stand in the other too, and which share of them. */
function likeness(one: string, other: string): { shared: number; share: number } {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const words = wordsOf(one)
  const others = wordsOf(other)
  const shared = [...words].filter((word) => others.has(word)).length
  return { shared, share: words.size === 0 ? 0 : shared / words.size }
}

function standfirstAfter(document: Document, headline: Element, description: string | null): string | null {
  const start = headline.closest('header') ?? headline.parentElement
  let near = 0
  for (const element of following(document, headline)) {
    const words = squeezed(element.textContent)
    if (!/^(?:p|h2|div|span|section)$/i.test(element.localName) || words.length < 20) continue
    const named = `${element.className} ${element.getAttribute('data-testid') ?? ''} ${element.getAttribute('itemprop') ?? ''}`
    const isOther = otherClass.test(named) || element.querySelector('time, figure, ul, h1, h3') !== null
    if (words.length <= 600 && !isOther) {
      const isNamed = standfirstClass.test(named) || /description|alternativeHeadline/.test(named)
      const inHead =
        headline.closest('header') !== null &&
        start?.contains(element) &&
        /^(?:p|h2)$/i.test(element.localName)
      const isDescription = description !== null && description.length > 30 && words === description
      if (isNamed || inHead || isDescription) return words
    }
    // the standfirst comes at once or not at all
    if (++near > 12) break
  }
  return null
}

/** The elements behind another, in the order of the page. */
function* following(document: Document, element: Element): Generator<Element> {
  const all = document.querySelectorAll('*')
  let found = false
  for (const one of all) {
    if (found && !element.contains(one)) yield one
    found ||= one === element
  }
}
