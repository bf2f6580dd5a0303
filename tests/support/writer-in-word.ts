import { zipped } from './office'
import { wordParts } from './word'

/** A Word document after somebody worked on it. */
export class InWord {
  readonly parts: Record<string, string>
  constructor(bytes: Uint8Array) {
    this.parts = wordParts(bytes)
  }

  #change(name: string, change: (xml: string) => string) {
    this.parts[name] = change(this.parts[name] ?? '')
    return this
  }

  /** As Word leaves it: what was put in stands there, what was taken out is gone. */
  acceptAll() {
    return this.#change('word/document.xml', (xml) =>
      xml.replace(/<w:del .*?<\/w:del>/gsu, '').replace(/<\/?w:ins\b[^>]*>/gu, ''),
    )
  }

  rejectAll() {
    return this.#change('word/document.xml', (xml) =>
      xml
        .replace(/<w:ins .*?<\/w:ins>/gsu, '')
        .replace(/<\/?w:del\b[^>]*>/gu, '')
        .replaceAll('w:delText', 'w:t'),
    )
  }

  write(from: string, to: string) {
    return this.#change('word/document.xml', (xml) => {
      if (!xml.includes(from)) throw new Error(`${from} is not in ${xml}`)
      return xml.replace(from, to)
    })
  }

  /** Answers the comment with these initials, as Word writes an answer. */
  answer(initials: string, author: string, words: string) {
    const comments = this.parts['word/comments.xml'] ?? ''
    const [, id = ''] =
      new RegExp(`w:id="(\\d+)"[^>]*w:initials="${initials}"`, 'u').exec(comments) ?? []
    const parent = /.*w14:paraId="(\w{8})"/su.exec(
      comments.slice(0, comments.indexOf('</w:comment>', comments.indexOf(`w:id="${id}"`))),
    )?.[1]
    const own = `${10_000_000 + this.#answers++}`
    this.#change('word/comments.xml', (xml) =>
      xml.replace(
        '</w:comments>',
        `<w:comment w:id="${own}" w:author="${author}" w:date="2025-04-01T09:00:00Z" w:initials="X"><w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="${own}"><w:r><w:t>${words}</w:t></w:r></w:p></w:comment></w:comments>`,
      ),
    )
    this.#change('word/commentsExtended.xml', (xml) =>
      xml.replace(
        '</w15:commentsEx>',
        `<w15:commentEx w15:paraId="${own}" w15:paraIdParent="${parent ?? ''}" w15:done="0"/></w15:commentsEx>`,
      ),
    )
    return this.#change('word/document.xml', (xml) =>
      xml
        .replace(`<w:commentRangeStart w:id="${id}"/>`, `$&<w:commentRangeStart w:id="${own}"/>`)
        .replace(
          new RegExp(`<w:commentRangeEnd w:id="${id}"/>`, 'u'),
          `$&<w:commentRangeEnd w:id="${own}"/><w:r><w:commentReference w:id="${own}"/></w:r>`,
        ),
    )
  }
  #answers = 0

  /** Takes the comment with these initials out, with its marks in the text. */
  deleteComment(initials: string) {
    const own = new RegExp(
      `<w:comment w:id="(\\d+)"[^>]*w:initials="${initials}".*?</w:comment>`,
      'su',
    )
    const [, id = ''] = own.exec(this.parts['word/comments.xml'] ?? '') ?? []
    const marks = `<w:comment(?:RangeStart|RangeEnd|Reference) w:id="${id}"/>`
    this.#change('word/comments.xml', (xml) => xml.replace(own, ''))
    return this.#change('word/document.xml', (xml) => xml.replace(new RegExp(marks, 'gu'), ''))
  }

  /** As programs leave it that do not keep which comment answers which. */
  forgetThreads() {
    this.parts['word/commentsExtended.xml'] = (
      this.parts['word/commentsExtended.xml'] ?? ''
    ).replace(/ w15:paraIdParent="\w+"/gu, '')
    return this.#change('word/comments.xml', (xml) => xml.replace(/ w14:paraId="\w+"/gu, ''))
  }

  save = () => zipped(this.parts)
}
