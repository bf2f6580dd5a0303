import type { BlockKind } from '@/lib/text/blocks'
import type { Story } from '../story'
import type { Attribute, XmlEvents } from '../office/xml'
import { loweredWords, raisedWords } from '../raised'
import { Formula } from './formula'
import type { Styles } from './styles'
import { symbolOf } from './symbols'

type Paragraph = {
  kind: BlockKind | 'contents' | null
  numbered: boolean | null
  heading: boolean
  /** its end was deleted, so the next goes on in it */
  endDeleted: boolean
}
/** What is done at the marks in the text. */
export type Marks = {
  onNote?: (kind: 'footnote' | 'endnote', id: string) => void
  onComment?: (what: 'start' | 'end' | 'mark', id: string) => void
  /** numbers the place in the file where the words stand that are read now */
  placeNow?: () => number
  /** words that are not in the text: their deletion is taken as accepted, nobody is shown them, or they list what follows */
  onLeftOut?: (words: string, why: 'deleted' | 'hidden' | 'around') => void
  /** whether the change that stands there is proposed by Galley and nobody accepted it: the text is what it is without */
  isPending?: (at: number) => boolean
}

/** Old forms, other programs' doubles of the same words, and instructions: none of them is text a reader sees. */
const skipped = new Set(
  [
    'del',
    'moveFrom',
    'pPrChange',
    'rPrChange',
    'sectPr',
    'instrText',
    'delText',
    'rt',
    'sdtPr',
    'tblPr',
  ].map((name) => `w:${name}`),
)
const changes = new Set(['w:ins', 'w:del', 'w:moveFrom'])
const noteMarks: Record<string, 'footnote' | 'endnote'> = {
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
}
const commentMarks: Record<string, 'start' | 'end' | 'mark'> = {
  'w:commentRangeStart': 'start',
  'w:commentRangeEnd': 'end',
  'w:commentReference': 'mark',
}
const shifts: Partial<Record<string, (words: string, before: string) => string>> = {
  superscript: raisedWords,
  subscript: loweredWords,
}
const isOff = (value: string | undefined) => value === '0' || value === 'false' || value === 'off'

/** Hears the elements of a Word text and tells the story what stands in it: document, footnotes and comments alike. */
export class WordBody implements XmlEvents {
  changes = 0
  #paragraphs: Paragraph[] = []
  #inProperties = 0
  #inWords = false
  #hidden = false
  /** sets words above or below the line */
  #shift: ((words: string, before: string) => string) | null = null
  #formula: Formula | null = null
  /** words of a deletion, as far as it is read */
  #deleted: string | null = null
  /** within words that Galley proposes to take out */
  #pending = false
  /** where in the part stands what is read now */
  #here = 0
  #language = ''
  /** letters by the language they are marked with; '' = none, for that of the styles is only the program's own */
  #letters = new Map<string, number>()
  /** for each field that is open, whether its result has begun */
  #fields: boolean[] = []
  /** for each choice between forms of the same thing, whether one was taken */
  #choices: boolean[] = []

  constructor(
    readonly story: Story,
    readonly styles: Styles,
    readonly marks: Marks = {},
  ) {}

  at(start: number) {
    this.#here = start
  }

  open(name: string, attribute: Attribute): 'skip' | undefined {
    if (this.#deleted !== null) return this.#inDeletion(name)
    if (this.#formula && name !== 'm:t' && name !== 'w:t') this.#formula.open(name, attribute)
    else if (name === 'm:oMath') this.#formula = new Formula()
    if (changes.has(name) && this.#inProperties === 0 && this.marks.isPending?.(this.#here)) {
      if (name === 'w:ins') return 'skip'
      this.#pending = true
      return undefined
    }
    // what nobody accepted to take out stands there
    if (name === 'w:delText' && this.#pending) {
      this.#inWords = true
      return undefined
    }
    if (changes.has(name)) {
      if (this.#inProperties === 0) this.changes++
      else if (name !== 'w:ins') this.#set({ endDeleted: true })
    }
    if (name === 'w:del' && this.#inProperties === 0 && this.marks.onLeftOut) {
      this.#deleted = ''
      return undefined
    }
    if (skipped.has(name)) return 'skip'
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      if (this.#choices.at(-1)) return 'skip'
      this.#choices[this.#choices.length - 1] = true
    } else if (this.#inProperties > 0) this.#property(name, attribute)
    else this.#content(name, attribute)
    if (name === 'w:pPr' || name === 'w:rPr') this.#inProperties++
    return undefined
  }

  close(name: string) {
    if (name === 'm:oMath') this.#endFormula()
    else if (this.#formula && name !== 'm:t' && name !== 'w:t') this.#formula.close(name)
    if (name === 'w:pPr' || name === 'w:rPr') this.#inProperties--
    else if (name === 'w:p') this.#endParagraph()
    else if (name === 'w:r') this.#hidden = false
    else if (name === 'w:t' || name === 'm:t' || name === 'w:delText') this.#inWords = false
    else if (name === 'w:del') this.#endDeletion()
    else if (name === 'mc:AlternateContent') this.#choices.pop()
  }

  text(words: string) {
    if (!this.#inWords) return
    if (this.#deleted === null) this.#put(words)
    else this.#deleted += words
  }

  /** Nothing of a deletion is heard but its words. */
  #inDeletion(name: string): 'skip' | undefined {
    if (name === 'w:delText') this.#inWords = true
    else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr')
      this.#deleted = `${this.#deleted ?? ''} `
    return name === 'w:r' || name === 'w:delText' ? undefined : 'skip'
  }

  #endDeletion() {
    this.#pending = false
    if (this.#deleted !== null) this.marks.onLeftOut?.(this.#deleted, 'deleted')
    this.#deleted = null
  }

  /** The language most of the words are marked with. */
  get language(): string | null {
    const [most] = [...this.#letters].sort((a, b) => b[1] - a[1])
    return most?.[0] || null
  }

  #put(words: string) {
    if (!this.#fields.every(Boolean)) return
    if (this.#hidden) {
      this.marks.onLeftOut?.(words, 'hidden')
      return
    }
    if (this.#formula) this.#formula.text(words)
    else
      this.story.put(
        this.#shift ? this.#shift(words, this.story.lastWords) : words,
        this.marks.placeNow?.(),
      )
    this.#letters.set(this.#language, (this.#letters.get(this.#language) ?? 0) + words.length)
  }

  #set(known: Partial<Paragraph>) {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph) Object.assign(paragraph, known)
  }

  #property(name: string, attribute: Attribute) {
    const value = attribute('w:val')
    if (name === 'w:pStyle') this.#set({ kind: this.styles.kindOf(value ?? '') })
    else if (name === 'w:numId') this.#set({ numbered: value !== '0' })
    else if (name === 'w:outlineLvl') this.#set({ heading: Number(value) < 9 })
    else if (name === 'w:vertAlign') this.#shift = shifts[value ?? ''] ?? null
    // a large first letter stands in a frame of its own before its paragraph
    else if (name === 'w:framePr' && attribute('w:dropCap'))
      this.#set({ endDeleted: attribute('w:dropCap') !== 'none' })
    else if (name === 'w:vanish') this.#hidden = !isOff(value)
    else if (name === 'w:lang') this.#language = value ?? ''
  }

  #content(name: string, attribute: Attribute) {
    if (name === 'w:p') {
      this.#paragraphs.push({ kind: null, numbered: null, heading: false, endDeleted: false })
      this.story.begin()
    } else if (name === 'w:r') {
      this.#hidden = false
      this.#shift = null
      this.#language = ''
    } else if (name === 'w:t' || name === 'm:t') this.#inWords = true
    else if (name === 'w:tab') this.#put(' ')
    else if (name === 'w:noBreakHyphen') this.#put('-')
    else if (name === 'w:sym')
      this.#put(symbolOf(attribute('w:font') ?? '', attribute('w:char') ?? ''))
    else if (name === 'w:br' || name === 'w:cr') this.story.breakLine()
    else if (name === 'w:fldChar') this.#field(attribute('w:fldCharType'))
    else if (name === 'mc:AlternateContent') this.#choices.push(false)
    else this.#mark(name, attribute('w:id') ?? '')
  }

  #mark(name: string, id: string) {
    const { story, marks } = this
    const note = noteMarks[name]
    const comment = commentMarks[name]
    if (note) story.here(() => marks.onNote?.(note, id))
    else if (comment) story.here(() => marks.onComment?.(comment, id))
  }

  #field(type: string | undefined) {
    if (type === 'begin') this.#fields.push(false)
    else if (type === 'separate') this.#fields[this.#fields.length - 1] = true
    else this.#fields.pop()
  }

  #endFormula() {
    const words = this.#formula?.words ?? ''
    this.#formula = null
    this.story.put(words, this.marks.placeNow?.())
  }

  #endParagraph() {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    const { kind, numbered, heading, endDeleted } = paragraph
    const plain = heading ? 'heading' : numbered ? 'listItem' : 'paragraph'
    if (kind === 'contents' || kind === null) this.story.kind = plain
    else this.story.kind = kind === 'listItem' && numbered === false ? 'paragraph' : kind
    const listed = kind === 'contents' ? this.story.words : ''
    this.story.end({ goesOn: endDeleted, silent: kind === 'contents' })
    if (listed) this.marks.onLeftOut?.(listed, 'around')
  }
}
