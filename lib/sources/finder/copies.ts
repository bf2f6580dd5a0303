import { z } from 'zod'
import { longestText } from '@/lib/articles/schema'
import { db } from '@/lib/core/db'
import { join, sql } from '@/lib/core/sql'
import { guessLanguage } from '@/lib/intake/bring/guess-language'
import { type PreparedSource, prepareSource } from '@/lib/passages/prepare'
import { newestOfEach } from '../snapshots/newest'

/** A copy that was read, with where its pages, cells or minutes begin: [offset, "p. 3"]. */
export type ReadCopy = {
  id: string
  sourceId: string
  places: readonly (readonly [number, string])[]
  prepared: PreparedSource
}

/** Of one search, and of one copy; what is more is not read, and what is smaller is. */
const most = { copies: 200, characters: 20_000_000, ofOne: longestText }

const places = z.array(z.tuple([z.number(), z.string()]))

/** The newest copies of these sources that could be read, ready to be searched. `language` where theirs cannot be told. */
export async function readCopies(
  sourceIds: readonly string[],
  language: string,
): Promise<ReadCopy[]> {
  const all = await db.snapshot.findMany({
    where: { sourceId: { in: [...sourceIds] }, state: 'captured', textSha256: { not: null } },
    select: { id: true, sourceId: true, url: true, askedAt: true, textSha256: true, places: true },
  })
  const wanted = sourceIds
    .flatMap((id) => newestOfEach(all.filter(({ sourceId }) => sourceId === id)))
    .slice(0, most.copies)
  const lengths = await lengthsOf(wanted.map(({ id }) => id))
  const ready: ReadCopy[] = []
  let characters = 0
  for (const { id, sourceId, textSha256, places: stored } of wanted) {
    const length = lengths.get(id) ?? 0
    if (length > most.ofOne || characters + length > most.characters) continue
    characters += length
    const prepared = await preparedOf(id, textSha256 ?? '', language)
    ready.push({ id, sourceId, places: places.parse(JSON.parse(stored ?? '[]')), prepared })
  }
  return ready
}

/** Known before a text is read: taking one apart of fifty million signs would end the thread. */
async function lengthsOf(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; characters: number | bigint }[]>(
    sql`SELECT "id", LENGTH("text") AS "characters" FROM "Snapshot" WHERE "id" IN (${join(ids)})`,
  )
  return new Map(rows.map(({ id, characters }) => [id, Number(characters)]))
}

/** Taking a text apart takes a hundred times as long as searching it: those searched last stay taken apart. */
const kept = new Map<string, PreparedSource>()
const mostKept = 20_000_000

async function preparedOf(id: string, digest: string, language: string): Promise<PreparedSource> {
  const key = `${digest} ${language}`
  const known = kept.get(key)
  if (known) {
    // the last to be let go of
    kept.delete(key)
    kept.set(key, known)
    return { ...known, id }
  }
  const { text } = await db.snapshot.findUniqueOrThrow({ where: { id }, select: { text: true } })
  const prepared = prepareSource({
    id,
    text: text ?? '',
    language: guessLanguage(text ?? '') ?? language,
  })
  kept.set(key, prepared)
  forgetOldest()
  return prepared
}

function forgetOldest() {
  let characters = 0
  for (const { text } of kept.values()) characters += text.length
  for (const [key, { text }] of kept) {
    if (characters <= mostKept) return
    kept.delete(key)
    characters -= text.length
  }
}
