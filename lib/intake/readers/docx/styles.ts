import type { BlockKind } from '@/lib/text/blocks'
import { kindOfStyleName } from '../office/style-names'
import { type Attribute, readXml } from '../office/xml'

type Style = { name: string; basedOn: string | null; outline: boolean; numbered: boolean }

export type Styles = {
  /** null where the style says nothing of what its paragraph is; 'contents' for lines of a table of contents */
  kindOf: (id: string) => BlockKind | 'contents' | null
}

/** What the paragraph styles of a document stand for: by their names, which Word keeps in English, and their level. */
export function readStyles(part: Uint8Array | null, label: string): Styles {
  const styles = new Map<string, Style>()
  let style: Style | null = null
  const open = (name: string, attribute: Attribute) => {
    const value = attribute('w:val') ?? ''
    if (name === 'w:style') {
      style = { name: '', basedOn: null, outline: false, numbered: false }
      styles.set(attribute('w:styleId') ?? '', style)
    } else if (style) learn(style, name, value)
    return undefined
  }
  const close = (name: string) => {
    if (name === 'w:style') style = null
  }
  if (part) readXml(part, { open, close }, label)
  return { kindOf: (id) => kindIn(styles, id) }
}

/** Whether paragraphs of Galley's own report may stand in the document: their styles are there. */
export const hasReport = (part: Uint8Array | null): boolean =>
  /["']\s*Galley report /iu.test(new TextDecoder().decode(part ?? new Uint8Array()))

function learn(style: Style, name: string, value: string) {
  if (name === 'w:name') style.name = value
  else if (name === 'w:basedOn') style.basedOn = value
  else if (name === 'w:outlineLvl') style.outline = Number(value) < 9
  else if (name === 'w:numId') style.numbered = value !== '0'
}

function kindIn(styles: ReadonlyMap<string, Style>, id: string): BlockKind | 'contents' | null {
  const seen = new Set<string>()
  let next: string | null = id
  while (next !== null && !seen.has(next)) {
    seen.add(next)
    const style = styles.get(next)
    const kind = kindOfStyleName(style?.name ?? next)
    if (kind) return kind
    if (style?.outline) return 'heading'
    if (style?.numbered) return 'listItem'
    next = style?.basedOn ?? null
  }
  return null
}
