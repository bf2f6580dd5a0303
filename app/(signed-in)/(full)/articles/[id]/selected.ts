import { snapToWords, type Span } from '@/lib/text/selection'
import { ALTERED, draftText, isAltered, spanOfRange } from './span'

/** Words just selected, snapped to whole words, with what can be done with them. */
export type Chosen = Span & {
  /** as they stand on the screen */
  quote: string
  /** of this one selection: whatever is sent for it twice is done once */
  key: string
  top: number
  left: number
  sentences: number[]
  claim: string | null
}

const theProof = () => document.querySelector<HTMLElement>('[data-proof]')

/** What is selected in the proof, or why nothing can be made of it. The same words keep their key until they are let go. */
export function readSelection(before: Chosen | null): { chosen: Chosen | null; refusal: string } {
  const proof = theProof()
  const selection = document.getSelection()
  const nothing = { chosen: null, refusal: '' }
  if (!proof || !selection || selection.isCollapsed || selection.rangeCount === 0) return nothing
  const range = selection.getRangeAt(0)
  if (!proof.contains(range.commonAncestorContainer)) return nothing
  if (isAltered(proof, range)) return { chosen: null, refusal: ALTERED }
  const rough = spanOfRange(proof, range)
  const text = draftText(proof)
  const span = rough && snapToWords(text, rough, proof.dataset.language)
  if (!span) return nothing
  const isSame = before?.start === span.start && before.end === span.end
  const key = isSame ? before.key : `claim-${Date.now()}-${Math.random()}`
  const quote = text.slice(span.start, span.end)
  return {
    chosen: { ...span, quote, key, ...placeOf(proof, range), ...under(proof, range) },
    refusal: '',
  }
}

function placeOf(proof: HTMLElement, range: Range) {
  const box = range.getClientRects()[0] ?? range.getBoundingClientRect()
  const around = (proof.closest('[data-page]') ?? proof).getBoundingClientRect()
  const left = Math.max(0, Math.min(box.left - around.left, around.width - 260))
  return { top: box.top - around.top - 36, left }
}

/** The open sentences the selection touches, and the claim it lies in. */
function under(proof: HTMLElement, range: Range) {
  const open = [...proof.querySelectorAll<HTMLElement>('span[data-c]')].filter((node) =>
    range.intersectsNode(node),
  )
  const holder = range.commonAncestorContainer.parentElement?.closest<HTMLElement>('mark[data-c]')
  return {
    sentences: [...new Set(open.map((node) => Number(node.dataset.c?.slice(1))))],
    claim: holder?.dataset.c ?? null,
  }
}
