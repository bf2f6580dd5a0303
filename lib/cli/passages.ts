import { createReadStream } from 'node:fs'
import { passageLines } from '@/lib/passages/stream'
import { type Run, WrongUse } from './command'
import { fromCaller } from './paths'

export const run: Run = async ({ words, options, terminal }) => {
  if (!options.ndjson) throw new WrongUse('passages reads --ndjson only; --help tells how.')
  const file = words[0] ?? '-'
  const input = file === '-' ? terminal.input : createReadStream(fromCaller(file))
  await passageLines(input, terminal.output)
}
