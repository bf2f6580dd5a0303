import { blindStatuses } from '@/lib/auth/blind'
import { codeOf } from '@/lib/intake/claim-code'
import { type Note, readNotes } from '@/lib/intake/readers/docx/notes'
import type { openWord } from '@/lib/intake/readers/docx/open'
import type { Places } from '@/lib/intake/readers/docx/places'
import { answersIn, isOurs, mainOf, proposedIn } from '@/lib/intake/readers/docx/returned'
import { changeKey, extentsIn } from '@/lib/intake/readers/docx/tracked'
import { hasReport, readStyles } from '@/lib/intake/readers/docx/styles'
import { paragraphIds } from './comments'
import { commentsIn, type Marks, marksIn } from './marks-in'
import type { ReportClaim } from '../report-claim'
import type { Item } from './tracks'

/** A comment of Galley's own in a document: where in its part it stands, and by what its answers find it. */
export type OldComment = { id: number; paragraphId: string | null; start: number; end: number }

const label = 'Word document'

type Left = {
  /** by the number of their claim; each is to be written anew */
  known: Map<number, OldComment>
  /** answers of which somebody may still be told too much: they are notes in Galley */
  hidden: OldComment[]
}

/**
 * The comments that an earlier report put into a document, and what was answered to them. Null where something of an earlier
 * report would go out as it was, and tell a reader what this one does not: a change it tracked, the report behind the text, a
 * comment on what is no claim of this article or on other words.
 */
export function leftBefore(
  file: ReturnType<typeof openWord>,
  places: Places,
  claims: readonly ReportClaim[],
  items: readonly Item[],
): Left | null {
  const [part, styles] = [file.readBeside('comments'), file.readBeside('styles')]
  const marks = marksIn(new TextEncoder().encode(places.xml), label)
  if (hasReport(styles) || hasChanges(marks, claims, proposedIn(file, label))) return null
  if (!part) return { known: new Map(), hidden: [] }
  const spans = isWritable(part) ? commentsIn(part, label) : null
  const notes = readNotes(part, 'w:comment', readStyles(styles, label), label)
  if (spans?.size !== notes.size) return null
  const ranges = rangesOf(items)
  const numbered = new Map(claims.map((claim) => [claim.number, claim]))
  const known = new Map<number, OldComment>()
  const hidden: OldComment[] = []
  const answers = answersIn(file, notes, extentsIn(mainOf(file), label).ranges, label)
  const paragraphs = new Set(paragraphIds(claims))
  for (const [id, note] of notes) {
    const answered = notes.get(answers.get(id) ?? '')
    if (answered) {
      const [claim, span] = [claimOf(answered, numbered), spans.get(id)]
      if (!claim || !span || !/^\d{1,9}$/u.test(id)) return null
      if (blindStatuses.includes(claim.status))
        hidden.push({ id: Number(id), paragraphId: note.lastParagraph, ...span })
      continue
    }
    // also one whose first line and author somebody changed
    const wasOurs = note.author === 'Galley' || paragraphs.has(note.lastParagraph ?? '')
    if (!isOurs(note) && !wasOurs) continue
    const claim = claimOf(note, numbered)
    const [range, span] = [claim && ranges.get(claim.number), spans.get(id)]
    if (!claim || !range || !span || known.has(claim.number)) return null
    if (!/^\d{1,9}$/u.test(id) || !stands(places, range, marks, id)) return null
    known.set(claim.number, { id: Number(id), paragraphId: note.lastParagraph ?? null, ...span })
  }
  return { known, hidden }
}

/** Elements can be put into it by the names they have here. */
const isWritable = (part: Uint8Array) =>
  (part[0] ?? 0) < 0xfe && /\sxmlns:w=/u.test(new TextDecoder().decode(part))

function hasChanges(
  { changes }: Marks,
  claims: readonly ReportClaim[],
  proposed: ReturnType<typeof proposedIn>,
): boolean {
  const fixes = claims.flatMap((claim) => claim.fixes)
  const told = new Set(fixes.map((fix) => changeKey(fix.proposedBy.name, fix.createdAt)))
  return (
    proposed.pending.size > 0 ||
    [...changes].some((change) => proposed.keys.has(change) || told.has(change))
  )
}

/** By the number and the code, for another article has a C5 too. */
function claimOf({ body }: Note, claims: ReadonlyMap<number, ReportClaim>): ReportClaim | null {
  const [head = ''] = body.split('\n', 1)
  const claim = claims.get(Number(/^C(\d{1,6}) /u.exec(head)?.[1]))
  return claim && head.replace(/\s/gu, '').includes(codeOf(claim)) ? claim : null
}

type Range = { start: number; end: number }

/** Where claims stand in the text that the document has, before the corrections since. */
function rangesOf(items: readonly Item[]): Map<number, Range> {
  const ranges = new Map<number, Range>()
  let [opened, base]: [number[], number] = [[], 0]
  for (const item of items) {
    if (item.kind === 'open') opened.push(item.claim.number)
    else if (item.kind === 'close') {
      const range = ranges.get(item.claim.number)
      if (range) range.end = base
    } else if (item.piece.base !== null) {
      const start = item.piece.base
      base = start + item.piece.words.length
      for (const number of opened) ranges.set(number, { start, end: base })
      opened = []
    }
  }
  return ranges
}

/** Whether a comment is on exactly these words; white space is none. */
function stands(places: Places, { start, end }: Range, marks: Marks, id: string): boolean {
  const { text, starts, ends, runOf } = places
  const range = marks.ranges.get(id)
  if (!range || !marks.references.has(id)) return false
  const isWord = (at: number) => /\S/u.test(text[at] ?? '') && (runOf[at] ?? -1) >= 0
  const next = (at: number, step: 1 | -1) => {
    while (at >= 0 && at < text.length && !isWord(at)) at += step
    return at
  }
  const [first, last, before, behind] = [
    next(start, 1),
    next(end - 1, -1),
    next(start - 1, -1),
    next(end, 1),
  ]
  return (
    first <= last &&
    (starts[first] ?? 0) >= range.start &&
    (ends[last] ?? Infinity) <= range.end &&
    (ends[before] ?? 0) <= range.start &&
    (starts[behind] ?? Infinity) >= range.end
  )
}
