import { readFileSync } from 'node:fs'
import type { Api, Core, RawBlock } from 'tesseract.js-core/tesseract-core-simd-lstm.js'
import { type Grey, luma } from './pixels'
import { trainedData } from './trained'

/** As Tesseract numbers them: Sauvola's and Otsu's. */
const methods = { surroundings: '2', page: '0' } as const

type Taken = {
  file: Uint8Array
  /** as in EXIF */
  turned?: number | undefined
  /** radians by which its lines slope */
  slope?: number
  blackBy?: keyof typeof methods
}

/** Milliseconds of work for one page; what needs more is no page of text, but noise. */
const longest = 45_000

/** Thrown in the middle of its work: another engine is to be started for the next page. */
export class GivenUp extends Error {}

/**
 * Text recognition in this thread. It runs in a memory of its own, decoding of pictures included: the native decoders
 * that are to be had end the whole process over a damaged file.
 */
export class Engine {
  /** of no use any more */
  isSpent = false
  private began = 0

  private constructor(
    private readonly core: Core,
    private readonly api: Api,
  ) {}

  /** Throws Refused where the data of a language are not there. Nothing is fetched. */
  static async start(): Promise<Engine> {
    const trained = await trainedData()
    const { default: makeCore } = await import('tesseract.js-core/tesseract-core-simd-lstm.js')
    let engine: Engine | null = null
    const core = await makeCore({
      TesseractProgress: () => engine?.checkWork(),
      print: () => undefined,
      printErr: () => undefined,
    })
    for (const { language, data } of trained) core.FS.writeFile(`${language}.traineddata`, data)
    const api = new core.TessBaseAPI()
    const lstmOnly = 1
    if (api.Init(null, trained.map(({ language }) => language).join('+'), lstmOnly) !== 0)
      throw new Error('Text recognition does not start: the data of a language are damaged.')
    engine = new Engine(core, api)
    return engine
  }

  /** Takes a picture as the next one; false where it cannot be read. `blackBy`: how its letters are told from the paper. */
  take({ file, turned = 1, slope = 0, blackBy = 'surroundings' }: Taken): boolean {
    return this.orSpent(() => {
      this.api.SetVariable('thresholding_method', methods[blackBy])
      this.core.FS.writeFile('/input', file)
      return this.api.SetImageFile(turned, slope) === 0
    })
  }

  /** Where its lines lie, and by how much they slope; nothing is read yet. */
  layout(): { blocks: RawBlock[]; slope: number } {
    return this.orSpent(() => {
      this.api.AnalyseLayout()
      return { blocks: this.blocks(), slope: this.api.GetGradient() }
    })
  }

  /** From now on its work is for another page. */
  begin() {
    this.began = workOfThread()
  }

  /** Throws GivenUp where a page takes too long. */
  recognise(): RawBlock[] {
    return this.orSpent(() => {
      this.api.Recognize(null)
      return this.blocks()
    })
  }

  /** How large the picture is that was taken, whatever its header said. */
  size() {
    const [width, height] = [this.field(0), this.field(1)]
    return { width, height }
  }

  /** The greys of the picture that was taken. */
  pixels(): Grey {
    const { width, height } = this.size()
    const [depth, perRow, data] = [this.field(2), this.field(4), this.field(12)]
    const pixels = new Uint8Array(width * height)
    const perWord = 32 / depth
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const place = data + 4 * (y * perRow + Math.floor(x / perWord))
        pixels[y * width + x] = greyIn(this.core.getValue(place, 'i32'), depth, x % perWord)
      }
    return { width, height, pixels }
  }

  end() {
    if (!this.isSpent) this.api.End()
  }

  /** Of the picture as it lies in the memory of the engine: `struct Pix` of Leptonica. */
  private field(nth: number): number {
    const start = this.core.getPointer(this.api.GetInputImage())
    return this.core.getValue(start + 4 * nth, 'i32') >>> 0
  }

  private blocks(): RawBlock[] {
    const { blocks } = JSON.parse(this.api.GetJSONText()) as { blocks?: RawBlock[] }
    return blocks ?? []
  }

  private checkWork() {
    if (workOfThread() - this.began > longest) throw new GivenUp('Too much work for one page')
  }

  /** What was thrown in the middle of its work leaves its memory in disorder. */
  private orSpent<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      this.isSpent = true
      throw error
    }
  }
}

/** Points lie in a word of 32 bits from its high end; 1 bit: 1 = black. */
function greyIn(word: number, depth: number, nth: number): number {
  if (depth === 32) return luma(word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255)
  const most = 2 ** depth - 1
  const value = (word >>> (32 - depth * (nth + 1))) & most
  return depth === 1 ? 255 * (1 - value) : Math.round((255 * value) / most)
}

/** The processor's time, where the system tells it; else the time that went by. */
function workOfThread(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6
  } catch {
    return performance.now()
  }
}
