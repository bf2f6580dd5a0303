export type Stop = { code: string; message: string }

type StoppingProps = { code: string; stops: readonly Stop[]; showAll: () => void }

/** The list shows only what stops sign-off for one reason: says so, and leads back to all. */
export function Stopping({ code, stops, showAll }: StoppingProps) {
  const message = stops.find((stop) => stop.code === code)?.message
  return (
    <div className="filters only num" role="group" aria-label="Filter claims">
      <span role="status">{message ?? 'Nothing of this kind stops it any more'}</span>
      <button
        type="button"
        onClick={() => {
          // asked anew, the same address narrows anew
          if (location.search) history.replaceState(null, '', location.pathname)
          showAll()
        }}
      >
        Show all
      </button>
    </div>
  )
}
