import type { Line } from './copy-lines'

/** Lines of the text of a copy, with its pages named beside them and the quoted passages marked. */
export function CopyText({ text, lines }: { text: string; lines: readonly Line[] }) {
  return (
    <div className="copy-text" dir="auto">
      {lines.map(({ start: begin, names, pieces }) => (
        <p key={begin}>
          {names.length > 0 && <span className="place figures">{names.join(', ')}</span>}
          {pieces.map(({ start, end, isMarked }) =>
            isMarked ? (
              <mark key={start} id={`at-${start}`} className="hit">
                {text.slice(start, end)}
              </mark>
            ) : (
              text.slice(start, end)
            ),
          )}
        </p>
      ))}
    </div>
  )
}
