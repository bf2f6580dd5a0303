import { type BlockWriter, type Point, seen } from '../block-writer'
import type { LeftOut } from '../reader'
import { type Noted, spotIn } from '../remarks'
import { isProse } from './choose'
import { squeezed } from './squeezed'
import { type PageBlock, wordsOf } from './page-blocks'

type Out = Omit<LeftOut, 'at'> & { at: Point }

type Wanted = {
  chosen: ReadonlySet<PageBlock>
  /** words already told: the headline and the standfirst stand above the text */
  told: ReadonlySet<string>
  /** the words of footnotes by their marks */
  notes: ReadonlyMap<string, string>
}

/** Writes the chosen blocks, and keeps what is not written with its place. */
export class PageWriter {
  readonly noted: Noted[] = []
  readonly #out: Out[] = []
  readonly #marked = new Set<string>()

  constructor(
    readonly writer: BlockWriter,
    readonly wanted: Wanted,
  ) {}

  write(blocks: readonly PageBlock[]) {
    const { chosen, told } = this.wanted
    for (const block of blocks) {
      const isTold = told.has(wordsOf(block))
      if (isTold || (block.note !== null && this.#marked.has(block.note))) continue
      if (chosen.has(block)) this.#block(block)
      else this.#leaveOut(block)
    }
    this.writer.end()
  }

  /** Once the text is finished. */
  get leftOut(): LeftOut[] {
    return this.#out.map(({ at, ...out }) => ({ ...out, at: at.at }))
  }

  #block({ kind, pieces }: PageBlock) {
    const { writer } = this
    writer.begin(kind)
    for (const piece of pieces) {
      if (piece.is === 'words') writer.write(piece.words)
      else if (piece.is === 'mark') this.#mark(piece.note, piece.words)
      else if (piece.words.trim())
        this.#push({ text: squeezed(piece.words), unit: 'words', why: piece.why })
    }
    writer.end()
  }

  #mark(note: string, words: string) {
    const body = this.wanted.notes.get(note)
    if (body === undefined) {
      this.writer.write(words)
      return
    }
    this.#marked.add(note)
    const to = spotIn(this.writer)
    this.noted.push({ kind: 'footnote', from: null, to, body, author: null, at: null })
  }

  #leaveOut(block: PageBlock) {
    const words = wordsOf(block)
    const out = block.pieces.flatMap((piece) => (piece.is === 'out' ? [piece] : []))
    const text = words || squeezed(out.map((piece) => piece.words).join(' '))
    const unit = isProse(text) ? 'paragraph' : 'lines'
    if (!text || (block.hidden && unit === 'lines')) return
    const why = words ? 'around' : (out[0]?.why ?? 'deleted')
    this.#push({ text, unit, why: block.hidden && words ? 'hidden' : why })
  }

  /** Lines of a menu are one thing left out, not fifty. */
  #push(given: Omit<LeftOut, 'at'>) {
    const out = { ...given, text: squeezed(seen(given.text)) }
    if (!out.text) return
    const last = this.#out.at(-1)
    const isNext =
      last?.at.at === -1 && last.unit === 'lines' && out.unit === 'lines' && last.why === out.why
    if (isNext) last.text += `\n${out.text}`
    else this.#out.push({ ...out, at: out.unit === 'words' ? this.#here() : this.writer.next() })
  }

  /** In a line: behind its words so far. */
  #here(): Point {
    return this.writer.isWriting ? { at: this.writer.length } : this.writer.next()
  }
}
