import { BlockWriter } from '../block-writer'
import { momentOf } from '../office/moment'
import { Story } from '../story'
import type { Attribute } from '../office/xml'
import { readXml } from '../office/xml'
import { WordBody } from './body'
import type { Styles } from './styles'

export type Note = {
  body: string
  author: string | null
  at: string | null
  lastParagraph: string | null
}

/** Notes that stand in a part of their own: `element` is "w:footnote", "w:endnote" or "w:comment". */
export function readNotes(part: Uint8Array | null, element: string, styles: Styles, label: string) {
  const notes = new Map<string, Note>()
  let id = ''
  let note: Note | null = null
  let body: WordBody | null = null
  const open = (name: string, attribute: Attribute) => {
    if (name === element) {
      // the lines between text and notes are kept as notes too
      if (/separator|continuation/i.test(attribute('w:type') ?? '')) return 'skip'
      id = attribute('w:id') ?? ''
      const [author, at] = [attribute('w:author') || null, momentOf(attribute('w:date'))]
      note = { body: '', author, at, lastParagraph: null }
      body = new WordBody(new Story(new BlockWriter()), styles)
      return undefined
    }
    if (name === 'w:p' && note) note.lastParagraph = attribute('w14:paraId') ?? null
    return body?.open(name, attribute)
  }
  const close = (name: string) => {
    if (name !== element) return body?.close(name)
    body?.story.finish()
    if (note && body)
      notes.set(id, { ...note, body: body.story.writer.finish().text.replace(/\n+/gu, '\n') })
    note = body = null
  }
  if (part) readXml(part, { open, close, text: (words) => body?.text(words) }, label)
  return notes
}

/** Which comment answers which, as far as the file tells: by the last paragraph of each. */
export function readReplies(part: Uint8Array | null, label: string): Map<string, string> {
  const parents = new Map<string, string>()
  const open = (name: string, attribute: Attribute) => {
    const parent = attribute('w15:paraIdParent')
    if (name === 'w15:commentEx' && parent) parents.set(attribute('w15:paraId') ?? '', parent)
    return undefined
  }
  if (part) readXml(part, { open }, label)
  return parents
}
