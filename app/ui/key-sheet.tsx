export type KeyLine = { keys: readonly string[]; does: string }

/** All keys of the page, opened with "?". */
export function KeySheet({ lines }: { lines: readonly KeyLine[] }) {
  return (
    <dialog id="keys" aria-labelledby="keys-title">
      <header>
        <h2 id="keys-title">Keys</h2>
        <form method="dialog">
          <button className="button">Close</button>
        </form>
      </header>
      <ul className="keylist">
        {lines.map((line) => (
          <li key={line.does}>
            <span>{line.does}</span>
            <span className="keys-of">
              {line.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className="faint small">
        Single keys rest while a field has focus. They can be turned off in your account.
      </p>
    </dialog>
  )
}

/** The line at the foot of the screen: the keys one needs most, and what was saved. */
export function KeyLineBar({
  lines,
  children,
}: {
  lines: readonly KeyLine[]
  children?: React.ReactNode
}) {
  return (
    <footer className="keys">
      {lines.map((line) => (
        <span key={line.does}>
          {line.keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {line.does}
        </span>
      ))}
      <button type="button" data-opens="keys">
        <kbd>?</kbd>all keys
      </button>
      <span className="end">{children}</span>
    </footer>
  )
}
