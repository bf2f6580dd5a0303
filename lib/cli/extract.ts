import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { guessLanguage } from '@/lib/intake/bring/guess-language'
import { decodeText } from '@/lib/intake/readers/plain-text'
import { extract } from '@/lib/extraction/extract'
import { extractLines } from '@/lib/extraction/stream'
import { answer, optionOf, type Run, WrongUse } from './command'
import { incomingOf, isAddress, progressOn } from './incoming'
import { fromCaller } from './paths'

export const run: Run = async (given) => {
  const { words, options, terminal } = given
  const file = words[0] ?? '-'
  if (isAddress(file))
    throw new WrongUse('extract needs no network. Save the page as a file first.')
  const input = () => (file === '-' ? terminal.input : createReadStream(fromCaller(file)))
  if (options.ndjson) return extractLines(input(), terminal.output)
  const plain = file === '-' || /\.(txt|text)$/i.test(file)
  const found = plain ? ofText(decodeText(await buffer(input())), given) : await ofFile(file, given)
  answer(terminal, JSON.stringify(found, null, 2))
}

type Given = Parameters<Run>[0]

/** A text is left as it was given: whoever gave it counts in it. */
const ofText = (text: string, given: Given) =>
  extract(text, { language: optionOf(given, 'language') ?? guessLanguage(text) ?? 'en' })

/** Of any other file the text comes too, for the offsets count in what was read of it. */
async function ofFile(file: string, given: Given) {
  const { bring } = await import('@/lib/intake/bring')
  const { progress, end } = progressOn(given.terminal)
  const language = optionOf(given, 'language')
  const incoming = await incomingOf(file, given.terminal)
  return bring(incoming, { language, model: false, progress }).finally(end)
}
