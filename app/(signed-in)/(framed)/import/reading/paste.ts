export type Paste = { html: string; plain: string; before: string; start: number; end: number }

/** Formatted words of a paste that say more than their letters; null where there are none. */
export function pasteOf(event: React.ClipboardEvent<HTMLTextAreaElement>): Paste | null {
  const html = event.clipboardData.getData('text/html')
  const plain = event.clipboardData.getData('text/plain')
  if (!/<(?:p|div|h[1-6]|li|table|br|del|s|sup|sub|blockquote)\b/i.test(html)) return null
  const { value, selectionStart, selectionEnd } = event.currentTarget
  return { html, plain, before: value, start: selectionStart, end: selectionEnd }
}

/** The one way by which a browser lets a change by a script be undone, and a way that it may take from us. */
type Commands = { execCommand?: (name: string, shows: boolean, words: string) => boolean }

/** It is all there is in the field: what its lines are is known, and what was left out of it. */
export const isWhole = ({ before, start, end }: Paste) =>
  (before.slice(0, start) + before.slice(end)).trim() === ''

/** Longer words a browser takes seconds to put in undoably. */
const mostUndoable = 50_000

/**
 * Puts the words as they were read where the plain ones stand by now; as one step that can be undone where somebody still
 * is in that field, for it would take them there. Whether it could: what somebody typed meanwhile stays.
 */
export function putPasted(field: HTMLTextAreaElement, paste: Paste, words: string): boolean {
  const { before, start, end } = paste
  if (!field.isConnected) return false
  const tail = before.length - end
  const stands =
    field.value.slice(0, start) === before.slice(0, start) &&
    field.value.slice(field.value.length - tail) === before.slice(end) &&
    isSame(field.value.slice(start, field.value.length - tail), paste.plain)
  if (!stands) return false
  const until = field.value.length - tail
  if (document.activeElement === field && words.length <= mostUndoable) {
    field.setSelectionRange(start, until)
    const { ownerDocument }: { ownerDocument: Commands } = field
    if (ownerDocument.execCommand?.('insertText', false, words)) return true
  }
  field.setRangeText(words, start, until, 'end')
  // as if it had been typed, so that it is kept
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return true
}

const isSame = (one: string, other: string) =>
  one.replace(/\r\n?/g, '\n').trim() === other.replace(/\r\n?/g, '\n').trim()
