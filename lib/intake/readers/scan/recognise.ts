import type { RawBlock, RawLine } from 'tesseract.js-core/tesseract-core-simd-lstm.js'
import { type Engine, GivenUp } from './engine'
import { enlarged, fileOf, type Grey } from './pixels'

export type Source = { file: Uint8Array; turned: number } | Grey

/** Letters with fewer points in height are hardly told apart; with as many as wanted, well. */
const heights = { least: 13, wanted: 22 }
/** Of what is enlarged. */
const mostPixels = 40_000_000
const mostTimes = 3
/** Radians; lines that slope less are read as they are. */
const leastSlope = 0.005
/** Of a hundred: what is read less surely is read a second time, otherwise. */
const sureEnough = 75

/**
 * What stands on one picture; null where it cannot be decoded. Black is first judged by what is around it, for a page
 * that was photographed lies half in shadow; on one that is blurred no letter stands out from its surroundings, and it
 * is judged by the page. Throws GivenUp.
 */
export function recognise(engine: Engine, source: Source): RawBlock[] | null {
  const picture = prepared(engine, source)
  if (!picture) return null
  engine.take(picture)
  const first = engine.recognise()
  if (meanOf(first) >= sureEnough) return first
  try {
    engine.take({ ...picture, blackBy: 'page' })
    const second = engine.recognise()
    return meanOf(second) > meanOf(first) ? second : first
  } catch (error) {
    if (error instanceof GivenUp && linesIn(first).length > 0) return first
    throw error
  }
}

/** Small letters enlarged, lines that slope to be straightened. */
function prepared(engine: Engine, source: Source) {
  const isFile = 'file' in source
  const picture = isFile ? source : { file: fileOf(source) }
  if (!engine.take(picture)) return null
  const { blocks, slope } = engine.layout()
  const straightened = Math.abs(slope) >= leastSlope ? { slope } : {}
  const height = heightIn(blocks)
  if (height === null || height >= heights.least) return { ...picture, ...straightened }
  const grey = isFile ? engine.pixels() : source
  const room = Math.sqrt(mostPixels / (grey.width * grey.height))
  const times = Math.min(heights.wanted / height, room, mostTimes)
  return { file: fileOf(enlarged(grey, times)), ...straightened }
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
  const words = linesIn(blocks).flatMap((line) => line.words)
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  const all = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
  return letters > 0 ? all / letters : 0
}
