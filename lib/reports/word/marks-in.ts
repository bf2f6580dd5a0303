import { type Attribute, readXml } from '@/lib/intake/readers/office/xml'
import { type ChangeKey, changeKey } from '@/lib/intake/readers/docx/tracked'

type Span = { start: number; end: number }

/** What stands in the main part of a document beside its words: comments by their ids, and who changed something when. */
export type Marks = {
  ranges: ReadonlyMap<string, Span>
  references: ReadonlySet<string>
  changes: ReadonlySet<ChangeKey>
}

const tracked = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])

export function marksIn(part: Uint8Array, label: string): Marks {
  const ranges = new Map<string, Span>()
  const references = new Set<string>()
  const changes = new Set<ChangeKey>()
  let here: Span = { start: 0, end: 0 }
  const open = (name: string, attribute: Attribute) => {
    const id = attribute('w:id') ?? ''
    if (tracked.has(name))
      changes.add(changeKey(attribute('w:author') ?? '', attribute('w:date') ?? ''))
    else if (name === 'w:commentReference') references.add(id)
    // one that begins twice is on no words
    else if (name === 'w:commentRangeStart')
      ranges.set(id, { start: ranges.has(id) ? Infinity : here.end, end: 0 })
    else if (name === 'w:commentRangeEnd') {
      const range = ranges.get(id)
      if (range) range.end = here.start
    }
    return undefined
  }
  readXml(part, { open, at: (start, end) => (here = { start, end }) }, label)
  return { ranges, references, changes }
}

/** Where each comment stands in its part; null where two have one id, or one stands within another. */
export function commentsIn(part: Uint8Array, label: string): ReadonlyMap<string, Span> | null {
  const spans = new Map<string, Span>()
  let here: Span = { start: 0, end: 0 }
  let opened = 0
  let current: string | null = null
  const open = (name: string, attribute: Attribute) => {
    if (name !== 'w:comment') return undefined
    opened++
    if (current === null) spans.set((current = attribute('w:id') ?? ''), { ...here })
    return undefined
  }
  const close = (name: string) => {
    if (name !== 'w:comment') return
    const span = spans.get(current ?? '')
    if (span) span.end = here.end
    current = null
  }
  readXml(part, { open, close, at: (start, end) => (here = { start, end }) }, label)
  return spans.size === opened ? spans : null
}

/** The largest id of any comment or tracked change in the parts of a document. */
export const lastId = (...parts: (string | null)[]) =>
  parts.reduce(
    (last, part) =>
      [...(part ?? '').matchAll(/\sw:id=["'](\d{1,9})["']/gu)].reduce(
        (most, [, id]) => Math.max(most, Number(id)),
        last,
      ),
    0,
  )
