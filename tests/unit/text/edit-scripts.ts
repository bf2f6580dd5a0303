/** Random articles, claims in them and edits to them, with the truth about every word kept beside. */
type Word = { id: number; text: string }
export type Draft = Word[][]
export type Pinned = { id: string; start: number; end: number; words: Word[] }
export type Random = (below: number) => number

/** A small generator of numbers (mulberry32), so that a failing script can be run again. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const COMMON = 'the of and to in a is that for it was on are as with they at be this from'.split(' ')
const TOPICS =
  'ceasefire minister Kyiv Moscow officials drone attack border troops aid talks Tuesday March people killed region president budget million percent court judge river bridge school hospital 12 1,000 3.5 2022 8 44 500'.split(
    ' ',
  )

export class Editing {
  private next = 1
  constructor(
    readonly random: Random,
    readonly vocabulary = [...COMMON, ...COMMON, ...TOPICS],
  ) {}

  word = (): Word => ({
    id: this.next++,
    text: this.vocabulary[this.random(this.vocabulary.length)] ?? 'word',
  })

  draft(paragraphs: number, longest = 40): Draft {
    return Array.from({ length: paragraphs }, () =>
      Array.from({ length: 1 + this.random(longest) }, this.word),
    )
  }

  /** One change of the kind a writer makes. Words keep their id as long as they are not touched. */
  edit(draft: Draft): void {
    const paragraph = draft[this.random(draft.length)]
    if (!paragraph) return
    const at = this.random(paragraph.length + 1)
    const some = 1 + this.random(4)
    const edits = [
      () => paragraph.splice(at, 1, ...(at < paragraph.length ? [this.word()] : [])),
      () => paragraph.splice(at, some),
      () => paragraph.splice(at, 0, ...Array.from({ length: some }, this.word)),
      () => paragraph.splice(at, some, ...Array.from({ length: 1 + this.random(4) }, this.word)),
      () => draft.splice(this.random(draft.length), 0, ...draft.splice(draft.indexOf(paragraph), 1)),
      () => draft.splice(draft.indexOf(paragraph), 1, paragraph.slice(0, at), paragraph.slice(at)),
      () => draft.splice(this.random(draft.length), 0, this.draft(1)[0] ?? []),
      () => draft.splice(draft.indexOf(paragraph), 1),
    ]
    edits[this.random(edits.length)]?.()
  }

  claims(draft: Draft, count: number): Pinned[] {
    const placed = placesIn(draft)
    return Array.from({ length: placed.length === 0 ? 0 : count }, (_, index) => {
      const from = this.random(placed.length)
      const own = placed.filter(({ paragraph }) => paragraph === placed[from]?.paragraph)
      const first = own.findIndex(({ word }) => word === placed[from]?.word)
      const words = own.slice(first, first + 1 + this.random(14))
      const [start = 0, end = 0] = [words[0]?.start, words.at(-1)?.end]
      return { id: `claim-${index}`, start, end, words: words.map(({ word }) => word) }
    })
  }
}

export const textOf = (draft: Draft, space = ' '): string =>
  draft.map((paragraph) => paragraph.map(({ text }) => text).join(space)).join('\n')

function placesIn(draft: Draft) {
  const placed: { word: Word; paragraph: number; start: number; end: number }[] = []
  let at = 0
  draft.forEach((words, paragraph) => {
    for (const word of words) {
      placed.push({ word, paragraph, start: at, end: at + word.text.length })
      at += word.text.length + 1
    }
    if (words.length === 0) at += 1
  })
  return placed
}

/** Whether the claim's words still stand in a row in the draft, none of them touched. */
export function isUntouched(claim: Pinned, draft: Draft): boolean {
  const ids = draft.flat().map(({ id }) => id)
  const from = ids.indexOf(claim.words[0]?.id ?? -1)
  return from >= 0 && claim.words.every(({ id }, step) => ids[from + step] === id)
}

export const wordsIn = (text: string): string => text.split(/\s+/u).filter(Boolean).join(' ')
