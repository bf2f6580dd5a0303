import { oneOf, type Random } from './random'
import type { Vocabulary } from './vocabulary'

/**
 * A word or a sign with its identity: it keeps its id for as long as nobody touches it. `joins`: it changes what the word
 * beside it says, as "not" does, or "million".
 */
export type Word = { id: number; text: string; joins?: boolean }
export type Paragraph = Word[]
export type Draft = Paragraph[]

export const isSign = ({ text }: Word) => /^[.,!?。？！“”–()]$/u.test(text)
export const endsSentence = ({ text }: Word) => /^[.!?。？！]$/u.test(text)

/** Types words; each is new, also where it reads like another. */
export class Typist {
  private next = 1
  constructor(
    readonly random: Random,
    readonly vocabulary: Vocabulary,
  ) {}

  type = (text: string): Word => ({ id: this.next++, text })
  word = (): Word => this.type(oneOf(this.random, this.vocabulary.words))
  words = (count: number): Word[] => Array.from({ length: count }, this.word)
  phrase = (): Word[] => oneOf(this.random, this.vocabulary.phrases).map(this.type)
  copy = (words: readonly Word[]): Word[] => words.map(({ text }) => this.type(text))
  stop = (): Word => {
    const { stop } = this.vocabulary
    return this.type(
      this.random(8) === 0 ? oneOf(this.random, stop === '。' ? ['！', '？'] : ['!', '?']) : stop,
    )
  }

  sentence(longest: number): Word[] {
    const { random } = this
    const words = this.words(1 + random(longest))
    if (random(4) === 0) words.splice(random(words.length), 0, this.type(oneOf(random, [',', '–'])))
    if (random(6) === 0) words.push(this.type(','), ...this.phrase())
    else if (random(8) === 0) words.unshift(...this.phrase())
    if (random(8) === 0)
      words.splice(random(words.length), 0, ...this.quoted(this.words(1 + random(4))))
    return [...words, this.stop()]
  }

  quoted = (words: readonly Word[]): Word[] => [this.type('“'), ...words, this.type('”')]

  paragraph = (longest: number): Paragraph =>
    Array.from({ length: 1 + this.random(4) }, () => this.sentence(longest)).flat()

  /** An article in which some sentences stand more than once. */
  draft(paragraphs: number, longest = 12): Draft {
    const draft = Array.from({ length: paragraphs }, () => this.paragraph(longest))
    if (this.random(3) === 0) {
      const sentence = oneOf(this.random, sentencesIn(draft))
      for (let left = 1 + this.random(3); left > 0; left--) {
        const place = oneOf(this.random, sentencesIn(draft))
        place.paragraph.splice(place.from, 0, ...this.copy(sentence.words))
      }
    }
    return draft
  }
}

export type Sentence = { paragraph: Paragraph; from: number; words: Word[] }

export function sentencesIn(draft: Draft): Sentence[] {
  const sentences: Sentence[] = []
  for (const paragraph of draft) {
    let from = 0
    paragraph.forEach((word, at) => {
      if (!endsSentence(word) && at + 1 < paragraph.length) return
      sentences.push({ paragraph, from, words: paragraph.slice(from, at + 1) })
      from = at + 1
    })
  }
  return sentences
}
