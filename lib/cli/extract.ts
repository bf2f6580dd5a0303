import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { decodeText } from '@/lib/articles/readers/plain-text'
import { extract } from '@/lib/extraction/extract'
import { extractLines } from '@/lib/extraction/stream'
import { answer, type Run } from './command'
import { fromCaller } from './paths'

export const run: Run = async ({ words: [file = '-'], options, terminal }) => {
  const input = file === '-' ? terminal.input : createReadStream(fromCaller(file))
  if (options.ndjson) return extractLines(input, terminal.output)
  answer(terminal, JSON.stringify(extract(decodeText(await buffer(input))), null, 2))
}
