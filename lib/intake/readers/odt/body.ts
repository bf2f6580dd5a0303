import { BlockWriter } from '../block-writer'
import { Story } from '../story'
import type { Attribute, XmlEvents } from '../office/xml'
import type { OdtStyles } from './styles'

/** A footnote or a comment as it stands in the middle of the text. */
export type Aside = {
  kind: 'footnote' | 'comment'
  /** by which the end of its words names it */
  name: string
  /** the comment it answers */
  parent: string | null
  author: string
  at: string
  body: string
}
export type Marks = { onAside: (aside: Aside) => void; onEnd: (name: string) => void }

const skipped = new Set([
  'text:note-citation',
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:alphabetical-index',
  'text:bibliography',
  'text:ruby-text',
  'text:sequence-decls',
  'text:hidden-text',
  'office:forms',
  'office:binary-data',
  'svg:title',
  'svg:desc',
  'draw:object',
])
const paragraphs = new Set(['text:p', 'text:h'])
const changes = new Set(['text:insertion', 'text:deletion'])
const asides = new Set(['text:note', 'office:annotation'])

/** Hears the elements of an OpenDocument text and tells the story what stands in it. */
export class OdtBody implements XmlEvents {
  changes = 0
  /** formulas, charts and tables that are files of their own within the file */
  objects = 0
  #shifts: ReturnType<OdtStyles['shiftOf']>[] = []
  #inText = false
  #inChanges = false
  #lists = 0
  /** the lists outside a note or a comment do not count inside */
  #outer: { lists: number; aside: Aside; story: Story }[] = []
  #contents: boolean[] = []
  /** the fact of a comment whose words come next */
  #fact: 'author' | 'at' | null = null

  constructor(
    public story: Story,
    readonly styles: OdtStyles,
    readonly marks: Marks,
  ) {}

  open(name: string, attribute: Attribute): 'skip' | undefined {
    if (!this.#inText) {
      this.#inText = name === 'office:text'
      this.styles.learn(name, attribute)
      return undefined
    }
    if (name === 'text:tracked-changes') this.#inChanges = true
    if (this.#inChanges) {
      if (changes.has(name)) this.changes++
      // what was deleted is kept here
      return name === 'text:deletion' ? 'skip' : undefined
    }
    if (name === 'draw:object') this.objects++
    if (skipped.has(name) || attribute('text:display') === 'none') return 'skip'
    if (paragraphs.has(name)) this.#begin(name, attribute)
    else if (asides.has(name)) this.#beginAside(name, attribute)
    else this.#content(name, attribute)
    return undefined
  }

  close(name: string) {
    if (name === 'text:tracked-changes') this.#inChanges = false
    else if (this.#inChanges) return
    else if (paragraphs.has(name)) this.story.end({ silent: this.#contents.pop() })
    else if (name === 'text:list') this.#lists--
    else if (name === 'text:span') this.#shifts.pop()
    else if (asides.has(name)) this.#endAside()
    else if (name === 'office:text') this.#inText = false
    this.#fact = null
  }

  text(words: string) {
    if (!this.#inText || this.#inChanges) return
    const aside = this.#outer.at(-1)?.aside
    if (aside && this.#fact) aside[this.#fact] += words
    else this.story.put(this.#shifts.at(-1)?.(words, this.story.lastWords) ?? words)
  }

  #begin(name: string, attribute: Attribute) {
    const kind = this.styles.kindOf(attribute('text:style-name') ?? '')
    this.#contents.push(kind === 'contents')
    const plain = name === 'text:h' ? 'heading' : this.#lists > 0 ? 'listItem' : 'paragraph'
    this.story.begin(kind === 'contents' ? plain : (kind ?? plain))
  }

  #content(name: string, attribute: Attribute) {
    if (name === 'text:s' || name === 'text:tab') this.story.put(' ')
    else if (name === 'text:line-break') this.story.breakLine()
    else if (name === 'text:span')
      this.#shifts.push(this.styles.shiftOf(attribute('text:style-name') ?? ''))
    else if (name === 'text:list') this.#lists++
    else if (name === 'dc:creator') this.#fact = 'author'
    else if (name === 'dc:date') this.#fact = 'at'
    else if (name === 'office:annotation-end') {
      const ended = attribute('office:name') ?? ''
      this.story.here(() => {
        this.marks.onEnd(ended)
      })
    }
  }

  #beginAside(name: string, attribute: Attribute) {
    const aside: Aside = {
      kind: name === 'text:note' ? 'footnote' : 'comment',
      name: attribute('office:name') ?? '',
      parent: attribute('loext:parent-name') ?? null,
      author: '',
      at: '',
      body: '',
    }
    this.#outer.push({ lists: this.#lists, aside, story: this.story })
    this.#lists = 0
    this.story = new Story(new BlockWriter())
  }

  #endAside() {
    const outer = this.#outer.pop()
    if (!outer) return
    this.story.finish()
    const { aside } = outer
    aside.body = this.story.writer.finish().text.replace(/\n+/gu, '\n')
    this.#lists = outer.lists
    this.story = outer.story
    this.story.here(() => {
      this.marks.onAside(aside)
    })
  }
}
