import { refusedFile } from '../refusal'
import { characterWord, type State } from './characters'
import { type Destination, destinationOf } from './destinations'
import { letterOf, letterOfSign, Letters } from './letters'
import { Notes } from './notes'
import { paragraphWord } from './paragraphs'
import { Fonts, languageOf, Styles } from './tables'
import type { Token } from './tokens'

const deepest = 1000

/** Hears the parts of an RTF file and tells what stands in it. */
export class RtfBody {
  readonly fonts = new Fonts()
  readonly styles = new Styles()
  readonly letters = new Letters(this.fonts)
  readonly notes = new Notes()
  pictures = 0
  objects = 0
  changes = 0
  title = ''
  author = ''
  margins = ''
  readonly #spoken = new Map<number, number>()
  #language = 0
  #font = 0
  #states: State[] = []
  #state: State = {
    destination: 'text',
    entered: false,
    font: 0,
    standIns: 1,
    isHidden: false,
    isDeleted: false,
    shift: null,
  }
  #starred = false

  hear(token: Token) {
    if (token.is === 'byte') this.#byte(token.byte)
    else if (token.is === 'open') this.#open()
    else if (token.is === 'close') this.#close()
    else if (token.is === 'word') this.#word(token.name, token.value)
    else if (token.sign === '*') this.#starred = true
    else if (token.sign === '\n' || token.sign === '\r') this.#word('par', null)
    else if (letterOfSign(token.sign)) this.letters.letter(letterOfSign(token.sign) ?? '')
  }

  #byte(byte: number) {
    const { destination, font } = this.#state
    // a picture is megabytes of letters; the name of a font is not written in it
    if (destination !== 'nothing') this.letters.byte(byte, destination === 'fonts' ? -1 : font)
  }

  /** Whether the file ends where it should. */
  finish(): boolean {
    this.#flush()
    const isWhole = this.#states.length === 0
    while (this.#states.length > 0) this.#close()
    return isWhole
  }

  /** The language most of the words are marked with. */
  get language(): string | null {
    const [most] = [...this.#spoken].sort((a, b) => b[1] - a[1])
    return most ? languageOf(most[0]) : null
  }

  #open() {
    this.#flush()
    if (this.#states.length >= deepest)
      throw refusedFile('This RTF document is nested too deeply to be an article.')
    this.#states.push(this.#state)
    this.#state = { ...this.#state, entered: false }
    this.#starred = false
    this.letters.endGroup()
  }

  #close() {
    this.#flush()
    this.letters.endGroup()
    const outer = this.#states.pop()
    if (!outer) return
    if (this.#state.entered) this.notes.leave(this.#state.destination)
    this.#state = outer
  }

  #flush() {
    const words = this.letters.take()
    if (!words) return
    const { destination, isHidden, isDeleted, shift } = this.#state
    if (destination === 'fonts') this.fonts.name(words)
    else if (destination === 'styles') this.styles.name(words)
    else if (destination === 'title' || destination === 'author')
      this[destination] = (this[destination] + words).slice(0, 1000)
    else if (destination === 'margin') this.margins += words
    else if (destination === 'nothing' || destination === 'older') return
    else if (this.notes.hears(destination)) this.notes.tell(words)
    else if (isDeleted || isHidden)
      this.notes.output.leaveOut(words, isDeleted ? 'deleted' : 'hidden')
    else {
      const { output } = this.notes
      output.put(shift ? shift(words, output.story.lastWords) : words)
      this.#spoken.set(this.#language, (this.#spoken.get(this.#language) ?? 0) + words.length)
    }
  }

  #word(name: string, value: number | null) {
    const isStarred = this.#starred
    this.#starred = false
    const { destination, standIns } = this.#state
    const letter = letterOf(name)
    if (destination === 'nothing') return
    if (name === 'u' && value !== null) this.letters.unicode(value, standIns)
    else if (letter !== undefined) this.letters.letter(letter)
    else if (!this.letters.passes()) {
      this.#flush()
      const next = destination === 'older' ? null : destinationOf(name, isStarred)
      if (next !== null) this.#enter(next, name)
      else if (destination === 'older') this.#state.destination = name === 'ud' ? 'text' : 'older'
      else this.#setting(name, value)
    }
  }

  #enter(destination: Destination, name: string) {
    if (name === 'pict') this.pictures++
    if (name === 'objdata') this.objects++
    if (name === 'listtext' || name === 'pntext')
      this.notes.output.kind = { ...this.notes.output.kind, isListed: true }
    this.#state.destination = destination
    this.#state.entered = true
    this.notes.enter(destination)
  }

  #setting(name: string, value: number | null) {
    const state = this.#state
    const isOn = value !== 0
    if (characterWord(state, name, value)) return
    if (name === 'f') this.#setFont(value ?? 0)
    else if (name === 'deleted') this.#delete(isOn)
    else if (name === 'revised' && isOn) this.changes++
    else if (name === 'plain') this.#plain()
    else if (name === 'lang') this.#language = value ?? 0
    else if (name === 'upr') state.destination = 'older'
    else this.#document(name, value)
  }

  #document(name: string, value: number | null) {
    const { destination } = this.#state
    if (name === 'ansicpg') this.letters.page = value || 1252
    else if (name === 'mac') this.letters.page = 10000
    else if (name === 'pc') this.letters.page = 437
    else if (name === 'pca') this.letters.page = 850
    else if (name === 'deff') this.#font = this.#state.font = value ?? 0
    else if (name === 'fcharset') this.fonts.learn({ charset: value ?? 1 })
    else if (name === 'cpg' && destination === 'fonts') this.fonts.learn({ page: value })
    else if (destination === 'styles') this.#style(name, value)
    else if (destination === 'margin' && name === 'par') this.margins += '\n'
    else paragraphWord(this.notes.output, this.styles, name, value)
  }

  #style(name: string, value: number | null) {
    if (name === 's') this.styles.begin(value ?? 0)
    else if (name === 'cs' || name === 'ds' || name === 'ts') this.styles.begin(null)
  }

  #setFont(font: number) {
    this.#state.font = font
    if (this.#state.destination === 'fonts') this.fonts.begin(font)
  }

  #delete(isOn: boolean) {
    this.#state.isDeleted = isOn
    if (isOn) this.changes++
  }

  #plain() {
    Object.assign(this.#state, { isHidden: false, isDeleted: false, shift: null, font: this.#font })
  }
}
