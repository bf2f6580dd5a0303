import { type Grey, greyOf } from '../scan/pixels'
import { settings } from './open'
import type { Scanned } from './scanned'

/** Dots an inch: small print has letters high enough, and a page of A4 has 6 million points. */
const finest = 250 / 72
/** A picture that is coarser than that is enlarged by who reads it, who knows how high its letters are. */
const coarsest = 60 / 72
const mostPixels = 12_000_000

/**
 * Draws pages of a PDF. `unpdf`, which reads its text, cannot draw; pdf.js itself does, on a canvas that is an optional
 * package: native code, built for most machines but not for all.
 */
export class Drawing {
  private constructor(private readonly pdf: Awaited<ReturnType<typeof load>>) {}

  /** Null where there is no canvas on this machine. */
  static async open(bytes: Uint8Array): Promise<Drawing | null> {
    const canvas = await import('@napi-rs/canvas').catch(() => null)
    if (!canvas) return null
    const { DOMMatrix, ImageData, Path2D } = canvas
    // unpdf puts a stand-in there, with which nothing can be drawn
    Object.assign(globalThis, { DOMMatrix, ImageData, Path2D })
    return new Drawing(await load(bytes))
  }

  async draw({ number, fineness }: Scanned): Promise<Grey> {
    const page = await this.pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const own = Math.max(coarsest, Math.min(fineness ?? finest, finest))
    const scale = Math.min(own, Math.sqrt(mostPixels / (width * height)))
    const viewport = page.getViewport({ scale })
    const points = (side: number) => Math.max(1, Math.floor(side))
    const [wide, high] = [points(viewport.width), points(viewport.height)]
    // a page as thin as a thread is a point wide all the same
    if (wide * high > mostPixels) throw new Error('A page of this shape is not drawn')
    const { createCanvas } = await import('@napi-rs/canvas')
    const canvas = createCanvas(wide, high)
    const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
    await page.render({ canvas: null, canvasContext, viewport }).promise
    page.cleanup()
    return greyOf(canvas.data(), wide, high)
  }

  end() {
    return this.pdf.loadingTask.destroy()
  }
}

async function load(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  return getDocument({ data: Uint8Array.from(bytes), ...settings }).promise
}
