import type { PageFacts } from './facts'
import { squeezed } from './squeezed'

/** What stands over an article: its headline, and the sentence or two below it where the page shows some. */
export type Head = { headline: string | null; standfirst: string | null }

const standfirstClass =
  /(?:^|[-_\s])(?:standfirst|dek|deck|sub-?head(?:line|ing)?|sub-?title|strapline|chapeau|vorspann|summary|lead|lede|intro|entradilla|sommario|occhiello)(?:$|[-_\s])/i
const otherClass = /byline|author|date|time|meta|share|caption|credit|breadcrumb|kicker|label|tag/i

export function headOf(document: Document, facts: PageFacts): Head {
  const named = facts.title ?? withoutSite(squeezed(document.title), facts.site)
  const first = headlineElement(document, named, facts.site)
  const headline = squeezed(first?.textContent) || named || null
  return {
    headline,
    standfirst: first ? standfirstAfter(document, first, facts.description) : null,
  }
}

/** "Housing plan approved - The Courier": what the site is called is no part of it. */
function withoutSite(title: string, site: string | null): string {
  const [, named = '', tail = ''] = /^(.*\S)\s+[|–—·»«:-]+\s+(\S.*?)$/u.exec(title) ?? []
  if (!named) return title
  const isSite = site ? bare(tail) === bare(site) : wordsIn(tail).size <= 3
  return isSite && wordsIn(named).size > 2 ? named : title
}

/**
 * The heading that says what the page says its title is. A page has others, of its name or of what else it tells: a
 * lone h1 that shares no word with the title is one of those.
 */
function headlineElement(document: Document, title: string, site: string | null): Element | null {
  const all = [...document.querySelectorAll('h1, h2, h3, [itemprop="headline"]')]
    .filter((element) => squeezed(element.textContent) && !isOfSite(element, site))
    .slice(0, 200)
    .map((element) => ({ element, ...likeness(squeezed(element.textContent), title) }))
  const best = all
    .filter(({ element, share, cover }) =>
      element.localName === 'h1' ? share >= 0.5 && cover >= 0.2 : share >= 0.9 && cover >= 0.5,
    )
    .sort((a, b) => b.share * b.cover - a.share * a.cover)[0]
  if (best) return best.element
  const first = all.filter(({ element }) => element.localName === 'h1')
  const [only] = first
  return only && first.length === 1 && (!title || only.telling) ? only.element : null
}

/** The name of the site, which leads to its first page. */
const isOfSite = (element: Element, site: string | null) =>
  (site !== null && bare(squeezed(element.textContent)) === bare(site)) ||
  [...element.querySelectorAll('a[href]'), element.closest('a[href]')].some((link) =>
    /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/i.test(link?.getAttribute('href') ?? 'none'),
  )

const bare = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
const wordsIn = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** Which share of the words of one stands in the other and the other way round, and whether a long one is shared. */
function likeness(one: string, other: string): { share: number; cover: number; telling: boolean } {
  if (bare(one) === bare(other)) return { share: 1, cover: 1, telling: true }
  const [words, others] = [wordsIn(one), wordsIn(other)]
  const shared = [...words].filter((word) => others.has(word))
  return {
    share: shared.length / Math.max(1, words.size),
    cover: shared.length / Math.max(1, others.size),
    telling: shared.some((word) => word.length > 3),
  }
}

function standfirstAfter(
  document: Document,
  headline: Element,
  description: string | null,
): string | null {
  const start = headline.closest('header') ?? headline.parentElement
  let near = 0
  for (const element of following(document, headline)) {
    const words = squeezed(element.textContent)
    if (!/^(?:p|h2|div|span|section)$/i.test(element.localName) || words.length < 20) continue
    const named = `${element.className} ${element.getAttribute('data-testid') ?? ''} ${element.getAttribute('itemprop') ?? ''}`
    const isOther =
      otherClass.test(named) || element.querySelector('time, figure, ul, h1, h3') !== null
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
