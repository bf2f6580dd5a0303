import type { Readable, Writable } from 'node:stream'
import { createInterface } from 'node:readline'
import { UnreadableLine } from '@/lib/extraction/stream'
import { findPassages } from './find'
import { prepareSource } from './prepare'

/** `galley passages --ndjson`: one claim and its source a line in, what was found a line out, in order, one at a time. */
export async function passageLines(readable: Readable, writable: Writable): Promise<void> {
  let line = 0
  for await (const text of createInterface({ input: readable, crlfDelay: Infinity })) {
    line++
    if (text.trim() === '') continue
    if (!writable.write(`${JSON.stringify(answerTo(text, line))}\n`))
      await new Promise<void>((resolve) => writable.once('drain', resolve))
  }
}

function answerTo(line: string, number: number) {
  const { id, claim, text, lang } = recordOf(line, number)
  const { passages, absent } = findPassages(claim, [
    prepareSource({ id: '', text, language: lang }),
  ])
  return {
    id,
    passages: passages.map(({ start, end, score, shared }) => ({ start, end, score, shared })),
    absent: absent.map(({ start, end, kind }) => ({ start, end, kind })),
  }
}

function recordOf(line: string, number: number) {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new UnreadableLine(`Line ${number} is not JSON.`)
  }
  const { id, claim, text, lang } =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  if (typeof claim !== 'string') throw new UnreadableLine(`Line ${number} has no "claim".`)
  if (typeof text !== 'string') throw new UnreadableLine(`Line ${number} has no "text".`)
  return { id, claim, text, lang: typeof lang === 'string' ? lang : 'en' }
}
