import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { guessLanguage } from '@/lib/intake/bring/guess-language'
import { decodeText } from '@/lib/intake/readers/plain-text'
import { extract } from '@/lib/extraction/extract'
import { extractLines } from '@/lib/extraction/stream'
import { answer, optionOf, type Run, WrongUse } from './command'
import { incomingOf, isAddress, progressOn } from './incoming'
import { fromCaller } from './paths'

export const run: Run = async (call) => {
  const { words, options, terminal } = call
  const file = words[0] ?? '-'
  if (isAddress(file))
    throw new WrongUse('extract needs no network. Save the page as a file first.')
  const input = () => (file === '-' ? terminal.input : createReadStream(fromCaller(file)))
  if (options.ndjson) return extractLines(input(), terminal.output)
  const plain = file === '-' || /\.(txt|text)$/i.test(file)
  const extraction = plain
    ? ofText(decodeText(await buffer(input())), call)
    : await ofFile(file, call)
  answer(terminal, JSON.stringify(extraction, null, 2))
}

type Given = Parameters<Run>[0]

/** A text is left as it was given: whoever gave it counts in it. */
const ofText = (text: string, call: Given) =>
  extract(text, { language: optionOf(call, 'language') ?? guessLanguage(text) ?? 'en' })

/** Of any other file the text comes too, for the offsets count in what was read of it. */
async function ofFile(file: string, call: Given) {
  const { bring } = await import('@/lib/intake/bring')
  const { progress, end } = progressOn(call.terminal)
  const language = optionOf(call, 'language')
  const incoming = await incomingOf(file, call.terminal, optionOf(call, 'part'))
  return bring(incoming, { language, model: false, progress }).finally(end)
}
