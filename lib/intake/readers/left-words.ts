import type { BlockWriter, Point } from './block-writer'
import type { LeftOut } from './reader'
import type { Story } from './story'

type Left = { point: Point; text: string; unit: LeftOut['unit']; why: LeftOut['why'] }

/** Words that stand in a file and not in its text, each where it would be put back. */
export class LeftWords {
  readonly #out: Left[] = []

  constructor(
    readonly writer: BlockWriter,
    readonly story: Story,
  ) {}

  add(text: string, why: LeftOut['why'], unit: LeftOut['unit'] = 'words') {
    if (!text.trim()) return
    this.story.here(() => {
      const { writer } = this
      const point = writer.isWriting ? { at: writer.length } : writer.next()
      const last = this.#out.at(-1)
      // a program may cut one passage into many runs
      const goesOn = last?.why === why && last.unit === unit && isSame(last.point, point)
      if (goesOn) last.text += text
      else this.#out.push({ point, text, unit, why })
    })
  }

  /** Once the text is written. */
  get all(): LeftOut[] {
    const all: LeftOut[] = []
    for (const { point, text, unit, why } of this.#out) {
      const [at, words] = [Math.max(0, point.at), text.replace(/\s+/gu, ' ').trim()]
      const last = all.at(-1)
      if (last?.at === at && last.unit === unit && last.why === why)
        last.text += (unit === 'lines' ? '\n' : ' ') + words
      else all.push({ at, text: words, unit, why })
    }
    return all
  }
}

/** Of two before a word that is not written yet nobody knows. */
const isSame = (one: Point, other: Point) => one.at >= 0 && one.at === other.at

/** Running heads and feet stand on every page and in no paragraph: each once, before the text. */
export function marginsLeft(lines: readonly string[]): LeftOut[] {
  const words = lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter(Boolean)
  const text = [...new Set(words)].join('\n')
  return text ? [{ at: 0, text, unit: 'lines', why: 'around' }] : []
}
