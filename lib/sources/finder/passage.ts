import type { Found } from '@/lib/passages/find'
import type { Places } from '../snapshots/read-copy'
import type { ReadCopy } from './copies'

/** A source that is searched; with its use where it is on the claim. */
export type Source = {
  id: string
  title: string
  evidenceId?: string
  quote?: string | null
  locator?: string | null
}

/**
 * A sentence that may bear the claim out, as it stands in a copy of a source: UTF-16 offsets into the copy's text, `end`
 * exclusive; `shared` are offsets into `text`. `evidenceId` null = the source is not on the claim.
 */
export type SuggestedPassage = {
  sourceId: string
  evidenceId: string | null
  snapshotId: string
  title: string
  /** "p. 3"; null where the copy has no such places */
  place: string | null
  start: number
  end: number
  text: string
  before: string
  after: string
  shared: { start: number; end: number }[]
  /** it is the quoted passage already */
  taken: boolean
  /** what is quoted of the source now, and its place; null where nothing is */
  stands: { quote: string; locator: string | null } | null
}

/** As much around it as tells where one is. */
const AROUND = 160

export function viewOf(
  { sourceId: copyId, start, end, shared }: Found['passages'][number],
  copies: ReadonlyMap<string, ReadCopy>,
  sources: ReadonlyMap<string, Source>,
): SuggestedPassage[] {
  const copy = copies.get(copyId)
  const source = copy && sources.get(copy.sourceId)
  if (!copy || !source) return []
  const { text, sentences } = copy.prepared
  const at = sentences.findIndex((sentence) => sentence.start === start)
  const [before, after] = [sentences[at - 1], sentences[at + 1]]
  const words = text.slice(start, end)
  return [
    {
      sourceId: source.id,
      evidenceId: source.evidenceId ?? null,
      snapshotId: copy.id,
      title: source.title,
      place: placeAt(copy.places, start),
      ...{ start, end, text: words },
      before: before ? text.slice(before.start, before.end).slice(-AROUND) : '',
      after: after ? text.slice(after.start, after.end).slice(0, AROUND) : '',
      shared: shared.flatMap((span) =>
        span.start >= start && span.end <= end
          ? [{ start: span.start - start, end: span.end - start }]
          : [],
      ),
      taken: sameWords(source.quote ?? '', words),
      stands: source.quote ? { quote: source.quote, locator: source.locator ?? null } : null,
    },
  ]
}

export const placeAt = (places: Places, offset: number): string | null =>
  places.findLast(([at]) => at <= offset)?.[1] ?? null

const sameWords = (a: string, b: string) => flat(a) === flat(b)
const flat = (words: string) => words.replace(/\s+/gu, ' ').trim()
