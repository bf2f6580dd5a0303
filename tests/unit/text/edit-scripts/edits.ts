import { type Draft, isSign, type Paragraph, sentencesIn, type Typist, type Word } from './draft'
import { oneOf } from './random'
import { otherNumber } from './vocabulary'

type Place = { paragraph: Paragraph; at: number }

/** What a writer does to a draft between two revisions. Words keep their id until they are touched. */
export class Writer {
  constructor(
    readonly typist: Typist,
    readonly draft: Draft,
    /** Words the writer works on more often than on others. */
    readonly aims: readonly number[],
  ) {}

  private random = (below: number) => this.typist.random(below)
  private some = () => 1 + this.random(4)

  /** One edit; half of them where a claim is. */
  edit(): void {
    if (this.draft.every((paragraph) => paragraph.length === 0)) {
      this.draft.splice(0, this.draft.length, this.typist.paragraph(8))
      return
    }
    const kinds = this.random(3) > 0 ? this.small : this.large
    oneOf(this.typist.random, kinds)(this.place())
  }

  private place(): Place {
    const id =
      this.aims.length > 0 && this.random(2) === 0 ? oneOf(this.typist.random, this.aims) : -1
    for (const paragraph of this.draft) {
      const at = paragraph.findIndex((word) => word.id === id)
      if (at >= 0) return { paragraph, at }
    }
    const paragraph = oneOf(
      this.typist.random,
      this.draft.filter(({ length }) => length > 0),
    )
    return { paragraph, at: this.random(paragraph.length) }
  }

  private readonly small: readonly ((place: Place) => unknown)[] = [
    ({ paragraph, at }) => paragraph.splice(at, 1, this.typist.word()),
    ({ paragraph, at }) => paragraph.splice(at, this.some()),
    ({ paragraph, at }) => paragraph.splice(at, 0, ...this.typist.words(this.some())),
    ({ paragraph, at }) => paragraph.splice(at, this.some(), ...this.typist.words(this.some())),
    ({ paragraph, at }) => paragraph.splice(at, 0, ...this.typist.phrase()),
    (place) => this.changeNumber(place),
    (place) => this.negate(place),
    (place) => this.join(place),
    (place) => this.join(place),
    (place) => this.glue(place),
    (place) => this.hide(place),
    (place) => this.ask(place),
    (place) => this.changeCase(place),
    (place) => this.quote(place),
    ({ paragraph, at }) =>
      paragraph.splice(at, 0, this.typist.type(oneOf(this.typist.random, [',', '–', '.']))),
    (place) => this.mergeSentences(place),
  ]

  private readonly large: readonly ((place: Place) => unknown)[] = [
    (place) => this.insertSentence(this.typist.sentence(12), place),
    () => this.insertSentence(this.cutSentence()),
    () => this.cutSentence(),
    () =>
      this.insertSentence(
        this.typist.copy(oneOf(this.typist.random, sentencesIn(this.draft)).words),
      ),
    ({ paragraph, at }) =>
      this.draft.splice(
        this.draft.indexOf(paragraph),
        1,
        paragraph.slice(0, at),
        paragraph.slice(at),
      ),
    (place) => this.joinParagraphs(place),
    ({ paragraph }) => this.draft.splice(this.draft.indexOf(paragraph), 1),
    () => this.draft.splice(this.random(this.draft.length + 1), 0, this.typist.paragraph(10)),
    ({ paragraph }) =>
      this.draft.splice(this.random(this.draft.length + 1), 0, this.typist.copy(paragraph)),
    (place) => this.moveParagraph(place),
    (place) => this.swapParagraphs(place),
    ({ paragraph }) => paragraph.splice(0, paragraph.length, ...this.typist.paragraph(12)),
    (place) => this.rewriteSentence(place),
  ]

  private changeNumber({ paragraph }: Place): void {
    const numbers = paragraph.filter(({ text }) => /\d/u.test(text))
    if (numbers.length === 0) return
    const word = oneOf(this.typist.random, numbers)
    paragraph.splice(paragraph.indexOf(word), 1, this.typist.type(otherNumber(word.text)))
  }

  private negate({ paragraph, at }: Place): void {
    const negation = paragraph.findIndex(({ text }) => /^(?:not|no|never|不|没|لا|לא)$/u.test(text))
    if (negation >= 0 && this.random(2) === 0) paragraph.splice(negation, 1)
    else paragraph.splice(at, 0, this.typist.type(this.typist.vocabulary.not))
  }

  /** Before a word or after it, one that changes what it says. */
  private join({ paragraph, at }: Place): void {
    const { not, words } = this.typist.vocabulary
    const spaced = !words.some((word) => /\p{Script=Han}/u.test(word))
    const text = spaced ? oneOf(this.typist.random, [not, 'million']) : not
    paragraph.splice(at + this.random(2), 0, { ...this.typist.type(text), joins: true })
  }

  /** A prefix or a unit that touches its word, or a group of digits more. */
  private glue({ paragraph, at }: Place): void {
    const text = paragraph[at]?.text ?? ''
    if (!/^(?!\p{Script=Han})[\p{L}\p{N}]/u.test(text)) return
    const number = /^\p{N}+$/u.test(text)
    const ways = number
      ? [
          `A${text}`,
          `3 ${text}`,
          `${text} 000`,
          `${text}m`,
          `${text} km`,
          `$${text}`,
          `${text}%`,
          `5–${text}`,
        ]
      : [`non-${text}`, `ex-${text}`, `${text}-free`, `un${text}`]
    paragraph.splice(at, 1, this.typist.type(oneOf(this.typist.random, ways)))
  }

  /** Puts something into a word that nobody sees. */
  private hide({ paragraph, at }: Place): void {
    const text = paragraph[at]?.text ?? ''
    const ways = [
      `\u202e${text}\u202c`,
      `${text.slice(0, 1)}\u200b${text.slice(1)}`,
      `${text}\u2060`,
    ]
    if (/^[\p{L}\p{N}]/u.test(text))
      paragraph.splice(at, 1, this.typist.type(oneOf(this.typist.random, ways)))
  }

  /** Makes a question of a sentence, or a statement of a question. */
  private ask({ paragraph, at }: Place): void {
    const stop = paragraph.findIndex(
      (word, index) => index >= at && /^[.!?。？！]$/u.test(word.text),
    )
    if (stop < 0) return
    const asked = /[?？]/u.test(paragraph[stop]?.text ?? '')
    const stopSign = this.typist.vocabulary.stop
    paragraph.splice(stop, 1, this.typist.type(asked ? stopSign : stopSign === '。' ? '？' : '?'))
  }

  /** The word in the other case, whatever its place: "may" and "May" are two words. */
  private changeCase({ paragraph, at }: Place): void {
    const text = paragraph[at]?.text ?? ''
    const [first = '', ...rest] = text
    const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()
    if (other !== first && !/\p{Lu}/u.test(rest.join('')))
      paragraph.splice(at, 1, this.typist.type(other + rest.join('')))
  }

  private quote({ paragraph, at }: Place): void {
    const close = paragraph.findIndex(({ text }, index) => index >= at && text === '”')
    const open = paragraph.findLastIndex(({ text }, index) => index < close && text === '“')
    if (close >= 0 && open >= 0 && this.random(2) === 0) {
      paragraph.splice(close, 1)
      paragraph.splice(open, 1)
    } else paragraph.splice(at, 0, ...this.typist.quoted(paragraph.splice(at, this.some())))
  }

  /** Takes the end of a sentence out, or puts a comma in its stead. */
  private mergeSentences({ paragraph, at }: Place): void {
    const stop = paragraph.findIndex(
      (word, index) => index >= at && /^[.!?。？！]$/u.test(word.text),
    )
    if (stop < 0) return
    const joint = [[], [','], [',', 'and']].map((texts) => texts.map(this.typist.type))
    paragraph.splice(stop, 1, ...oneOf(this.typist.random, joint))
  }

  private cutSentence(): Word[] {
    const { paragraph, from, words } = oneOf(this.typist.random, sentencesIn(this.draft))
    return paragraph.splice(from, words.length)
  }

  private insertSentence(words: readonly Word[], place?: Place): void {
    const sentences = sentencesIn(this.draft)
    if (sentences.length === 0) this.draft.push([...words])
    else if (this.random(4) === 0 && place) place.paragraph.splice(place.at, 0, ...words)
    else {
      const before = oneOf(this.typist.random, sentences)
      before.paragraph.splice(before.from, 0, ...words)
    }
  }

  private joinParagraphs({ paragraph }: Place): void {
    const next = this.draft[this.draft.indexOf(paragraph) + 1]
    if (!next) return
    this.draft.splice(this.draft.indexOf(next), 1)
    paragraph.push(...next)
  }

  private moveParagraph({ paragraph }: Place): void {
    this.draft.splice(this.draft.indexOf(paragraph), 1)
    this.draft.splice(this.random(this.draft.length + 1), 0, paragraph)
  }

  private swapParagraphs({ paragraph }: Place): void {
    const [from, to] = [this.draft.indexOf(paragraph), this.random(this.draft.length)]
    const other = this.draft[to]
    if (!other) return
    this.draft[from] = other
    this.draft[to] = paragraph
  }

  /** All words anew but for a few that stay where they were. */
  private rewriteSentence({ paragraph }: Place): void {
    const own = sentencesIn([paragraph])
    const { from, words } = oneOf(this.typist.random, own)
    const kept = words.filter((word) => isSign(word) || this.random(6) === 0)
    paragraph.splice(
      from,
      words.length,
      ...kept.flatMap((word) => [...this.typist.words(this.random(4)), word]),
    )
  }
}
