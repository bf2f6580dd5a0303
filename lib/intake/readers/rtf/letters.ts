import { symbolOf } from '../docx/symbols'
import { decodeBytes, decodeWestern, isKnownPage } from './code-pages'
import type { Fonts } from './tables'

const quotes: Record<string, string> = {
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  tab: ' ',
  zwj: '\u200D',
  zwnj: '\u200C',
  ltrmark: '\u200E',
  rtlmark: '\u200F',
}
const signs: Record<string, string> = { '~': '\u00A0', _: '-', '\t': ' ' }

export const letterOf = (name: string) => (Object.hasOwn(quotes, name) ? quotes[name] : undefined)
export const letterOfSign = (sign: string) => (Object.hasOwn(signs, sign) ? signs[sign] : undefined)

/** Letters as they come: bytes of some code page, and numbers of Unicode with a stand-in for old programs behind each. */
export class Letters {
  /** of the document */
  page = 1252
  /** that nobody knows, by their number */
  readonly unknown = new Set<number>()
  #bytes: number[] = []
  #text = ''
  /** stand-ins that are still to come */
  #passed = 0

  constructor(readonly fonts: Fonts) {}

  byte(byte: number, font: number) {
    if (this.#passed > 0) this.#passed--
    else {
      this.#bytes.push(byte)
      this.#font = font
    }
  }

  unicode(value: number, standIns: number) {
    this.#settle()
    this.#text += String.fromCharCode(value < 0 ? value + 65536 : value & 0xffff)
    this.#passed = standIns
  }

  letter(words: string) {
    if (this.passes()) return
    this.#settle()
    this.#text += words
  }

  /** Whether the next command is a stand-in, which it then was. */
  passes(): boolean {
    if (this.#passed === 0) return false
    this.#passed--
    return true
  }

  /** All that came since it was asked last. */
  take(): string {
    this.#settle()
    const text = this.#text
    this.#text = ''
    return text
  }

  /** Stand-ins do not go on past the end of a group. */
  endGroup() {
    this.#passed = 0
  }

  #font = -1

  #settle() {
    if (this.#bytes.length === 0) return
    const bytes = Uint8Array.from(this.#bytes)
    this.#bytes = []
    this.#text += this.#decoded(bytes)
  }

  #decoded(bytes: Uint8Array): string {
    const { fonts, page } = this
    if (fonts.isSymbol(this.#font))
      return Array.from(bytes, (byte) =>
        byte < 0x20 ? '' : symbolOf(fonts.nameOf(this.#font), (0xf000 + byte).toString(16)),
      ).join('')
    const own = fonts.pageOf(this.#font)
    if (own === 'western') return decodeWestern(bytes, page)
    const from = own ?? page
    if (!isKnownPage(from) && bytes.some((byte) => byte > 0x7f)) this.unknown.add(from)
    return decodeBytes(bytes, from)
  }
}
