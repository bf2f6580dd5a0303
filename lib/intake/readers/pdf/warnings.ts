import { doubtWords } from '../scan/words'
import type { Page } from './margins'
import type { Scans } from './recognised'
import { lettersOf } from './text-layer'

type Read = { pages: readonly Page[]; scans: Scans; doubtful: number }

/** What to know of a PDF that was read: which pages are pictures, which have no text, which signs are missing. */
export function warningsOf({ pages, scans, doubtful }: Read): string[] {
  return [
    ...ofRecognition(pages.length, scans, doubtful),
    ...emptyPages(pages, scans),
    ...unreadSigns(pages),
  ]
}

function ofRecognition(
  all: number,
  { pages, beyond, lost, failed, canDraw }: Scans,
  doubtful: number,
) {
  const read = pages.size
  const which = read === all ? 'This was' : `${read} of ${all} pages ${read === 1 ? 'was' : 'were'}`
  const from = read === 1 ? 'from a picture' : 'from pictures'
  return [
    ...(read > 0 ? [`${which} read ${from} by text recognition. ${doubtWords(doubtful)}`] : []),
    ...(beyond.length > 0
      ? [
          `${inWords(beyond)} are pictures too and were not read, for 50 pages at a time are. Import them as a file of their own.`,
        ]
      : []),
    ...(lost.length > 0
      ? [
          `${inWords(lost)} ${lost.length === 1 ? 'is a picture' : 'are pictures'} too large to be read, or damaged. Scan ${lost.length === 1 ? 'it' : 'them'} again at 600 dots an inch or fewer, or type what stands there.`,
        ]
      : []),
    ...(failed.length > 0
      ? [
          `${inWords(failed)} could not be read by text recognition. Scan ${failed.length === 1 ? 'it' : 'them'} again, or type what stands there.`,
        ]
      : []),
    ...(canDraw
      ? []
      : [
          'Pages that are pictures were not read: Galley cannot draw them on this machine, for the package @napi-rs/canvas is not there.',
        ]),
  ]
}

/** "Page 4", "Pages 51 to 80", "Pages 4, 9 and 12". */
function inWords(numbers: readonly number[]): string {
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)]
  if (numbers.length === 1) return `Page ${first}`
  if (last - first === numbers.length - 1) return `Pages ${first} to ${last}`
  return `Pages ${numbers.slice(0, -1).join(', ')} and ${last}`
}

function emptyPages(pages: readonly Page[], scans: Scans): string[] {
  const told = new Set([...scans.beyond, ...scans.lost, ...scans.failed])
  const empty = pages.filter((page, at) => lettersOf(page) === 0 && !told.has(at + 1)).length
  return empty === 0
    ? []
    : [
        `${empty} of ${pages.length} pages ${empty === 1 ? 'has' : 'have'} no text; look whether words are missing.`,
      ]
}

function unreadSigns(pages: readonly Page[]): string[] {
  const words = pages.flatMap(({ lines }) => lines.map((line) => line.words)).join('')
  const count = words.split('\uFFFD').length - 1
  if (count === 0) return []
  const signs = count === 1 ? 'One sign' : `${count} signs`
  return [
    `${signs} of this PDF could not be read and ${count === 1 ? 'is' : 'are'} shown as \uFFFD. Put in what stands there.`,
  ]
}
