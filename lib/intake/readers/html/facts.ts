import { languageTag } from '../office/properties'
import { bylineIn } from './byline'
import { linkedArticle } from './linked-data'
import { squeezed } from './squeezed'

/** What a page says of its article, read before its text is looked for, which takes the page apart. */
export type PageFacts = {
  title: string | null
  /** of the whole site */
  site: string | null
  description: string | null
  byline: string | null
  language: string | null
  publishedAt: string | null
  url: string | null
  /** the words of its article as it tells them to machines */
  body: string | null
}

export function factsOf(document: Document, address: string | undefined): PageFacts {
  const meta = (...names: string[]) => {
    for (const name of names) {
      const found = document.querySelector(
        `meta[property~="${name}" i], meta[name="${name}" i], meta[itemprop="${name}"]`,
      )
      const content = squeezed(found?.getAttribute('content'))
      if (content) return content
    }
    return null
  }
  const linked = linkedArticle(document)
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name)
  return {
    title:
      linked?.headline ??
      meta('dc.title', 'dc:title', 'og:title', 'citation_title', 'twitter:title', 'parsely-title'),
    site: meta('og:site_name', 'application-name'),
    description: meta('og:description', 'description', 'twitter:description'),
    byline: bylineIn(
      linked?.byline,
      meta('author', 'article:author', 'dc.creator', 'parsely-author', 'byl'),
    ),
    language:
      languageTag(document.documentElement.getAttribute('lang')) ??
      languageTag(meta('og:locale', 'content-language', 'dc.language')) ??
      languageTag(linked?.language),
    publishedAt: firstDate(
      linked?.publishedAt,
      meta(
        'article:published_time',
        'datePublished',
        'og:published_time',
        'date',
        'dc.date',
        'parsely-pub-date',
      ),
      attribute(
        'time[itemprop="datePublished"], article time[datetime], main time[datetime]',
        'datetime',
      ),
      attribute('time[datetime]', 'datetime'),
    ),
    body: linked?.body ?? null,
    url: firstAddress(address, attribute('link[rel="canonical"]', 'href'), meta('og:url')),
  }
}

function firstDate(...written: (string | null | undefined)[]): string | null {
  for (const one of written) {
    const moment = one ? new Date(one) : null
    if (moment && !Number.isNaN(moment.getTime())) return moment.toISOString()
  }
  return null
}

function firstAddress(
  base: string | undefined,
  ...written: (string | null | undefined)[]
): string | null {
  for (const one of written) {
    if (!one) continue
    const url = URL.canParse(one, base) ? new URL(one, base) : null
    if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password) return url.href
  }
  return base ?? null
}
