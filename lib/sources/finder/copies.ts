import { longestText } from '@/lib/articles/schema'
import { db } from '@/lib/core/db'
import { join, sql } from '@/lib/core/sql'
import { guessLanguage } from '@/lib/intake/bring/guess-language'
import { type PreparedSource, prepareSource } from '@/lib/passages/prepare'
import { newestOfEach } from '../snapshots/newest'
import { type Places, placesIn } from '../snapshots/read-copy'

/** A copy that was read, with where its pages, cells or minutes begin. */
export type ReadCopy = { id: string; sourceId: string; places: Places; prepared: PreparedSource }

/** Of one search, and of one copy; what is more is not read, and what is smaller is. */
const most = { copies: 200, characters: 20_000_000, ofOne: longestText }

/** The newest copies of these sources that could be read, ready to be searched. `language` where theirs cannot be told. */
export async function readCopies(
  sourceIds: readonly string[],
  language: string,
): Promise<ReadCopy[]> {
  const copies = await newestCopies(sourceIds)
  const texts = await textsOf(copies.filter((copy) => !kept.has(keyOf(copy, language))))
  const ready = copies.map((copy) => {
    const { id, sourceId, places } = copy
    const prepared = preparedOf(copy, language, texts)
    return { id, sourceId, places: placesIn(places), prepared: { ...prepared, id } }
  })
  forgetOldest()
  return ready
}

/** In the order of the sources, as many as are searched at once. */
async function newestCopies(sourceIds: readonly string[]) {
  const all = await db.snapshot.findMany({
    where: { sourceId: { in: [...sourceIds] }, state: 'captured', textSha256: { not: null } },
    select: { id: true, sourceId: true, url: true, askedAt: true, textSha256: true, places: true },
  })
  const ofSource = new Map<string, typeof all>(sourceIds.map((id) => [id, []]))
  for (const copy of all) ofSource.get(copy.sourceId)?.push(copy)
  const newest = [...ofSource.values()].flatMap((copies) => newestOfEach(copies))
  const wanted = newest.slice(0, most.copies)
  const lengths = await lengthsOf(wanted)
  let characters = 0
  return wanted.filter(({ id }) => {
    const length = lengths.get(id) ?? 0
    if (length > most.ofOne || characters + length > most.characters) return false
    characters += length
    return true
  })
}

type Copy = Awaited<ReturnType<typeof newestCopies>>[number]
type Named = readonly { id: string }[]

/** Known before a text is read: taking one apart of fifty million signs would end the thread. */
async function lengthsOf(copies: Named): Promise<ReadonlyMap<string, number>> {
  if (copies.length === 0) return new Map()
  const ids = join(copies.map(({ id }) => id))
  const rows = await db.$queryRaw<{ id: string; characters: number | bigint }[]>(
    sql`SELECT "id", LENGTH("text") AS "characters" FROM "Snapshot" WHERE "id" IN (${ids})`,
  )
  return new Map(rows.map(({ id, characters }) => [id, Number(characters)]))
}

async function textsOf(copies: Named): Promise<ReadonlyMap<string, string>> {
  const rows = await db.snapshot.findMany({
    where: { id: { in: copies.map(({ id }) => id) } },
    select: { id: true, text: true },
  })
  return new Map(rows.map(({ id, text }) => [id, text ?? '']))
}

/** Taking a text apart takes a hundred times as long as searching it: those searched last stay taken apart. */
const kept = new Map<string, PreparedSource>()
const mostKept = 20_000_000

const keyOf = ({ textSha256 }: Copy, language: string) => `${textSha256} ${language}`

function preparedOf(copy: Copy, language: string, texts: ReadonlyMap<string, string>) {
  const key = keyOf(copy, language)
  const text = texts.get(copy.id) ?? ''
  const prepared =
    kept.get(key) ?? prepareSource({ id: copy.id, text, language: guessLanguage(text) ?? language })
  // the last to be let go of
  kept.delete(key)
  kept.set(key, prepared)
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
