import { emptyHeaders, jsonHeaders } from './headers'

/** An answer that is JSON text already, as the database made it. */
export class JsonText {
  constructor(readonly text: string) {}
}

export const textOf = (answer: unknown) =>
  answer instanceof JsonText ? answer.text : JSON.stringify(answer)

const whole = new WeakMap<Response, Buffer<ArrayBuffer>>()

/** The bytes of an answer where they are at hand: read out of the Response again, a long list costs a third more. */
export const bytesOf = (response: Response) => whole.get(response)

export function jsonAnswer(
  text: string,
  status = 200,
  also: Record<string, string> = {},
): Response {
  const bytes = Buffer.from(text)
  const response = new Response(bytes, { status, headers: { ...jsonHeaders, ...also } })
  whole.set(response, bytes)
  return response
}

/** An answer that was made elsewhere, as it was made there. */
export function wholeAnswer(
  bytes: Uint8Array<ArrayBuffer>,
  status: number,
  headers: [string, string][],
): Response {
  const answer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const response = new Response(bytes.length > 0 ? answer : null, { status, headers })
  whole.set(response, answer)
  return response
}

export const emptyAnswer = (status = 204, also: Record<string, string> = {}) =>
  new Response(null, { status, headers: { ...emptyHeaders, ...also } })

type Piece = string | Uint8Array<ArrayBuffer>

/** Pieces of text or bytes as bytes, made no faster than they are read. */
export function streamOf(
  pieces: Iterable<Piece> | AsyncIterable<Piece>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const source = (async function* () {
    yield* pieces
  })()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    async cancel() {
      await source.return(undefined)
    },
  })
}
