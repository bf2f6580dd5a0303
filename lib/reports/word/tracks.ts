import { wordDiff } from '@/lib/text/diff'
import type { ReportClaim } from '../report-claim'

/** Whose change it is, and since when (ISO 8601). */
export type Change = { by: string; at: string }

/**
 * Words of a document with its changes tracked. `length` is what they take up in the draft that is told of: 0 of those that
 * an accepted correction took out, and of those that are only proposed.
 */
export type Piece = {
  words: string
  /** offset in the text the document is drawn over; null = put in since */
  base: number | null
  length: number
  inserted: Change | null
  deleted: Change | null
}

/** A text, and what corrections made of it, one after the other; each is given by the whole text it led to. */
export type Origin = { text: string; corrections: readonly { text: string; change: Change }[] }

export type Item =
  | { kind: 'piece'; piece: Piece; at: number }
  | { kind: 'open'; claim: ReportClaim }
  | { kind: 'close'; claim: ReportClaim }

/** The words of a text, or the places between them, that become others. */
type Replaced = { start: number; end: number; words: string }

/**
 * A draft over the text it began as: accepted corrections since, those that are proposed now, and where each claim begins
 * and ends. In the order of the text; claims without words have no place in it.
 */
export function trackedItems(origin: Origin, claims: readonly ReportClaim[]): Item[] {
  const tracks = new Tracks(origin.text)
  let text = origin.text
  for (const { text: next, change } of origin.corrections) {
    for (const replaced of differences(text, next).reverse()) tracks.correct(replaced, change)
    text = next
  }
  const standing = claims.filter(({ paragraph, start, end }) => paragraph !== null && start < end)
  let free = Infinity
  for (const claim of [...standing].sort((a, b) => b.start - a.start)) {
    const proposed = proposalOn(claim, text)
    if (!proposed || claim.end > free) continue
    for (const replaced of proposed.changes.reverse()) tracks.propose(replaced, proposed.change)
    free = claim.start
  }
  return withClaims(tracks.pieces, standing)
}

/** The newest correction that is proposed for the words that stand there; one that would join paragraphs is only told. */
function proposalOn(claim: ReportClaim, text: string) {
  const fix = claim.fixes.findLast(({ state }) => state === 'proposed')
  const words = text.slice(claim.start, claim.end)
  if (!fix || fix.exact !== words || /\n/u.test(words + fix.replacement)) return null
  const { name } = fix.proposedBy
  return {
    change: { by: name, at: fix.createdAt },
    changes: wordsReplaced(words, fix.replacement, claim.start),
  }
}

/** What differs between two texts, in the order of the first. */
function differences(before: string, after: string): Replaced[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  while (start > 0 && /\S/u.test(before[start - 1] ?? '')) start--
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  while (end > 0 && /\S/u.test(before.at(-end) ?? '')) end--
  const middle = (text: string) => text.slice(start, text.length - end)
  return wordsReplaced(middle(before), middle(after), start)
}

function wordsReplaced(before: string, after: string, from: number): Replaced[] {
  const replaced: Replaced[] = []
  let at = from
  let open: Replaced | null = null
  for (const { kind, text } of wordDiff(before, after)) {
    if (kind === 'same') open = null
    else if (!open) replaced.push((open = { start: at, end: at, words: '' }))
    if (kind === 'added' && open) open.words += text
    if (kind !== 'added') at += text.length
    if (kind === 'removed' && open) open.end = at
  }
  return replaced
}

class Tracks {
  pieces: Piece[]

  constructor(text: string) {
    this.pieces = [{ words: text, base: 0, length: text.length, inserted: null, deleted: null }]
  }

  /** Of words that came in by an earlier correction nothing is left to show. */
  correct({ start, end, words }: Replaced, change: Change) {
    const { from, to } = this.#range(start, end)
    const old = this.pieces.slice(from, to)
    const gone = old.flatMap((piece) =>
      piece.base === null ? [] : [{ ...piece, length: 0, deleted: piece.deleted ?? change }],
    )
    this.pieces.splice(from, to - from, ...gone, ...put(words, words.length, change))
  }

  propose({ start, end, words }: Replaced, change: Change) {
    const { from, to } = this.#range(start, end)
    const old = this.pieces
      .slice(from, to)
      .map((piece) => (piece.length > 0 ? { ...piece, deleted: change } : piece))
    this.pieces.splice(from, to - from, ...old, ...put(words, 0, change))
  }

  /** The pieces of these words, cut to fit; of none, the place behind what stands before it. */
  #range(start: number, end: number) {
    const from = this.#cut(start)
    if (start === end) return { from, to: from }
    let to = this.#cut(end)
    while ((this.pieces[to - 1]?.length ?? 1) === 0) to--
    let first = from
    while ((this.pieces[first]?.length ?? 1) === 0) first++
    return { from: first, to }
  }

  /** Index of the first piece behind the words that end here. */
  #cut(at: number): number {
    let before = 0
    for (let index = 0; index < this.pieces.length; index++) {
      const piece = this.pieces[index]
      if (before >= at || !piece) return index
      if (before + piece.length > at) {
        this.pieces.splice(index, 1, ...cutPiece(piece, at - before))
        return index + 1
      }
      before += piece.length
    }
    return this.pieces.length
  }
}

const put = (words: string, length: number, inserted: Change): Piece[] =>
  words ? [{ words, base: null, length, inserted, deleted: null }] : []

function cutPiece(piece: Piece, at: number): [Piece, Piece] {
  const { words, base } = piece
  return [
    { ...piece, words: words.slice(0, at), length: at },
    {
      ...piece,
      words: words.slice(at),
      length: piece.length - at,
      base: base === null ? null : base + at,
    },
  ]
}

/** Cut wherever a claim begins or ends. What was taken out stands with the words behind it, what is proposed with those before. */
function withClaims(pieces: readonly Piece[], claims: readonly ReportClaim[]): Item[] {
  const opening = [...claims].sort((a, b) => a.start - b.start || b.end - a.end)
  const closing = [...claims].sort((a, b) => a.end - b.end || b.start - a.start)
  const items: Item[] = []
  let [opened, closed, at] = [0, 0, 0]
  const markAt = (place: number) => {
    for (let claim = closing[closed]; claim && claim.end <= place; claim = closing[++closed])
      items.push({ kind: 'close', claim })
    for (let claim = opening[opened]; claim && claim.start <= place; claim = opening[++opened])
      items.push({ kind: 'open', claim })
  }
  const nextMark = () =>
    Math.min(opening[opened]?.start ?? Infinity, closing[closed]?.end ?? Infinity)
  for (const piece of pieces) {
    if (piece.length > 0 || piece.deleted) markAt(at)
    let rest = piece
    for (let next = nextMark(); next < at + rest.length; next = nextMark()) {
      const [head, tail] = cutPiece(rest, next - at)
      items.push({ kind: 'piece', piece: head, at })
      at = next
      rest = tail
      markAt(at)
    }
    items.push({ kind: 'piece', piece: rest, at })
    at += rest.length
  }
  markAt(Infinity)
  return items
}
