/** How long to wait before asking again where the line or the server failed; at most so many times. */
const PAUSE = 2000
const TRIES = 5

/** Asks for JSON of this site and hands it on, again after a pause where that failed. Returns how to stop. */
export function fetchOnce(address: string, take: (answer: unknown) => void): () => void {
  const stopped = new AbortController()
  const ask = async (tries: number) => {
    try {
      const answer = await fetch(address, {
        signal: stopped.signal,
        headers: { accept: 'application/json' },
      })
      if (answer.ok) take(await answer.json())
      else if (answer.status >= 500) throw new Error(String(answer.status))
    } catch {
      if (!stopped.signal.aborted && tries < TRIES) setTimeout(() => void ask(tries + 1), PAUSE)
    }
  }
  void ask(1)
  return () => stopped.abort()
}
