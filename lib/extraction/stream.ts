import type { Readable, Writable } from 'node:stream'
import { createInterface } from 'node:readline'
import { extract } from './extract'
import { sweeper } from './steady-memory'

/**
 * `galley extract --ndjson`: one JSON object a line in, one a line out, in order. Holds one record at a time and waits
 * for a slow reader, so memory stays flat. Throws, with the line's number, on a line that cannot be read.
 */
export async function extractLines(readable: Readable, writable: Writable): Promise<void> {
  const sweep = sweeper()
  let line = 0
  for await (const text of createInterface({ input: readable, crlfDelay: Infinity })) {
    line++
    sweep()
    if (text.trim() === '') continue
    const answer = `${JSON.stringify(answerTo(text, line))}\n`
    if (!writable.write(answer))
      await new Promise<void>((resolve) => writable.once('drain', resolve))
  }
}

export class UnreadableLine extends Error {}

function answerTo(line: string, number: number) {
  const { id, text, lang } = recordOf(line, number)
  const { sentences, claims } = extract(text, { language: lang })
  return { id, sentences, claims }
}

function recordOf(line: string, number: number): { id: unknown; text: string; lang: string } {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new UnreadableLine(`Line ${number} is not JSON.`)
  }
  const record =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  if (typeof record.text !== 'string') throw new UnreadableLine(`Line ${number} has no "text".`)
  return {
    id: record.id,
    text: record.text,
    lang: typeof record.lang === 'string' ? record.lang : 'en',
  }
}
