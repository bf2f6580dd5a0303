import { type Note, readNotes, readReplies } from './notes'
import { openWord } from './open'
import { readStyles } from './styles'
import { type ChangeKey, changeKey, extentsIn, type Proposal, trackedIn } from './tracked'

/** A comment that Galley put on a claim, as it came back: how it was marked, and what people answered to it. */
export type ReturnedComment = {
  /** number of the claim */
  number: number
  /** which names the claim for good, so that no other article's C5 is meant */
  code: string
  /** the draft that was told of; null where the document does not say */
  draft: number | null
  /** whether a change that it proposed is still tracked, whoever it is said to be of */
  isTracked: boolean
  answers: { author: string | null; at: string | null; body: string }[]
}

/** What came back in a Word document that Galley wrote. */
export type Returned = {
  comments: ReturnedComment[]
  /** whose changes are still tracked in it, whether or not their comments are still there */
  tracked: ReadonlySet<ChangeKey>
}

type Comments = ReadonlyMap<string, Note>
type Open = ReturnType<typeof openWord>

const head = /^C(\d{1,6}) .*?([0-9A-F]{4}) ?([0-9A-F]{4})(?: · draft (\d{1,9}))?$/u
const proposal = /^Proposed by (.+), (\d{1,2} \w+ \d{4}), (\d\d:\d\d) UTC: (.*)/u

const headOf = ({ body }: Note) => head.exec(body.split('\n', 1)[0]?.trim() ?? '')

/** Whether Galley wrote this comment. */
export const isOurs = (note: Note) => headOf(note) !== null

/** What stands where an answer stood that not everybody may read yet. */
export const answerKept = 'An answer to this comment is kept as a note in Galley.'

const isKept = ({ author, body }: Note) => author === 'Galley' && body.trim() === answerKept

function commentsOf({ readBeside }: Open, label: string): Comments {
  return readNotes(
    readBeside('comments'),
    'w:comment',
    readStyles(readBeside('styles'), label),
    label,
  )
}

function proposalsOf(comments: Comments): Proposal[] {
  return [...comments].flatMap(([comment, note]) => {
    if (!headOf(note)) return []
    return note.body.split('\n').flatMap((line) => {
      const [, by, day = '', time = '', said = ''] = proposal.exec(line) ?? []
      const at = new Date(`${day} ${time} UTC`)
      return by && !Number.isNaN(at.getTime()) ? [{ comment, by, at: at.toISOString(), said }] : []
    })
  })
}

export const mainOf = ({ parts, main }: Open) => parts.read(main) ?? new Uint8Array()

/**
 * What Galley itself proposed in this document, and where in the main part that is still tracked. As long as it is nobody
 * accepted it: the text is what it is without it.
 */
export function proposedIn(file: Open, label: string) {
  const proposals = proposalsOf(commentsOf(file, label))
  const keys: ReadonlySet<ChangeKey> = new Set(proposals.map(({ by, at }) => changeKey(by, at)))
  const found =
    proposals.length > 0 ? trackedIn(extentsIn(mainOf(file), label), proposals, label) : []
  const pending: ReadonlySet<number> = new Set(
    found.flatMap(({ offset, isPending }) => (isPending ? [offset] : [])),
  )
  return { keys, pending }
}

/** What came back to Galley's comments in a Word document that it wrote; nothing of any other. */
export function returnedIn(bytes: Uint8Array, label = 'Word document'): Returned {
  const file = openWord(bytes, label)
  const comments = commentsOf(file, label)
  const ours = new Map<string, ReturnedComment>()
  for (const [id, note] of comments) {
    const [, number, one = '', two = '', draft] = headOf(note) ?? []
    const facts = { code: one + two, draft: draft ? Number(draft) : null, isTracked: false }
    if (number) ours.set(id, { number: Number(number), ...facts, answers: [] })
  }
  const marks = extentsIn(mainOf(file), label)
  const tracked = new Set(marks.changes.map(({ author, at }) => changeKey(author, at)))
  if (ours.size === 0) return { comments: [], tracked }
  for (const { proposal } of trackedIn(marks, proposalsOf(comments), label)) {
    const comment = ours.get(proposal.comment)
    if (comment) comment.isTracked = true
  }
  for (const [id, to] of answersIn(file, comments, marks.ranges, label)) {
    const [comment, note] = [ours.get(to), comments.get(id)]
    const body = note?.body.trim()
    if (comment && note && body && !isKept(note))
      comment.answers.push({ author: note.author, at: note.at, body })
  }
  return { comments: [...ours.values()], tracked }
}

/** The comments that answer one of Galley's, by their ids, and which. */
export function answersIn(
  file: Open,
  comments: Comments,
  ranges: ReturnType<typeof extentsIn>['ranges'],
  label: string,
): Map<string, string> {
  const answered = answeredIn(file, comments, ranges, label)
  const isGalleys = (id: string) => {
    const note = comments.get(id)
    return note !== undefined && isOurs(note)
  }
  return new Map(
    [...comments.keys()].flatMap((id) => {
      const to = answered(id)
      return to !== undefined && isGalleys(to) && !isGalleys(id) ? [[id, to]] : []
    }),
  )
}

/** Which comment another answers: as the file says, or, where its program does not, the one on the very same words. */
function answeredIn(
  file: Open,
  comments: Comments,
  ranges: ReturnType<typeof extentsIn>['ranges'],
  label: string,
) {
  const parents = readReplies(file.readBeside('commentsExtended'), label)
  const byParagraph = new Map<string, string>()
  for (const [id, { lastParagraph }] of comments)
    if (lastParagraph) byParagraph.set(lastParagraph, id)
  const places = new Map([...ranges].map(([id, { from, to }]) => [id, `${from}–${to}`]))
  const first = new Map<string, string>()
  for (const id of comments.keys()) {
    const place = places.get(id)
    if (place && !first.has(place)) first.set(place, id)
  }
  const parentOf = (id: string) => {
    const paragraph = parents.get(comments.get(id)?.lastParagraph ?? '')
    return paragraph && byParagraph.get(paragraph)
  }
  return (id: string): string | undefined => {
    let top = parentOf(id) || first.get(places.get(id) ?? '')
    // an answer to an answer; a file may say that two answer each other
    const seen = new Set([id, top])
    for (let up = top && parentOf(top); up && !seen.has(up); up = parentOf(up)) {
      seen.add(up)
      top = up
    }
    return top
  }
}
