import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Incoming, Progress } from '@/lib/intake/bring'
import type { Terminal } from './command'
import { fromCaller } from './paths'

export const isAddress = (word: string) => /^[a-z][a-z0-9+.-]*:\/\//i.test(word)

/** What a word on the line stands for: a web address, standard input (-) or a file. */
export async function incomingOf(
  word: string,
  { input }: Terminal,
  part?: string,
): Promise<Incoming> {
  if (isAddress(word)) return { url: word }
  const [name, bytes] =
    word === '-'
      ? ['standard input.txt', await buffer(input)]
      : [basename(word), await readFile(fromCaller(word))]
  return { file: { name, bytes, part } }
}

const inWords = ({ step, done, of }: Progress) => {
  if (step === 'waiting') return 'Waiting'
  if (step === 'fetching') return 'Fetching the page'
  if (step === 'reading') return 'Reading'
  if (step === 'recognising') return `Reading page ${done + 1} of ${of} by text recognition`
  return of ? `Finding claims: ${Math.round((100 * done) / of)}%` : 'Finding claims'
}

const clear = '\r\u001B[K'

/** How far it is, in one line that is written over; only where somebody looks on. */
export function progressOn({ errors }: Terminal) {
  const seen = 'isTTY' in errors && errors.isTTY === true
  const write = (text: string) => {
    if (seen) errors.write(text)
  }
  return {
    progress: (progress: Progress) => write(`${clear}${inWords(progress)}`),
    end: () => write(clear),
  }
}
