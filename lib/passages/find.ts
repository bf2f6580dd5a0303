import { type Lack, lacksOf } from './absent'
import { type ReadClaim, readClaim } from './claim'
import { matchesOf } from './matches'
import type { PreparedSource } from './prepare'
import { type Candidate, candidatesOf, chosen, rarityOf } from './rank'

type Span = { start: number; end: number }

/**
 * A sentence as it stands in a source that may bear a claim out: UTF-16 offsets into the source's text, `end` exclusive;
 * `shared` = the words it has in common with the claim, in order. A score only orders passages of one search.
 */
type Passage = Span & { sourceId: string; score: number; shared: Span[] }
/** What stands in none of the attached sources; `elsewhere` = the others that have it. */
type Absent = Lack & { elsewhere: string[] }
export type Found = { passages: Passage[]; absent: Absent[] }

const MOST = 10

/**
 * The sentences of all sources that say most of a claim, best first, at most ten, and what of the claim none of them says.
 * `others` are sources that are not attached to it. Never says whether the claim is true.
 */
export function findPassages(
  claim: string,
  sources: readonly PreparedSource[],
  others: readonly PreparedSource[] = [],
): Found {
  const read = reader(claim)
  return { passages: ranked(read, sources), absent: absentFrom(read, sources, others) }
}

type Read = (source: PreparedSource) => ReadClaim

/** A claim is read once for each language of its sources. */
function reader(claim: string): Read {
  const known = new Map<string, ReadClaim>()
  return ({ code }) => {
    const read = known.get(code) ?? readClaim(claim, code)
    known.set(code, read)
    return read
  }
}

function ranked(read: Read, sources: readonly PreparedSource[]): Passage[] {
  const all = sources.map((source) => ({
    source,
    claim: read(source),
    matches: matchesOf(read(source), source),
  }))
  const sentences = sources.reduce((sum, source) => sum + source.sentences.length, 0)
  const usual =
    sources.reduce((sum, { terms }) => sum + terms.length, 0) / Math.max(1, sentences) || 1
  const candidates = all.flatMap(({ source, claim, matches }) => {
    const same = all.filter((other) => other.claim === claim).map((other) => other.matches)
    return candidatesOf(claim, source, matches, rarityOf(claim, same, sentences), usual)
  })
  return chosen(candidates, MOST).map(passageOf)
}

function passageOf({ source, sentence, score, matches }: Candidate): Passage {
  const { start = 0, end = 0 } = source.sentences[sentence] ?? {}
  const places = new Set(matches.flatMap((match) => match.get(sentence)?.terms ?? []))
  const shared = [...places]
    .sort((a, b) => a - b)
    .map((place) => ({
      start: source.terms[place]?.start ?? 0,
      end: source.terms[place]?.end ?? 0,
    }))
  return { sourceId: source.id, start, end, score: Number(score.toFixed(3)), shared }
}

function absentFrom(
  read: Read,
  sources: readonly PreparedSource[],
  others: readonly PreparedSource[],
): Absent[] {
  const lacking = sources.map((source) => lacksOf(read(source), source))
  const [first = [], ...rest] = lacking
  const everywhere = first.filter((lack) =>
    rest.every((lacks) => lacks.some((other) => covers(other, lack))),
  )
  if (everywhere.length === 0) return []
  const elsewhere = others.map((source) => ({
    id: source.id,
    lacks: lacksOf(read(source), source),
  }))
  return everywhere.map((lack) => ({
    ...lack,
    elsewhere: elsewhere
      .filter(({ lacks }) => !lacks.some((other) => covers(other, lack)))
      .map(({ id }) => id),
  }))
}

const covers = (lack: Span, span: Span) => lack.start < span.end && lack.end > span.start
