import { linesHeaders } from './headers'
import { problemOf } from './problem'

/** Whether somebody asks to be told how far it is, a line at a time. */
export const wantsLines = (request: Request) =>
  request.headers.get('accept')?.includes('application/x-ndjson') ?? false

type Work<Progress, Result> = (reporting: {
  signal: AbortSignal
  progress: (progress: Progress) => void
}) => Promise<Result>

/**
 * NDJSON: `{"progress"}` while the work goes on, then `{"result"}` or `{"problem"}`. Whoever goes away calls the work
 * off.
 */
export function linesOf<Progress, Result>(
  request: Request,
  work: Work<Progress, Result>,
): Response {
  const gone = new AbortController()
  const signal = AbortSignal.any([gone.signal, request.signal])
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const tell = (line: object) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      /** JSON that another thread has made. */
      const tellBytes = (result: Uint8Array) => {
        if (signal.aborted) return
        for (const part of [encoder.encode('{"result":'), result, encoder.encode('}\n')])
          controller.enqueue(part)
      }
      try {
        const result = await work({ signal, progress: (progress) => tell({ progress }) })
        if (result instanceof Uint8Array) tellBytes(result)
        else tell({ result })
      } catch (error) {
        const problem: unknown = signal.aborted ? null : await problemOf(error).json()
        tell({ problem })
      }
      if (!gone.signal.aborted) controller.close()
    },
    cancel: () => gone.abort(),
  })
  return new Response(body, { headers: linesHeaders })
}
