import { align } from './align'
import { type Change, paragraphDiff } from './diff'
import { numbered, tokensOf } from './tokens'

/** `movedHere`, `movedAway`: the same words stood, or stand, elsewhere. */
export type ParagraphKind = 'same' | 'changed' | 'removed' | 'added' | 'movedHere' | 'movedAway'
export type ChangedParagraph = { kind: ParagraphKind; changes: Change[] }

type Paragraph = { text: string; key: string; moved: boolean }

const paragraphsOf = (text: string): Paragraph[] =>
  text
    .split(/\n+/u)
    .flatMap((line) => (line ? [{ text: line, key: keyOf(line), moved: false }] : []))

const keyOf = (line: string) => tokensOf(line).keys.join(' ') || line

/** The difference of two drafts by paragraph; one that only stands elsewhere is told as moved. */
export function changedParagraphs(before: string, after: string): ChangedParagraph[] {
  const old = paragraphsOf(before)
  const fresh = paragraphsOf(after)
  const map = align(
    ...numbered(
      old.map(({ key }) => key),
      fresh.map(({ key }) => key),
    ),
  )
  markMoved(old, fresh, map)
  const told: ChangedParagraph[] = []
  let [from, to] = [0, 0]
  for (let at = 0; at <= old.length; at++) {
    const there = at === old.length ? fresh.length : (map[at] ?? -1)
    if (there < 0) continue
    told.push(...between(old.slice(from, at), fresh.slice(to, there)))
    if (at < old.length)
      told.push(...paragraphDiff(old[at]?.text ?? '', fresh[there]?.text ?? '').map(named))
    ;[from, to] = [at + 1, there + 1]
  }
  return told
}

/** Paragraphs that did not stay in their order, but stand in both drafts. */
function markMoved(old: readonly Paragraph[], fresh: readonly Paragraph[], map: Int32Array) {
  const kept = new Set(map)
  const gone = new Map<string, Paragraph[]>()
  old.forEach((paragraph, at) => {
    if ((map[at] ?? -1) >= 0) return
    const alike = gone.get(paragraph.key)
    if (alike) alike.push(paragraph)
    else gone.set(paragraph.key, [paragraph])
  })
  fresh.forEach((paragraph, at) => {
    const from = kept.has(at) ? undefined : gone.get(paragraph.key)?.shift()
    if (from) from.moved = paragraph.moved = true
  })
}

/** What stands between two paragraphs that stayed: what moved away, and the rest beside what came in its place. */
function between(old: readonly Paragraph[], fresh: readonly Paragraph[]): ChangedParagraph[] {
  const away = old.filter(({ moved }) => moved)
  let rest = old.filter(({ moved }) => !moved)
  const told = away.map(({ text }): ChangedParagraph => moved('movedAway', text))
  for (let at = 0; at < fresh.length; at++) {
    const start = at
    while (at < fresh.length && !fresh[at]?.moved) at++
    const run = fresh.slice(start, at)
    // what is left of the old ones belongs to the first that are new
    if (run.length > 0) told.push(...difference(rest, run))
    if (run.length > 0) rest = []
    const here = fresh[at]
    if (here) told.push(moved('movedHere', here.text))
  }
  return rest.length > 0 ? [...told, ...difference(rest, [])] : told
}

const moved = (kind: 'movedHere' | 'movedAway', text: string): ChangedParagraph => ({
  kind,
  changes: [{ kind: kind === 'movedHere' ? 'added' : 'removed', text }],
})

const lines = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ text }) => text).join('\n')
const difference = (old: readonly Paragraph[], fresh: readonly Paragraph[]) =>
  paragraphDiff(lines(old), lines(fresh)).map(named)

const named = ({
  changed,
  changes,
}: {
  changed: boolean
  changes: Change[]
}): ChangedParagraph => ({
  kind: changed ? kindOf(changes) : 'same',
  changes,
})

function kindOf(changes: readonly Change[]): ParagraphKind {
  const words = changes.filter(({ text }) => text.trim() !== '')
  if (words.every(({ kind }) => kind === 'removed')) return 'removed'
  return words.every(({ kind }) => kind === 'added') ? 'added' : 'changed'
}
