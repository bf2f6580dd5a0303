/** Whether Galley can be reached. The browser knows of a pulled cable, the stream of changes of a server that is away. */

let doubtful = false

/** The stream broke (true) or speaks again (false). */
export const doubtLine = (doubt: boolean) => {
  doubtful = doubt
}

/** False = it is down, or has to be tried. */
export const isLineUp = () => navigator.onLine && !doubtful

const patience = 4000

export async function tryLine(): Promise<boolean> {
  if (!navigator.onLine) return false
  try {
    const answer = await fetch('/api/v1/health', {
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    return answer.ok
  } catch {
    return false
  }
}

const pause = 3000

/** Calls back once when Galley can be reached again; gives what stops waiting. */
export function onceLineIsBack(then: () => void): () => void {
  let stopped = false
  let timer = 0
  const stop = () => {
    stopped = true
    clearTimeout(timer)
    removeEventListener('online', look)
  }
  const look = () => {
    clearTimeout(timer)
    void tryLine().then((up) => {
      if (stopped) return
      if (!up) {
        timer = window.setTimeout(look, pause)
        return
      }
      stop()
      then()
    })
  }
  addEventListener('online', look)
  timer = window.setTimeout(look, pause)
  return stop
}
