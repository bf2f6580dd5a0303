import { offsetAtPoint, rangeOfSpan } from '@/app/(signed-in)/(full)/articles/[id]/span'
import { type Border, snapToWords, type Span } from '@/lib/text/selection'
import type { Draft } from './marks'

/**
 * Follows the pointer until it is let go; the border snaps to whole words. `show` gets the span so far, and at the end
 * the last one, or null where it was called off.
 */
export function followPointer(
  region: HTMLElement,
  border: Border,
  from: Span,
  { text, language }: Draft,
  show: (span: Span | null, done: boolean) => void,
) {
  const stop = new AbortController()
  const { signal } = stop
  let last: Span | null = null
  const move = (event: PointerEvent) => {
    const at = offsetAtPoint(region, event.clientX, event.clientY)
    const next = at === null ? null : borderAt(border, from, at, { text, language })
    if (!next || (last?.start === next.start && last.end === next.end)) return
    last = next
    show(next, false)
  }
  const finish = (span: Span | null) => {
    stop.abort()
    region.removeAttribute('data-dragging')
    show(span, true)
  }
  // the handle under the pointer would hide the words from it
  region.setAttribute('data-dragging', '')
  document.addEventListener('pointermove', move, { signal })
  document.addEventListener(
    'pointerup',
    () => {
      finish(last)
    },
    { signal },
  )
  document.addEventListener(
    'pointercancel',
    () => {
      finish(null)
    },
    { signal },
  )
}

/** The claim with this border moved to the word at `at`; the other stays where it is. null = nothing would be left. */
export function borderAt(
  border: Border,
  from: Span,
  at: number,
  { text, language }: Draft,
): Span | null {
  const wanted = { ...from, [border]: at }
  if (wanted.start >= wanted.end) return null
  const words = snapToWords(text, wanted, language)
  if (!words) return null
  return border === 'start'
    ? { start: words.start, end: from.end }
    : { start: from.start, end: words.end }
}

const DRAWN = 'borders'
/** Not every browser can draw over words; there the handles alone show the borders. */
const highlights = () => ('highlights' in CSS ? CSS.highlights : null)

/** Sets the handles at the first and the last word, also when the width changes. Returns how to stop. */
export function drawSpan(region: HTMLElement, span: Span | null): () => void {
  const place = () => {
    placeHandles(region, span)
  }
  place()
  const watch = new ResizeObserver(place)
  watch.observe(region)
  return () => {
    watch.disconnect()
    highlights()?.delete(DRAWN)
  }
}

/** Where the first and the last letter stand: in mixed writing the rectangles of a whole line are in no order. */
function lettersOf(region: HTMLElement, { start, end }: Span) {
  const rectOf = (from: number, to: number) => {
    const range = rangeOfSpan(region, { start: from, end: to })
    return [...(range?.getClientRects() ?? [])].findLast(({ width }) => width > 0)
  }
  return {
    first: rectOf(start, Math.min(start + 2, end)),
    last: rectOf(Math.max(end - 2, start), end),
  }
}

function placeHandles(region: HTMLElement, span: Span | null) {
  const range = span && rangeOfSpan(region, span)
  const { first, last } = span ? lettersOf(region, span) : {}
  const around = region.getBoundingClientRect()
  const rightToLeft =
    getComputedStyle(range?.startContainer.parentElement ?? region).direction === 'rtl'
  const set = (name: Border, rect: DOMRect | undefined, right: boolean) => {
    const handle = region.querySelector<HTMLElement>(`[data-handle="${name}"]`)
    if (!handle) return
    handle.hidden = !rect
    if (!rect) return
    handle.style.left = `${(right ? rect.right : rect.left) - around.left + region.scrollLeft}px`
    handle.style.top = `${rect.top - around.top + region.scrollTop - 3}px`
  }
  set('start', first, rightToLeft)
  set('end', last, !rightToLeft)
  if (range && region.hasAttribute('data-dragging')) highlights()?.set(DRAWN, new Highlight(range))
}
