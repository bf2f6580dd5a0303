import { readXml } from '../office/xml'
import { type Note, readNotes, readReplies } from './notes'
import { openWord } from './open'
import { readStyles } from './styles'

/** A comment that Galley put on a claim, as it came back: how it was marked, and what people answered to it. */
export type ReturnedComment = {
  /** number of the claim */
  number: number
  /** which names the claim for good, so that no other article's C5 is meant */
  code: string
  answers: { author: string | null; at: string | null; body: string }[]
}

/** Of a change: whose, and in which minute it was proposed. */
export type ChangeKey = `${string}\n${string}`

export const changeKey = (author: string, at: string): ChangeKey => `${author}\n${at.slice(0, 16)}`

type Comments = ReadonlyMap<string, Note>
type Open = ReturnType<typeof openWord>

const head = /^C(\d{1,6}) .*?([0-9A-F]{4}) ?([0-9A-F]{4})$/u
const proposal = /^Proposed by (.+), (\d{1,2} \w+ \d{4}), (\d\d:\d\d) UTC: /u

const headOf = ({ body }: Note) => head.exec(body.split('\n', 1)[0]?.trim() ?? '')

/** Whether Galley wrote this comment. */
export const isOurs = (note: Note) => headOf(note) !== null

function commentsOf({ readBeside }: Open, label: string): Comments {
  return readNotes(
    readBeside('comments'),
    'w:comment',
    readStyles(readBeside('styles'), label),
    label,
  )
}

/**
 * The changes that Galley itself proposed in this document. As long as one is still tracked nobody accepted it: the text is
 * what it is without it.
 */
export function proposedIn(file: Open, label: string): ReadonlySet<ChangeKey> {
  const keys = new Set<ChangeKey>()
  for (const note of commentsOf(file, label).values()) {
    if (!headOf(note)) continue
    for (const line of note.body.split('\n')) {
      const [, name, day = '', time = ''] = proposal.exec(line) ?? []
      const at = new Date(`${day} ${time} UTC`)
      if (name && !Number.isNaN(at.getTime())) keys.add(changeKey(name, at.toISOString()))
    }
  }
  return keys
}

/** What came back to Galley's comments in a Word document that it wrote; nothing of any other. */
export function returnedIn(bytes: Uint8Array, label = 'Word document'): ReturnedComment[] {
  const file = openWord(bytes, label)
  const comments = commentsOf(file, label)
  const ours = new Map<string, ReturnedComment>()
  for (const [id, note] of comments) {
    const [, number, ...code] = headOf(note) ?? []
    if (number) ours.set(id, { number: Number(number), code: code.join(''), answers: [] })
  }
  if (ours.size === 0) return []
  const answered = answeredIn(file, comments, label)
  for (const [id, { author, at, body }] of comments) {
    const to = ours.get(answered(id) ?? '')
    if (!ours.has(id) && to && body.trim()) to.answers.push({ author, at, body: body.trim() })
  }
  return [...ours.values()]
}

/** Which comment another answers: as the file says, or, where its program does not, the one on the very same words. */
function answeredIn(file: Open, comments: Comments, label: string) {
  const parents = readReplies(file.readBeside('commentsExtended'), label)
  const byParagraph = new Map<string, string>()
  for (const [id, { lastParagraph }] of comments)
    if (lastParagraph) byParagraph.set(lastParagraph, id)
  const places = placesIn(file.parts.read(file.main) ?? new Uint8Array(), label)
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

/** Where each comment begins and ends, counted in characters of whatever stands in the document. */
function placesIn(part: Uint8Array, label: string): Map<string, string> {
  const places = new Map<string, string>()
  let [characters, inWords] = [0, false]
  const open = (name: string, attribute: (name: string) => string | undefined) => {
    inWords = name === 'w:t' || name === 'w:delText'
    const id = attribute('w:id') ?? ''
    if (name === 'w:commentRangeStart') places.set(id, `${characters}`)
    else if (name === 'w:commentRangeEnd') places.set(id, `${places.get(id) ?? ''}–${characters}`)
    return undefined
  }
  const text = (words: string) => {
    if (inWords) characters += words.length
  }
  readXml(part, { open, text }, label)
  return places
}
