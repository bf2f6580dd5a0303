import type { BlockKind } from '@/lib/text/blocks'
import { kindOfStyleName } from '../office/style-names'
import { type Attribute, readXml } from '../office/xml'
import { loweredWords, raisedWords } from '../raised'

type Shift = (words: string, before: string) => string
type Style = { name: string; parent: string | null; outline: boolean }

/** Paragraph styles: those of the document in styles.xml, and those made for single paragraphs in content.xml. */
export class OdtStyles {
  #styles = new Map<string, Style>()
  /** styles of words that are set above or below the line */
  #shifts = new Map<string, Shift>()
  #learning = ''

  /** Takes a style, or what is in one. */
  learn(name: string, attribute: Attribute) {
    if (name === 'style:style') this.#learning = attribute('style:name') ?? ''
    if (name === 'style:text-properties') {
      const position = attribute('style:text-position') ?? ''
      const shift = /^(?:super|[1-9])/.test(position)
        ? raisedWords
        : /^(?:sub|-)/.test(position)
          ? loweredWords
          : null
      if (shift) this.#shifts.set(this.#learning, shift)
    }
    if (name === 'style:style' && attribute('style:family') === 'paragraph') {
      const called = attribute('style:name') ?? ''
      this.#styles.set(called, {
        name: attribute('style:display-name') ?? called.replaceAll('_20_', ' '),
        parent: attribute('style:parent-style-name') ?? null,
        outline: Number(attribute('style:default-outline-level')) > 0,
      })
    }
  }

  /** How the words of a style are set; null for those on the line. */
  shiftOf = (id: string): Shift | null => this.#shifts.get(id) ?? null

  kindOf(id: string): BlockKind | 'contents' | null {
    const seen = new Set<string>()
    let next: string | null = id
    while (next !== null && !seen.has(next)) {
      seen.add(next)
      const style = this.#styles.get(next)
      const kind = kindOfStyleName(style?.name ?? next.replaceAll('_20_', ' '))
      if (kind) return kind
      if (style?.outline) return 'heading'
      next = style?.parent ?? null
    }
    return null
  }
}

export function readOdtStyles(part: Uint8Array | null, label: string): OdtStyles {
  const styles = new OdtStyles()
  const open = (name: string, attribute: Attribute) => {
    styles.learn(name, attribute)
    return undefined
  }
  if (part) readXml(part, { open }, label)
  return styles
}
