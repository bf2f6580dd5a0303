/** What a page says of its article for machines: schema.org in JSON. */
export type LinkedArticle = {
  headline: string | null
  byline: string | null
  publishedAt: string | null
  language: string | null
  /** all its words, where they are told */
  body: string | null
}

const longestScript = 500_000
const articleType =
  /^(?:[A-Za-z]*Article|[A-Za-z]*NewsArticle|BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting)$/

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])
const words = (value: unknown): string | null =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 500) || null : null

export function linkedArticle(document: Document): LinkedArticle | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = nodesIn(script.textContent).find(({ '@type': type }) =>
      listOf(type).some((one) => typeof one === 'string' && articleType.test(one)),
    )
    if (!found) continue
    const names = listOf(found.author).map((author) =>
      words(isFields(author) ? author.name : author),
    )
    return {
      headline: headlineOf(words(found.headline), words(found.name), words(document.title) ?? ''),
      byline: names.filter((name) => name !== null).join(', ') || null,
      publishedAt: words(found.datePublished),
      body:
        typeof found.articleBody === 'string' ? found.articleBody.slice(0, longestScript) : null,
      language: words(
        isFields(found.inLanguage) ? found.inLanguage.alternateName : found.inLanguage,
      ),
    }
  }
  return null
}

/** Some sites put a description there; the title of the page tells which is the headline. */
const headlineOf = (headline: string | null, name: string | null, title: string) =>
  headline && name && title.startsWith(name) && !title.includes(headline)
    ? name
    : (headline ?? name)

function nodesIn(json: string): Fields[] {
  if (json.length > longestScript) return []
  try {
    const top: unknown = JSON.parse(json.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''))
    return listOf(top)
      .flatMap((node) => (isFields(node) ? [node, ...listOf(node['@graph']), node.mainEntity] : []))
      .filter(isFields)
  } catch {
    // pages are full of JSON that is none
    return []
  }
}
