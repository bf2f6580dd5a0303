import type { RawBlock, RawLine } from 'tesseract.js-core/tesseract-core-simd-lstm.js'
import { type Engine, GivenUp } from './engine'
import { enlarged, fileOf, type Grey } from './pixels'
import { mostPixels, refuseLarger } from './size'

export type Source = { file: Uint8Array; turned: number } | Grey

/** Letters with fewer points in height are hardly told apart; with as many as wanted, well. */
const heights = { least: 13, wanted: 22 }
const mostTimes = 3
/** Radians; lines that slope less are read as they are. */
const leastSlope = 0.005
type Way = { turned: number; blackBy: 'surroundings' | 'page' }

/**
 * How else a page is read, as long as it is read less surely than that, of a hundred. Black is first judged by what is
 * around it, for a page that was photographed lies half in shadow; on one that is blurred no letter stands out from its
 * surroundings. What lies on its side or its head, and whose camera did not say so, comes out as hardly any word.
 */
const otherWays: readonly (Way & { below: number })[] = [
  { below: 75, turned: 1, blackBy: 'page' },
  { below: 55, turned: 6, blackBy: 'surroundings' },
  { below: 55, turned: 8, blackBy: 'surroundings' },
  { below: 55, turned: 3, blackBy: 'surroundings' },
]

/** What stands on one picture; null where it cannot be decoded. Throws GivenUp and TooLarge. */
export function recognise(engine: Engine, source: Source): RawBlock[] | null {
  engine.begin()
  const own = 'file' in source ? source.turned : 1
  let best = readAs(engine, source, { turned: own, blackBy: 'surroundings' })
  if (!best) return null
  for (const { below, ...way } of otherWays) {
    // what the camera said is believed
    if (meanOf(best) >= below || (own !== 1 && way.turned !== 1)) break
    try {
      const next = readAs(engine, source, { ...way, turned: way.turned === 1 ? own : way.turned })
      if (next && worthOf(next) > worthOf(best)) best = next
    } catch (error) {
      if (error instanceof GivenUp && linesIn(best).length > 0) return best
      throw error
    }
  }
  return best
}

/** Small letters enlarged, lines that slope straightened. */
function readAs(engine: Engine, source: Source, { turned, blackBy }: Way): RawBlock[] | null {
  const file = 'file' in source ? source.file : fileOf(source)
  if (!engine.take({ file, turned })) return null
  // a header may be made up
  if ('file' in source) refuseLarger(engine.size())
  const { blocks, slope } = engine.layout()
  const straightened = Math.abs(slope) >= leastSlope ? { slope } : {}
  const height = heightIn(blocks)
  if (height === null || height >= heights.least)
    engine.take({ file, turned, blackBy, ...straightened })
  else {
    const grey = engine.pixels()
    const room = Math.sqrt(mostPixels / (grey.width * grey.height))
    const times = Math.min(heights.wanted / height, room, mostTimes)
    engine.take({ file: fileOf(enlarged(grey, times)), blackBy, ...straightened })
  }
  return engine.recognise()
}

const linesIn = (blocks: readonly RawBlock[]): RawLine[] =>
  blocks.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))

/** How many points high letters without strokes upwards are, in the line of the middle; null without lines. */
function heightIn(blocks: readonly RawBlock[]): number | null {
  const all = linesIn(blocks)
    .map(({ rowAttributes: row }) => row.rowHeight - row.ascenders - row.descenders)
    .sort((a, b) => a - b)
  return all[all.length >> 1] ?? null
}

/** How sure of all words together, of a hundred. */
function meanOf(blocks: readonly RawBlock[]): number {
  const words = wordsIn(blocks)
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  const all = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
  return letters > 0 ? all / letters : 0
}

/** Many words that are sure are better than few, and words that are not count for nothing. */
const worthOf = (blocks: readonly RawBlock[]): number =>
  wordsIn(blocks).reduce(
    (sum, { text, confidence }) => sum + text.length * Math.max(0, confidence - 50),
    0,
  )

const wordsIn = (blocks: readonly RawBlock[]) => linesIn(blocks).flatMap(({ words }) => words)
