/** What is used of Tesseract as WebAssembly: the package has no types of its own. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  type Box = { x0: number; y0: number; x1: number; y1: number }
  type Word = { text: string; confidence: number }
  export type RawLine = {
    bbox: Box
    baseline: Box
    /** in points of the picture */
    rowAttributes: { rowHeight: number; ascenders: number; descenders: number }
    /** none before it was recognised */
    words: Word[]
  }
  export type RawBlock = { paragraphs: { is_ltr: boolean; lines: RawLine[] }[] }

  export type Api = {
    Init: (data: null, languages: string, engine: number) => number
    SetVariable: (name: string, value: string) => boolean
    /** not 0 = it cannot be read; `turned` as in EXIF */
    SetImageFile: (turned: number, radians: number) => number
    AnalyseLayout: () => unknown
    GetGradient: () => number
    Recognize: (monitor: null) => number
    GetJSONText: () => string
    GetInputImage: () => object
    End: () => void
  }
  export type Core = {
    FS: { writeFile: (name: string, bytes: Uint8Array) => void }
    TessBaseAPI: new () => Api
    getPointer: (held: object) => number
    getValue: (place: number, type: 'i32') => number
  }
  type Hooks = { TesseractProgress: () => void; print: () => void; printErr: () => void }
  const makeCore: (hooks: Hooks) => Promise<Core>
  export default makeCore
}
