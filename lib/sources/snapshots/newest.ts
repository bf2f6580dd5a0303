import { canonicalAddress } from '../address'

type Aged = { id: string; url: string | null; askedAt: Date }

export const newestFirst = <C extends Aged>(copies: readonly C[]): C[] =>
  copies.toSorted((a, b) => b.askedAt.getTime() - a.askedAt.getTime() || (a.id < b.id ? 1 : -1))

/** Which copies are states of the same thing: a file is no newer state of another. */
export const pageOf = ({ id, url }: Pick<Aged, 'id' | 'url'>) =>
  url === null ? id : (canonicalAddress(url) ?? url)

/** Newest first: of each page the newest copy, and every file. */
export function newestOfEach<C extends Aged>(copies: readonly C[]): C[] {
  const seen = new Set<string>()
  return newestFirst(copies).filter((copy) => {
    const page = pageOf(copy)
    if (seen.has(page)) return false
    seen.add(page)
    return true
  })
}
