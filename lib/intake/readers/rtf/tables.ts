import type { BlockKind } from '@/lib/text/blocks'
import { kindOfStyleName } from '../office/style-names'
import { pageOfCharset } from './code-pages'

type Font = { charset: number; page: number | null; name: string }

/** Fonts by their number, as the head of the file lists them. */
export class Fonts {
  readonly #fonts = new Map<number, Font>()
  #number = 0

  begin(number: number) {
    this.#number = number
    this.#fonts.set(number, { charset: 1, page: null, name: '' })
  }

  learn(known: Partial<Font>) {
    const font = this.#fonts.get(this.#number)
    if (font) Object.assign(font, known)
  }

  name(words: string) {
    const font = this.#fonts.get(this.#number)
    if (font) font.name = (font.name + words).slice(0, 100)
  }

  isSymbol(number: number) {
    const font = this.#fonts.get(number)
    return font?.charset === 2 || /^(?:symbol|wingdings)/iu.test(font?.name ?? '')
  }

  nameOf(number: number) {
    return this.#fonts.get(number)?.name.split(';', 1)[0]?.trim() ?? ''
  }

  /** null = as the document says; 'western' = as the font says, which may be wrong. */
  pageOf(number: number): number | 'western' | null {
    const font = this.#fonts.get(number)
    if (!font) return null
    return font.page ?? (font.charset === 0 ? 'western' : (pageOfCharset[font.charset] ?? null))
  }
}

/** Kinds of paragraphs by the number of their style. */
export class Styles {
  readonly #names = new Map<number, string>()
  #number: number | null = 0

  /** null = of characters, which make no paragraph. */
  begin(number: number | null) {
    this.#number = number
    if (number !== null) this.#names.set(number, '')
  }

  name(words: string) {
    if (this.#number !== null)
      this.#names.set(this.#number, ((this.#names.get(this.#number) ?? '') + words).slice(0, 200))
  }

  kindOf(number: number): BlockKind | 'contents' | null {
    return kindOfStyleName(this.#names.get(number)?.replace(/;.*$/u, '') ?? '')
  }
}

const languages: Record<number, string> = {
  1: 'ar',
  4: 'zh',
  7: 'de',
  9: 'en',
  10: 'es',
  12: 'fr',
  16: 'it',
  17: 'ja',
  19: 'nl',
  21: 'pl',
  22: 'pt',
  25: 'ru',
  34: 'uk',
}

/** Of Windows' number of a language and land. */
export const languageOf = (number: number) => languages[number & 0x3ff] ?? null
