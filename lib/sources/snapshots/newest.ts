import { canonicalAddress } from '../address'

type Aged = { id: string; url: string | null; askedAt: Date }

/** Newest first: of each page the newest copy, and every file, for a file is no newer state of another. */
export function newestOfEach<C extends Aged>(copies: readonly C[]): C[] {
  const seen = new Set<string>()
  return [...copies]
    .sort((a, b) => b.askedAt.getTime() - a.askedAt.getTime() || (a.id < b.id ? 1 : -1))
    .filter(({ id, url }) => {
      const page = url === null ? id : (canonicalAddress(url) ?? url)
      if (seen.has(page)) return false
      seen.add(page)
      return true
    })
}
