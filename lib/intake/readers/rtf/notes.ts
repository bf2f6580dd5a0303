import { type Noted, type Spot, spotIn } from '../remarks'
import type { Destination } from './destinations'
import { Output } from './output'

type Open = {
  kind: 'comment' | 'footnote' | 'box'
  output: Output
  spot: { at: Spot | null }
  author: string
  id: string
}

const kinds: Partial<Record<Destination, Open['kind']>> = {
  footnote: 'footnote',
  annotation: 'comment',
  box: 'box',
}
const told = /^annotation(?:Author|Reference|Start|End)$/

/** What stands beside the text, and the text itself: words go to the innermost that is open. */
export class Notes {
  readonly main = new Output()
  readonly #open: Open[] = []
  readonly #done: Open[] = []
  readonly #ranges = new Map<string, { start: Spot | null }>()
  #author = ''
  #words = ''

  get output(): Output {
    return this.#open.at(-1)?.output ?? this.main
  }

  hears(destination: Destination) {
    return told.test(destination)
  }

  tell(words: string) {
    this.#words = (this.#words + words).slice(0, 200)
  }

  enter(destination: Destination) {
    if (told.test(destination)) this.#words = ''
    const kind = kinds[destination]
    if (!kind) return
    const spot: Open['spot'] = { at: null }
    this.main.here(() => {
      spot.at = spotIn(this.main.writer)
    })
    this.#open.push({
      kind,
      output: new Output(),
      spot,
      author: destination === 'annotation' ? this.#author : '',
      id: '',
    })
  }

  leave(destination: Destination) {
    const words = this.#words.trim()
    if (destination === 'annotationAuthor') this.#author = words
    else if (destination === 'annotationReference') {
      const one = this.#open.at(-1)
      if (one) one.id = words
    } else if (destination === 'annotationStart') {
      const range: { start: Spot | null } = { start: null }
      this.#ranges.set(words, range)
      this.main.here(() => {
        range.start = spotIn(this.main.writer)
      })
    } else if (kinds[destination]) this.#endOne()
  }

  #endOne() {
    const one = this.#open.pop()
    if (one?.kind === 'box') this.output.boxed.push(...one.output.finish().text.split('\n\n'))
    else if (one) this.#done.push(one)
  }

  /** Once the text is finished. */
  noted(): Noted[] {
    return this.#done.flatMap(({ kind, output, spot, author, id }) =>
      spot.at && kind !== 'box'
        ? [
            {
              kind,
              from: (kind === 'comment' && this.#ranges.get(id)?.start) || null,
              to: spot.at,
              body: output.finish().text.replace(/\s+/gu, ' ').trim(),
              author: author || null,
              at: null,
            },
          ]
        : [],
    )
  }
}
