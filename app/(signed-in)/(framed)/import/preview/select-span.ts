import { rangeOfSpan, spanOfRange } from '@/app/(signed-in)/(full)/articles/[id]/span'
import type { Span } from '@/lib/text/selection'
import { sentencesIn } from './aside'

const regionOf = () => document.getElementById('words')

/** Selects words of the text, so that they are seen and one key does something with them. */
export function selectSpan(span: Span, scrollTo: Span = span) {
  const words = regionOf()
  const range = words && rangeOfSpan(words, span)
  if (!words || !range) return
  words.focus({ preventScroll: true })
  const place = rangeOfSpan(words, scrollTo)?.startContainer.parentElement
  place?.scrollIntoView({ block: span === scrollTo ? 'center' : 'nearest' })
  document.getSelection()?.removeAllRanges()
  document.getSelection()?.addRange(range)
}

/** The words of the text that are selected now; null where none are. */
function selectedSpan(): Span | null {
  const words = regionOf()
  const selection = document.getSelection()
  if (!words || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  return words.contains(range.commonAncestorContainer) ? spanOfRange(words, range) : null
}

/** Sentences from the one where it began to the one that moves, by their places in the list. */
export type Stretch = { anchor: number; head: number }

/**
 * The next stretch: of what is selected one sentence more or fewer; where nothing is, the sentence of `from`. `last` is
 * the one before, for its other end stays.
 */
function stretched(
  sentences: readonly Span[],
  { selected, from, last }: { selected: Span | null; from: number; last: Stretch | null },
  step: -1 | 1,
): Stretch | null {
  if (sentences.length === 0) return null
  if (!selected) {
    const at = sentences.findIndex(({ end }) => end > from)
    const first = at < 0 ? sentences.length - 1 : at
    return { anchor: first, head: first }
  }
  const within = sentencesIn(sentences, selected)
  const [top, bottom] = [within[0], within.at(-1)].map((each) =>
    each ? sentences.indexOf(each) : -1,
  )
  if (top === undefined || bottom === undefined || top < 0) return null
  const goesOn =
    last && Math.min(last.anchor, last.head) === top && Math.max(last.anchor, last.head) === bottom
  const { anchor, head } = goesOn
    ? last
    : step > 0
      ? { anchor: top, head: bottom }
      : { anchor: bottom, head: top }
  return { anchor, head: Math.max(0, Math.min(sentences.length - 1, head + step)) }
}

/** Selects the sentence one is at, and with each further step one more. Gives what is selected then. */
export function stretchSelection(
  sentences: readonly Span[],
  from: number,
  last: Stretch | null,
  step: -1 | 1,
): Stretch | null {
  const next = stretched(sentences, { selected: selectedSpan(), from, last }, step)
  const [top, bottom] = next
    ? [sentences[Math.min(next.anchor, next.head)], sentences[Math.max(next.anchor, next.head)]]
    : []
  const head = next && sentences[next.head]
  if (top && bottom && head) selectSpan({ start: top.start, end: bottom.end }, head)
  return next
}
