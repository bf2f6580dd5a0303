import { BlockWriter } from '../block-writer'
import { documentOf, withHeadline } from '../document'
import { languageTag, readProperties } from '../office/properties'
import { LeftWords } from '../left-words'
import { Story } from '../story'
import { acceptedChanges } from '../office/warnings'
import { readXml } from '../office/xml'
import type { ReadDocument } from '../reader'
import { refusedFile } from '../refusal'
import { type Noted, placeRemarks, type Spot, spotIn } from '../remarks'
import { WordBody } from './body'
import { openWord } from './open'
import { type Note, readNotes, readReplies } from './notes'
import { isOurs, mainOf, proposedIn } from './returned'
import { hasReport, readStyles, type Styles } from './styles'

/** A Word document: what stands in it once all tracked changes are accepted, and what was written beside it. */
export function readDocx(bytes: Uint8Array, label: string): ReadDocument {
  const file = openWord(bytes, label)
  const { parts, readBeside } = file
  const { pending } = proposedIn(file, label)
  const styles = readStyles(readBeside('styles'), label)
  const writer = new BlockWriter()
  const marks = new CommentMarks(writer)
  const notes = new NoteMarks(writer)
  const story = new Story(writer)
  const isReport = hasReport(readBeside('styles'))
  const left = new LeftWords(writer, story)
  const body = new WordBody(story, styles, {
    onLeftOut: (words, why) => {
      if (why !== 'around') left.add(words, why)
      // what Galley itself reported behind the text is none of the article's
      else if (!isReport) left.add(words, why, 'lines')
    },
    isPending: (at) => pending.has(at),
    onNote: (kind, id) => notes.add(kind, id),
    onComment: (what, id) => marks.add(what, id),
  })
  readXml(mainOf(file), body, label)
  body.story.finish()
  const written = withHeadline(writer.finish())
  if (!written.text) throw refusedFile(`There is no text in this ${label}.`)
  const noted = [
    ...notes.noted(readBeside, styles, label),
    ...marks.noted(readBeside, styles, label),
  ]
  const facts = readProperties(parts.read('docProps/core.xml'), label)
  const language = facts.language ?? languageTag(body.language)
  return documentOf({
    ...facts,
    ...written,
    language,
    remarks: placeRemarks(written, noted, language),
    leftOut: left.all,
    warnings: acceptedChanges(body.changes),
  })
}

/** Reads the part beside the text that is of this kind; null where there is none. */
type Beside = (kind: string) => Uint8Array | null

class NoteMarks {
  #marks: { kind: 'footnote' | 'endnote'; id: string; to: Spot }[] = []
  constructor(readonly writer: BlockWriter) {}

  add(kind: 'footnote' | 'endnote', id: string) {
    this.#marks.push({ kind, id, to: spotIn(this.writer) })
  }

  noted(read: Beside, styles: Styles, label: string): Noted[] {
    const footnotes = readNotes(read('footnotes'), 'w:footnote', styles, label)
    const endnotes = readNotes(read('endnotes'), 'w:endnote', styles, label)
    return this.#marks.flatMap(({ kind, id, to }) => {
      const note = (kind === 'footnote' ? footnotes : endnotes).get(id)
      return note
        ? [{ kind: 'footnote' as const, from: null, to, body: note.body, author: null, at: null }]
        : []
    })
  }
}

class CommentMarks {
  #places = new Map<string, { start?: Spot; end?: Spot; mark?: Spot }>()
  constructor(readonly writer: BlockWriter) {}

  add(what: 'start' | 'end' | 'mark', id: string) {
    const place = this.#places.get(id) ?? {}
    place[what] ??= spotIn(this.writer)
    this.#places.set(id, place)
  }

  /** A reply without a place of its own is about what the comment it answers is about. */
  noted(read: Beside, styles: Styles, label: string): Noted[] {
    const comments = readNotes(read('comments'), 'w:comment', styles, label)
    const parents = readReplies(read('commentsExtended'), label)
    const byParagraph = new Map(
      [...comments].map(([id, { lastParagraph }]) => [lastParagraph ?? '', id]),
    )
    const placeOf = (id: string, { lastParagraph }: Note) =>
      this.#places.get(id) ??
      this.#places.get(byParagraph.get(parents.get(lastParagraph ?? '') ?? '') ?? '')
    return [...comments].flatMap(([id, comment]) => {
      // what Galley itself said of its claims is no remark of anybody
      if (isOurs(comment)) return []
      const place = placeOf(id, comment)
      const to = place?.end ?? place?.mark
      if (!to) return []
      const { body, author, at } = comment
      return [{ kind: 'comment' as const, from: place?.start ?? null, to, body, author, at }]
    })
  }
}
