import { isShortcut } from '@/app/ui/behaviour'
import { LAID } from '@/app/ui/proof/proof-behaviour'
import { type Border, moveBorder, snapToWords, type Span } from '@/lib/text/selection'
import { ALTERED, chosenSpan, draftText, offsetAtPoint, rangeOfSpan } from './span'

/** Outward with the plain key, inward with Shift. */
const keys: Record<string, [Border, -1 | 1]> = {
  '[': ['start', -1],
  '{': ['start', 1],
  ']': ['end', 1],
  '}': ['end', -1],
}

/** A pause after which the new borders are saved; until then they are only drawn. */
const PAUSE = 700
const DRAWN = 'borders'
/** Not every browser can draw over words; there the handles alone show the borders. */
const highlights = () => ('highlights' in CSS ? CSS.highlights : null)

/** The id of the chosen claim if its borders may still be moved; the inspector knows. */
const movableId = () =>
  document.querySelector<HTMLElement>('[data-inspector][data-movable]')?.dataset.id

type Ends = { start: HTMLElement; end: HTMLElement }
type Outcome = {
  /** `quote` are the words of the new place, as they stand on the screen */
  save: (claimId: string, span: Span, quote: string) => Promise<void>
  refuse: (why: string) => void
}

/** The borders of the chosen claim while they are being moved: drawn at once, saved after a pause. */
class MovingBorders {
  private span: Span | null = null
  private timer = 0
  private dragged: Border | null = null

  constructor(
    private readonly proof: HTMLElement,
    private readonly ends: Ends,
    private readonly outcome: Outcome,
  ) {}

  readonly show = () => {
    const span = movableId() ? (this.span ?? chosenSpan(this.proof)) : null
    const page = this.proof.closest('[data-page]')?.getBoundingClientRect()
    const rects = [...((span && rangeOfSpan(this.proof, span)?.getClientRects()) ?? [])]
    const first = rects[0]
    const last = rects.at(-1)
    this.ends.start.hidden = this.ends.end.hidden = !first
    if (!page || !first || !last) return
    place(this.ends.start, first.left - page.left, first.top - page.top)
    place(this.ends.end, last.right - page.left, last.top - page.top)
  }

  readonly forget = () => {
    this.span = null
    this.show()
  }

  readonly key = (event: KeyboardEvent) => {
    const [border, step] = keys[event.key] ?? []
    if (!border || !step || !movableId() || !isShortcut(event)) return
    const now = this.now()
    if (!now) return
    event.preventDefault()
    this.change(moveBorder(draftText(this.proof), now, border, step, this.proof.dataset.language))
  }

  readonly grab = (event: PointerEvent) => {
    this.dragged =
      event.target === this.ends.start ? 'start' : event.target === this.ends.end ? 'end' : null
    if (this.dragged) event.preventDefault()
  }

  readonly drag = (event: PointerEvent) => {
    const now = this.dragged && this.now()
    const at = this.dragged && offsetAtPoint(this.proof, event.clientX, event.clientY)
    if (!this.dragged || !now || at === null) return
    const wanted = { ...now, [this.dragged]: at }
    const next = snapToWords(draftText(this.proof), wanted, this.proof.dataset.language)
    if (next) this.change(next)
  }

  readonly drop = () => {
    this.dragged = null
    if (this.span) this.change(this.span)
  }

  /** Where the claim lies by now; null, and said why, where its paragraph holds other words than the draft. */
  private now(): Span | null {
    const chosen = chosenSpan(this.proof)
    if (!chosen && this.proof.querySelector('mark[data-chosen]')) this.outcome.refuse(ALTERED)
    return chosen && (this.span ?? chosen)
  }

  stop() {
    clearTimeout(this.timer)
    highlights()?.delete(DRAWN)
  }

  private change(next: Span) {
    const id = movableId()
    this.span = next
    const range = rangeOfSpan(this.proof, next)
    if (range) highlights()?.set(DRAWN, new Highlight(range))
    this.show()
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => {
      if (!id || this.dragged) return
      const quote = draftText(this.proof).slice(next.start, next.end)
      void this.outcome.save(id, next, quote).then(() => highlights()?.delete(DRAWN))
    }, PAUSE)
  }
}

function place(handle: HTMLElement, left: number, top: number) {
  handle.style.left = `${left}px`
  handle.style.top = `${top - 3}px`
}

/** Lets the ends of the chosen claim be dragged, or moved by [ and ]. Returns how to stop. */
export function watchBorders(proof: HTMLElement, ends: Ends, outcome: Outcome): () => void {
  const borders = new MovingBorders(proof, ends, outcome)
  const listeners = [
    ['keydown', borders.key],
    ['pointerdown', borders.grab],
    ['pointermove', borders.drag],
    ['pointerup', borders.drop],
    [LAID, borders.forget],
  ] as const
  for (const [type, listener] of listeners)
    document.addEventListener(type, listener as EventListener)
  borders.show()
  // the inspector of a claim just chosen arrives a moment later
  const later = window.setTimeout(borders.show, 150)
  return () => {
    clearTimeout(later)
    borders.stop()
    for (const [type, listener] of listeners)
      document.removeEventListener(type, listener as EventListener)
  }
}
