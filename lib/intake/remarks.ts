import { withoutEnd } from '@/lib/core/without-end'
import type { z } from 'zod'
import { searchTextOf } from '@/lib/core/finding'
import { Refused } from '@/lib/core/errors'
import type { NewEvent } from '@/lib/history/events'
import { wholeCharacters } from '@/lib/text/graphemes'
import type { FoundClaim, Ids } from './import'
import type { articleImport } from '@/lib/articles/schema'

type Span = { start: number; end: number }
export type Remark = NonNullable<z.output<typeof articleImport>['remarks']>[number]
type Placed = { remark: Remark; claims: readonly FoundClaim[] }

/** A remark on a whole paragraph stands on its first claims, not on each of twenty. */
const mostOn = 8

/**
 * Which claims each remark is about: those whose words it touches, else the nearest of its sentence, else one that is
 * made of its words. `claims` are all there are then.
 */
export function placeRemarks(
  text: string,
  remarks: readonly Remark[],
  wanted: readonly FoundClaim[],
  sentences: readonly Span[],
): { claims: FoundClaim[]; placed: Placed[] } {
  const claims = [...wanted].sort((a, b) => a.start - b.start)
  const placed: Placed[] = []
  for (const remark of [...remarks].sort((a, b) => a.start - b.start)) {
    checkPlace(text, remark)
    const sentence = sentenceAt(sentences, remark) ?? { start: 0, end: text.length }
    const known = touched(claims, remark) ?? nearest(claims, remark, sentence)
    const added = known ? [] : newClaim(text, remark, sentence)
    if (added[0]) claims.push(...added)
    placed.push({ remark, claims: known ?? added })
  }
  return { claims, placed }
}

function checkPlace(text: string, { start, end }: Span) {
  if (start <= end && end <= text.length) return
  throw new Refused([
    { path: 'remarks', message: `A remark stands at ${start} to ${end}, outside the text.` },
  ])
}

/** The sentence a place is in, or the last one before it: the mark of a footnote stands after the full stop. */
function sentenceAt(sentences: readonly Span[], { start }: Span): Span | undefined {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.start ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return sentences[Math.max(0, low - 1)]
}

/** A place between two words touches what ends or begins there. */
function touched(claims: readonly FoundClaim[], { start, end }: Span): FoundClaim[] | null {
  const point = start === end
  const touching = claims.filter((claim) =>
    point ? claim.start <= start && start <= claim.end : claim.start < end && start < claim.end,
  )
  return touching.length ? touching.slice(0, mostOn) : null
}

function nearest(
  claims: readonly FoundClaim[],
  { start, end }: Span,
  sentence: Span,
): FoundClaim[] | null {
  const distance = (claim: Span) => Math.max(claim.start - end, start - claim.end)
  const [first] = claims
    .filter((claim) => claim.start < sentence.end && sentence.start < claim.end)
    .sort((a, b) => distance(a) - distance(b))
  return first ? [first] : null
}

/** Of the words the remark is on; where it is on none, of its sentence. */
function newClaim(text: string, remark: Span, sentence: Span): FoundClaim[] {
  for (const { start, end } of [remark, sentence]) {
    const words = /\S[\s\S]*\S|\S/u.exec(text.slice(start, end))
    if (!words) continue
    const from = start + words.index
    return [wholeCharacters(text, { start: from, end: from + words[0].length })]
  }
  return []
}

/** The rows of notes, sources and evidence, and what happened. A source named twice is entered once. */
export function remarkRows(
  placed: readonly Placed[],
  idOf: ReadonlyMap<FoundClaim, string>,
  ids: Ids,
) {
  const sources = new Map<string, ReturnType<typeof sourceRow>>()
  const notes: ReturnType<typeof noteRow>[] = []
  const evidence: ReturnType<typeof evidenceRow>[] = []
  const events: NewEvent[] = []
  for (const { remark, claims } of placed) {
    for (const claim of claims) {
      const claimId = idOf.get(claim) ?? ''
      const on = { articleId: ids.articleId, claimId }
      if (remark.kind === 'comment') {
        const note = noteRow(remark, claimId, ids)
        notes.push(note)
        events.push({ type: 'note.added', ...on, data: { noteId: note.id, isTask: false } })
        continue
      }
      const known = sources.get(remark.body)
      const source = known ?? sourceRow(remark.body, ids)
      sources.set(remark.body, source)
      const row = evidenceRow(remark.body, source.id, claimId, ids)
      evidence.push(row)
      const data = { evidenceId: row.id, sourceId: source.id, stance: row.stance }
      events.push({ type: 'evidence.added', ...on, data })
    }
  }
  return { notes, sources: [...sources.values()], evidence, events }
}

/** Galley's own people write notes under their names; whose comment it was in the file stands in its words. */
function noteRow({ body, author, at }: Remark, claimId: string, { actorId, now, newId }: Ids) {
  const who = author ?? 'Somebody'
  const when = at ? `, ${at.toISOString().slice(0, 10)}` : ''
  const words = `${who} in the file${when}: ${body}`.slice(0, 10_000)
  return { id: newId(), claimId, authorId: actorId, body: words, createdAt: now }
}

const webAddress = /https?:\/\/[^\s<>"”’)\]]+[^\s<>"”’)\].,;:!?]/iu
const longestTitle = 500

function sourceRow(body: string, { actorId, now, newId }: Ids) {
  const address = webAddress.exec(body)?.[0] ?? ''
  const url = address.length <= 2000 && URL.canParse(address) ? address : null
  const title = (url ? withoutAddress(body, url) || url : body).slice(0, longestTitle)
  const kind = url ? 'webPage' : 'document'
  const searchText = searchTextOf(title, url)
  return {
    id: newId(),
    kind,
    tier: 'secondary',
    title,
    url,
    createdById: actorId,
    createdAt: now,
    searchText,
  }
}

/** The words of a footnote, and none of the signs that were there for the address alone. */
const withoutAddress = (body: string, url: string) =>
  withoutEnd(
    body
      .replace(url, ' ')
      .replace(/\(\s*\)|\[\s*\]|<\s*>/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/ (?=[.,;:])/g, '')
      .replace(/^[ .,;:]+/, ''),
    /[ .,;:]/,
  )

function evidenceRow(
  body: string,
  sourceId: string,
  claimId: string,
  { actorId, now, newId }: Ids,
) {
  const note = body.length > longestTitle ? body.slice(0, 5000) : null
  return {
    ...{
      id: newId(),
      claimId,
      sourceId,
      stance: 'context',
      locator: 'Footnote in the file',
      quote: null,
      note,
    },
    ...{ consultedAt: now, addedById: actorId, createdAt: now },
  }
}
