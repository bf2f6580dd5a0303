import { Engine, GivenUp } from '../scan/engine'
import { pageOf } from '../scan/lines'
import { recognise } from '../scan/recognise'
import type { OnPage } from '../reader'
import { Drawing } from './drawn'
import { holdingLooseEnds } from './loose-ends'
import type { Page } from './margins'
import { unreadable } from './open'
import type { Scanned } from './scanned'

/** Pages of one file that are read by text recognition, each of which takes seconds. */
const mostAtOnce = 50

export type Scans = {
  /** by their numbers, from 1 */
  pages: Map<number, Page>
  /** beyond the most that are read at once */
  beyond: number[]
  /** whose pictures are too large, or cannot be unpacked */
  lost: number[]
  /** which could not be drawn, or did not come to an end */
  failed: number[]
  canDraw: boolean
}

type Options = { onPage: OnPage; signal: AbortSignal | undefined }

/** Reads scanned pages of a PDF by text recognition, one after another. Throws Refused, as where a language is missing. */
export async function recognisePages(
  bytes: Uint8Array,
  all: readonly Scanned[],
  { onPage, signal }: Options,
): Promise<Scans> {
  const scanned = all.filter(({ isLost }) => !isLost)
  const scans: Scans = {
    pages: new Map(),
    beyond: scanned.slice(mostAtOnce).map(({ number }) => number),
    lost: all.flatMap(({ number, isLost }) => (isLost ? [number] : [])),
    failed: [],
    canDraw: true,
  }
  if (scanned.length === 0) return scans
  const drawing = await holdingLooseEnds(() => Drawing.open(bytes)).catch((error: unknown) => {
    throw unreadable(error)
  })
  if (!drawing) return { ...scans, canDraw: false }
  try {
    await readInto(scans, drawing, scanned.slice(0, mostAtOnce), { onPage, signal })
  } finally {
    await drawing.end()
  }
  return scans
}

async function readInto(
  scans: Scans,
  drawing: Drawing,
  wanted: readonly Scanned[],
  { onPage, signal }: Options,
) {
  let engine = await Engine.start()
  try {
    for (const [at, page] of wanted.entries()) {
      const { number } = page
      signal?.throwIfAborted()
      onPage(at + 1, wanted.length)
      try {
        const blocks = recognise(engine, await holdingLooseEnds(() => drawing.draw(page)))
        scans.pages.set(number, pageOf(blocks ?? []))
      } catch (error) {
        scans.failed.push(number)
        if (!(error instanceof GivenUp))
          console.error(`Page ${number} of a PDF could not be drawn:`, error)
      }
      if (engine.isSpent) engine = await Engine.start()
    }
  } finally {
    engine.end()
  }
}
