import type { Db, Tx } from '@/lib/core/db'
import { newestFirst, newestOfEach, pageOf } from './newest'

type Row = { id: string; url: string | null; askedAt: Date; textSha256: string | null }

export const copiesOf = (from: Db | Tx, sourceId: string): Promise<Row[]> =>
  from.snapshot.findMany({
    where: { sourceId, state: 'captured' },
    select: { id: true, url: true, askedAt: true, textSha256: true },
  })

const isReadable = ({ textSha256 }: Row) => textSha256 !== null

/**
 * Where passages are looked for: the newest of each page and file that could be read. What stands in one that is not the
 * newest of its page may be gone from that by now, and nobody can tell; these come last.
 */
export function lookedIn(copies: readonly Row[]): { id: string; isNewest: boolean }[] {
  const newest = new Set(newestOfEach(copies).map(({ id }) => id))
  const all = newestOfEach(copies.filter(isReadable)).map(({ id }) => ({
    id,
    isNewest: newest.has(id),
  }))
  return [...all.filter((copy) => copy.isNewest), ...all.filter((copy) => !copy.isNewest)]
}

/** What a copy that has just been made is held against: the last of its page that could be read before it, and the newest. */
export function sincePrevious(copies: readonly Row[], made: string | undefined) {
  const copy = copies.find(({ id }) => id === made)
  if (!copy || copy.url === null) return null
  const ofPage = newestFirst(copies.filter((other) => pageOf(other) === pageOf(copy)))
  const before = ofPage.slice(ofPage.indexOf(copy) + 1).find(isReadable)
  const now = ofPage.find(isReadable)
  return before && now ? { before: before.id, now: now.id } : null
}
