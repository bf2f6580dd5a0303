import { align } from './align'
import { numbered } from './tokens'

export type Change = { kind: 'same' | 'removed' | 'added'; text: string }

// Words keep their numbers and apostrophes whole; white space and each sign stand alone, so that nothing is lost.
const PART = /\s+|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)*|[^]/gu

/**
 * What was removed and added, by words. The parts that are `same` or `removed` make the old text again, those that are
 * `same` or `added` the new one.
 */
export function wordDiff(before: string, after: string): Change[] {
  const old = before.match(PART) ?? []
  const fresh = after.match(PART) ?? []
  const map = align(...numbered(old, fresh))
  const changes: Change[] = []
  let next = 0
  old.forEach((part, index) => {
    const there = map[index] ?? -1
    if (there < 0) {
      put(changes, 'removed', part)
      return
    }
    for (; next < there; next++) put(changes, 'added', fresh[next] ?? '')
    put(changes, 'same', part)
    next = there + 1
  })
  for (; next < fresh.length; next++) put(changes, 'added', fresh[next] ?? '')
  return readable(changes)
}

function put(changes: Change[], kind: Change['kind'], text: string): void {
  const last = changes.at(-1)
  if (last?.kind === kind) last.text += text
  else changes.push({ kind, text })
}

/** A lone space or comma that stayed between two replaced words is shown as replaced too: one change, not three. */
function readable(changes: readonly Change[]): Change[] {
  const out: Change[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed) out.push({ kind: 'removed', text: removed })
    if (added) out.push({ kind: 'added', text: added })
    removed = added = ''
  }
  changes.forEach(({ kind, text }, index) => {
    const inside = removed !== '' && added !== '' && index < changes.length - 1
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (inside && /^[^\S\n]+$/u.test(text)) {
      removed += text
      added += text
    } else {
      flush()
      out.push({ kind, text })
    }
  })
  flush()
  return out
}

/** The difference of two revisions, paragraph by paragraph; `changed` is false where nothing in it differs. */
export type ParagraphChange = { changed: boolean; changes: Change[] }

export function paragraphDiff(before: string, after: string): ParagraphChange[] {
  const paragraphs: ParagraphChange[] = [{ changed: false, changes: [] }]
  for (const { kind, text } of wordDiff(before, after)) {
    text.split(/\n+/u).forEach((line, index) => {
      if (index > 0) paragraphs.push({ changed: false, changes: [] })
      const last = paragraphs.at(-1)
      if (!last || line === '') return
      last.changes.push({ kind, text: line })
      last.changed ||= kind !== 'same'
    })
  }
  return paragraphs.filter(({ changes }) => changes.length > 0)
}
