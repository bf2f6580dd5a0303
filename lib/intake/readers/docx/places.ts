import { BlockWriter } from '../block-writer'
import { type Attribute, readXml, type XmlEvents } from '../office/xml'
import { Story } from '../story'
import { WordBody } from './body'
import { openWord } from './open'
import { mainOf, proposedIn } from './returned'
import { readStyles } from './styles'

/** A run of the main part, or a formula; `within`: the opening tag of the tracked insertion it stands in. */
export type Run = { start: number; end: number; within: string | null; isFormula: boolean }

/**
 * The canonical text of a Word file, and where each of its characters stands in the main part: UTF-16 offsets there, and the
 * run; nothing for what stands nowhere, such as what parts two paragraphs.
 */
export type Places = {
  text: string
  /** the main part, without a byte order mark */
  xml: string
  runs: Run[]
  starts: number[]
  ends: number[]
  runOf: number[]
}

const label = 'Word document'
const formulas = new Set(['m:oMathPara', 'm:oMath'])

/** Null where the main part is not in UTF-8. Throws Refused as the reader does. */
export function readPlaces(bytes: Uint8Array): Places | null {
  const file = openWord(bytes, label)
  const { readBeside } = file
  const part = mainOf(file)
  if ((part[0] ?? 0) >= 0xfe) return null
  const writer = new BlockWriter()
  const xml = new TextDecoder().decode(part)
  const { pending } = proposedIn(file, label)
  const styles = readStyles(readBeside('styles'), label)
  const placed = new PlacedBody(xml, writer, styles, pending)
  readXml(part, placed, label)
  placed.body.story.finish()
  const { runs, starts, ends, runOf } = placed
  return { text: writer.finish().text, xml, runs, starts, ends, runOf }
}

/** Words as they stand in the file; `exact`: each character of it is one of theirs, but for entities. */
type Source = { start: number; end: number; run: number; exact: boolean }

class PlacedBody implements XmlEvents {
  readonly body: WordBody
  readonly runs: Run[] = []
  readonly starts: number[] = []
  readonly ends: number[] = []
  readonly runOf: number[] = []
  #sources: Source[] = []
  #open: number[] = []
  #within: string[] = []
  #here = { start: 0, end: 0 }
  #inText = false

  constructor(
    readonly xml: string,
    writer: BlockWriter,
    styles: ReturnType<typeof readStyles>,
    pending: ReadonlySet<number>,
  ) {
    this.body = new WordBody(new Story(writer), styles, {
      placeNow: () => this.#placeNow(),
      isPending: (at) => pending.has(at),
    })
    writer.onWords = (at, kept, raw, from) => this.#learn(at, kept, raw, from)
  }

  at(start: number, end: number) {
    this.#here = { start, end }
    this.body.at(start)
  }

  open(name: string, attribute: Attribute) {
    const { start, end } = this.#here
    this.#inText = false
    const skips = this.body.open(name, attribute)
    if (skips) return skips
    if (name === 'w:r' || formulas.has(name)) {
      this.#open.push(this.#isInFormula ? -1 : this.runs.length)
      const within = this.#within.at(-1) ?? null
      if (!this.#isInFormula) this.runs.push({ start, end, within, isFormula: formulas.has(name) })
    } else if (name === 'w:ins') this.#within.push(this.xml.slice(start, end))
    return undefined
  }

  close(name: string) {
    this.body.close(name)
    if (name === 'w:ins') this.#within.pop()
    if (name !== 'w:r' && !formulas.has(name)) return
    const run = this.runs[this.#open.pop() ?? -1]
    if (run) run.end = this.#here.end
  }

  /** Nothing is put into one: all in it is one thing. */
  get #isInFormula() {
    return this.#open.some((run) => this.runs[run]?.isFormula)
  }

  text(words: string) {
    this.#inText = true
    this.body.text(words)
    this.#inText = false
  }

  #placeNow(): number {
    const { start, end } = this.#here
    const exact = this.#inText && this.xml[start] !== '<'
    const run = this.#open.findLast((one) => one >= 0) ?? -1
    this.#sources.push({ start, end, run, exact })
    return this.#sources.length - 1
  }

  #learn(at: number, kept: string, raw: string, from: number) {
    const source = this.#sources[from]
    if (!source) return
    const { run, exact } = source
    const whole = this.runs[run]
    const { start, end } = whole?.isFormula ? whole : source
    const offsets = exact ? offsetsIn(this.xml.slice(start, end)) : []
    // words set above the line may be others than those that stand there
    const fits = offsets.length === raw.length + 1
    alignedTo(kept, raw).forEach((there, index) => {
      if (there < 0) return
      this.runOf[at + index] = run
      this.starts[at + index] = fits ? start + (offsets[there] ?? 0) : start
      this.ends[at + index] = fits ? start + (offsets[there + 1] ?? 0) : end
    })
  }
}

/** Where each character of a text begins in the XML it is written as, and where the last ends. */
function offsetsIn(xml: string): number[] {
  const offsets: number[] = []
  for (let at = 0; at < xml.length;) {
    const entity = /^&(?:#x?([0-9a-f]+)|\w+);/iu.exec(xml.slice(at, at + 12))
    const long = entity ? entity[0].length : xml.startsWith('\r\n', at) ? 2 : 1
    offsets.push(at)
    if (entity?.[1] && isAstral(entity[0])) offsets.push(at)
    at += long
  }
  return [...offsets, xml.length]
}

function isAstral(entity: string): boolean {
  const [, hex, digits = '0'] = /^&#(x?)([0-9a-f]+);/iu.exec(entity) ?? []
  return parseInt(digits, hex ? 16 : 10) > 0xffff
}

const passed = /[\0-\u0020\u007F\u0085\u00AD\u2028\u2029\uFEFF]/u

/** For each character that was kept, which of the given ones it is: some are left out, and white space became one space. */
function alignedTo(kept: string, raw: string): number[] {
  let next = 0
  return Array.from({ length: kept.length }, (_, at) => {
    const isSpace = kept[at] === ' '
    // a space that was carried over from the words before is none of these
    if (isSpace && !passed.test(raw[next] ?? '')) return -1
    const first = next
    while (next < raw.length && passed.test(raw[next] ?? '')) next++
    return isSpace ? first : next++
  })
}
