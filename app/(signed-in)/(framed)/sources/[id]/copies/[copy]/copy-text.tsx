type Span = { start: number; end: number }
type CopyTextProps = {
  text: string
  places: readonly { at: number; name: string }[]
  passages: readonly Span[]
}

/** The text of a copy by its lines, with its pages named beside them and the quoted passages marked. */
export function CopyText({ text, places, passages }: CopyTextProps) {
  const marked = merged(passages)
  return (
    <div className="copy-text" dir="auto">
      {linesOf(text).map((line) => {
        const named = places.filter(({ at }) => at >= line.start && at < line.end)
        return (
          <p key={line.start}>
            {named.length > 0 && (
              <span className="place figures">{named.map(({ name }) => name).join(', ')}</span>
            )}
            {partsOf(line, marked).map(({ start, end, isMarked }) =>
              isMarked ? (
                <mark key={start} id={`at-${start}`} className="hit">
                  {text.slice(start, end)}
                </mark>
              ) : (
                text.slice(start, end)
              ),
            )}
          </p>
        )
      })}
    </div>
  )
}

function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }))
}

/** Passages that overlap are marked as one. */
function merged(passages: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (const { start, end } of passages.toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else spans.push({ start, end })
  }
  return spans
}

function partsOf(line: Span, marked: readonly Span[]) {
  const parts: (Span & { isMarked: boolean })[] = []
  let at = line.start
  for (const span of marked) {
    const [start, end] = [Math.max(span.start, line.start), Math.min(span.end, line.end)]
    if (start >= end) continue
    if (start > at) parts.push({ start: at, end: start, isMarked: false })
    parts.push({ start, end, isMarked: true })
    at = end
  }
  if (at < line.end) parts.push({ start: at, end: line.end, isMarked: false })
  return parts
}
