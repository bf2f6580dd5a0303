type ProgressProps = {
  words: string
  done: number
  /** 0 = nobody knows how long it takes */
  of: number
  /** null = it cannot be called off */
  cancel: (() => void) | null
}

/** What is under way and how far it is; only moving where nobody knows. */
export function ProgressBar({ words, done, of, cancel }: ProgressProps) {
  return (
    <div className="bar-of">
      <label className="figures" htmlFor="progress">
        {words}
      </label>
      <progress id="progress" {...(of > 0 ? { max: of, value: done } : {})} />
      {cancel && (
        <button type="button" className="button" onClick={cancel}>
          Cancel
        </button>
      )}
    </div>
  )
}
