import { fingerprint } from '@/lib/text/fingerprint'
import type { Span } from '@/lib/text/selection'

/**
 * Between what stands on the screen and offsets into the draft. A <p> of the proof holds the stored text, letter for
 * letter, and a mark of it: where a translating browser or an extension has put other words there, no offset is given.
 */

const paragraphs = (proof: Element) => [...proof.querySelectorAll<HTMLElement>('p[data-start]')]
const startOf = (paragraph: HTMLElement) => Number(paragraph.dataset.start)
const isIntact = (paragraph: HTMLElement) =>
  paragraph.dataset.mark === fingerprint(paragraph.textContent)

export const ALTERED =
  'The words on the screen are not the words of the draft: the browser or an extension has translated or changed them. Show the page in its own language, load it again, and select the words then.'

/** The draft as far as it is drawn: paragraphs at their offsets, line ends between them. */
export function draftText(proof: Element): string {
  let text = ''
  for (const paragraph of paragraphs(proof)) {
    const start = startOf(paragraph)
    text = text.slice(0, start).padEnd(start, '\n') + paragraph.textContent
  }
  return text
}

const touchedBy = (proof: Element, range: Range) =>
  paragraphs(proof).filter((paragraph) => range.intersectsNode(paragraph))

/** Whether what a selection touches no longer is the draft's own text. */
export const isAltered = (proof: Element, range: Range): boolean =>
  !touchedBy(proof, range).every(isIntact)

function offsetIn(paragraph: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange()
  range.selectNodeContents(paragraph)
  range.setEnd(node, offset)
  return startOf(paragraph) + range.toString().length
}

/** The part of a selection that lies in the draft; null also where other words stand there. */
export function spanOfRange(proof: Element, range: Range): Span | null {
  const touched = touchedBy(proof, range)
  const first = touched[0]
  const last = touched.at(-1)
  if (!first || !last || !touched.every(isIntact)) return null
  const start = first.contains(range.startContainer)
    ? offsetIn(first, range.startContainer, range.startOffset)
    : startOf(first)
  const end = last.contains(range.endContainer)
    ? offsetIn(last, range.endContainer, range.endOffset)
    : startOf(last) + last.textContent.length
  return start < end ? { start, end } : null
}

/** Where a point of the screen lies in the draft; null outside its words, and where other words stand. */
export function offsetAtPoint(proof: Element, x: number, y: number): number | null {
  const caret = 'caretPositionFromPoint' in document ? document.caretPositionFromPoint(x, y) : null
  const holder = caret?.offsetNode.parentElement?.closest<HTMLElement>('p[data-start]')
  return caret && holder && proof.contains(holder) && isIntact(holder)
    ? offsetIn(holder, caret.offsetNode, caret.offset)
    : null
}

function pointAt(paragraph: HTMLElement, offset: number): [Node, number] | null {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  let rest = offset - startOf(paragraph)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (rest <= length) return [node, rest]
    rest -= length
  }
  return null
}

/** A range over words of the draft, to be drawn over them. */
export function rangeOfSpan(proof: Element, { start, end }: Span): Range | null {
  const all = paragraphs(proof)
  const holder = (offset: number) => all.findLast((paragraph) => startOf(paragraph) <= offset)
  const [first, last] = [holder(start), holder(end)]
  if (!first || !last || !isIntact(first) || !isIntact(last)) return null
  const from = pointAt(first, start)
  const to = pointAt(last, end)
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(...from)
  range.setEnd(...to)
  return range
}

/** The chosen claim's words as they stand now. */
export function chosenSpan(proof: Element): Span | null {
  const words = proof.querySelectorAll('mark[data-chosen]')
  const first = words[0]
  const last = words[words.length - 1]
  if (!first || !last) return null
  const range = document.createRange()
  range.setStartBefore(first)
  range.setEndAfter(last)
  return spanOfRange(proof, range)
}
