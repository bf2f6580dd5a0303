import { TooLarge, TooSlow } from '@/lib/core/errors'
import { room } from './room'

export const megabyte = 1024 * 1024
/** How long nothing may come before the sender is given up. */
const patience = 15_000

const tooLarge = (bytes: number) =>
  new TooLarge(
    bytes < megabyte
      ? `A request may hold ${Math.floor(bytes / 1024)} KB.`
      : `A request may hold ${Math.floor(bytes / megabyte)} MB.`,
  )

type Limits = {
  most: number
  /** whose room it takes while it comes; nobody's where anybody may send */
  personId: string
  patience?: number
}

/** The bytes of a body, which is read here first and no further than the limit, whatever Content-Length says. */
export async function bytesOf(request: Request, limits: Limits): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limits.most) throw tooLarge(limits.most)
  const reader = request.body?.getReader()
  if (!reader) return new Uint8Array()
  let slow = false as boolean
  const late = setTimeout(() => {
    slow = true
    void reader.cancel()
  }, limits.patience ?? patience)
  try {
    const bytes = await collected(reader, limits, () => late.refresh())
    if (slow) throw new TooSlow('Nothing more came for a while, so Galley gave up waiting.')
    return bytes
  } finally {
    clearTimeout(late)
  }
}

async function collected(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  { most, personId }: Limits,
  more: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let [length, taken] = [0, 0]
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      more()
      length += value.length
      if (length > most) throw tooLarge(most)
      room.take(personId, value.length)
      taken += value.length
      chunks.push(value)
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined)
    throw error
  } finally {
    room.free(personId, taken)
  }
  const [first] = chunks
  return chunks.length === 1 && first ? first : Buffer.concat(chunks, length)
}
