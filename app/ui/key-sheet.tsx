export type KeyLine = { keys: readonly string[]; does: string }

/** What works on every page; a page without keys of its own opens this. */
const everywhere: readonly KeyLine[] = [
  { keys: ['/'], does: 'Find a claim' },
  { keys: ['Ctrl', '↵'], does: 'Send the form one writes in' },
  { keys: ['Esc'], does: 'Close what was opened' },
  { keys: ['?'], does: 'All keys' },
]

export const CommonKeySheet = () => <KeySheet id="common-keys" lines={everywhere} />

/** All keys of the page, opened with "?". */
export function KeySheet({ lines, id = 'keys' }: { lines: readonly KeyLine[]; id?: string }) {
  return (
    <dialog id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>Keys</h2>
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
